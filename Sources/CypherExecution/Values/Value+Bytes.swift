// How much memory a value takes that has left a query, about. Comes in: a value. Goes out: bytes, for the memory limit.

import PropertyGraph

extension Value {
    /// - Complexity: O(size of the value).
    var bytes: Int {
        switch self {
        case .string(let text): 40 + (text.utf8.count > 15 ? text.utf8.count + 32 : 0)
        case .list(let elements): elements.reduce(72) { $0 + $1.bytes }
        case .map(let entries): Self.bytes(of: entries)
        case .node(let node): 160 + node.labels.count * 16 + Self.bytes(of: node.properties)
        case .relationship(let relationship): 160 + Self.bytes(of: relationship.properties)
        case .path(let path):
            path.relationships.reduce(path.nodes.reduce(100) { $0 + Value.node($1).bytes }) {
                $0 + Value.relationship($1).bytes
            }
        default: 40
        }
    }

    private static func bytes(of entries: [String: Value]) -> Int {
        entries.reduce(64) { $0 + 48 + $1.key.utf8.count + $1.value.bytes }
    }
}
