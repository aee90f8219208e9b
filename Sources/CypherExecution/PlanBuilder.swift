// Makes a plan ready to run. Comes in: a plan. Goes out: operators that push into one another, from sources to a sink. It is built from the sink
// back, so that each operator knows which slots are still needed after it.

import CypherPlanning
import CypherSyntax
import PropertyGraph

struct PlanBuilder {
    let context: ExecutionContext
    let procedures: ProcedureRegistry
    /// Of a sub-plan, the row around it.
    private var outer: OuterRow?
    /// Every slot: each block has a column for each, and carries those that are live.
    let all: SlotSet

    init(_ context: ExecutionContext) {
        self.context = context
        procedures = context.procedures
        all = SlotSet(0..<context.slotCount)
    }

    /// A sub-plan with its sink.
    func runner<Sink: Operator>(_ plan: SubPlan, sink: Sink, live: SlotSet) throws(QueryError) -> SubPlanRunner<Sink> {
        var inner = self
        inner.outer = OuterRow()
        return SubPlanRunner(
            sink: sink, sources: try inner.sources(plan.root, into: sink, live: live, arguments: plan.arguments))
    }

    /// - Parameters:
    ///   - next: takes the rows of the step.
    ///   - live: the slots that are read after the step.
    ///   - arguments: the slots that the leaves hold.
    func sources(
        _ step: PlanStep, into next: Operator, live: SlotSet, arguments: [Int] = []
    ) throws(QueryError) -> [Source] {
        // Each operator may have a block with a column for each slot.
        context.arena.operatorBytes += context.slotCount * (4 * MemoryLayout<Slot>.stride + 8)
        try context.poll()
        let next = context.counts?.counter(of: step, context, next: next) ?? next
        switch step.operation {
        case .argument: return [Source(context, next: next, arguments: arguments, outer: outer)]
        case .union(let branches, let columns):
            var sources: [Source] = []
            for (index, branch) in branches.enumerated() {
                let union = UnionOperator(
                    context, next: next, moves: zip(branch.slots, columns).map { (from: $0, to: $1) },
                    isFirst: index == 0, isLast: index == branches.count - 1, slots: all)
                sources += try self.sources(branch.root, into: union, live: SlotSet(branch.slots), arguments: arguments)
            }
            return sources
        default: break
        }
        let built = try build(step.operation, next, live)
        guard let input = step.input else {
            return [Source(context, next: built.operator, arguments: arguments, outer: outer)]
        }
        return try sources(input, into: built.operator, live: built.live, arguments: arguments)
    }

    /// The operator, and the slots that must be live before it.
    private func build(
        _ operation: PlanOperation, _ next: Operator, _ live: SlotSet
    ) throws(QueryError) -> (operator: Operator, live: SlotSet) {
        switch operation {
        case .argument, .union: preconditionFailure("leaves are built by sources(_:into:live:arguments:)")
        case .allNodesScan(let node):
            let kept = live.subtracting([node])
            return (NodeScanOperator(context, next: next, slot: node, label: nil, slots: all, carried: kept), kept)
        case .nodeByLabelScan(let node, let label):
            let kept = live.subtracting([node])
            return (NodeScanOperator(context, next: next, slot: node, label: label, slots: all, carried: kept), kept)
        case .nodeIndexSeek(let node, _, let key, let value):
            let kept = live.subtracting([node])
            let seek = NodeSeekOperator(
                context, next: next, slot: node, key: key, value: try evaluator(value), slots: all, carried: kept)
            return (seek, kept.union(value.reads))
        case .nodeValueSeek(let node, let label, let entries):
            let kept = live.subtracting([node])
            var values: [(key: PropertyKey, value: Evaluator)] = []
            for entry in entries {
                values.append((PropertyKey(entry.key, context.arena), try evaluator(entry.value)))
            }
            let seek = NodeValueSeekOperator(
                context, next: next, slot: node, label: label, values: values, slots: all, carried: kept)
            return (seek, kept.union(entries.map(\.value).reads))
        case .nodeTextScan(let node, let key, let value):
            let kept = live.subtracting([node])
            let scan = NodeTextScanOperator(
                context, next: next, slot: node, key: key, part: try evaluator(value), slots: all, carried: kept)
            return (scan, kept.union(value.reads))
        case .expandAll(let expansion):
            let kept = live.subtracting([expansion.relationship, expansion.to])
            return (
                ExpandAllOperator(
                    context, next: next, expansion: expansion, live: live, slots: all, carried: kept),
                kept.union(SlotSet([expansion.from] + expansion.distinctFrom))
            )
        case .expandCount(let expansion, let count):
            let kept = live.union(SlotSet([expansion.from]))
            return (
                ExpandCountOperator(context, next: next, expansion: expansion, count: count, kept: live),
                kept.union(SlotSet(expansion.distinctFrom)).subtracting([count])
            )
        case .expandCountPair(let first, let second, let count):
            let kept = live.union(SlotSet([first.from, second.from]))
            let distinct = second.distinctFrom.filter { $0 != first.relationship }
            return (
                ExpandCountPairOperator(
                    context, next: next, first: first, second: second, count: count, kept: live),
                kept.union(SlotSet(first.distinctFrom + distinct)).subtracting([count])
            )
        case .expandInto(let expansion):
            let kept = live.subtracting([expansion.relationship])
            return (
                ExpandIntoOperator(context, next: next, expansion: expansion, slots: all, carried: kept),
                kept.union(SlotSet([expansion.from, expansion.to] + expansion.distinctFrom))
            )
        case .varLengthExpand(let expansion, let repetition):
            return try varLength(expansion, repetition, next, live)
        case .pathSearch(let search): return try pathSearch(search, next, live)
        case .apply(let plan, let columns, let isOptional):
            return try apply(plan, columns: columns, isOptional: isOptional, next, live)
        case .outerValues(let slots):
            let wanted = slots.filter(live.contains)
            let read = OuterValuesOperator(context, next: next, outer: outer ?? OuterRow(), slots: wanted)
            return (read, live.subtracting(slots))
        case .pruningVarLengthExpand(let expansion, let repetition):
            let kept = live.subtracting(repetition.into ? [] : [expansion.to])
            let expand = PruningVarLengthExpandOperator(
                context, next: next, expansion: expansion, repetition: repetition, live: live, slots: all,
                carried: kept)
            return (expand, kept.union(SlotSet([expansion.from] + (repetition.into ? [expansion.to] : []))))
        case .projectEndpoints(let expansion, let startBound, let endBound):
            let kept = live.subtracting((startBound ? [] : [expansion.from]) + (endBound ? [] : [expansion.to]))
            let ends = ProjectEndpointsOperator(
                context, next: next, expansion: expansion, startBound: startBound, endBound: endBound, slots: all,
                carried: kept)
            return (ends, kept.union(endpoints(expansion, startBound, endBound)))
        case .projectListEndpoints(let expansion, let repetition, let startBound, let endBound):
            let kept = live.subtracting((startBound ? [] : [expansion.from]) + (endBound ? [] : [expansion.to]))
            let ends = ProjectListEndpointsOperator(
                context, next: next, expansion: expansion, repetition: repetition, startBound: startBound,
                endBound: endBound, slots: all, carried: kept)
            return (ends, kept.union(endpoints(expansion, startBound, endBound)))
        case .optional(let plan, let nulls):
            let kept = live.subtracting(nulls)
            let found = SlotSet(nulls.filter(live.contains))
            let runner = try runner(plan, sink: RowsSink(context, slots: found), live: found)
            return (
                OptionalOperator(context, next: next, runner: runner, nulls: nulls, slots: all, carried: kept),
                kept.union(SlotSet(plan.arguments))
            )
        case .unwind(let slot, let list):
            let kept = live.subtracting([slot])
            return (
                UnwindOperator(context, next: next, slot: slot, list: try evaluator(list), slots: all, carried: kept),
                kept.union(list.reads)
            )
        case .procedureCall(let call): return try self.call(call, next, live)
        case .create, .merge, .change, .delete: return try buildWriting(operation, next, live)
        case .filter, .projection, .eagerAggregation, .sort, .top, .distinct, .skip, .limit, .eager, .produceResults:
            return try buildOverRows(operation, next, live)
        }
    }

    private func endpoints(_ expansion: Expansion, _ startBound: Bool, _ endBound: Bool) -> SlotSet {
        SlotSet(
            [expansion.relationship] + expansion.distinctFrom + (startBound ? [expansion.from] : [])
                + (endBound ? [expansion.to] : []))
    }

    private func varLength(
        _ expansion: Expansion, _ repetition: Repetition, _ next: Operator, _ live: SlotSet
    ) throws(QueryError) -> (operator: Operator, live: SlotSet) {
        let kept = live.subtracting([expansion.relationship] + (repetition.into ? [] : [expansion.to]))
        var properties: [(key: PropertyKey, value: Evaluator)] = []
        for entry in repetition.properties {
            properties.append((PropertyKey(entry.key, context.arena), try evaluator(entry.value)))
        }
        let expand = VarLengthExpandOperator(
            context, next: next, expansion: expansion, repetition: repetition, properties: properties,
            needsList: live.contains(expansion.relationship), slots: all, carried: kept)
        let reads = SlotSet([expansion.from] + expansion.distinctFrom + (repetition.into ? [expansion.to] : []))
        return (expand, kept.union(reads).union(repetition.properties.map(\.value).reads))
    }

    private func call(
        _ call: PlannedCall, _ next: Operator, _ live: SlotSet
    ) throws(QueryError) -> (operator: Operator, live: SlotSet) {
        guard let procedure = procedures[call.name] else {
            throw QueryError(
                .procedure, .runtime, .procedureNotFound, "There is no procedure \(call.name).", at: call.span)
        }
        let kept = live.subtracting(call.outputs.map(\.slot))
        let step = ProcedureCallOperator(
            context, next: next, procedure: procedure, call: call, arguments: try evaluators(call.arguments),
            slots: all,
            carried: kept)
        return (step, kept.union(call.arguments.reads))
    }
}
