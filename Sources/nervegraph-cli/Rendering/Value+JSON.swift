import JSONLines
import NerveGraph
import RegionPluginAPI

extension Value {
    /// A value of the graph as JSON: nodes, relationships and paths as objects, maps by name.
    var json: JSONValue {
        switch self {
        case .null: .null
        case .boolean(let boolean): .boolean(boolean)
        case .integer(let integer): .integer(integer)
        case .float(let float): .fraction(float)
        case .string(let text): .string(text)
        case .temporal(let value): .string(value.description)
        case .list(let elements): .array(elements.map(\.json))
        case .map(let entries): Self.json(entries)
        case .node(let node):
            [
                "node": .integer(Int64(node.id.rawValue)), "labels": .array(node.labels.map(JSONValue.string)),
                "properties": Self.json(node.properties),
            ]
        case .relationship(let relationship):
            [
                "relationship": .integer(Int64(relationship.id.rawValue)), "type": .string(relationship.type),
                "start": .integer(Int64(relationship.start.rawValue)),
                "end": .integer(Int64(relationship.end.rawValue)),
                "properties": Self.json(relationship.properties),
            ]
        case .path(let path):
            [
                "nodes": .array(path.nodes.map { Value.node($0).json }),
                "relationships": .array(path.relationships.map { Value.relationship($0).json }),
            ]
        }
    }

    static func json(_ entries: [String: Value]) -> JSONValue {
        .object(JSONObject(entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }))
    }
}
