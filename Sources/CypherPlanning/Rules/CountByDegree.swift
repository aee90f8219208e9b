// A rule: where the last expansion is only counted, or the last two that begin at nodes bound before both, their rows are not made, but counted per row that
// they start from. In: the step before an aggregation, and its aggregates. Out: an ExpandCount or ExpandCountPair in place of each ExpandAll, and sums of its
// counts in place of the counts.

extension Planner {
    /// - Parameter keyReads: the slots that the grouping keys read.
    mutating func countByDegree(
        _ step: PlanStep, _ aggregates: [PlannedAggregate], keyReads: Set<Int>
    ) -> (PlanStep, [PlannedAggregate]) {
        guard optimizes, !aggregates.isEmpty, case .expandAll(let last) = step.operation, let input = step.input else {
            return (step, aggregates)
        }
        func areCounted(_ expansions: [Expansion]) -> Bool {
            keyReads.isDisjoint(with: expansions.flatMap { [$0.to, $0.relationship] })
                && aggregates.allSatisfy { $0.counts(rowsOf: expansions) }
        }
        // One sum of one count is that count.
        let slot = aggregates.count == 1 ? aggregates[0].slot : newSlot()
        let sums = aggregates.map {
            PlannedAggregate(slot: $0.slot, function: "sum", distinct: false, arguments: [.variable(slot)])
        }
        if case .expandAll(let before) = input.operation, let start = input.input, last.from != before.to,
            areCounted([before, last])
        {
            return (start.then(.expandCountPair(before, last, count: slot)), sums)
        }
        guard areCounted([last]) else { return (step, aggregates) }
        return (input.then(.expandCount(last, count: slot)), sums)
    }
}

extension PlannedAggregate {
    /// `count(*)`, or a count of what one of the expansions binds, which is never null.
    fileprivate func counts(rowsOf expansions: [Expansion]) -> Bool {
        guard function == "count", !distinct else { return false }
        guard let argument = arguments.first else { return true }
        guard case .variable(let slot) = argument else { return false }
        return expansions.contains { slot == $0.to || slot == $0.relationship }
    }
}
