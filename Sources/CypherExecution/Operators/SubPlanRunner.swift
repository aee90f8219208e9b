// Runs a sub-plan for one row around it. Comes in: the row. Goes out: whether there are rows, a list of values, or rows of an OPTIONAL MATCH.

import CypherPlanning
import CypherSyntax

/// The leaf of a plan: one row, of a sub-plan with the slots that it reads of the row around it.
final class Source {
    private let block: Block
    private let arguments: [Int]
    private let next: Operator

    init(_ context: ExecutionContext, next: Operator, arguments: [Int], outer: OuterRow? = nil) {
        self.next = next
        self.arguments = arguments
        block = Block(slots: SlotSet(0..<context.slotCount), width: context.slotCount, capacity: 1)
        outer?.hold(block)
    }

    func run(_ outer: Row?) throws(QueryError) {
        if let outer { block.copy(arguments, from: outer, to: 0) }
        block.count = 1
        try next.begin()
        _ = try next.consume(block)
        try next.finish()
    }
}

/// A sub-plan with what takes its rows; a union has several sources.
final class SubPlanRunner<Sink: Operator> {
    let sink: Sink
    private let sources: [Source]

    init(sink: Sink, sources: [Source]) {
        self.sink = sink
        self.sources = sources
    }

    func run(_ row: Row) throws(QueryError) -> Sink {
        for source in sources { try source.run(row) }
        return sink
    }
}

/// Takes the rows of a sub-plan and makes one value of them.
protocol AnswerSink: Operator {
    func reset()
    func answer() throws(QueryError) -> Slot
}

/// `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`: what a sink makes of a sub-plan's rows.
final class SubPlanEvaluator<Sink: AnswerSink>: Evaluator {
    private let runner: SubPlanRunner<Sink>

    init(_ runner: SubPlanRunner<Sink>) { self.runner = runner }

    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        runner.sink.reset()
        return try runner.run(row).answer()
    }
}

/// Wants one row.
final class ExistsSink: Operator, AnswerSink {
    private var found = false

    func reset() { found = false }
    func answer() -> Slot { .boolean(found) }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        if block.count > 0 { found = true }
        return !found
    }
}

/// Counts rows.
final class CountSink: Operator, AnswerSink {
    private var count = 0

    func reset() { count = 0 }
    func answer() -> Slot { .integer(count) }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        count += block.count
        return true
    }
}

/// Gathers the values of one slot.
final class CollectSink: Operator, AnswerSink {
    private let slot: Int
    private var values: ContiguousArray<Slot> = []

    init(_ context: ExecutionContext, slot: Int) {
        self.slot = slot
        super.init(context)
    }

    func reset() {
        context.arena.operatorBytes -= values.count * MemoryLayout<Slot>.stride
        values.removeAll(keepingCapacity: true)
    }
    func answer() throws(QueryError) -> Slot { try context.arena.list(values) }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count { values.append(block.row(index)[slot]) }
        context.arena.operatorBytes += block.count * MemoryLayout<Slot>.stride
        try context.arena.checkMemory()
        return true
    }
}

/// Optional. Comes in: rows. Goes out: each with the rows of the sub-plan, or once with nulls.
/// Source: openCypher 9, "Optional match"; TCK Match7.
final class OptionalOperator: BlockStep {
    private let runner: SubPlanRunner<RowsSink>
    private let nulls: [Int]

    init(
        _ context: ExecutionContext, next: Operator, runner: SubPlanRunner<RowsSink>, nulls: [Int], slots: SlotSet,
        carried: SlotSet
    ) {
        self.runner = runner
        self.nulls = nulls
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            runner.sink.reset()
            let rows = try runner.run(row)
            if rows.count == 0 {
                guard let made = try append(row) else { return false }
                for slot in nulls { output.row(made)[slot] = .null }
            }
            for number in 0..<rows.count {
                guard let made = try append(row) else { return false }
                rows.restore(number, to: output.row(made))
            }
        }
        return try push()
    }
}

/// Gathers some slots of all rows.
final class RowsSink: Operator {
    private var rows: GatheredRows

    init(_ context: ExecutionContext, slots: SlotSet) {
        rows = GatheredRows(context.arena, slots: slots)
        super.init(context)
    }

    var count: Int { rows.count }

    func reset() { rows.removeAll() }

    func restore(_ number: Int, to row: Row) { rows.restore(number, to: row) }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count { rows.append(block.row(index)) }
        try context.arena.checkMemory()
        return true
    }
}
