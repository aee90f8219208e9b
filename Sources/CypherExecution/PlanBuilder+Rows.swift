// The operators that work on rows as they are: filters, projections, sorting, grouping. Comes in: an operation. Goes out: its operator.

import CypherPlanning
import CypherSyntax

extension PlanBuilder {
    func buildOverRows(
        _ operation: PlanOperation, _ next: Operator, _ live: SlotSet
    ) throws(QueryError) -> (operator: Operator, live: SlotSet) {
        let all = SlotSet(0..<context.slotCount)
        switch operation {
        case .filter(let predicate):
            return (
                FilterOperator(context, next: next, predicate: try evaluator(predicate), kept: live),
                live.union(predicate.reads)
            )
        case .projection(let assignments):
            return (
                ProjectionOperator(context, next: next, assignments: try self.assignments(assignments)),
                live.subtracting(assignments.map(\.slot)).union(assignments.map(\.expression).reads)
            )
        case .eagerAggregation(let keys, let aggregates):
            var built: [AggregationOperator.Aggregate] = []
            for aggregate in aggregates { built.append(try self.aggregate(aggregate)) }
            let reads = keys.map(\.expression).reads.union(aggregates.flatMap(\.arguments).reads)
            return (
                AggregationOperator(context, next: next, keys: try assignments(keys), aggregates: built, slots: all),
                reads
            )
        case .sort(let keys): return try sort(keys, limit: nil, next, live)
        case .top(let keys, let limit): return try sort(keys, limit: limit, next, live)
        case .distinct(let columns):
            let kept = live.union(SlotSet(columns))
            return (DistinctOperator(context, next: next, columns: columns, kept: live), kept)
        case .skip(let amount):
            return (SkipOperator(context, next: next, amount: try evaluator(amount), kept: live), live)
        case .limit(let amount): return (LimitOperator(context, next: next, amount: try evaluator(amount)), live)
        case .eager: return (EagerOperator(context, next: next, slots: all, kept: live), live)
        case .produceResults(let columns):
            return (Passing(context, next: next), live.union(SlotSet(columns.map(\.slot))))
        default: preconditionFailure("an operation that makes rows")
        }
    }

    private func assignments(
        _ assignments: [PlannedAssignment]
    ) throws(QueryError) -> [(slot: Int, evaluator: Evaluator)] {
        var built: [(slot: Int, evaluator: Evaluator)] = []
        for assignment in assignments { built.append((assignment.slot, try evaluator(assignment.expression))) }
        return built
    }

    private func sort(
        _ keys: [PlannedSortKey], limit: PlannedExpression?, _ next: Operator, _ live: SlotSet
    ) throws(QueryError) -> (operator: Operator, live: SlotSet) {
        var built: [(evaluator: Evaluator, descending: Bool)] = []
        for key in keys { built.append((try evaluator(key.expression), key.descending)) }
        var amount: Evaluator?
        if let limit { amount = try evaluator(limit) }
        let sort = SortOperator(
            context, next: next, keys: built, limit: amount, slots: SlotSet(0..<context.slotCount), kept: live)
        return (sort, live.union(keys.map(\.expression).reads))
    }

    private func aggregate(_ aggregate: PlannedAggregate) throws(QueryError) -> AggregationOperator.Aggregate {
        let arena = context.arena
        let aggregator: Aggregator =
            switch aggregate.function {
            case "count": CountAggregator()
            case "sum": SumAggregator(arena)
            case "avg": AverageAggregator(context.arena)
            case "min": ExtremeAggregator(arena, greatest: false)
            case "max": ExtremeAggregator(arena, greatest: true)
            case "collect": CollectAggregator(arena)
            case "stdev": DeviationAggregator(ofPopulation: false)
            case "stdevp": DeviationAggregator(ofPopulation: true)
            case "percentilecont": PercentileAggregator(arena, continuous: true)
            case "percentiledisc": PercentileAggregator(arena, continuous: false)
            default: throw .unsupported("The function \(aggregate.function)()", at: nil)
            }
        let arguments = try evaluators(aggregate.arguments)
        return AggregationOperator.Aggregate(
            slot: aggregate.slot, aggregator: aggregator, argument: arguments.first,
            percentile: arguments.count > 1 ? arguments[1] : nil,
            seen: aggregate.distinct ? SlotTable(arena, width: 2) : nil)
    }
}

/// Hands rows on; the sink knows its columns.
private final class Passing: Step {
    override func consume(_ block: Block) throws(QueryError) -> Bool { try next.consume(block) }
}
