import PropertyGraph

extension ExpectedValue {
    /// An engine's value in the form in which feature files compare.
    package init(_ value: Value) {
        switch value {
        case .null: self = .null
        case .boolean(let boolean): self = .boolean(boolean)
        case .integer(let integer): self = .integer(integer)
        case .float(let float): self = float.isNaN ? .notANumber : .float(float + 0)
        case .string(let string): self = .string(string)
        // Feature files write temporal values as their text.
        case .temporal(let value): self = .string(value.description)
        case .list(let elements): self = .list(elements.map(ExpectedValue.init))
        case .map(let entries): self = .map(entries.mapValues(ExpectedValue.init))
        case .node(let node): self = ExpectedValue(node)
        case .relationship(let relationship): self = ExpectedValue(relationship)
        case .path(let path):
            let steps = path.relationships.indices.map { index in
                PathStep(
                    relationship: ExpectedValue(path.relationships[index]),
                    forward: path.relationships[index].start == path.nodes[index].id,
                    node: ExpectedValue(path.nodes[index + 1]))
            }
            self = .path(start: ExpectedValue(path.nodes[0]), steps: steps)
        }
    }

    private init(_ node: Node) {
        self = .node(labels: Set(node.labels), properties: node.properties.mapValues(ExpectedValue.init))
    }

    private init(_ relationship: Relationship) {
        self = .relationship(
            type: relationship.type, properties: relationship.properties.mapValues(ExpectedValue.init))
    }

    /// The value that a parameter cell stands for; graph entities cannot be parameters.
    package var parameter: Value? {
        switch self {
        case .null: .null
        case .boolean(let boolean): .boolean(boolean)
        case .integer(let integer): .integer(integer)
        case .float(let float): .float(float)
        case .notANumber: .float(.nan)
        case .string(let string): .string(string)
        case .list(let elements): .list(elements.compactMap(\.parameter))
        case .map(let entries): .map(entries.compactMapValues(\.parameter))
        case .node, .relationship, .path: nil
        }
    }
}
