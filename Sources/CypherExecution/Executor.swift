// Runs plans. Comes in: a plan, parameters, a graph. Goes out: rows as values, or as slots for those who need no values; and what the query
// added to the graph.

import CypherPlanning
import CypherSyntax
import PropertyGraph

/// The answer to a query.
package struct QueryResult: Sendable {
    package let columns: [String]
    package let rows: [[Value]]
    /// What the query added; nil for one that only reads.
    package let writes: GraphOverlay?
}

package struct Executor {
    private let view: GraphView
    private let procedures: ProcedureRegistry
    private let limits: QueryLimits

    package init(
        _ view: GraphView, procedures: ProcedureRegistry = ProcedureRegistry(), limits: QueryLimits = QueryLimits()
    ) {
        self.view = view
        self.procedures = procedures
        self.limits = limits
    }

    /// - Throws: ``QueryError`` of the runtime phase; nothing of the query stays then.
    package func run(_ plan: Plan, parameters: [String: Value] = [:]) throws(QueryError) -> QueryResult {
        let context = ExecutionContext(view: view, procedures: procedures, limits: limits, slotCount: plan.slotCount)
        let sink = ValueSink(context, columns: plan.columns.map(\.slot))
        for (name, value) in parameters { context.parameters[name] = try context.graph.slot(of: value) }
        try run(plan, context, sink)
        return QueryResult(columns: plan.columns.map(\.name), rows: sink.rows, writes: context.graph.finish())
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
        let context = ExecutionContext(view: view, procedures: procedures, limits: limits, slotCount: plan.slotCount)
        for (name, list) in entities { context.parameters[name] = try list.slot(in: context.arena) }
        var failure: QueryError?
        withoutActuallyEscaping(visit) { visit in
            let sink = SlotSink(context, columns: plan.columns.map(\.slot), visit)
            do throws(QueryError) { try run(plan, context, sink) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private func run(_ plan: Plan, _ context: ExecutionContext, _ sink: Operator) throws(QueryError) {
        let live = SlotSet(plan.columns.map(\.slot))
        let sources = try PlanBuilder(context).sources(plan.root, into: sink, live: live)
        for source in sources { try source.run(nil) }
    }
}

/// Copies rows out as values.
private final class ValueSink: Operator {
    private let columns: [Int]
    private(set) var rows: [[Value]] = []

    init(_ context: ExecutionContext, columns: [Int]) {
        self.columns = columns
        super.init(context)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        guard !columns.isEmpty else { return true }
        for index in 0..<block.count {
            let row = block.row(index)
            var values: [Value] = []
            values.reserveCapacity(columns.count)
            for column in columns { values.append(try context.graph.value(of: row[column])) }
            rows.append(values)
        }
        if let limit = context.limits.rows, rows.count > limit { throw .rowLimitExceeded(limit) }
        return true
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
