// Apply: CALL { }. Comes in: rows. Goes out: each with the rows of the sub-plan, with nulls where it is optional and has none; or, where the sub-plan
// returns nothing, each row once after the sub-plan ran for it.
// Source: openCypher (GQL-aligned), subqueryClause.

import CypherPlanning
import CypherSyntax

final class ApplyOperator: BlockStep {
    private let runner: SubPlanRunner<RowsSink>
    private let columns: [Int]
    private let isOptional: Bool

    init(
        _ context: ExecutionContext, next: Operator, runner: SubPlanRunner<RowsSink>, columns: [Int],
        isOptional: Bool, slots: SlotSet, carried: SlotSet
    ) {
        self.runner = runner
        self.columns = columns
        self.isOptional = isOptional
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            runner.sink.reset()
            let rows = try runner.run(row)
            if columns.isEmpty || isOptional && rows.count == 0 {
                guard let made = try append(row) else { return false }
                for slot in columns { output.row(made)[slot] = .null }
                continue
            }
            for number in 0..<rows.count {
                guard let made = try append(row) else { return false }
                rows.restore(number, to: output.row(made))
            }
        }
        return try push()
    }
}

/// The row around a sub-plan, for what is read of it again after an operator that dropped it.
final class OuterRow {
    fileprivate(set) var block: Block?

    /// The leaf of the sub-plan holds what it was given.
    func hold(_ block: Block) { self.block = block }
}

final class OuterValuesOperator: Step {
    private let outer: OuterRow
    private let slots: [Int]

    init(_ context: ExecutionContext, next: Operator, outer: OuterRow, slots: [Int]) {
        self.outer = outer
        self.slots = slots
        super.init(context, next: next)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        if let held = outer.block {
            for index in 0..<block.count { block.copy(slots, from: held.row(0), to: index) }
        }
        return try next.consume(block)
    }
}
