import CypherSemantics
import CypherSyntax

// Orders the steps of one MATCH. In: patterns, conditions, what is bound already. Out: a chain of scans, expansions and filters, each filter as
// early as what it reads is there. Greedy: the step that promises the fewest rows comes next.

extension Planner {
    /// - Parameter counting: what is read of its rows, if they are only counted.
    mutating func plan(
        _ match: BoundMatch, from start: PlanStep, bound: inout Set<Int>, counting: Counting? = nil
    ) -> PlanStep {
        var order = MatchOrder(match, statistics: statistics, grouping: grouping)
        if optimizes, let counting { order.putOffCounted(by: counting, of: match, bound: bound) }
        var step = start
        var filters = predicates(of: match)
        var used: [BoundRelationship] = []
        applyFilters(&filters, &step, bound)
        while let choice = order.next(bound: bound, optimizes: optimizes) {
            let before = bound
            switch choice {
            case .node(let node):
                step = scan(node, labels: order.labels(of: node), step, &filters, bound: bound)
                bound.insert(node)
            case .edge(let edge, let fromStart):
                step = expand(
                    edge, fromStart: fromStart, step, &filters, used: used, bound: bound,
                    rows: order.rows(edge, fromStart))
                if edge.countsAsUsed { used.append(edge.relationship) }
                bound.formUnion([edge.start, edge.end, edge.relationship.slot])
                bound.formUnion(edge.innerSlots)
            }
            applyFilters(&filters, &step, bound)
            step = havingCounted(order, from: step, before: before, choice)
        }
        let paths = match.paths.compactMap { path in
            path.variable.map { PlannedAssignment(slot: $0, expression: .path(path.slots)) }
        }
        if !paths.isEmpty {
            step = step.then(.projection(paths))
            bound.formUnion(paths.map(\.slot))
        }
        bound.formUnion(match.introduced)
        for filter in filters { step = step.then(.filter(filter.expression), rows: step.estimatedRows * 0.5) }
        return step
    }

    /// A match that runs for each row of another.
    mutating func subPlan(of match: BoundMatch, bound outer: Set<Int>) -> SubPlan {
        var bound = outer
        let step = plan(match, from: .argument, bound: &bound)
        return SubPlan(root: step, arguments: match.reads.intersection(outer).sorted())
    }

    // MARK: Predicates

    struct Predicate {
        var expression: PlannedExpression
        var reads: Set<Int>
        /// `slot.key = value`, where the predicate has this form.
        var equality: (slot: Int, key: String, value: PlannedExpression, valueReads: Set<Int>)?
        /// `slot.key CONTAINS value`, where the predicate has this form.
        var part: (slot: Int, key: String, value: PlannedExpression, valueReads: Set<Int>)?
    }

    private mutating func predicates(of match: BoundMatch) -> [Predicate] {
        let around = isInMatch
        isInMatch = true
        defer { isInMatch = around }
        var predicates: [Predicate] = []
        for path in match.paths {
            // Of a node that is bound already there is nothing to find, but null is no node.
            if path.steps.isEmpty, !path.start.isNew {
                let slot = path.start.slot
                predicates.append(Predicate(expression: .unary(.isNotNull, .variable(slot)), reads: [slot]))
            }
            let isSearched = path.search != nil
            let inner = isSearched ? path.steps.suffix(1).map(\.node) : path.steps.map(\.node)
            for node in [path.start] + inner {
                let labels = node.isNew ? node.labels.filter { !statistics.everyNodeHas($0) } : node.labels
                if !labels.isEmpty {
                    predicates.append(
                        Predicate(expression: .hasLabels(.variable(node.slot), labels), reads: [node.slot]))
                }
                for entry in node.properties { predicates.append(equality(node.slot, entry)) }
            }
            for step in path.steps where !isSearched && step.relationship.range == nil {
                for entry in step.relationship.properties { predicates.append(equality(step.relationship.slot, entry)) }
            }
        }
        for part in match.condition?.conjuncts ?? [] {
            var predicate = Predicate(expression: plan(part), reads: part.reads)
            if case .comparison(.equal, let left, let right) = part.kind {
                if case .property(let owner, let key) = left.kind, case .variable(let slot) = owner.kind {
                    predicate.equality = (slot, key, plan(right), right.reads)
                } else if case .property(let owner, let key) = right.kind, case .variable(let slot) = owner.kind {
                    predicate.equality = (slot, key, plan(left), left.reads)
                }
            }
            if case .binary(.contains, let text, let part) = part.kind, case .property(let owner, let key) = text.kind,
                case .variable(let slot) = owner.kind
            {
                predicate.part = (slot, key, plan(part), part.reads)
            }
            predicates.append(predicate)
        }
        return predicates
    }

    private mutating func equality(_ slot: Int, _ entry: BoundEntry) -> Predicate {
        let value = plan(entry.value)
        return Predicate(
            expression: .binary(.equal, .property(.variable(slot), key: entry.key, nil), value, entry.value.span),
            reads: entry.value.reads.union([slot]), equality: (slot, entry.key, value, entry.value.reads))
    }

    private func applyFilters(_ filters: inout [Predicate], _ step: inout PlanStep, _ bound: Set<Int>) {
        for filter in filters where filter.reads.isSubset(of: bound) {
            step = step.then(.filter(filter.expression), rows: step.estimatedRows * 0.5)
        }
        filters.removeAll { $0.reads.isSubset(of: bound) }
    }

    // MARK: Steps

    private func scan(
        _ node: Int, labels: [String], _ input: PlanStep, _ filters: inout [Predicate], bound: Set<Int>
    ) -> PlanStep {
        let isSought: (Predicate) -> Bool = { predicate in
            guard let equality = predicate.equality else { return false }
            return equality.slot == node && ["id", "name"].contains(equality.key)
                && equality.valueReads.isSubset(of: bound)
        }
        if optimizes, let index = filters.firstIndex(where: isSought), let equality = filters[index].equality {
            // The filter stays: a seek may find more than what is equal.
            return input.then(
                .nodeIndexSeek(node: node, label: labels.first, key: equality.key, value: equality.value))
        }
        let values = filters.compactMap(\.equality).filter { $0.slot == node && $0.valueReads.isSubset(of: bound) }
        if optimizes, !values.isEmpty, runsOften || input.estimatedRows >= 10 {
            // The filters stay, for only hashes are compared.
            return input.then(
                .nodeValueSeek(
                    node: node, label: labels.first, values.map { PlannedEntry(key: $0.key, value: $0.value) }))
        }
        for case let part? in filters.map(\.part)
        where optimizes && part.slot == node && part.valueReads.isSubset(of: bound) {
            // The filter stays, for what no text of the base graph says.
            return input.then(
                .nodeTextScan(node: node, key: part.key, value: part.value),
                rows: input.estimatedRows * statistics.nodes(with: labels) * 0.1)
        }
        let telling = labels.filter { !statistics.everyNodeHas($0) }
        guard let label = telling.min(by: { statistics.nodes(with: [$0]) < statistics.nodes(with: [$1]) }) else {
            return input.then(.allNodesScan(node: node), rows: input.estimatedRows * statistics.nodes)
        }
        filters.removeAll { predicate in
            if case .hasLabels(.variable(node), [label]) = predicate.expression { true } else { false }
        }
        return input.then(
            .nodeByLabelScan(node: node, label: label), rows: input.estimatedRows * statistics.nodes(with: [label]))
    }

    /// Where an edge was put off, rows whose node has none are dropped as soon as the node is there: their count would be 0 in the end.
    private mutating func havingCounted(
        _ order: MatchOrder, from input: PlanStep, before: Set<Int>, _ choice: MatchOrder.Choice
    ) -> PlanStep {
        let nodes: [Int] =
            switch choice {
            case .node(let node): [node]
            case .edge(let edge, _): [edge.start, edge.end]
            }
        var step = input
        for node in nodes where !before.contains(node) {
            for edge in order.putOff(at: node) where edge.relationship.types.count <= 1 {
                let fromStart = edge.start == node
                let direction = edge.direction(fromStart: fromStart)
                if direction == .both { continue }
                let expansion = Expansion(
                    from: node, relationship: edge.relationship.slot, to: fromStart ? edge.end : edge.start,
                    types: edge.relationship.types, direction: direction, distinctFrom: [])
                step = step.then(.expandCount(expansion, count: newSlot()))
            }
        }
        return step
    }

    private mutating func expand(
        _ edge: MatchOrder.Edge, fromStart: Bool, _ input: PlanStep, _ filters: inout [Predicate],
        used: [BoundRelationship], bound: Set<Int>, rows: Double
    ) -> PlanStep {
        let relationship = edge.relationship
        let direction = edge.direction(fromStart: fromStart)
        let (from, to) = fromStart ? (edge.start, edge.end) : (edge.end, edge.start)
        let types = Set(relationship.types)
        let rivals = used.filter { $0.types.isEmpty || types.isEmpty || !types.isDisjoint(with: $0.types) }
        let expansion = Expansion(
            from: from, relationship: relationship.slot, to: to, types: relationship.types, direction: direction,
            distinctFrom: rivals.map(\.slot).filter { $0 != relationship.slot })
        let estimate = input.estimatedRows * rows
        if let path = edge.path, let search = path.search {
            return input.then(
                .pathSearch(
                    self.search(
                        path, search, from: from, to: to, fromStart: fromStart, isInto: bound.contains(to),
                        distinctFrom: edge.countsAsUsed ? expansion.distinctFrom : [])), rows: estimate)
        }
        if relationship.group != nil {
            return input.then(
                .pathSearch(
                    self.search(
                        relationship, from: from, to: to, fromStart: fromStart, isInto: bound.contains(to),
                        distinctFrom: expansion.distinctFrom)), rows: estimate)
        }
        let isBound = bound.contains(relationship.slot)
        guard let range = relationship.range else {
            if isBound {
                return input.then(
                    .projectEndpoints(expansion, startBound: bound.contains(from), endBound: bound.contains(to)))
            }
            return bound.contains(to)
                ? input.then(.expandInto(expansion), rows: input.estimatedRows)
                : input.then(.expandAll(expansion), rows: estimate)
        }
        // What can't be known yet is asked of the whole list afterwards.
        let known = relationship.properties.filter { $0.value.reads.isSubset(of: bound) }
        for entry in relationship.properties where !entry.value.reads.isSubset(of: bound) {
            let each = newSlot()
            filters.append(
                Predicate(
                    expression: .quantifier(
                        .all, variable: each, .variable(relationship.slot),
                        .binary(
                            .equal, .property(.variable(each), key: entry.key, nil), plan(entry.value), entry.value.span
                        )),
                    reads: entry.value.reads.union([relationship.slot])))
        }
        let repetition = Repetition(
            minimum: range.minimum, maximum: range.maximum,
            properties: known.map { PlannedEntry(key: $0.key, value: plan($0.value)) },
            into: bound.contains(to), reversed: !fromStart)
        if isBound {
            return input.then(
                .projectListEndpoints(
                    expansion, repetition, startBound: bound.contains(from), endBound: bound.contains(to)))
        }
        return input.then(.varLengthExpand(expansion, repetition), rows: estimate)
    }
}

extension MatchOrder.Edge {
    /// In which direction it is followed from one of its ends.
    fileprivate func direction(fromStart: Bool) -> Expansion.Direction {
        switch relationship.direction {
        case .both: .both
        case .outgoing: fromStart ? .outgoing : .incoming
        case .incoming: fromStart ? .incoming : .outgoing
        }
    }

    /// Whether its relationships may not stand again in the same MATCH: not of a walk, nor where a selector chose them.
    fileprivate var countsAsUsed: Bool {
        guard let search = path?.search else { return true }
        return search.mode != .walk && search.selector == nil
    }

    /// What stands inside it and is bound with it.
    fileprivate var innerSlots: [Int] {
        let steps = path?.steps ?? []
        let relationships = steps.map(\.relationship)
        return (relationships + [relationship]).flatMap { [$0.slot] + ($0.group?.lists.map(\.list) ?? []) }
            + steps.map(\.node.slot)
    }
}
