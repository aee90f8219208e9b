import JSONLines
import NerveGraph
import PropertyGraph

// One conversation by JSON lines. In: a line. Out: the reply to it; a line that is no request is answered with an error, and the session goes on.
// Source: Documentation/SessionProtocol.md.

package struct LineSession: Sendable {
    static let protocolVersion: Int64 = 1
    /// Bytes of a line, without its break.
    package static let lineLimit = 16 << 20

    private var graph: GraphSession
    /// What a run may use unless it asks for less.
    private let limits: QueryLimits

    package init(_ graph: GraphSession, limits: QueryLimits) {
        self.graph = graph
        self.limits = limits
    }

    package mutating func reply(to line: [UInt8]) -> JSONValue {
        do throws(SessionFault) {
            let request: JSONValue
            do throws(JSONError) {
                request = try JSONValue.parse(line, limits: Self.jsonLimits)
            } catch {
                throw SessionFault(.invalidJSON, error.message, hint: error.hint)
            }
            guard let object = request.object else {
                throw SessionFault(
                    .invalidRequest, "a request is an object, not \(request.kind)",
                    hint: #"write {"op":"run","query":"RETURN 1"}"#)
            }
            return try reply(to: SessionRequest(object))
        } catch {
            return error.reply
        }
    }

    private static var jsonLimits: JSONLimits {
        var limits = JSONLimits()
        limits.bytes = lineLimit
        return limits
    }

    private mutating func reply(to request: SessionRequest) throws(SessionFault) -> JSONValue {
        switch request {
        case .hello(let version):
            guard version == Self.protocolVersion else {
                throw SessionFault(
                    .invalidRequest, "protocol \(version) is not spoken here",
                    hint: "ask for protocol \(Self.protocolVersion)")
            }
            return [
                "name": "nervegraph", "version": .string(engineVersion),
                "protocol": .integer(version), "effects": "observed",
            ]
        case .reset:
            graph.reset()
            return [:]
        case .procedure(let signature, let columns, let rows):
            do throws(SignatureError) {
                try graph.register(tableProcedure: signature, columns: columns, rows: rows)
            } catch {
                throw SessionFault(
                    .invalidRequest, "“\(error.text)” is no signature of a procedure",
                    hint: "write name(input :: TYPE, …) :: (output :: TYPE, …)")
            }
            return [:]
        case .run(let query, let parameters, let asked): return run(query, parameters, asked)
        }
    }

    private mutating func run(_ query: String, _ parameters: [String: Value], _ asked: RequestedLimits) -> JSONValue {
        do throws(QueryError) {
            graph.limits = asked.within(limits)
            let result = try graph.query(query, parameters)
            var reply: [(String, JSONValue)] = [
                ("columns", .array(result.columns.map(JSONValue.string))),
                ("rows", .array(result.rows.map { .array($0.map(\.wire)) })),
            ]
            if !result.notices.isEmpty { reply.append(("notices", .array(result.notices.map(JSONValue.string)))) }
            return .object(JSONObject(reply))
        } catch {
            return error.reply(to: query)
        }
    }
}
