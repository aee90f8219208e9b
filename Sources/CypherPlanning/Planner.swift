import CypherSemantics
import CypherSyntax
import PropertyGraph

// Decides how a bound query is answered. In: a bound query and the graph's statistics. Out: a plan; planning can't fail. Clauses are planned
// in order; within a MATCH the order of the steps is free and chosen by cost.

package struct Planner {
    let statistics: PlanningStatistics
    /// Grows by the slots that the planner adds.
    var slotCount = 0
    /// What `CALL (…)` handed in: there through all projections of its query.
    var constants: [Int] = []
    /// Conditions of segments that are not placed yet, each with what it reads and a relationship of its segment.
    var waiting: [(expression: PlannedExpression, reads: Set<Int>, mark: Int)] = []

    /// - Parameter view: whose counts guide the choice; a plan is right for any graph.
    package init(_ view: GraphView) { statistics = PlanningStatistics(view) }

    /// - Complexity: O(clauses × (pattern size)²).
    package func plan(_ query: BoundQuery) -> Plan {
        var planner = self
        planner.slotCount = query.slotCount
        var columns = zip(query.columns, query.branches.first?.outputs ?? []).map { PlannedColumn(name: $0, slot: $1) }
        let root: PlanStep
        if query.branches.count == 1, let only = query.branches.first {
            root = planner.plan(only, from: .argument, bound: []).step
        } else {
            (root, columns) = planner.union(query, columns: columns)
        }
        let results = PlanStep(.produceResults(columns), input: root, estimatedRows: root.estimatedRows)
        return Plan(root: results, columns: columns, slotCount: planner.slotCount)
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
        var (step, bound) = (start, bound)
        for clause in query.clauses { plan(clause, &step, &bound) }
        return (step, bound)
    }

    private mutating func plan(_ clause: BoundClause, _ step: inout PlanStep, _ bound: inout Set<Int>) {
        switch clause {
        case .match(let match) where match.isOptional:
            let sub = subPlan(of: match, bound: bound)
            step = step.then(.optional(sub, nulls: match.introduced), rows: max(step.estimatedRows, 1))
            bound.formUnion(match.introduced)
        case .match(let match):
            step = plan(match, from: step, bound: &bound)
        case .unwind(let list, let variable):
            step = step.then(.unwind(slot: variable, plan(list)), rows: step.estimatedRows * 10)
            bound.insert(variable)
        case .projection(let projection):
            plan(projection, &step)
            bound = Set(projection.outputs.map(\.slot)).union(constants)
        case .create(let paths):
            var creations: [PlannedCreation] = []
            for path in paths { creations += planned(path, bound: &bound) }
            // All is read before anything is made, and all is made whatever is cut afterwards.
            step = step.then(.eager).then(.create(creations)).then(.eager)
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
            if call.isWriting { step = step.then(.eager) }
            let rows = step.estimatedRows * max(sub.root.estimatedRows, 1)
            step = step.then(
                .apply(sub, columns: call.columns, isOptional: call.isOptional),
                rows: call.columns.isEmpty ? step.estimatedRows : rows)
            if call.isWriting { step = step.then(.eager) }
            bound.formUnion(call.columns)
        case .unsupported(let name, let span):
            step = step.then(.unsupported(name, span))
        }
    }

    /// In the order in which it happens.
    private mutating func plan(_ projection: BoundProjection, _ step: inout PlanStep) {
        if projection.isAggregating {
            var aggregates = projection.aggregates.map { aggregate in
                PlannedAggregate(
                    slot: aggregate.slot, function: aggregate.function, distinct: aggregate.isDistinct,
                    arguments: aggregate.arguments.map { plan($0) })
            }
            let keys = projection.keys.map { PlannedAssignment(slot: $0.slot, expression: plan($0.expression)) }
            let keyReads = projection.keys.reduce(into: Set<Int>()) { $0.formUnion($1.expression.reads) }
            (step, aggregates) = countByDegree(step, aggregates, keyReads: keyReads)
            let rows = keys.isEmpty ? 1 : max(1, step.estimatedRows / 2)
            step = step.then(.eagerAggregation(keys: keys, aggregates: aggregates), rows: rows)
            if !constants.isEmpty { step = step.then(.outerValues(constants)) }
        }
        let outputs = projection.outputs.map { PlannedAssignment(slot: $0.slot, expression: plan($0.expression)) }
        step = step.then(.projection(outputs))
        if projection.isDistinct { step = step.then(.distinct(projection.outputs.map(\.slot))) }
        let keys = projection.order.map { PlannedSortKey(expression: plan($0.expression), descending: $0.isDescending) }
        let limit = projection.limit.map { plan($0) }
        if !keys.isEmpty {
            if let limit, projection.skip == nil {
                step = step.then(.top(keys, limit: limit))
            } else {
                step = step.then(.sort(keys))
            }
        }
        if let skip = projection.skip { step = step.then(.skip(plan(skip))) }
        if let limit, keys.isEmpty || projection.skip != nil { step = step.then(.limit(limit)) }
        if let condition = projection.condition { step = step.then(.filter(plan(condition))) }
    }

    private mutating func planned(_ path: BoundPath, bound: inout Set<Int>) -> [PlannedCreation] {
        var creations: [PlannedCreation] = []
        func add(_ node: BoundNode) {
            guard bound.insert(node.slot).inserted else { return }
            creations.append(
                .node(slot: node.slot, labels: node.labels, properties: properties(node.properties, node.propertyMap)))
        }
        add(path.start)
        var left = path.start
        for step in path.steps {
            add(step.node)
            let isForward = step.relationship.direction != .incoming
            creations.append(
                .relationship(
                    slot: step.relationship.slot, type: step.relationship.types.first ?? "",
                    from: isForward ? left.slot : step.node.slot, to: isForward ? step.node.slot : left.slot,
                    properties: properties(step.relationship.properties, step.relationship.propertyMap)))
            bound.insert(step.relationship.slot)
            left = step.node
        }
        return creations
    }

    private mutating func properties(_ entries: [BoundEntry], _ map: BoundExpression?) -> PlannedExpression? {
        if let map { return plan(map) }
        return entries.isEmpty ? nil : .map(entries.map { PlannedEntry(key: $0.key, value: plan($0.value)) })
    }
}

extension PlanStep {
    static var argument: PlanStep { PlanStep(.argument, input: nil, estimatedRows: 1) }

    /// The step after this one; without an estimate it has as many rows.
    func then(_ operation: PlanOperation, rows: Double? = nil) -> PlanStep {
        PlanStep(operation, input: self, estimatedRows: rows ?? estimatedRows)
    }
}
