// A rule: what only the first rows of an order need is computed after the others are gone. In: a Top over Projections. Out: the Top below those
// assignments that it does not read, if they can't fail.

extension PlanStep {
    /// - Parameter entities: the slots whose properties can be read without fail.
    func projectingLate(_ entities: Set<Int>) -> PlanStep {
        guard case .top(let keys, let limit) = operation, let input else { return self }
        var late: [[PlannedAssignment]] = []
        let below = input.takingOff(&late, entities, needed: keys.map(\.expression).reads.union(limit.reads))
        let top = PlanStep(operation, input: below, estimatedRows: estimatedRows)
        return late.reversed().reduce(top) { $0.then(.projection($1)) }
    }

    /// Takes assignments off the projections on top, the last projection first.
    private func takingOff(_ late: inout [[PlannedAssignment]], _ entities: Set<Int>, needed: SlotSet) -> PlanStep {
        guard case .projection(let assignments) = operation, let input else { return self }
        let taken = assignments.filter { !needed.contains($0.slot) && $0.expression.isLookup(entities) }
        let kept = assignments.filter { needed.contains($0.slot) || !$0.expression.isLookup(entities) }
        if !taken.isEmpty { late.append(taken) }
        if kept.isEmpty { return input.takingOff(&late, entities, needed: needed) }
        // What is read by what stays must stay, too.
        let below = input.takingOff(&late, entities, needed: needed.union(kept.map(\.expression).reads))
        return PlanStep(.projection(kept), input: below, estimatedRows: estimatedRows)
    }
}

extension PlannedExpression {
    /// Whether it is a variable, or a property of one of these.
    fileprivate func isLookup(_ entities: Set<Int>) -> Bool {
        switch self {
        case .variable: true
        case .property(.variable(let slot), _, _): entities.contains(slot)
        default: false
        }
    }
}
