// Eager. Comes in: all rows. Goes out: the same rows, after the last has come.

import CypherPlanning
import CypherSyntax

final class EagerOperator: Step {
    private let output: Block
    private var rows: GatheredRows

    init(_ context: ExecutionContext, next: Operator, slots: SlotSet, kept: SlotSet) {
        output = Block(slots: slots, width: context.slotCount)
        rows = GatheredRows(context.arena, slots: kept)
        super.init(context, next: next)
    }

    override func begin() throws(QueryError) {
        rows.removeAll()
        try next.begin()
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count { rows.append(block.row(index)) }
        try context.arena.checkMemory()
        return true
    }

    override func finish() throws(QueryError) {
        output.count = 0
        for number in 0..<rows.count {
            if output.isFull {
                try context.poll()
                if try !next.consume(output) { return try next.finish() }
                output.clear()
            }
            rows.restore(number, to: output.row(output.count))
            output.count += 1
        }
        if output.count > 0 { _ = try next.consume(output) }
        try next.finish()
    }
}
