// The operators that write. Comes in: an operation. Goes out: its operator, and the slots that must be live before it.

import CypherPlanning
import CypherSyntax

extension PlanBuilder {
    func buildWriting(
        _ operation: PlanOperation, _ next: Operator, _ live: SlotSet
    ) throws(QueryError) -> (operator: Operator, live: SlotSet) {
        switch operation {
        case .create(let planned):
            let needed = live.union(reads(planned)).subtracting(planned.map(\.slot))
            return (CreateOperator(context, next: next, creations: try creations(planned)), needed)
        case .merge(let merge): return try self.merge(merge, next, live)
        case .change(let planned):
            let set = SetOperator(context, next: next, changes: try changes(planned))
            return (set, live.union(planned.flatMap(\.expressions).reads))
        case .delete(let targets, let isDetaching, let span):
            let delete = DeleteOperator(
                context, next: next, targets: try evaluators(targets), isDetaching: isDetaching, span: span)
            return (delete, live.union(targets.reads))
        default: preconditionFailure("an operation that does not write")
        }
    }

    private func merge(
        _ merge: PlannedMerge, _ next: Operator, _ live: SlotSet
    ) throws(QueryError) -> (operator: Operator, live: SlotSet) {
        let actions = (merge.onCreate + merge.onMatch).flatMap(\.expressions).reads
        let after = live.union(actions).union(reads(merge.creations))
        let kept = after.subtracting(merge.introduced)
        let found = SlotSet(merge.introduced.filter(after.contains))
        let runner = try runner(merge.match, sink: RowsSink(context, slots: found), live: found)
        var path: (slot: Int, evaluator: Evaluator)?
        if let planned = merge.path { path = (planned.slot, try evaluator(planned.expression)) }
        let step = MergeOperator(
            context, next: next, runner: runner, creations: try creations(merge.creations), path: path,
            onCreate: try changes(merge.onCreate), onMatch: try changes(merge.onMatch), span: merge.span, slots: all,
            carried: kept)
        return (step, kept.union(SlotSet(merge.match.arguments)))
    }

    /// The slots that are read to make something, ends of relationships included.
    private func reads(_ creations: [PlannedCreation]) -> SlotSet {
        creations.reduce(into: creations.compactMap(\.properties).reads) { reads, creation in
            if case .relationship(_, _, let from, let to, _) = creation { reads.formUnion(SlotSet([from, to])) }
        }
    }

    private func creations(_ planned: [PlannedCreation]) throws(QueryError) -> [Creation] {
        let arena = context.arena
        var creations: [Creation] = []
        for creation in planned {
            var properties: Evaluator?
            if let expression = creation.properties { properties = try evaluator(expression) }
            switch creation {
            case .node(let slot, let labels, _):
                creations.append(
                    .node(slot: slot, labels: labels.map { arena.intern($0).asString }, properties: properties))
            case .relationship(let slot, let type, let from, let to, _):
                creations.append(
                    .relationship(
                        slot: slot, type: arena.intern(type).asString, from: from, to: to, properties: properties))
            }
        }
        return creations
    }

    private func changes(_ planned: [PlannedChange]) throws(QueryError) -> [Change] {
        let arena = context.arena
        var changes: [Change] = []
        for change in planned {
            switch change {
            case .property(let owner, let key, let value, let span):
                changes.append(
                    .property(
                        of: try evaluator(owner), key: arena.intern(key).asString, value: try evaluator(value), span))
            case .properties(let owner, let value, let adds, let span):
                changes.append(.properties(of: try evaluator(owner), try evaluator(value), adds: adds, span))
            case .labels(let owner, let labels, let adds, let span):
                let names = labels.map { arena.intern($0).asString }
                changes.append(.labels(of: try evaluator(owner), names, adds: adds, span))
            }
        }
        return changes
    }
}
