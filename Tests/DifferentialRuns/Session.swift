import CypherExecution
import CypherPlanning
import CypherSemantics
import CypherSyntax
import NerveGraph
import PropertyGraph
import TestSupport

// One graph in all the forms in which it can be asked. In: statements that make it. Out: the graph, rows, operators.

enum Session {
    static func view(_ statements: [String]) throws -> GraphView {
        var engine = QueryEngine.empty
        for statement in statements { _ = try engine.execute(statement) }
        return engine.view
    }

    /// The graph as a base with nothing over it.
    static func base(_ statements: [String]) throws -> GraphView { try GraphView(view(statements).folded()) }

    static func bind(_ text: String) throws -> BoundQuery {
        try Binder(catalog: ProcedureRegistry().catalog).bind(Parser.parse(text))
    }

    static var limits: QueryLimits { QueryLimits(time: .seconds(20)) }

    static func engine(_ view: GraphView) -> QueryEngine {
        var engine = QueryEngine(view)
        engine.limits = limits
        return engine
    }

    /// What the engine answers, with the operators of its plan.
    static func answer(
        _ query: BoundQuery, over view: GraphView, optimizes: Bool = true, isFinal: Bool = false
    ) throws -> (rows: [[Value]], operators: Set<String>) {
        let plan = Planner(view, isFinal: isFinal, optimizes: optimizes).plan(query)
        return (try Executor(view, limits: limits).run(plan).rows, operators(of: plan))
    }

    /// The names of the operators, sub-plans included.
    static func operators(of plan: Plan) -> Set<String> {
        Set(
            plan.explanation.split(separator: "\n").dropFirst().compactMap { line in
                let text = line.drop { $0 == " " }
                guard text.hasPrefix("+ ") else { return nil }
                let name = text.dropFirst(2).prefix { $0.isLetter }
                let mode = text.hasPrefix("+ Repeat(") ? text.dropFirst(8).prefix { $0 != ")" } + ")" : ""
                return String(name + mode)
            })
    }
}
