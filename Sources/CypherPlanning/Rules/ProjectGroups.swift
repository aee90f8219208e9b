// A rule: where every row is a group of its own, nothing is grouped. In: rows of which each has another node, counted by degree, and the keys. Out: a
// Projection in place of the EagerAggregation.

extension Planner {
    /// - Returns: nil where rows may share a group.
    func projectingGroups(
        _ step: PlanStep, _ keys: [PlannedAssignment], _ aggregates: [PlannedAggregate]
    ) -> PlanStep? {
        guard let (node, counts) = step.nodePerRow else { return nil }
        let tellsApart = keys.contains { key in
            switch key.expression {
            case .variable(node): true
            case .property(.variable(node), let key, _): statistics.isUnique(key)
            default: false
            }
        }
        guard tellsApart else { return nil }
        var assignments = keys
        for aggregate in aggregates {
            // The sum of one count; any other aggregate of one row would have to be looked at for itself.
            guard aggregate.function == "sum", !aggregate.distinct,
                case .variable(let slot)? = aggregate.arguments.first,
                counts.contains(slot)
            else { return nil }
            assignments.append(PlannedAssignment(slot: aggregate.slot, expression: .variable(slot)))
        }
        return step.then(.projection(assignments))
    }
}

extension PlanStep {
    /// The slot of the node that no other row has, and the slots of what was counted for it; nil where rows are not nodes.
    fileprivate var nodePerRow: (node: Int, counts: Set<Int>)? {
        switch operation {
        case .allNodesScan(let node), .nodeByLabelScan(let node, _):
            if case .argument? = input?.operation { return (node, []) }
            return nil
        case .filter: return input?.nodePerRow
        case .expandCount(_, let count):
            return input?.nodePerRow.map { ($0.node, $0.counts.union([count])) }
        default: return nil
        }
    }
}
