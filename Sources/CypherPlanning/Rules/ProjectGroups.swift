// A rule: where every row is a group of its own, nothing is grouped. In: rows of which each has another node, counted by degree, and the keys. Out: a
// Projection in place of the EagerAggregation.

extension Planner {
    /// - Returns: nil where rows may share a group.
    func projectingGroups(
        _ step: PlanStep, _ keys: [PlannedAssignment], _ aggregates: [PlannedAggregate]
    ) -> PlanStep? {
        guard let (node, counts) = step.nodePerRow(statistics), tellsApart(node, by: keys) else { return nil }
        var assignments = keys
        for aggregate in aggregates {
            // The sum of one count; any other aggregate of one row would have to be looked at for itself.
            guard aggregate.function == "sum", !aggregate.distinct,
                case .variable(let slot)? = aggregate.arguments.first,
                counts.contains(slot)
            else { return nil }
            if slot != aggregate.slot {
                assignments.append(PlannedAssignment(slot: aggregate.slot, expression: .variable(slot)))
            }
        }
        return step.then(.projection(assignments))
    }
}
