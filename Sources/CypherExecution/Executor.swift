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
        try run(plan, context, sink, parameters)
        return QueryResult(columns: plan.columns.map(\.name), rows: sink.rows, writes: context.graph.finish())
    }

    /// Runs a plan whose columns are nodes, relationships or lists of them, and shows each row as its slots.
    ///
    /// - Parameter visit: the slots of the columns in order, and the elements of a slot that is a list.
    package func forEachRow(
        _ plan: Plan, parameters: [String: Value] = [:],
        _ visit: (UnsafeBufferPointer<Slot>, (Slot) -> UnsafeBufferPointer<Slot>) -> Void
    ) throws(QueryError) {
        let context = ExecutionContext(view: view, procedures: procedures, limits: limits, slotCount: plan.slotCount)
        let sink = SlotSink(context, columns: plan.columns.map(\.slot))
        try run(plan, context, sink, parameters)
        sink.values.withUnsafeBufferPointer { values in
            for row in stride(from: 0, to: values.count, by: max(plan.columns.count, 1)) {
                visit(UnsafeBufferPointer(rebasing: values[row..<row + plan.columns.count])) { context.arena.slots($0) }
            }
        }
    }

    private func run(
        _ plan: Plan, _ context: ExecutionContext, _ sink: Operator, _ parameters: [String: Value]
    ) throws(QueryError) {
        for (name, value) in parameters { context.parameters[name] = try context.graph.slot(of: value) }
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

/// Keeps rows as slots.
private final class SlotSink: Operator {
    private let columns: [Int]
    private(set) var values: ContiguousArray<Slot> = []

    init(_ context: ExecutionContext, columns: [Int]) {
        self.columns = columns
        super.init(context)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            for column in columns { values.append(row[column]) }
        }
        return true
    }
}
