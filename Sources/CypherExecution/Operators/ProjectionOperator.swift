// Projection. Comes in: rows. Goes out: the same rows with new values in their slots.

import CypherSyntax

final class ProjectionOperator: Step {
    private let assignments: [(slot: Int, evaluator: Evaluator)]

    init(_ context: ExecutionContext, next: Operator, assignments: [(slot: Int, evaluator: Evaluator)]) {
        self.assignments = assignments
        super.init(context, next: next)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for assignment in assignments {
            for index in 0..<block.count {
                let row = block.row(index)
                row[assignment.slot] = try assignment.evaluator.evaluate(row)
            }
        }
        return try next.consume(block)
    }
}
