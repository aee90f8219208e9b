import JSONLines
import NerveGraph
import PropertyGraph

// Values as a session sends and takes them: every type can be told from every other, and 1 from 1.0. In: values, or JSON. Out: JSON, or values.

extension Value {
    /// The value with its type.
    var wire: JSONValue {
        switch self {
        case .null: .null
        case .boolean(let boolean): .boolean(boolean)
        case .integer(let integer): .integer(integer)
        case .float(let float): ["float": .string(Self.text(float))]
        case .string(let text): .string(text)
        case .temporal(let value): [value.kind.name.lowercased(): .string(value.description)]
        case .list(let elements): .array(elements.map(\.wire))
        case .map(let entries): ["map": Self.wire(entries)]
        case .node(let node): ["node": .object(Self.wire(node))]
        case .relationship(let relationship): ["rel": .object(Self.wire(relationship))]
        case .path(let path):
            [
                "path": [
                    "nodes": .array(path.nodes.map { .object(Self.wire($0)) }),
                    "rels": .array(path.relationships.map { .object(Self.wire($0)) }),
                ]
            ]
        }
    }

    /// The value of a parameter or of a procedure's table.
    ///
    /// - Throws: ``SessionFault`` for JSON that stands for no value that can be given.
    init(wire: JSONValue) throws(SessionFault) {
        switch wire {
        case .null: self = .null
        case .boolean(let boolean): self = .boolean(boolean)
        case .integer(let integer): self = .integer(integer)
        case .fraction(let fraction):
            throw SessionFault(
                .invalidValue, "the fraction \(fraction) can't be told from an integer by every reader of JSON",
                hint: #"write {"float":"\#(fraction)"}"#)
        case .string(let text): self = .string(text)
        case .array(let elements):
            self = .list(try elements.map { (element) throws(SessionFault) in try Value(wire: element) })
        case .object(let object): self = try Self.typed(object)
        }
    }

    private static func typed(_ object: JSONObject) throws(SessionFault) -> Value {
        guard let member = object.members.first, object.members.count == 1 else {
            throw SessionFault(
                .invalidValue, "an object with \(object.members.count) names is no value",
                hint: #"a map is written {"map":{…}}"#)
        }
        switch (member.name, member.value) {
        case ("float", .string(let text)):
            guard let float = float(text) else {
                throw SessionFault(
                    .invalidValue, "“\(text)” is no float",
                    hint: #"write digits such as {"float":"1.5"}, or NaN, Infinity, -Infinity"#)
            }
            return .float(float)
        case ("map", .object(let entries)):
            var map: [String: Value] = [:]
            for entry in entries.members { map[entry.name] = try Value(wire: entry.value) }
            return .map(map)
        case (let name, .string(let text)) where Value.temporalNames.contains(name):
            guard let value = Value(temporal: name, text: text) else {
                throw SessionFault(
                    .invalidValue, "“\(text)” is no \(name)", hint: #"write ISO 8601, such as {"date":"1984-10-11"}"#)
            }
            return value
        default:
            throw SessionFault(
                .invalidValue, "“\(member.name)” with \(member.value.kind) is no value that can be given",
                hint: "nulls, booleans, integers, strings, temporal values, lists, floats and maps can be given")
        }
    }

    /// The shortest digits that give the float back.
    private static func text(_ float: Double) -> String {
        float.isNaN ? "NaN" : float.isInfinite ? (float > 0 ? "Infinity" : "-Infinity") : "\(float)"
    }

    private static func float(_ text: String) -> Double? {
        switch text {
        case "NaN": .nan
        case "Infinity": .infinity
        case "-Infinity": -.infinity
        default:
            text.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
                ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
        }
    }

    private static func wire(_ entries: [String: Value]) -> JSONValue {
        .object(
            JSONObject(
                entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value.wire) }))
    }

    private static func wire(_ node: Node) -> JSONObject {
        [
            "id": .integer(Int64(node.id.rawValue)), "labels": .array(node.labels.map(JSONValue.string)),
            "properties": wire(node.properties),
        ]
    }

    private static func wire(_ relationship: Relationship) -> JSONObject {
        [
            "id": .integer(Int64(relationship.id.rawValue)), "type": .string(relationship.type),
            "start": .integer(Int64(relationship.start.rawValue)), "end": .integer(Int64(relationship.end.rawValue)),
            "properties": wire(relationship.properties),
        ]
    }
}
