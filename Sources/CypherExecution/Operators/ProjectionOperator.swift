// Projection. Comes in: rows. Goes out: the same rows with new values in their slots.

import CypherSyntax

final class ProjectionOperator: Step {
    private struct Assignment {
        let slot: Int
        let evaluator: Evaluator
        /// Where the value is, if it is a variable.
        let from: Int?
    }

    private let assignments: [Assignment]

    init(_ context: ExecutionContext, next: Operator, assignments: [(slot: Int, evaluator: Evaluator)]) {
        self.assignments = assignments.map {
            Assignment(slot: $0.slot, evaluator: $0.evaluator, from: ($0.evaluator as? VariableEvaluator)?.slot)
        }
        super.init(context, next: next)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for assignment in assignments {
            if let from = assignment.from {
                block.column(assignment.slot).update(from: block.column(from), count: block.count)
                continue
            }
            for index in 0..<block.count {
                let row = block.row(index)
                try context.arena.tick()
                row[assignment.slot] = try assignment.evaluator.evaluate(row)
            }
        }
        return try next.consume(block)
    }
}
