// A rule: where the last expansion is only counted, its rows are not made, but counted per row that they start from. In: the step before an
// aggregation, and its aggregates. Out: an ExpandCount in place of the ExpandAll, and sums of its counts in place of the counts.

extension Planner {
    /// - Parameter keyReads: the slots that the grouping keys read.
    mutating func countByDegree(
        _ step: PlanStep, _ aggregates: [PlannedAggregate], keyReads: Set<Int>
    ) -> (PlanStep, [PlannedAggregate]) {
        guard optimizes, case .expandAll(let expansion) = step.operation, let input = step.input, !aggregates.isEmpty,
            keyReads.isDisjoint(with: [expansion.to, expansion.relationship]),
            aggregates.allSatisfy({ $0.counts(rowsOf: expansion) })
        else { return (step, aggregates) }
        let slot = newSlot()
        let sums = aggregates.map {
            PlannedAggregate(slot: $0.slot, function: "sum", distinct: false, arguments: [.variable(slot)])
        }
        return (input.then(.expandCount(expansion, count: slot)), sums)
    }
}

extension PlannedAggregate {
    /// `count(*)`, or a count of what the expansion binds, which is never null.
    fileprivate func counts(rowsOf expansion: Expansion) -> Bool {
        guard function == "count", !distinct else { return false }
        guard let argument = arguments.first else { return true }
        guard case .variable(let slot) = argument else { return false }
        return slot == expansion.to || slot == expansion.relationship
    }
}
