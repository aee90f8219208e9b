// A query that is read, bound and planned once and run any number of times. Comes in: text, then parameters. Goes out: rows.

import CypherExecution
import CypherPlanning
import CypherSemantics
import CypherSyntax
public import PropertyGraph

/// What ``QueryEngine/prepare(_:)`` makes; for one thread at a time.
public final class PreparedQuery {
    /// The names of the columns.
    public let columns: [String]
    let query: BoundQuery
    /// Where the literals stand that can be bound.
    let literals: [SourceSpan]
    private var plan: Plan
    let writes: Bool
    private var given: [(name: String, value: Value)] = []
    private var ready: PreparedPlan?
    /// What the plan and `ready` were made for.
    private var view: GraphView?
    private var limits = QueryLimits()
    /// The numbers of the literals that are bound, for the others are part of the plan.
    private(set) var boundLiterals: [Int] = []

    init(_ query: BoundQuery, over view: GraphView, literals: [SourceSpan] = []) {
        self.query = query
        self.literals = literals
        plan = Planner(view, isFinal: true, literals: literals).plan(query)
        writes = plan.writes
        columns = query.columns
        self.view = view.overlay == nil ? view : nil
    }

    /// Gives a parameter for the runs to come.
    public func bind(_ name: String, _ value: Value) {
        if let index = given.firstIndex(where: { $0.name == name }) {
            given[index].value = value
        } else {
            given.append((name, value))
        }
        ready?.bind(name, value)
    }

    /// Gives the literals of a text of this query's shape.
    func bind(_ shape: QueryShape, _ text: [UInt8]) {
        for (number, literal) in shape.literals.enumerated() {
            bind(Planner.parameter(ofLiteral: number), literal.value(in: text))
        }
    }

    /// What the operators have kept of the last run.
    var bytesHeld: Int { ready?.bytesHeld ?? 0 }

    /// Gives up the operators; the next run makes new ones.
    func release() { (ready, view) = (nil, nil) }

    /// The operators over a view, those of the last run where they still serve.
    ///
    /// - Parameter watch: looks at the limits while operators are made.
    func ready(for engine: QueryEngine, watch: QueryWatch? = nil) throws(QueryError) -> PreparedPlan {
        let isSameView = view?.base === engine.view.base && engine.view.overlay == nil
        if isSameView, !writes, limits == engine.limits, let ready { return ready }
        if !isSameView { plan = Planner(engine.view, isFinal: true, literals: literals).plan(query) }
        let made = try PreparedPlan(
            plan, over: engine.view, procedures: engine.procedures, limits: engine.limits,
            ownsOverlay: writes, clock: engine.clock, watch: watch)
        limits = engine.limits
        for (name, value) in given { made.bind(name, value) }
        if !literals.isEmpty {
            let read = made.parameters
            boundLiterals = literals.indices.filter { read.contains(Planner.parameter(ofLiteral: $0)) }
        }
        // An overlay that is kept here would be copied by the next query that writes.
        (ready, view) = engine.view.overlay == nil ? (made, engine.view) : (nil, nil)
        return made
    }
}

extension QueryEngine {
    /// Reads, binds and plans a query; its parameters come with ``PreparedQuery/bind(_:_:)``.
    package func prepare(_ text: String) throws(QueryError) -> PreparedQuery {
        let watch = QueryWatch(limits)
        let statement = try Parser.parse(text, watch: watch)
        let query = try Binder(catalog: procedures.catalog, watch: watch).bind(statement)
        return PreparedQuery(query, over: view)
    }

    /// Runs a prepared query.
    ///
    /// - Throws: ``QueryError``; a query that fails leaves no trace.
    package mutating func run(_ query: PreparedQuery) throws(QueryError) -> QueryResult { try run(query, watch: nil) }

    /// - Parameter watch: what has looked at the limits since the query's text was read; nil where the query begins now.
    mutating func run(_ query: PreparedQuery, watch: QueryWatch?) throws(QueryError) -> QueryResult {
        if query.writes { ownOverlay() }
        let result = try query.ready(for: self, watch: watch).run(watch: watch)
        keep(result.writes)
        return result
    }

    /// Runs a prepared query that only reads, and shows each row without copying it.
    package func forEachRow(
        of query: PreparedQuery, _ visit: (ResultRow) throws(QueryError) -> Bool
    ) throws(QueryError) {
        try query.ready(for: self).forEachRow(visit)
    }
}
