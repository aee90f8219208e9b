// ShortestPath: the shortest paths over one repeated relationship, one or all. Comes in: rows with one or both ends. Goes out: rows with the
// relationships and the end. Where both ends are bound it searches from both.
// Source: GQL, anyShortestPathSearch, allShortestPathSearch; Neo4j 5, shortestPath().

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class ShortestPathOperator: BlockStep {
    private let search: PathSearch
    private let program: PathProgram
    private let finder: BreadthSearch
    private let reads: [Int]
    private let wanted: SlotSet
    private let wantsAll: Bool
    private let segment: PathProgram.Segment

    init(
        _ context: ExecutionContext, next: Operator, search: PathSearch, program: PathProgram, reads: SlotSet,
        wanted: SlotSet, slots: SlotSet, carried: SlotSet
    ) {
        self.search = search
        self.program = program
        finder = BreadthSearch(context, search, program)
        self.reads = reads.members
        self.wanted = wanted
        wantsAll = if case .shortestGroups? = search.selector { true } else { false }
        segment = program.segments[0]
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            guard row[search.from].tag == .node else { continue }
            finder.scratch.copy(reads, from: row, to: 0)
            let start = row[search.from].asNode
            if search.isInto {
                guard row[search.to].tag == .node else { continue }
                guard try between(start, row[search.to].asNode, row) else { return false }
            } else {
                guard try everywhere(from: start, row) else { return false }
            }
        }
        return try push()
    }

    private func between(_ start: NodeID, _ end: NodeID, _ row: Row) throws(QueryError) -> Bool {
        if start == end {
            return segment.minimum == 0 ? try emit(start, [], row) : try cycles(through: start, row)
        }
        guard try finder.distance(start, end, maximum: segment.maximum, isOneEnough: !wantsAll) != nil else {
            return true
        }
        var isWanted = true
        _ = try finder.paths { steps throws(QueryError) in
            isWanted = try emit(start, steps, row)
            return isWanted && wantsAll
        }
        return isWanted
    }

    private func everywhere(from start: NodeID, _ row: Row) throws(QueryError) -> Bool {
        guard segment.minimum == 0 ? try emit(start, [], row) : try cycles(through: start, row) else { return false }
        try finder.begin(at: start)
        var depth = 0
        while depth < segment.maximum {
            let level = try finder.nextLevel()
            if level.isEmpty { return true }
            depth += 1
            var isWanted = true
            for node in level {
                _ = try finder.paths(to: node) { steps throws(QueryError) in
                    isWanted = try emit(start, steps, row)
                    return isWanted && wantsAll
                }
                if !isWanted { return false }
            }
        }
        return true
    }

    /// The shortest ways back to a node: a first step, then the shortest way from there without that relationship.
    private func cycles(through start: NodeID, _ row: Row) throws(QueryError) -> Bool {
        guard search.mode != .acyclic else { return true }
        var firsts: ContiguousArray<(step: Adjacent, length: Int)> = []
        var best = segment.maximum
        let scratch = finder.scratch.row(0)
        try segment.hops[0].follower.forEach(of: start) { adjacent throws(QueryError) in
            scratch[segment.start] = .node(start)
            scratch[segment.hops[0].relationship] = .relationship(adjacent.relationship)
            scratch[segment.hops[0].node] = .node(adjacent.neighbour)
            for filter in segment.hops[0].filters where try !filter.passes(scratch) { return true }
            firsts.append((adjacent, 1))
            return true
        }
        for index in firsts.indices {
            let step = firsts[index].step
            if step.neighbour != start {
                let rest = try finder.distance(step.neighbour, start, maximum: best - 1, banned: banned(step))
                firsts[index].length = rest.map { $0 + 1 } ?? .max
            }
            best = min(best, firsts[index].length)
        }
        for first in firsts where first.length == best {
            if first.step.neighbour == start {
                guard try emit(start, [first.step], row) else { return false }
                if !wantsAll { return true }
                continue
            }
            guard try finder.distance(first.step.neighbour, start, maximum: best - 1, banned: banned(first.step)) != nil
            else { continue }
            var isWanted = true
            _ = try finder.paths { steps throws(QueryError) in
                isWanted = try emit(start, [first.step] + steps, row)
                return isWanted && wantsAll
            }
            if !isWanted { return false }
            if !wantsAll { return true }
        }
        return true
    }

    private func banned(_ step: Adjacent) -> RelationshipID? { search.mode == .walk ? nil : step.relationship }

    private func emit(_ start: NodeID, _ steps: BreadthSearch.Steps, _ row: Row) throws(QueryError) -> Bool {
        guard let made = try append(row) else { return false }
        let result = output.row(made)
        if !search.isInto { result[search.to] = .node(steps.last?.neighbour ?? start) }
        for list in segment.lists where wanted.contains(list.list) {
            result[list.list] = try gathered(list.single, start, steps)
        }
        if wanted.contains(search.trace) {
            result[search.trace] = try gathered(segment.hops[0].relationship, start, steps)
        }
        return true
    }

    private func gathered(_ single: Int, _ start: NodeID, _ steps: BreadthSearch.Steps) throws(QueryError) -> Slot {
        let base = context.arena.scratch.count
        for (index, step) in steps.enumerated() {
            let slot: Slot =
                if single == segment.hops[0].relationship {
                    .relationship(step.relationship)
                } else if single == segment.start {
                    .node(index == 0 ? start : steps[index - 1].neighbour)
                } else {
                    .node(step.neighbour)
                }
            context.arena.scratch.append(slot)
        }
        if search.isReversed { context.arena.scratch[base...].reverse() }
        return try context.arena.listFromScratch(base)
    }
}
