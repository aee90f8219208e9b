// Filter. Comes in: rows. Goes out: those whose predicate is true, in the same block, in order.

import CypherPlanning
import CypherSyntax

final class FilterOperator: Step {
    private let predicate: Evaluator
    /// The slots that are needed later.
    private let kept: [Int]

    init(_ context: ExecutionContext, next: Operator, predicate: Evaluator, kept: SlotSet) {
        self.predicate = predicate
        self.kept = kept.members
        super.init(context, next: next)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        var passed = 0
        for index in 0..<block.count {
            let row = block.row(index)
            try context.arena.tick()
            guard try predicate.passes(row) else { continue }
            if passed != index { block.copy(kept, from: row, to: passed) }
            passed += 1
        }
        block.count = passed
        return passed == 0 ? true : try next.consume(block)
    }
}
