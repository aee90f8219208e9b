import CypherPlanning
import CypherSemantics
import CypherSyntax
import PropertyGraph

@testable import CypherExecution

/// A graph that queries are run on, one after the other.
struct Session {
    private(set) var graph = Graph.empty
    var procedures = ProcedureRegistry()
    var limits = QueryLimits()
    var clock = QueryClock.system

    init(_ setup: String...) throws {
        for query in setup { try run(query) }
    }

    @discardableResult
    mutating func run(_ text: String, _ parameters: [String: Value] = [:]) throws -> [[Value]] {
        let bound = try Binder(catalog: procedures.catalog, parameters: Set(parameters.keys)).bind(Parser.parse(text))
        let view = GraphView(graph)
        let result = try Executor(view, procedures: procedures, limits: limits, clock: clock)
            .run(Planner(view).plan(bound), parameters: parameters)
        if let writes = result.writes { graph = GraphView(graph, overlay: writes).folded() }
        return result.rows
    }

    /// The error that a query ends with; nil where it ends well or with another kind of error.
    mutating func failure(_ text: String, _ parameters: [String: Value] = [:]) -> QueryError? {
        do {
            try run(text, parameters)
            return nil
        } catch {
            return error as? QueryError
        }
    }

    /// The rows as text, in order.
    mutating func rows(_ text: String, _ parameters: [String: Value] = [:]) throws -> [String] {
        try run(text, parameters).map { $0.map(Self.text).joined(separator: " | ") }
    }

    static func text(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .float(let value): value.isNaN ? "nan" : "\(value)"
        case .string(let value): value
        case .temporal(let value): "\(value)"
        case .list(let values): "[" + values.map(text).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.keys.sorted().map { "\($0): \(text(entries[$0] ?? .null))" }.joined(separator: ", ") + "}"
        case .node(let node): "(" + node.labels.map { ":\($0)" }.joined() + " " + text(.map(node.properties)) + ")"
        case .relationship(let relationship): "[:\(relationship.type) " + text(.map(relationship.properties)) + "]"
        case .path(let path): "<\(path.nodes.count) nodes>"
        }
    }
}
