// A rule: where nobody can tell a row from its double, a variable-length expansion visits each node once instead of walking every way to it. In: the
// steps before a DISTINCT, before aggregates that don't count doubles, or of an EXISTS. Out: the same with PruningVarLengthExpand, wherever the
// relationships that were walked are read by no one.

extension PlanStep {
    /// - Parameter live: the slots that are read after this step.
    func reachingOnce(live: SlotSet) -> PlanStep {
        guard let input else { return self }
        switch operation {
        case .filter(let predicate):
            return over(input.reachingOnce(live: live.union(predicate.reads)), operation)
        case .projection(let assignments):
            let before = live.subtracting(assignments.map(\.slot)).union(assignments.map(\.expression).reads)
            return over(input.reachingOnce(live: before), operation)
        case .allNodesScan(let node), .nodeByLabelScan(let node, _):
            return over(input.reachingOnce(live: live.subtracting([node])), operation)
        case .nodeIndexSeek(let node, _, _, let value), .nodeTextScan(let node, _, let value):
            return over(input.reachingOnce(live: live.subtracting([node]).union(value.reads)), operation)
        case .nodeValueSeek(let node, _, let entries):
            let before = live.subtracting([node]).union(entries.map(\.value).reads)
            return over(input.reachingOnce(live: before), operation)
        case .expandAll(let expansion), .expandInto(let expansion):
            return over(input.reachingOnce(live: expansion.live(before: live)), operation)
        case .varLengthExpand(let expansion, let repetition):
            let before = expansion.live(before: live).union(repetition.properties.map(\.value).reads)
            let prunes = !live.contains(expansion.relationship) && repetition.reachesAll(expansion)
            return over(
                input.reachingOnce(live: before), prunes ? .pruningVarLengthExpand(expansion, repetition) : operation)
        default: return self
        }
    }

    private func over(_ input: PlanStep, _ operation: PlanOperation) -> PlanStep {
        PlanStep(operation, input: input, estimatedRows: estimatedRows)
    }
}

extension SubPlan {
    /// Of an EXISTS: whether there is a row, not how many.
    func reachingOnce() -> SubPlan { SubPlan(root: root.reachingOnce(live: SlotSet()), arguments: arguments) }
}

extension Expansion {
    /// The slots that are read before it or after it.
    fileprivate func live(before live: SlotSet) -> SlotSet {
        live.subtracting([relationship]).union(SlotSet([from, to] + distinctFrom))
    }
}

extension Repetition {
    /// Whether a node is reached by walks that use no relationship twice exactly where it is reached at all: every way can be cut to one without
    /// loops, unless it must have a length, or leads back over the relationship on which it came.
    fileprivate func reachesAll(_ expansion: Expansion) -> Bool {
        properties.isEmpty && expansion.distinctFrom.isEmpty
            && (minimum == 0 || minimum == 1 && expansion.direction != .both)
    }
}

extension PlannedAggregate {
    /// Whether doubles make no difference.
    var ignoresDoubles: Bool { distinct || function == "min" || function == "max" }
}
