import CypherSemantics
import PropertyGraph

// The clauses that write, one row after the other. In: a bound clause and rows. Out: rows; the graph is changed.

extension ReferenceExecutor {
    func create(_ paths: [BoundPath], _ row: Row) throws -> Row {
        var row = row
        for path in paths {
            try make(path.start, &row)
            var (nodes, relationships) = ([path.start.slot], [Int]())
            for step in path.steps {
                try make(step.node, &row)
                let ends = [row[nodes[nodes.count - 1]] ?? .null, row[step.node.slot] ?? .null]
                guard case .node(let left) = ends[0], case .node(let right) = ends[1], graph.node(left.id) != nil,
                    graph.node(right.id) != nil
                else { throw Fault(what: "a node at each end") }
                let (start, end) = step.relationship.direction == .incoming ? (right, left) : (left, right)
                let properties = try stored(step.relationship.properties, row)
                row[step.relationship.slot] = .relationship(
                    graph.addRelationship(step.relationship.types[0], start.id, end.id, properties))
                nodes.append(step.node.slot)
                relationships.append(step.relationship.slot)
            }
            if let variable = path.variable {
                row[variable] = .path(
                    Path(
                        nodes: nodes.compactMap { if case .node(let node)? = row[$0] { node } else { nil } },
                        relationships: relationships.compactMap {
                            if case .relationship(let relationship)? = row[$0] { relationship } else { nil }
                        }))
            }
        }
        return row
    }

    private func make(_ node: BoundNode, _ row: inout Row) throws {
        guard row[node.slot] == nil else { return }
        var labels: [String] = []
        for label in node.labels where !labels.contains(label) { labels.append(label) }
        row[node.slot] = .node(graph.addNode(labels, try stored(node.properties, row)))
    }

    private func stored(_ entries: [BoundEntry], _ row: Row) throws -> [String: Value] {
        var result: [String: Value] = [:]
        for entry in entries { result[entry.key] = try stored(evaluate(entry.value, row)) }
        return result
    }

    /// What a property can hold; nil for null.
    private func stored(_ value: Value) throws -> Value? {
        switch value {
        case .null: return nil
        case .list(let elements):
            for element in elements where try stored(element) == nil { throw Fault(what: "null in a stored list") }
            return value
        case .map, .node, .relationship, .path: throw Fault(what: "what no property can hold")
        default: return value
        }
    }

    func merge(_ merge: BoundMerge, _ row: Row) throws -> [Row] {
        let found = try matches(of: merge.match, from: row)
        for row in found { for change in merge.onMatch { try self.change(change, row) } }
        if !found.isEmpty { return found }
        for path in merge.match.paths {
            let nodes = ([path.start] + path.steps.map(\.node)).filter { row[$0.slot] == nil }
            for entry in nodes.flatMap(\.properties) + path.steps.flatMap(\.relationship.properties)
            where try evaluate(entry.value, row).isNull { throw Fault(what: "null in MERGE") }
        }
        let made = try create(merge.match.paths, row)
        for change in merge.onCreate { try self.change(change, made) }
        return [made]
    }

    func change(_ change: BoundChange, _ row: Row) throws {
        switch change {
        case .property(let owner, let key, let value, _):
            let new = try value.map { try evaluate($0, row) } ?? .null
            try setProperties(of: evaluate(owner, row)) { $0[key] = try stored(new) }
        case .properties(let owner, let source, let adds, _):
            let map = try properties(evaluate(source, row))
            try setProperties(of: evaluate(owner, row)) { properties in
                if !adds { properties = [:] }
                for (key, value) in map { properties[key] = try stored(value) }
            }
        case .labels(let owner, let labels, let adds, _):
            switch try evaluate(owner, row) {
            case .null: return
            case .node(let old):
                guard let node = graph.node(old.id) else { throw Fault(what: "it is deleted") }
                let rest = node.labels.filter { !labels.contains($0) }
                graph.set(node.id, labels: adds ? node.labels + labels.filter { !node.labels.contains($0) } : rest)
            default: throw Fault(what: "a node was expected")
            }
        }
    }

    private func setProperties(of owner: Value, _ change: (inout [String: Value]) throws -> Void) throws {
        if owner.isNull { return }
        var properties = try self.properties(owner)
        try change(&properties)
        switch owner {
        case .node(let node): graph.set(node.id, properties: properties)
        case .relationship(let relationship): graph.set(relationship.id, properties: properties)
        default: throw Fault(what: "a node or a relationship was expected")
        }
    }

    func delete(_ target: Value, detaching: Bool) throws {
        switch target {
        case .null: return
        case .node(let node): graph.remove(node.id, detaching: detaching)
        case .relationship(let relationship): graph.remove(relationship.id)
        case .path(let path):
            for relationship in path.relationships { graph.remove(relationship.id) }
            for node in path.nodes { graph.remove(node.id, detaching: detaching) }
        default: throw Fault(what: "nothing that can be deleted")
        }
    }
}
