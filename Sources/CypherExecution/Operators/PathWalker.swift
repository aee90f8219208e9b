// Walks the segments of a searched path from one node, one relationship at a time. In: a PathSearch and a row. Out: entries, each a way to go on
// from the walk so far. How entries are kept, as a stack or as a queue, is the operator's choice.

import CypherPlanning
import CypherSyntax
import PropertyGraph

/// A relationship that a walk may take, and where in the pattern it is then.
struct WalkEntry {
    var adjacent: Adjacent
    /// Where the entry before it is in the queue; -1 for none.
    var parent: Int32
    /// How many relationships the walk has with it.
    var depth: Int32
    var segment: Int32
    /// The repetition of the segment, from 0.
    var repetition: Int32
    var hop: Int32
}

/// A search made ready: filters as evaluators, types as numbers.
struct PathProgram {
    struct Hop {
        let follower: Follower
        let relationship: Int
        let node: Int
        let filters: [Evaluator]
    }

    struct Segment {
        let minimum: Int
        let maximum: Int
        let start: Int
        let hops: [Hop]
        let lists: [(single: Int, list: Int)]
        let end: Int
        let endFilters: [Evaluator]
    }

    let segments: [Segment]
    let condition: Evaluator?
}

final class PathWalker {
    private let context: ExecutionContext
    private let search: PathSearch
    private let program: PathProgram
    /// One row with every slot: what is outside, and the element of each pattern that is being looked at.
    private let scratch: Block
    private var start = NodeID(0)
    /// The walk so far.
    private(set) var walk: ContiguousArray<WalkEntry> = []
    /// Ways to go on.
    var entries: ContiguousArray<WalkEntry> = []
    /// Where the walk so far ends in `entries`, if they are kept as a queue.
    var position: Int32 = -1

    init(_ context: ExecutionContext, _ search: PathSearch, _ program: PathProgram) {
        self.context = context
        self.search = search
        self.program = program
        scratch = Block(slots: SlotSet(0..<context.slotCount), width: context.slotCount, capacity: 1)
    }

    var row: Row { scratch.row(0) }
    var depth: Int { walk.count }
    /// The node that the walk so far ends at.
    var node: NodeID { walk.last?.adjacent.neighbour ?? start }

    /// Forgets all walks; the next ones begin at a node.
    ///
    /// - Parameter slots: what the conditions read of the row around.
    func begin(at node: NodeID, _ outer: Row, reading slots: [Int]) {
        start = node
        walk.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        position = -1
        scratch.copy(slots, from: outer, to: 0)
        scratch.row(0)[search.from] = .node(node)
    }

    // MARK: Going on

    /// Adds all ways to go on from the walk so far.
    ///
    /// - Returns: whether the walk may end here, as far as its segments are concerned.
    func goOn() throws(QueryError) -> Bool {
        guard let last = walk.last else { return try boundary(0, repetitions: 0) }
        let segment = Int(last.segment)
        let hop = Int(last.hop) + 1
        if hop < program.segments[segment].hops.count {
            restore(segment, hops: hop)
            try expand(segment, Int(last.repetition), hop)
            return false
        }
        return try boundary(segment, repetitions: Int(last.repetition) + 1)
    }

    /// The walk stands between two repetitions: one more, or on to the next segment, or the end.
    private func boundary(_ first: Int, repetitions: Int) throws(QueryError) -> Bool {
        var (index, repetitions) = (first, repetitions)
        while true {
            let segment = program.segments[index]
            if repetitions < segment.maximum {
                row[segment.start] = .node(node)
                try expand(index, repetitions, 0)
            }
            guard repetitions >= segment.minimum else { return false }
            if index == program.segments.count - 1 { return true }
            row[segment.end] = .node(node)
            for filter in segment.endFilters where try !filter.passes(row) { return false }
            (index, repetitions) = (index + 1, 0)
        }
    }

    private func expand(_ segment: Int, _ repetition: Int, _ hop: Int) throws(QueryError) {
        // A walk that is back where it began is done.
        if search.mode == .simple, !walk.isEmpty, node == start { return }
        let step = program.segments[segment].hops[hop]
        let from = node
        let next = WalkEntry(
            adjacent: Adjacent(type: TypeID(0), neighbour: from, relationship: RelationshipID(0)), parent: position,
            depth: Int32(walk.count + 1), segment: Int32(segment), repetition: Int32(repetition), hop: Int32(hop))
        try step.follower.forEach(of: from) { adjacent throws(QueryError) in
            try context.arena.tick(1 + walk.count >> 3)
            guard allows(adjacent) else { return true }
            row[step.relationship] = .relationship(adjacent.relationship)
            row[step.node] = .node(adjacent.neighbour)
            for filter in step.filters where try !filter.passes(row) { return true }
            var entry = next
            entry.adjacent = adjacent
            entries.append(entry)
            return true
        }
    }

    /// Whether the mode lets the walk go on like this.
    private func allows(_ adjacent: Adjacent) -> Bool {
        if search.mode == .walk { return true }
        for entry in walk where entry.adjacent.relationship == adjacent.relationship { return false }
        if isUsed(adjacent.relationship, in: search.distinctFrom, of: row, context.arena) { return false }
        guard search.mode != .trail else { return true }
        if adjacent.neighbour == start { return search.mode == .simple }
        for entry in walk where entry.adjacent.neighbour == adjacent.neighbour { return false }
        return true
    }

    // MARK: The walk so far

    /// Takes the last entry of the stack.
    func takeLast() -> Bool {
        guard let entry = entries.popLast() else { return false }
        walk.removeLast(walk.count - Int(entry.depth) + 1)
        walk.append(entry)
        return true
    }

    /// Takes an entry of the queue with all before it.
    func take(_ index: Int) {
        position = Int32(index)
        var entry = entries[index]
        walk.removeAll(keepingCapacity: true)
        while true {
            walk.append(entry)
            guard entry.parent >= 0 else { break }
            entry = entries[Int(entry.parent)]
        }
        walk.reverse()
    }

    /// Puts the elements of the repetition that is under way into their slots.
    private func restore(_ index: Int, hops: Int) {
        let segment = program.segments[index]
        let first = walk.count - hops
        row[segment.start] = .node(first == 0 ? start : walk[first - 1].adjacent.neighbour)
        for hop in 0..<hops {
            row[segment.hops[hop].relationship] = .relationship(walk[first + hop].adjacent.relationship)
            row[segment.hops[hop].node] = .node(walk[first + hop].adjacent.neighbour)
        }
    }

    // MARK: The whole walk

    /// Puts what the search gives into the row.
    ///
    /// - Parameter wanted: the slots that someone reads.
    func fill(_ row: Row, wanted: SlotSet) throws(QueryError) {
        if !search.isInto { row[search.to] = .node(node) }
        var first = 0
        for (index, segment) in program.segments.enumerated() {
            var end = first
            while end < walk.count, walk[end].segment == index { end += 1 }
            if segment.lists.isEmpty {
                for (offset, hop) in segment.hops.enumerated() where wanted.contains(hop.relationship) {
                    row[hop.relationship] = .relationship(walk[first + offset].adjacent.relationship)
                }
            }
            for list in segment.lists where wanted.contains(list.list) {
                row[list.list] = try gathered(list.single, of: segment, first..<end)
            }
            if index < program.segments.count - 1 { row[segment.end] = .node(node(after: end)) }
            first = end
        }
        if wanted.contains(search.trace) {
            let base = context.arena.scratch.count
            for entry in walk { context.arena.scratch.append(.relationship(entry.adjacent.relationship)) }
            if search.isReversed { context.arena.scratch[base...].reverse() }
            row[search.trace] = try context.arena.listFromScratch(base)
        }
        if let path = search.path, wanted.contains(path) { row[path] = try wholePath() }
    }

    private func node(after count: Int) -> NodeID { count == 0 ? start : walk[count - 1].adjacent.neighbour }

    /// What one element was in each repetition, in the pattern's order.
    private func gathered(
        _ single: Int, of segment: PathProgram.Segment, _ range: Range<Int>
    ) throws(QueryError) -> Slot {
        let length = segment.hops.count
        let base = context.arena.scratch.count
        for begin in stride(from: range.lowerBound, to: range.upperBound, by: length) {
            if single == segment.start {
                context.arena.scratch.append(.node(node(after: begin)))
                continue
            }
            for hop in 0..<length {
                let adjacent = walk[begin + hop].adjacent
                if segment.hops[hop].relationship == single {
                    context.arena.scratch.append(.relationship(adjacent.relationship))
                } else if segment.hops[hop].node == single {
                    context.arena.scratch.append(.node(adjacent.neighbour))
                }
            }
        }
        if search.isReversed { context.arena.scratch[base...].reverse() }
        return try context.arena.listFromScratch(base)
    }

    private func wholePath() throws(QueryError) -> Slot {
        var slots: [Slot] = [.node(start)]
        for entry in walk {
            slots.append(.relationship(entry.adjacent.relationship))
            slots.append(.node(entry.adjacent.neighbour))
        }
        if search.isReversed { slots.reverse() }
        return try context.arena.path(slots)
    }

    /// Whether the whole walk meets the condition of the pattern.
    func passesCondition(_ wanted: SlotSet) throws(QueryError) -> Bool {
        guard let condition = program.condition else { return true }
        row[search.to] = .node(node)
        try fill(row, wanted: wanted)
        return try condition.passes(row)
    }
}
