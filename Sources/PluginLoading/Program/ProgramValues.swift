import JSONLines
import PropertyGraph
import RegionPluginAPI

// Values of the graph as a program is told them, and back. In: values, cases, crossings; JSON. Out: JSON; values whose nodes and sources are
// known. A node goes by its id, a source as the ontology writes it.

/// Translates for one graph.
package struct ProgramValues {
    let graph: RegionGraph

    package init(graph: RegionGraph) { self.graph = graph }

    // MARK: To the program

    func json(_ value: Value) -> JSONValue {
        switch value {
        case .null: return .null
        case .boolean(let boolean): return .boolean(boolean)
        case .integer(let integer): return .integer(integer)
        case .float(let float): return .fraction(float)
        case .string(let text): return .string(text)
        case .temporal(let value): return .string(value.description)
        case .list(let elements): return .array(elements.map(json))
        case .map(let entries): return json(entries)
        case .node(let node):
            return [
                "node": id(node.id), "labels": .array(node.labels.map(JSONValue.string)),
                "properties": json(node.properties), "sources": json(graph.sources(of: node.id)),
            ]
        case .relationship(let relationship):
            return [
                "type": .string(relationship.type), "start": id(relationship.start), "end": id(relationship.end),
                "properties": json(relationship.properties), "sources": json(graph.sources(of: relationship.id)),
            ]
        case .path(let path):
            return [
                "nodes": .array(path.nodes.map { json(.node($0)) }),
                "relationships": .array(path.relationships.map { json(.relationship($0)) }),
            ]
        }
    }

    func json(_ entries: [String: Value]) -> JSONValue {
        .object(JSONObject(entries.sorted { $0.key < $1.key }.map { ($0.key, json($0.value)) }))
    }

    func json(_ row: [(String, Value)]) -> JSONValue { .object(JSONObject(row.map { ($0.0, json($0.1)) })) }

    func json(_ sources: [Citation]) -> JSONValue {
        .array(sources.filter { !$0.reference.isEmpty }.map { .string(key($0)) })
    }

    func json(_ crossing: Crossing) -> JSONValue {
        [
            "from": named(crossing.from), "to": named(crossing.to), "kind": .string(crossing.kind.rawValue),
            "hazard": crossing.hazard.map { .integer(Int64($0)) } ?? .null,
            "sources": json(graph.sources(of: crossing.relationship)),
        ]
    }

    func named(_ node: NodeID) -> JSONValue { ["id": id(node), "name": .string(graph.name(of: node))] }

    private func id(_ node: NodeID) -> JSONValue { .string(graph.id(of: node)) }

    private func key(_ source: Citation) -> String {
        source.place.map { "\(source.reference)#\($0)" } ?? source.reference
    }

    // MARK: From the program

    func value(_ json: JSONValue, of type: RegionProcedure.Field.FieldType) throws(WrongReply) -> Value {
        switch (type, json) {
        case (_, .null): return .null
        case (.any, _): return try value(json)
        case (.boolean, .boolean), (.integer, .integer), (.number, .integer), (.number, .fraction), (.string, .string),
            (.list, .array):
            return try value(json)
        case (.node, .string(let id)): return .node(graph.copy(of: try node(id)))
        case (.node, .object(let object)) where object["node"] != nil: return try value(json)
        default: throw WrongReply("of the column's type, \(type.rawValue)", json)
        }
    }

    private func value(_ json: JSONValue) throws(WrongReply) -> Value {
        switch json {
        case .null: return .null
        case .boolean(let boolean): return .boolean(boolean)
        case .integer(let integer): return .integer(integer)
        case .fraction(let fraction): return .float(fraction)
        case .string(let text): return .string(text)
        case .array(let elements):
            var values: [Value] = []
            for element in elements { values.append(try value(element)) }
            return .list(values)
        case .object(let object):
            // As a node is sent; what else was sent of it is passed over.
            if let node = try object.read("node", id) { return .node(graph.copy(of: node)) }
            var entries: [String: Value] = [:]
            for member in object.members { entries[member.name] = try value(member.value) }
            return .map(entries)
        }
    }

    private func id(_ json: JSONValue) throws(WrongReply) -> NodeID {
        guard case .string(let id) = json else { throw WrongReply("the id of a node", json) }
        return try node(id)
    }

    /// A node by its id.
    func node(_ id: String) throws(WrongReply) -> NodeID {
        guard let node = graph.node(id) else { throw WrongReply("the id of a node", .string(id)) }
        return node
    }

    /// The sources of an answer; each is a reference of the graph.
    func sources(of object: JSONObject) throws(WrongReply) -> [Citation] {
        let sources = try object.each("sources") { (json) throws(WrongReply) -> Citation in
            guard case .string(let text) = json else { throw WrongReply("a source, \"reference#place\"", json) }
            let source = Citation(stringLiteral: text)
            guard graph.node("reference:\(source.reference)") != nil else {
                throw WrongReply(
                    "a source, \"reference#place\"", json, hint: "its reference is a <reference> of the ontology")
            }
            return source
        }
        guard !sources.isEmpty else {
            throw WrongReply(
                "at least one source", found: "empty", hint: "an answer without a source is none: leave it out"
            ).inside("sources")
        }
        return sources
    }
}

extension ClinicalCase {
    /// The case as a map; what was not said is null or empty.
    var map: [String: Value] {
        func texts(_ ids: Set<String>) -> Value { .list(ids.sorted().map(Value.string)) }
        return [
            "side": side.map { .string($0.rawValue) } ?? .null, "sex": sex.map { .string($0.rawValue) } ?? .null,
            "positions": texts(positions), "guidance": texts(guidance), "instruments": texts(instruments),
            "conditions": texts(conditions), "avoided": texts(avoided), "closed": texts(closed),
        ]
    }
}
