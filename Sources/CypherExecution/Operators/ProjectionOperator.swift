// Projection. Comes in: rows. Goes out: the same rows with new values in their slots.

import CypherSyntax

final class ProjectionOperator: Step {
    private let assignments: [(slot: Int, evaluator: Evaluator)]

    init(_ context: ExecutionContext, next: Operator, assignments: [(slot: Int, evaluator: Evaluator)]) {
        self.assignments = assignments
        super.init(context, next: next)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        try context.arena.tick(block.count)
        for (slot, evaluator) in assignments { try evaluator.evaluate(block, into: slot) }
        return try next.consume(block)
    }
}
