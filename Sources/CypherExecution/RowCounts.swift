// How many rows each operator gave, for PROFILE. Comes in: rows that pass. Goes out: a count for each step of the plan.

import CypherPlanning
import CypherSyntax

/// The rows of each step of a plan that was run.
package final class RowCounts {
    private var counters: [ObjectIdentifier: RowCounter] = [:]

    package init() {}

    /// nil for a step that was not run.
    package func rows(of step: PlanStep) -> Int? { counters[ObjectIdentifier(step)]?.count }

    /// What stands behind a step and counts.
    func counter(of step: PlanStep, _ context: ExecutionContext, next: Operator) -> Operator {
        let counter = RowCounter(context, next: next)
        counters[ObjectIdentifier(step)] = counter
        return counter
    }
}

/// Counts rows and hands them on.
private final class RowCounter: Step {
    private(set) var count = 0

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        count += block.count
        return try next.consume(block)
    }
}
