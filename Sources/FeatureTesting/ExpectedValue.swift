/// A value as feature files write it, in a form that compares as the TCK asks: nodes by labels and properties,
/// relationships by type and properties, paths by their elements and directions, integers apart from floats.
package indirect enum ExpectedValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case notANumber
    case string(String)
    case list([ExpectedValue])
    case map([String: ExpectedValue])
    case node(labels: Set<String>, properties: [String: ExpectedValue])
    case relationship(type: String, properties: [String: ExpectedValue])
    case path(start: ExpectedValue, steps: [PathStep])

    package struct PathStep: Hashable, Sendable {
        package var relationship: ExpectedValue
        package var forward: Bool
        package var node: ExpectedValue

        package init(relationship: ExpectedValue, forward: Bool, node: ExpectedValue) {
            self.relationship = relationship
            self.forward = forward
            self.node = node
        }
    }

    /// The same value with the elements of each list, at any depth, in an order of their own.
    package var ignoringListOrder: ExpectedValue {
        switch self {
        case .list(let elements):
            .list(elements.map(\.ignoringListOrder).sorted { String(describing: $0) < String(describing: $1) })
        case .map(let entries): .map(entries.mapValues(\.ignoringListOrder))
        case .node(let labels, let properties):
            .node(labels: labels, properties: properties.mapValues(\.ignoringListOrder))
        case .relationship(let type, let properties):
            .relationship(type: type, properties: properties.mapValues(\.ignoringListOrder))
        default: self
        }
    }
}
