// Copies of what a graph holds. Comes in: numbers. Goes out: ``Value``s and entities that no longer need the graph.

import TemporalValues

extension GraphView {
    /// The value of a stored property; absent is null.
    package func value(of property: PropertyValue) -> Value {
        switch property {
        case .absent: .null
        case .boolean(let value): .boolean(value)
        case .integer(let value): .integer(value)
        case .float(let value): .float(value)
        case .string(let id): .string(strings.string(id))
        case .temporal(let id): .temporal(temporal(id))
        case .list(let id): .list(lists.elements(of: id).map(value(of:)))
        }
    }

    /// The temporal value whose bytes are interned under an id.
    package func temporal(_ id: StringID) -> TemporalValue {
        guard let value = TemporalValue(bytes: strings.bytes(of: id)) else {
            preconditionFailure("a temporal property holds the bytes of a temporal value")
        }
        return value
    }

    package func node(_ id: NodeID) -> Node {
        Node(
            id: id, labels: labels(of: id).map { name(of: $0) },
            properties: copied(properties(of: id)))
    }

    package func relationship(_ id: RelationshipID) -> Relationship {
        Relationship(
            id: id, type: name(of: type(of: id)), start: source(of: id), end: target(of: id),
            properties: copied(properties(of: id)))
    }

    private func copied(_ entries: [PropertyEntry]) -> [String: Value] {
        var properties: [String: Value] = [:]
        for entry in entries { properties[name(of: entry.key)] = value(of: entry.value) }
        return properties
    }
}
