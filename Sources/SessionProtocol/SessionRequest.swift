import JSONLines
import NerveGraph
import PropertyGraph

// What a line asks for. In: a JSON object; names that mean nothing are passed over. Out: a request, or what is missing.

enum SessionRequest {
    case hello(protocolVersion: Int64)
    case reset
    case procedure(signature: String, columns: [String], rows: [[Value]])
    case run(query: String, parameters: [String: Value], limits: RequestedLimits)

    init(_ object: JSONObject) throws(SessionFault) {
        let fields = RequestFields(object: object)
        switch try fields.text("op") {
        case "hello": self = .hello(protocolVersion: try fields.integer("protocol") ?? LineSession.protocolVersion)
        case "reset": self = .reset
        case "procedure":
            var columns: [String] = []
            for column in try fields.array("columns") ?? [] {
                columns.append(try fields.need(column.text, "columns", "strings"))
            }
            var rows: [[Value]] = []
            for row in try fields.array("rows") ?? [] {
                let elements = try fields.need(row.array, "rows", "arrays")
                guard elements.count == columns.count else {
                    throw fields.fault("a row has \(elements.count) values for \(columns.count) columns")
                }
                var values: [Value] = []
                for element in elements { values.append(try Value(wire: element)) }
                rows.append(values)
            }
            self = .procedure(signature: try fields.text("signature"), columns: columns, rows: rows)
        case "run":
            var parameters: [String: Value] = [:]
            for member in try fields.members("params") { parameters[member.name] = try Value(wire: member.value) }
            self = .run(
                query: try fields.text("query"), parameters: parameters,
                limits: try RequestedLimits(fields.members("limits")))
        case let other:
            throw fields.fault(
                "there is no operation “\(other)”", hint: "the operations are hello, reset, procedure and run")
        }
    }
}

/// The limits that a run asks for, which can only be tighter than the session's.
package struct RequestedLimits {
    /// Seconds; longer than anyone waits, and no clock overflows.
    package static let longest = 1e9

    private var seconds: Double?
    private var rows: Int?
    private var megabytes: Int?

    init(_ members: [JSONObject.Member]) throws(SessionFault) {
        for member in members {
            switch (member.name, member.value) {
            case ("seconds", .integer(let value)) where value > 0: seconds = Double(value)
            case ("seconds", .fraction(let value)) where value > 0: seconds = value
            case ("rows", .integer(let value)) where value >= 0: rows = Int(value)
            case ("megabytes", .integer(let value)) where value > 0: megabytes = Int(min(value, 1 << 30))
            default:
                throw SessionFault(
                    .invalidRequest, "“\(member.name)” is no limit, or its value none",
                    hint: #"write {"seconds":2,"rows":1000,"megabytes":64}, each above 0"#)
            }
        }
    }

    func within(_ limits: QueryLimits) -> QueryLimits {
        var result = limits
        if let seconds {
            let asked = Duration.seconds(min(seconds, Self.longest))
            result.time = limits.time.map { min($0, asked) } ?? asked
        }
        if let rows { result.rows = limits.rows.map { min($0, rows) } ?? rows }
        if let megabytes { result.memory = min(limits.memory, megabytes << 20) }
        return result
    }
}

/// The fields of a request by name.
private struct RequestFields {
    let object: JSONObject

    func fault(_ message: String, hint: String = "Documentation/SessionProtocol.md has all requests") -> SessionFault {
        SessionFault(.invalidRequest, message, hint: hint)
    }

    func need<Wanted>(_ value: Wanted?, _ name: String, _ kind: String) throws(SessionFault) -> Wanted {
        guard let value else { throw fault("“\(name)” has to be \(kind)") }
        return value
    }

    func text(_ name: String) throws(SessionFault) -> String {
        guard let value = object[name] else { throw fault("“\(name)” is missing") }
        return try need(value.text, name, "a string")
    }

    func integer(_ name: String) throws(SessionFault) -> Int64? {
        guard let value = object[name] else { return nil }
        return try need(value.integer, name, "an integer")
    }

    func array(_ name: String) throws(SessionFault) -> [JSONValue]? {
        guard let value = object[name] else { return nil }
        return try need(value.array, name, "an array")
    }

    /// None where the name is absent or null.
    func members(_ name: String) throws(SessionFault) -> [JSONObject.Member] {
        guard let value = object[name], value != .null else { return [] }
        return try need(value.object, name, "an object").members
    }
}
