// A plan made ready once and run any number of times. Comes in: a plan, a view, then parameters for each run. Goes out: rows as slots, or as
// values. The operators, their blocks and the arena stay; between two runs the arena goes back to what it held when the plan was ready.

import CypherPlanning
import CypherSyntax
import PropertyGraph

/// Operators over one view of a graph; for one thread at a time.
package final class PreparedPlan {
    package let columns: [String]
    private let notices: [String]
    private let context: ExecutionContext
    private let sink: RowSink
    private let sources: [Source]
    private let start: QueryArena.Mark
    private var given: [Value?]

    /// - Parameters:
    ///   - ownsOverlay: whether nobody but the caller reads the view's overlay, so that a plan that writes may do so in place; it runs once.
    ///   - watch: looks at the limits while the plan is made ready.
    /// - Throws: ``QueryError`` where the plan names what does not exist.
    package init(
        _ plan: Plan, over view: GraphView, procedures: ProcedureRegistry = ProcedureRegistry(),
        limits: QueryLimits = QueryLimits(), ownsOverlay: Bool = false, counts: RowCounts? = nil,
        clock: QueryClock = .system, watch: QueryWatch? = nil
    ) throws(QueryError) {
        columns = plan.columns.map(\.name)
        notices = plan.notices
        context = ExecutionContext(
            view: view, procedures: procedures, watch: watch ?? QueryWatch(limits), slotCount: plan.slotCount,
            ownsOverlay: ownsOverlay, counts: counts, clock: clock)
        sink = RowSink(context, columns: plan.columns.map(\.slot))
        sources = try PlanBuilder(context).sources(plan.root, into: sink, live: SlotSet(plan.columns.map(\.slot)))
        start = context.arena.mark
        given = Array(repeating: nil, count: context.parameters.names.count)
    }

    /// The names of the parameters that the plan reads.
    package var parameters: [String] { context.parameters.names }

    /// The bytes of values that the last run left behind, as its limit on memory counts them.
    package var bytesHeld: Int { context.arena.memory }

    /// Gives a parameter for the runs to come; one that the plan doesn't read is passed over.
    package func bind(_ name: String, _ value: Value) {
        if let number = context.parameters.names.firstIndex(of: name) { given[number] = value }
    }

    /// Runs the plan and shows each row.
    ///
    /// - Parameters:
    ///   - watch: what has looked at the limits of this run so far; nil where it begins now.
    ///   - visit: returns whether it wants more rows; the row is valid during the call.
    /// - Throws: ``QueryError`` of the runtime phase, or what `visit` throws; nothing of the query stays then.
    package func forEachRow(
        watch: QueryWatch? = nil, _ visit: (ResultRow) throws(QueryError) -> Bool
    ) throws(QueryError) {
        context.arena.rewind(to: start)
        if let watch { context.arena.watch = watch } else { context.arena.watch.restart() }
        context.startStatement()
        for number in given.indices {
            guard let value = given[number] else { throw .missingParameter(context.parameters.names[number]) }
            context.parameters.set(number, try context.graph.slot(of: value))
        }
        var failure: QueryError?
        withoutActuallyEscaping(visit) { visit in
            sink.reset(visit)
            do throws(QueryError) { for source in sources { try source.run(nil) } } catch { failure = error }
            sink.reset { _ in false }
        }
        if let failure { throw failure }
        try context.arena.requireNoneReached()
    }

    /// Runs the plan and copies its rows out.
    package func run(watch: QueryWatch? = nil) throws(QueryError) -> QueryResult {
        do throws(QueryError) {
            var rows: [[Value]] = []
            let before = context.arena.resultBytes
            defer { context.arena.resultBytes = before }
            try forEachRow(watch: watch) { row throws(QueryError) in
                context.arena.resultBytes += 32
                rows.append(try row.kept())
                return true
            }
            return QueryResult(columns: columns, rows: rows, writes: try context.graph.finish(), notices: notices)
        } catch {
            context.graph.takeBack()
            throw error
        }
    }
}

/// A row of an answer, in the order of the columns.
public struct ResultRow {
    let row: Row
    let columns: UnsafeBufferPointer<Int>
    let context: Unmanaged<ExecutionContext>

    @inline(__always) package subscript(column: Int) -> Slot { row[columns[column]] }

    /// The bytes of a slot that is a string.
    package func bytes(_ slot: Slot) -> UnsafeBufferPointer<UInt8> {
        context._withUnsafeGuaranteedRef { $0.arena.bytes(slot.asString) }
    }

    /// The row as values of its own.
    public func values() throws(QueryError) -> [Value] {
        let arena = context.takeUnretainedValue().arena
        let before = arena.resultBytes
        defer { arena.resultBytes = before }
        return try kept()
    }

    /// The row as values that count as held from now on.
    func kept() throws(QueryError) -> [Value] {
        let graph = context.takeUnretainedValue().graph
        var values: [Value] = []
        values.reserveCapacity(columns.count)
        for column in columns { values.append(try graph.value(of: row[column])) }
        return values
    }
}

/// Shows the rows that reach the end of a plan.
private final class RowSink: Operator {
    typealias Visit = (ResultRow) throws(QueryError) -> Bool

    private let columns: UnsafeMutableBufferPointer<Int>
    private var visit: Visit = { _ in false }
    private var shown = 0

    init(_ context: ExecutionContext, columns: [Int]) {
        self.columns = .allocate(capacity: columns.count)
        _ = self.columns.initialize(from: columns)
        super.init(context)
    }

    deinit { columns.deallocate() }

    func reset(_ visit: @escaping Visit) {
        self.visit = visit
        shown = 0
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        // A statement that returns nothing runs to its end all the same.
        guard !columns.isEmpty else { return true }
        shown += block.count
        if let limit = context.limits.rows, shown > limit { throw .rowLimitExceeded(limit) }
        let (context, visit) = (Unmanaged.passUnretained(context), visit)
        for index in 0..<block.count {
            let row = ResultRow(row: block.row(index), columns: UnsafeBufferPointer(columns), context: context)
            if try !visit(row) { return false }
        }
        return true
    }
}
