import CypherSemantics
import CypherSyntax
import PropertyGraph

// Decides how a bound query is answered. In: a bound query and the graph's statistics. Out: a plan; planning can't fail. Clauses are planned
// in order; within a MATCH the order of the steps is free and chosen by cost.

package struct Planner {
    var statistics: PlanningStatistics
    /// Whether it chooses the order of steps, seeks by index and counts instead of expanding; without, it follows the text.
    let optimizes: Bool
    /// Grows by the slots that the planner adds.
    var slotCount = 0
    /// The slots that hold nodes, relationships or nulls, as far as they came from a MATCH; empty where the query may delete what they hold.
    var entities: Set<Int> = []
    /// Whether any part of the query does.
    private(set) var writes = false
    /// The literals that are bound before each run, if they stand in a pattern or its condition; elsewhere columns may be named after them.
    let literals: [SourceSpan]
    var isInMatch = false
    /// Whether what is planned runs again and again, so that an index pays that is made for it.
    var runsOften = false
    /// What the clause after the one that is planned groups its rows by.
    var grouping: Set<Int> = []
    /// What `CALL (…)` handed in: there through all projections of its query.
    var constants: [Int] = []
    /// Conditions of segments that are not placed yet, each with what it reads and a relationship of its segment.
    var waiting: [(expression: PlannedExpression, reads: Set<Int>, mark: Int)] = []
    /// What the operators since the last one that takes all rows first have read and written.
    var access = PendingAccess()

    /// - Parameters:
    ///   - view: whose counts guide the choice; a plan is right for any graph,
    ///   - isFinal: but where it will run on this view alone, it may also build on what holds of all nodes there.
    ///   - literals: where the literals stand that are bound before each run, as parameters named by ``parameter(ofLiteral:)``.
    package init(
        _ view: GraphView, isFinal: Bool = false, literals: [SourceSpan] = [], optimizes: Bool = true
    ) {
        self.literals = literals
        statistics = PlanningStatistics(view, isFinal: isFinal)
        self.optimizes = optimizes
    }

    /// - Complexity: O(clauses × (pattern size)²).
    package func plan(_ query: BoundQuery) -> Plan {
        var planner = self
        planner.slotCount = query.slotCount
        if query.branches.contains(where: { $0.clauses.contains(where: \.writes) }) {
            planner.statistics.isFinal = false
            planner.writes = true
        }
        var columns = zip(query.columns, query.branches.first?.outputs ?? []).map { PlannedColumn(name: $0, slot: $1) }
        let root: PlanStep
        if query.branches.count == 1, let only = query.branches.first {
            root = planner.plan(only, from: .argument, bound: []).step
        } else {
            (root, columns) = planner.union(query, columns: columns)
        }
        let results = PlanStep(.produceResults(columns), input: root, estimatedRows: root.estimatedRows)
        return Plan(
            root: results, columns: columns, slotCount: planner.slotCount,
            notices: planner.statistics.notices(on: query))
    }

    private mutating func union(_ query: BoundQuery, columns: [PlannedColumn]) -> (PlanStep, [PlannedColumn]) {
        // Each branch has slots of its own; the union's are apart from all of them.
        let slots = columns.map { _ in newSlot() }
        let branches = query.branches.map { branch in
            UnionBranch(root: plan(branch, from: .argument, bound: []).step, slots: branch.outputs)
        }
        let rows = branches.reduce(0) { $0 + $1.root.estimatedRows }
        var step = PlanStep(.union(branches, columns: slots), input: nil, estimatedRows: rows)
        if !query.keepsDuplicates { step = PlanStep(.distinct(slots), input: step, estimatedRows: rows) }
        return (step, zip(columns, slots).map { PlannedColumn(name: $0.name, slot: $1) })
    }

    mutating func newSlot() -> Int {
        slotCount += 1
        return slotCount - 1
    }

    // MARK: Clauses

    mutating func plan(_ query: BoundSingleQuery, from start: PlanStep, bound: Set<Int>) -> (
        step: PlanStep, bound: Set<Int>
    ) {
        let around = access
        access = PendingAccess()
        defer { access = around }
        var (step, bound) = (start, bound)
        for (index, clause) in query.clauses.enumerated() {
            let next = query.clauses.dropFirst(index + 1).first
            grouping = next?.groupingReads ?? []
            plan(clause, counting: next?.counting, &step, &bound)
        }
        return (step, bound)
    }

    private mutating func plan(
        _ clause: BoundClause, counting: Counting?, _ step: inout PlanStep, _ bound: inout Set<Int>
    ) {
        if !clause.writes { reading(clause, &step) }
        if !writes, case .match(let match) = clause { entities.formUnion(match.entities) }
        switch clause {
        case .match(let match) where match.isOptional:
            let sub = subPlan(of: match, bound: bound)
            step = step.then(.optional(sub, nulls: match.introduced), rows: max(step.estimatedRows, 1))
            bound.formUnion(match.introduced)
        case .match(let match):
            step = plan(match, from: step, bound: &bound, counting: counting)
        case .unwind(let list, let variable):
            step = step.then(.unwind(slot: variable, plan(list)), rows: step.estimatedRows * 10)
            bound.insert(variable)
        case .projection(let projection):
            plan(projection, &step)
            bound = Set(projection.outputs.map(\.slot)).union(constants)
        case .create(let paths):
            writing(clause, &step)
            step = plan(creating: paths, from: step, bound: &bound)
        case .merge(let merge):
            writing(clause, &step)
            step = plan(merge, from: step, bound: &bound)
        case .change(let changes):
            writing(clause, &step)
            step = step.then(.change(changes.map { plan($0) }))
        case .delete(let targets, let isDetaching, let span):
            writing(clause, &step)
            step = step.then(.delete(targets.map { plan($0) }, isDetaching: isDetaching, span))
        case .call(let call):
            let planned = PlannedCall(
                name: call.signature.name, arguments: call.arguments.map { plan($0) },
                outputs: call.yields.map { (column: $0.output, slot: $0.slot) }, isVoid: call.signature.outputs.isEmpty,
                span: call.span)
            step = step.then(.procedureCall(planned), rows: step.estimatedRows * 10)
            bound.formUnion(call.yields.map(\.slot))
            if let condition = call.condition { step = step.then(.filter(plan(condition))) }
        case .subquery(let call):
            let sub = subPlan(of: call.query, columns: call.columns, bound: bound)
            // What the query writes must not meet what is still to be read around it.
            if call.isWriting { writing(clause, &step) }
            let rows = step.estimatedRows * max(sub.root.estimatedRows, 1)
            step = step.then(
                .apply(sub, columns: call.columns, isOptional: call.isOptional),
                rows: call.columns.isEmpty ? step.estimatedRows : rows)
            if call.isWriting { separate(&step) }
            bound.formUnion(call.columns)
        }
    }

    /// In the order in which it happens.
    private mutating func plan(_ projection: BoundProjection, _ step: inout PlanStep) {
        let around = isInMatch
        isInMatch = false
        defer { isInMatch = around }
        if projection.isAggregating {
            var aggregates = projection.aggregates.map { aggregate in
                PlannedAggregate(
                    slot: aggregate.slot, function: aggregate.function, distinct: aggregate.isDistinct,
                    arguments: aggregate.arguments.map { plan($0) })
            }
            let keys = projection.keys.map { PlannedAssignment(slot: $0.slot, expression: plan($0.expression)) }
            let keyReads = projection.keys.reduce(into: Set<Int>()) { $0.formUnion($1.expression.reads) }
            if optimizes, !aggregates.isEmpty, aggregates.allSatisfy(\.ignoresDoubles) {
                step = step.reachingOnce(
                    live: keys.map(\.expression).reads.union(aggregates.flatMap(\.arguments).reads))
            }
            (step, aggregates) = countByDegree(step, aggregates, keyReads: keyReads)
            let rows = keys.isEmpty ? 1 : max(1, step.estimatedRows / 2)
            step =
                projectingGroups(step, keys, aggregates)
                ?? step.then(.eagerAggregation(keys: keys, aggregates: aggregates), rows: rows)
            if !constants.isEmpty { step = step.then(.outerValues(constants)) }
            access = PendingAccess()
            if writes { access.reads = projection.outputs.map(\.expression).access }
        }
        let outputs = projection.outputs.map { PlannedAssignment(slot: $0.slot, expression: plan($0.expression)) }
        if optimizes, projection.isDistinct, !projection.isAggregating {
            step = step.reachingOnce(live: outputs.map(\.expression).reads)
        }
        let isDistinct = !projection.isAggregating && hasNoDoubles(step, outputs)
        step = step.then(.projection(outputs))
        if projection.isDistinct, !isDistinct { step = step.then(.distinct(projection.outputs.map(\.slot))) }
        let keys = projection.order.map { PlannedSortKey(expression: plan($0.expression), descending: $0.isDescending) }
        let limit = projection.limit.map { plan($0) }
        if !keys.isEmpty {
            if let limit, projection.skip == nil {
                step = step.then(.top(keys, limit: limit))
                if optimizes { step = step.projectingLate(entities) }
            } else {
                step = step.then(.sort(keys))
            }
            access = PendingAccess()
        }
        if let skip = projection.skip { step = step.then(.skip(plan(skip))) }
        if let limit, keys.isEmpty || projection.skip != nil { step = step.then(.limit(limit)) }
        if let condition = projection.condition {
            step = step.then(.filter(plan(condition)))
            if writes { access.reads.formUnion(condition.access) }
        }
    }
}

extension PlanStep {
    static var argument: PlanStep { PlanStep(.argument, input: nil, estimatedRows: 1) }

    /// The step after this one; without an estimate it has as many rows.
    func then(_ operation: PlanOperation, rows: Double? = nil) -> PlanStep {
        PlanStep(operation, input: self, estimatedRows: rows ?? estimatedRows)
    }
}
