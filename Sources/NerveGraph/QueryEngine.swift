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
public typealias QueryLimits = CypherSyntax.QueryLimits

/// The version of the engine, as callers of this module see it.
package var engineVersion: String { CypherExecution.engineVersion }

/// A graph that can be asked in openCypher. In: text. Out: rows.
package struct QueryEngine: Sendable {
    /// What is asked; a query that writes adds to it.
    package private(set) var view: GraphView
    package var procedures: ProcedureRegistry { didSet { cache = PlanCache() } }
    package var limits = QueryLimits()
    package var clock = QueryClock.system { didSet { cache = PlanCache() } }
    /// Whether a text like a former one is answered by that one's plan.
    package var cachesPlans = true
    private var cache = PlanCache()
    /// The bytes of a text whose plan may be kept; in a longer one there is more to do than to plan.
    private static let longestCached = 1 << 14

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
        let watch = QueryWatch(limits)
        let bytes = Array(text.utf8)
        let shape = cachesPlans && bytes.count <= Self.longestCached ? QueryShape(bytes) : nil
        if let shape, let result = try known(shape, bytes, parameters) { return result }
        let statement = try Parser.parse(text, watch: watch)
        let names = statement.mode == .explain ? nil : Set(parameters.keys)
        let query = try Binder(catalog: procedures.catalog, parameters: names, watch: watch).bind(statement)
        if statement.mode != .run { return try explain(query, statement.mode, parameters, watch) }
        let prepared = PreparedQuery(query, over: view, literals: shape?.spans ?? [])
        for (name, value) in parameters { prepared.bind(name, value) }
        if let shape { prepared.bind(shape, bytes) }
        let result = try run(prepared, watch: watch)
        if let shape, !prepared.writes { cache.give(prepared, shape, bytes) }
        return result
    }

    /// The plan as text, and after a PROFILE with the rows that there were.
    private mutating func explain(
        _ query: BoundQuery, _ mode: Statement.Mode, _ parameters: [String: Value], _ watch: QueryWatch
    ) throws(QueryError) -> QueryResult {
        let plan = Planner(view, isFinal: true).plan(query)
        guard mode == .profile else { return QueryResult(plan: plan.explanation) }
        if plan.writes { ownOverlay() }
        let counts = RowCounts()
        let result = try Executor(view, procedures: procedures, limits: limits, clock: clock, watch: watch)
            .run(plan, parameters: parameters, ownsOverlay: plan.writes, counts: counts)
        keep(result.writes)
        return QueryResult(plan: plan.explanation(counting: counts.rows), writes: result.writes)
    }

    /// The answer by the plan of a former text of the same shape; nil where there is none. An error is left to be found anew, so that it names its
    /// place in this text, unless a limit is reached, which has none.
    private func known(
        _ shape: QueryShape, _ bytes: [UInt8], _ parameters: [String: Value]
    ) throws(QueryError) -> QueryResult? {
        guard let query = cache.take(shape, bytes, for: view) else { return nil }
        for range in shape.parameters {
            let name = String(decoding: bytes[range], as: UTF8.self)
            guard let value = parameters[name] else { return nil }
            query.bind(name, value)
        }
        query.bind(shape, bytes)
        do throws(QueryError) {
            let result = try query.ready(for: self).run()
            cache.give(query, shape, bytes)
            return result
        } catch {
            if error.type == .limit { throw error }
            return nil
        }
    }

    /// Makes sure that nobody else reads the overlay, so that a query may write into it.
    mutating func ownOverlay() { view.overlay?.makeOwn() }

    /// Takes over what a query wrote. It stays in the overlay until that has as much as the base, so that many small writes cost in proportion to
    /// what they write.
    mutating func keep(_ writes: GraphOverlay?) {
        guard let overlay = writes else { return }
        view.overlay = overlay
        if overlay.size > max(4096, view.base.nodeCount + view.base.relationshipCount) {
            view = view.rebased()
            // What is kept for the former base would keep it alive.
            cache = PlanCache()
        }
    }
}
