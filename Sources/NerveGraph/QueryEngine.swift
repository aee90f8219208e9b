public import CypherExecution
import CypherPlanning
import CypherSemantics
public import CypherSyntax
import PropertyGraph

/// Why a query failed, as callers of this module see it.
public typealias QueryError = CypherSyntax.QueryError

/// The answer to a query, as callers of this module see it.
public typealias QueryResult = CypherExecution.QueryResult

/// A row that is shown while a query runs, as callers of this module see it.
public typealias ResultRow = CypherExecution.ResultRow

/// How much a query may use, as callers of this module set it.
public typealias QueryLimits = CypherExecution.QueryLimits

/// The version of the engine, as callers of this module see it.
package var engineVersion: String { CypherExecution.engineVersion }

/// A graph that can be asked in openCypher. In: text. Out: rows.
package struct QueryEngine: Sendable {
    /// What is asked; a query that writes adds to it.
    package private(set) var view: GraphView
    package var procedures: ProcedureRegistry
    package var limits = QueryLimits()
    package var clock = QueryClock.system

    package init(_ view: GraphView, procedures: ProcedureRegistry = ProcedureRegistry()) {
        self.view = view
        self.procedures = procedures
    }

    /// A graph with nothing in it.
    package static let empty = QueryEngine(GraphView(Graph.empty))

    /// Text to rows, one stage a line.
    ///
    /// - Throws: ``QueryError``; a query that fails leaves no trace.
    package mutating func execute(_ text: String, parameters: [String: Value] = [:]) throws(QueryError) -> QueryResult {
        let statement = try Parser.parse(text)
        let names = statement.mode == .explain ? nil : Set(parameters.keys)
        let query = try Binder(catalog: procedures.catalog, parameters: names).bind(statement)
        let plan = Planner(view, isFinal: true).plan(query)
        if statement.mode == .explain { return QueryResult(plan: plan.explanation) }
        if plan.writes { ownOverlay() }
        let counts = statement.mode == .profile ? RowCounts() : nil
        let result = try Executor(view, procedures: procedures, limits: limits, clock: clock)
            .run(plan, parameters: parameters, ownsOverlay: plan.writes, counts: counts)
        keep(result.writes)
        guard let counts else { return result }
        return QueryResult(plan: plan.explanation(counting: counts.rows), writes: result.writes)
    }

    /// Makes sure that nobody else reads the overlay, so that a query may write into it.
    mutating func ownOverlay() { view.overlay?.makeOwn() }

    /// Takes over what a query wrote. It stays in the overlay until that has as much as the base, so that many small writes cost in proportion to
    /// what they write.
    mutating func keep(_ writes: GraphOverlay?) {
        guard let overlay = writes else { return }
        view.overlay = overlay
        if overlay.size > max(4096, view.base.nodeCount + view.base.relationshipCount) { view = view.rebased() }
    }
}
