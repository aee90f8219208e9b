import PropertyGraph

/// Everything in a graph as sets, so that two of them can be subtracted: the side effects of what ran in between.
///
/// Source: openCypher TCK README, "side effects".
struct ObservedGraph {
    private var parts: [String: Set<[ExpectedValue]>] = [
        "nodes": [], "relationships": [], "labels": [], "properties": [],
    ]

    /// Rows of one column: nodes here, relationships there.
    init(nodes: [[Value]], relationships: [[Value]]) {
        for case .node(let node) in nodes.map({ $0[0] }) {
            let id = ExpectedValue.integer(Int64(node.id.rawValue))
            parts["nodes"]?.insert([id])
            for label in node.labels { parts["labels"]?.insert([.string(label)]) }
            for (key, value) in node.properties {
                parts["properties"]?.insert([.string("n"), id, .string(key), ExpectedValue(value)])
            }
        }
        for case .relationship(let relationship) in relationships.map({ $0[0] }) {
            let id = ExpectedValue.integer(Int64(relationship.id.rawValue))
            parts["relationships"]?.insert([id])
            for (key, value) in relationship.properties {
                parts["properties"]?.insert([.string("r"), id, .string(key), ExpectedValue(value)])
            }
        }
    }

    /// "+nodes", "-properties" and so on, without those that are 0.
    func changes(since earlier: ObservedGraph) -> [String: Int] {
        var changes: [String: Int] = [:]
        for (part, now) in parts {
            let before = earlier.parts[part] ?? []
            changes["+\(part)"] = now.subtracting(before).count
            changes["-\(part)"] = before.subtracting(now).count
        }
        return changes.filter { $0.value != 0 }
    }
}
