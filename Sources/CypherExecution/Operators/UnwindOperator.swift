// Unwind. Comes in: rows. Goes out: a row for each element of a list; none for null; one for a value that is no list.
// Source: openCypher 9, "Unwind"; TCK Unwind1.

import CypherPlanning
import CypherSyntax

final class UnwindOperator: BlockStep {
    private let slot: Int
    private let list: Evaluator

    init(_ context: ExecutionContext, next: Operator, slot: Int, list: Evaluator, slots: SlotSet, carried: SlotSet) {
        self.slot = slot
        self.list = list
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            let value = try list.evaluate(row)
            switch value.tag {
            case .null: continue
            case .list:
                for element in 0..<value.count {
                    guard let made = try append(row) else { return false }
                    output.row(made)[slot] = context.arena.element(value.offset + element)
                }
            default:
                guard let made = try append(row) else { return false }
                output.row(made)[slot] = value
            }
        }
        return try push()
    }
}
