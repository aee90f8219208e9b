import CypherExecution
import CypherPlanning
import CypherSemantics
import CypherSyntax
import FeatureTesting
import NerveGraph
import PropertyGraph
import TestSupport

// One graph in all the forms in which it can be asked. In: a generated graph. Out: rows as sorted text, so that they compare as bags.

enum Session {
    static func view(_ statements: [String]) throws -> GraphView {
        var engine = QueryEngine.empty
        for statement in statements { _ = try engine.execute(statement) }
        return engine.view
    }

    /// The graph as a base with nothing over it.
    static func base(_ statements: [String]) throws -> GraphView { try GraphView(view(statements).folded()) }

    static func bind(_ text: String) throws -> BoundQuery { try Binder(catalog: Catalog()).bind(Parser.parse(text)) }

    /// What the engine answers, with the operators of its plan.
    static func answer(
        _ query: BoundQuery, over view: GraphView, optimizes: Bool = true, isFinal: Bool = false,
        turned: Bool = false
    ) throws -> (rows: [String], operators: [String]) {
        let plan = Planner(view, isFinal: isFinal, optimizes: optimizes).plan(query)
        let result = try Executor(view, limits: QueryLimits(time: .seconds(20))).run(plan)
        let rows = turned ? result.rows.map { $0.map(Self.turned) } : result.rows
        return (sorted(rows), operators(of: plan))
    }

    /// The value with every relationship in it turned round.
    private static func turned(_ value: Value) -> Value {
        switch value {
        case .path(let path):
            .path(
                Path(
                    nodes: path.nodes,
                    relationships: path.relationships.map {
                        Relationship(id: $0.id, type: $0.type, start: $0.end, end: $0.start, properties: $0.properties)
                    }))
        case .list(let elements): .list(elements.map(turned))
        default: value
        }
    }

    static func sorted(_ rows: [[Value]]) -> [String] {
        rows.map { $0.map { ExpectedValue($0).description }.joined(separator: " | ") }.sorted()
    }

    /// The names of the operators, sub-plans included.
    private static func operators(of plan: Plan) -> [String] {
        plan.explanation.split(separator: "\n").dropFirst().compactMap { line in
            let text = line.drop { $0 == " " }
            guard text.hasPrefix("+ ") else { return nil }
            let name = text.dropFirst(2).prefix { $0.isLetter }
            let mode = text.hasPrefix("+ Repeat(") ? text.dropFirst(8).prefix { $0 != ")" } + ")" : ""
            return String(name + mode)
        }
    }
}
