import CypherSemantics
import CypherSyntax

// Plans the clauses that write. In: bound patterns and changes. Out: what is made, in the order of the text; for MERGE also how it is looked for.

extension Planner {
    mutating func plan(_ merge: BoundMerge, from input: PlanStep, bound: inout Set<Int>) -> PlanStep {
        let around = runsOften
        runsOften = true
        let match = subPlan(of: merge.match, bound: bound)
        runsOften = around
        var made = bound
        let creations = planned(merge.match.paths, bound: &made)
        let path = paths(merge.match.paths).first
        bound.formUnion(merge.match.introduced)
        let planned = PlannedMerge(
            match: match, introduced: merge.match.introduced, creations: creations, path: path,
            onCreate: merge.onCreate.map { plan($0) }, onMatch: merge.onMatch.map { plan($0) }, span: merge.span)
        return input.then(.merge(planned))
    }

    mutating func plan(_ change: BoundChange) -> PlannedChange {
        switch change {
        case .property(let owner, let key, let value, let span):
            .property(of: plan(owner), key: key, value: value.map { plan($0) } ?? .null, span)
        case .properties(let owner, let value, let adds, let span):
            .properties(of: plan(owner), plan(value), adds: adds, span)
        case .labels(let owner, let labels, let adds, let span):
            .labels(of: plan(owner), labels, adds: adds, span)
        }
    }

    /// CREATE: the nodes and relationships, then the paths that have a name.
    mutating func plan(creating paths: [BoundPath], from input: PlanStep, bound: inout Set<Int>) -> PlanStep {
        let step = input.then(.create(planned(paths, bound: &bound)))
        let named = self.paths(paths)
        bound.formUnion(named.map(\.slot))
        return named.isEmpty ? step : step.then(.projection(named))
    }

    private func paths(_ paths: [BoundPath]) -> [PlannedAssignment] {
        paths.compactMap { path in
            path.variable.map { PlannedAssignment(slot: $0, expression: .path(path.slots)) }
        }
    }

    private mutating func planned(_ paths: [BoundPath], bound: inout Set<Int>) -> [PlannedCreation] {
        var creations: [PlannedCreation] = []
        func add(_ node: BoundNode) {
            guard bound.insert(node.slot).inserted else { return }
            creations.append(
                .node(slot: node.slot, labels: node.labels, properties: properties(node.properties, node.propertyMap)))
        }
        for path in paths {
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
        }
        return creations
    }

    private mutating func properties(_ entries: [BoundEntry], _ map: BoundExpression?) -> PlannedExpression? {
        if let map { return plan(map) }
        return entries.isEmpty ? nil : .map(entries.map { PlannedEntry(key: $0.key, value: plan($0.value)) })
    }
}
