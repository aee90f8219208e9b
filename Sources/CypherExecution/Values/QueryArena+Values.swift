// Values that enter and leave a query. Comes in: ``Value``s of parameters and procedures, slots of results. Goes out: the other.

import CypherSyntax
import PropertyGraph

extension GraphReader {
    /// - Throws: where the value is nested too deeply.
    func slot(of value: Value, depth: Int = 0) throws(QueryError) -> Slot {
        guard depth < 200 else { throw .tooDeep() }
        try arena.tick()
        switch value {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(value)
        case .float(let value): return .float(value)
        case .string(let value): return arena.intern(value)
        case .temporal(let value): return arena.intern(value)
        case .list(let values):
            var slots: [Slot] = []
            for value in values { slots.append(try slot(of: value, depth: depth + 1)) }
            return try arena.list(slots)
        case .map(let entries):
            var pairs: [(key: StringID, value: Slot)] = []
            for (key, value) in entries {
                pairs.append((arena.intern(key).asString, try slot(of: value, depth: depth + 1)))
            }
            return try arena.map(pairs)
        case .node(let node): return .node(node.id)
        case .relationship(let relationship): return .relationship(relationship.id)
        case .path(let path):
            var walk: [Slot] = []
            for (index, node) in path.nodes.enumerated() {
                walk.append(.node(node.id))
                if index < path.relationships.count { walk.append(.relationship(path.relationships[index].id)) }
            }
            return try arena.path(walk)
        }
    }

    /// The value of a slot, counted as part of the answer.
    func value(of slot: Slot) throws(QueryError) -> Value {
        arena.resultBytes += 40
        try arena.tick()
        switch slot.tag {
        case .null: return .null
        case .boolean: return .boolean(slot.asBoolean)
        case .integer: return .integer(slot.asInteger)
        case .float: return .float(slot.asFloat)
        case .string:
            let bytes = arena.bytes(slot.asString).count
            if bytes > 15 { arena.resultBytes += bytes + 32 }
            if bytes > 4096 { try arena.tick(bytes >> 4) }
            return .string(arena.string(slot))
        case .temporal: return .temporal(arena.temporal(slot))
        case .list:
            var values: [Value] = []
            arena.resultBytes += 32
            values.reserveCapacity(min(slot.count, 1 << 12))
            for index in 0..<slot.count { values.append(try value(of: arena.element(slot.offset + index))) }
            return .list(values)
        case .map: return .map(try dictionary(of: slot))
        case .node: return .node(try node(slot.asNode))
        case .relationship: return .relationship(try relationship(slot.asRelationship))
        case .path:
            var nodes: [Node] = []
            var relationships: [Relationship] = []
            for index in 0..<slot.count {
                try arena.tick()
                let part = arena.element(slot.offset + index)
                if part.tag == .node {
                    nodes.append(try node(part.asNode))
                } else {
                    relationships.append(try relationship(part.asRelationship))
                }
            }
            return .path(Path(nodes: nodes, relationships: relationships))
        }
    }

    private func dictionary(of map: Slot) throws(QueryError) -> [String: Value] {
        var result: [String: Value] = [:]
        for position in stride(from: map.offset, to: map.offset + map.count, by: 2) {
            arena.resultBytes += 64
            result[arena.string(arena.element(position))] = try value(of: arena.element(position + 1))
        }
        return result
    }

    private func node(_ id: NodeID) throws(QueryError) -> Node {
        arena.resultBytes += 160
        return Node(
            id: id, labels: view.labels(of: id).map { arena.strings.string(view.nameID(of: $0)) },
            properties: try dictionary(of: properties(of: .node(id))))
    }

    private func relationship(_ id: RelationshipID) throws(QueryError) -> Relationship {
        arena.resultBytes += 160
        return Relationship(
            id: id, type: typeName(id), start: source(of: id), end: target(of: id),
            properties: try dictionary(of: properties(of: .relationship(id))))
    }
}
