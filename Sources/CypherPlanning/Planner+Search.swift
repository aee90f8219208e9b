import CypherSemantics
import CypherSyntax

// Plans repeated patterns and searched paths. In: a bound path or group, and the end that the walk begins at. Out: a PathSearch, each condition
// where it can be decided first.

extension Planner {
    /// A repeated pattern as an edge between two nodes.
    mutating func search(
        _ relationship: BoundRelationship, from: Int, to: Int, fromStart: Bool, isInto: Bool, distinctFrom: [Int]
    ) -> PathSearch {
        let around = waiting
        waiting = []
        defer { waiting = around }
        var search = PathSearch(
            from: from, to: to, isInto: isInto, isReversed: !fromStart, segments: [segment(of: relationship, end: to)],
            mode: .trail, selector: nil, trace: relationship.slot, distinctFrom: distinctFrom, path: nil,
            condition: nil)
        if !fromStart { search.segments = search.segments.map(\.reversed) }
        place(&search)
        return search
    }

    /// A whole path.
    mutating func search(
        _ path: BoundPath, _ bound: BoundSearch, from: Int, to: Int, fromStart: Bool, isInto: Bool, distinctFrom: [Int]
    ) -> PathSearch {
        // Conditions may ask questions of their own, with searches in them.
        let around = waiting
        waiting = []
        defer { waiting = around }
        var segments: [PathSearch.Segment] = []
        for (index, step) in path.steps.enumerated() {
            var segment = segment(of: step.relationship, end: step.node.slot)
            if index < path.steps.count - 1 { segment.endFilters = filters(of: step.node).map(\.expression) }
            segments.append(segment)
        }
        if !fromStart { segments = Self.reversed(segments) }
        let condition = bound.condition.map { plan($0) }
        let readsPath = path.variable.flatMap { slot in bound.condition?.reads.contains(slot) == true ? slot : nil }
        var search = PathSearch(
            from: from, to: to, isInto: isInto, isReversed: !fromStart, segments: segments, mode: bound.mode,
            selector: bound.selector, trace: bound.trace, distinctFrom: distinctFrom, path: readsPath,
            condition: condition)
        place(&search)
        return search
    }

    /// The node behind a segment becomes the one before it.
    private static func reversed(_ segments: [PathSearch.Segment]) -> [PathSearch.Segment] {
        var result = segments.reversed().map(\.reversed)
        for index in result.indices {
            let before = segments.count - 2 - index
            guard before >= 0 else { continue }
            result[index].end = segments[before].end
            result[index].endFilters = segments[before].endFilters
        }
        return result
    }

    /// In the pattern's order; its conditions stand at the last hop until they are placed.
    private mutating func segment(of relationship: BoundRelationship, end: Int) -> PathSearch.Segment {
        let isOnce = relationship.range == nil
        var segment = PathSearch.Segment(
            minimum: isOnce ? 1 : relationship.range?.minimum ?? 1,
            maximum: isOnce ? 1 : relationship.range?.maximum, start: 0, hops: [], lists: [], end: end,
            endFilters: [])
        var pending: [Filter] = []
        if let group = relationship.group {
            segment.start = group.start.slot
            segment.lists = group.lists
            pending += filters(of: group.start)
            for step in group.steps {
                segment.hops.append(hop(step.relationship, slot: step.relationship.slot, node: step.node.slot))
                pending += filters(of: step.relationship, slot: step.relationship.slot) + filters(of: step.node)
            }
            for part in group.condition?.conjuncts ?? [] { pending.append((plan(part), part.reads)) }
        } else {
            segment.start = newSlot()
            let single = isOnce ? relationship.slot : newSlot()
            segment.hops = [hop(relationship, slot: single, node: newSlot())]
            if !isOnce { segment.lists = [(single, relationship.slot)] }
            pending = filters(of: relationship, slot: single)
        }
        waiting.append(contentsOf: pending.map { ($0.expression, $0.reads, segment.hops[0].relationship) })
        return segment
    }

    private func hop(_ relationship: BoundRelationship, slot: Int, node: Int) -> PathSearch.Hop {
        let direction: Expansion.Direction =
            switch relationship.direction {
            case .outgoing: .outgoing
            case .incoming: .incoming
            case .both: .both
            }
        return PathSearch.Hop(
            relationship: slot, types: relationship.types, direction: direction, node: node, filters: [])
    }

    /// Puts each waiting condition at the first hop behind which all that it reads of its segment is there.
    private mutating func place(_ search: inout PathSearch) {
        for (expression, reads, mark) in waiting {
            guard
                let index = search.segments.firstIndex(where: { $0.hops.contains { $0.relationship == mark } })
            else { continue }
            let segment = search.segments[index]
            let own = Set(segment.hops.flatMap { [$0.relationship, $0.node] })
            var known: Set<Int> = []
            for hop in segment.hops.indices {
                known.formUnion([segment.hops[hop].relationship, segment.hops[hop].node])
                guard reads.intersection(own).isSubset(of: known) else { continue }
                search.segments[index].hops[hop].filters.append(expression)
                break
            }
        }
        waiting = []
    }

    private typealias Filter = (expression: PlannedExpression, reads: Set<Int>)

    private mutating func filters(of node: BoundNode) -> [Filter] {
        var result: [Filter] = []
        if !node.labels.isEmpty { result.append((.hasLabels(.variable(node.slot), node.labels), [node.slot])) }
        for entry in node.properties { result.append(equality(node.slot, entry)) }
        for condition in node.conditions { result.append((plan(condition), condition.reads)) }
        return result
    }

    private mutating func filters(of relationship: BoundRelationship, slot: Int) -> [Filter] {
        var result = relationship.properties.map { equality(slot, $0) }
        for condition in relationship.conditions { result.append((plan(condition), condition.reads)) }
        return result
    }

    private mutating func equality(_ slot: Int, _ entry: BoundEntry) -> Filter {
        (
            .binary(.equal, .property(.variable(slot), key: entry.key, nil), plan(entry.value), entry.value.span),
            entry.value.reads.union([slot])
        )
    }
}

extension PathSearch.Segment {
    /// The same walked from its other end.
    fileprivate var reversed: PathSearch.Segment {
        var result = self
        let nodes = [start] + hops.map(\.node)
        result.start = nodes[hops.count]
        result.hops = hops.indices.reversed().map { index in
            var hop = hops[index]
            hop.node = nodes[index]
            hop.direction =
                switch hop.direction {
                case .outgoing: .incoming
                case .incoming: .outgoing
                case .both: .both
                }
            return hop
        }
        return result
    }
}
