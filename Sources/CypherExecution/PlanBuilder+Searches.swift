// Makes path searches and sub-queries ready to run. Comes in: their plans. Goes out: operators.

import CypherPlanning
import CypherSyntax
import PropertyGraph

extension PlanBuilder {
    func pathSearch(
        _ search: PathSearch, _ next: Operator, _ live: SlotSet
    ) throws(QueryError) -> (operator: Operator, live: SlotSet) {
        let all = SlotSet(0..<context.slotCount)
        let kept = live.subtracting(search.outputs)
        let own = search.outputs + search.scratch
        let read = search.expressions.reads
        let outside = read.subtracting(own.filter { $0 != search.from && $0 != search.to })
            .union(SlotSet(search.distinctFrom))
            .subtracting(search.isInto ? [] : [search.to])
        let program = try program(search)
        let needed = kept.union(outside).union(SlotSet([search.from] + (search.isInto ? [search.to] : [])))
        if search.isDirect {
            let shortest = ShortestPathOperator(
                context, next: next, search: search, program: program, reads: outside, wanted: live, slots: all,
                carried: kept)
            return (shortest, needed)
        }
        let walker = PathWalker(context, search, program)
        let condition = search.condition?.reads ?? SlotSet()
        if let selector = search.selector {
            let choosing = StatefulShortestPathOperator(
                context, next: next, search: search, selector: selector, walker: walker, reads: outside, wanted: live,
                wantedByCondition: condition, slots: all, carried: kept)
            return (choosing, needed)
        }
        let repeating = RepeatOperator(
            context, next: next, search: search, walker: walker, reads: outside, wanted: live,
            wantedByCondition: condition, slots: all, carried: kept)
        return (repeating, needed)
    }

    private func program(_ search: PathSearch) throws(QueryError) -> PathProgram {
        var segments: [PathProgram.Segment] = []
        for segment in search.segments {
            var hops: [PathProgram.Hop] = []
            for hop in segment.hops {
                hops.append(
                    PathProgram.Hop(
                        follower: Follower(context.graph, hop.types, hop.direction), relationship: hop.relationship,
                        node: hop.node, filters: try evaluators(hop.filters)))
            }
            segments.append(
                PathProgram.Segment(
                    minimum: segment.minimum, maximum: segment.maximum ?? .max, start: segment.start, hops: hops,
                    lists: segment.lists, end: segment.end, endFilters: try evaluators(segment.endFilters)))
        }
        var condition: Evaluator?
        if let planned = search.condition { condition = try evaluator(planned) }
        return PathProgram(segments: segments, condition: condition)
    }

    func apply(
        _ plan: SubPlan, columns: [Int], isOptional: Bool, _ next: Operator, _ live: SlotSet
    ) throws(QueryError) -> (operator: Operator, live: SlotSet) {
        let kept = live.subtracting(columns)
        let found = SlotSet(columns.filter(live.contains))
        let runner = try runner(plan, sink: RowsSink(context, slots: found), live: found)
        let apply = ApplyOperator(
            context, next: next, runner: runner, columns: columns, isOptional: isOptional,
            slots: SlotSet(0..<context.slotCount), carried: kept)
        return (apply, kept.union(SlotSet(plan.arguments)))
    }
}
