// Runs plans. Comes in: a plan, parameters, a graph. Goes out: rows as values, or as slots for those who need no values; and what the query
// added to the graph.

import CypherPlanning
import CypherSyntax
import PropertyGraph

/// The answer to a query.
public struct QueryResult: Sendable {
    /// The names of the columns; empty for a query that returns nothing.
    public let columns: [String]
    /// A value for each column.
    public let rows: [[Value]]
    /// What the query added; nil for one that only reads.
    package let writes: GraphOverlay?
    /// What EXPLAIN and PROFILE show; its lines are the rows then.
    package var plan: String?
    /// Names that the query reads and nothing in the graph has, each a sentence: labels, types, and keys of nodes and relationships. No error,
    /// as a graph has no schema, but a slip more often than not.
    public let notices: [String]

    init(columns: [String], rows: [[Value]], writes: GraphOverlay?, notices: [String] = []) {
        self.columns = columns
        self.rows = rows
        self.writes = writes
        self.notices = notices
    }

    /// - Parameter plan: whole lines.
    package init(plan: String, writes: GraphOverlay? = nil) {
        self.init(
            columns: ["plan"], rows: plan.split(separator: "\n").map { [.string(String($0))] }, writes: writes)
        self.plan = plan
    }
}

package struct Executor {
    private let view: GraphView
    private let procedures: ProcedureRegistry
    private let limits: QueryLimits
    private let clock: QueryClock
    private let watch: QueryWatch?

    /// - Parameter watch: what has looked at these limits since the query's text was read; nil where the query begins now.
    package init(
        _ view: GraphView, procedures: ProcedureRegistry = ProcedureRegistry(), limits: QueryLimits = QueryLimits(),
        clock: QueryClock = .system, watch: QueryWatch? = nil
    ) {
        self.watch = watch
        self.view = view
        self.procedures = procedures
        self.limits = limits
        self.clock = clock
    }

    /// - Throws: ``QueryError`` of the runtime phase; nothing of the query stays then.
    ///
    /// - Parameter ownsOverlay: whether nobody but the caller reads the view's overlay. The query then writes into it in place, and gives it
    ///   back as it was where it fails; otherwise it writes into a copy.
    package func run(
        _ plan: Plan, parameters: [String: Value] = [:], ownsOverlay: Bool = false, counts: RowCounts? = nil
    ) throws(QueryError) -> QueryResult {
        let prepared = try PreparedPlan(
            plan, over: view, procedures: procedures, limits: limits, ownsOverlay: ownsOverlay, counts: counts,
            clock: clock, watch: watch)
        for (name, value) in parameters { prepared.bind(name, value) }
        return try prepared.run(watch: watch)
    }

    /// Runs a plan whose columns are nodes, relationships or lists of them, and shows each row as its slots.
    ///
    /// - Parameters:
    ///   - entities: parameters that are lists of entities.
    ///   - visit: gets the slots of the columns in order, and a function for the elements of a slot that is a list; both are valid during the call.
    package func forEachRow(
        _ plan: Plan, entities: [String: EntityList] = [:],
        _ visit: (UnsafeBufferPointer<Slot>, (Slot) -> UnsafeBufferPointer<Slot>) -> Void
    ) throws(QueryError) {
        let context = ExecutionContext(
            view: view, procedures: procedures, watch: watch ?? QueryWatch(limits), slotCount: plan.slotCount)
        var failure: QueryError?
        withoutActuallyEscaping(visit) { visit in
            let sink = SlotSink(context, columns: plan.columns.map(\.slot), visit)
            do throws(QueryError) { try run(plan, context, entities, sink) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private func run(
        _ plan: Plan, _ context: ExecutionContext, _ entities: [String: EntityList], _ sink: Operator
    ) throws(QueryError) {
        let live = SlotSet(plan.columns.map(\.slot))
        let sources = try PlanBuilder(context).sources(plan.root, into: sink, live: live)
        for (number, name) in context.parameters.names.enumerated() {
            guard let list = entities[name] else { throw .missingParameter(name) }
            context.parameters.set(number, try list.slot(in: context.arena))
        }
        for source in sources { try source.run(nil) }
        try context.arena.requireNoneReached()
    }
}

/// Shows rows as slots.
private final class SlotSink: Operator {
    typealias Visit = (UnsafeBufferPointer<Slot>, (Slot) -> UnsafeBufferPointer<Slot>) -> Void

    private let columns: [Int]
    private let visit: Visit
    private var shown: ContiguousArray<Slot>

    init(_ context: ExecutionContext, columns: [Int], _ visit: @escaping Visit) {
        self.columns = columns
        self.visit = visit
        shown = ContiguousArray(repeating: .null, count: columns.count)
        super.init(context)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        let arena = context.arena
        for index in 0..<block.count {
            let row = block.row(index)
            for (position, column) in columns.enumerated() { shown[position] = row[column] }
            shown.withUnsafeBufferPointer { visit($0) { arena.slots($0) } }
        }
        return true
    }
}
