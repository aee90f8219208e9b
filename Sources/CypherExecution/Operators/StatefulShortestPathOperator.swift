// StatefulShortestPath: for each two ends the paths that a selector chooses. Comes in: rows with a node. Goes out: rows with what the path went through
// and where it ends. Breadth first, so that shorter paths are found before longer ones.
// Source: GQL, pathSearchPrefix.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class StatefulShortestPathOperator: BlockStep {
    private let search: PathSearch
    private let walker: PathWalker
    private let reads: [Int]
    private let wanted: SlotSet
    private let wantedByCondition: SlotSet
    private let count: Int
    private let countsLengths: Bool
    /// For each end what was chosen so far.
    private var chosen: [NodeID: Choice] = [:]
    /// Of walks that may repeat themselves: how often each place was reached. No later one is needed for the choice.
    private var reached: [Place: Choice] = [:]

    private struct Choice {
        var paths = 0
        var lengths = 0
        var last: Int32 = -1

        /// Counts a path of a length; false when it is one too many.
        mutating func take(_ length: Int32, _ count: Int, countsLengths: Bool) -> Bool {
            let isLonger = length != last
            if countsLengths ? isLonger && lengths == count : paths == count { return false }
            paths += 1
            if isLonger { lengths += 1 }
            last = length
            return true
        }
    }

    private struct Place: Hashable {
        var node: NodeID
        var segment: Int32
        var repetitions: Int32
    }

    init(
        _ context: ExecutionContext, next: Operator, search: PathSearch, selector: PathSelector.Kind,
        walker: PathWalker, reads: SlotSet, wanted: SlotSet, wantedByCondition: SlotSet, slots: SlotSet,
        carried: SlotSet
    ) {
        self.search = search
        self.walker = walker
        self.reads = reads.members
        self.wanted = wanted
        self.wantedByCondition = wantedByCondition
        switch selector {
        case .any(let count), .shortest(let count): (self.count, countsLengths) = (count, false)
        case .shortestGroups(let count): (self.count, countsLengths) = (count, true)
        }
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            guard row[search.from].tag == .node else { continue }
            if search.isInto, row[search.to].tag != .node { continue }
            guard try searchOnce(row) else { return false }
        }
        return try push()
    }

    private func searchOnce(_ row: Row) throws(QueryError) -> Bool {
        chosen.removeAll(keepingCapacity: true)
        reached.removeAll(keepingCapacity: true)
        walker.begin(at: row[search.from].asNode, row, reading: reads)
        kept = 0
        var held = 0
        defer { context.arena.operatorBytes -= held }
        var next = 0
        while true {
            if try walker.goOn() {
                switch try emit(row) {
                case .stopped: return false
                case .enough: return true
                case .more: break
                }
            }
            prune()
            let bytes = walker.entries.count * MemoryLayout<WalkEntry>.stride
            context.arena.operatorBytes += bytes - held
            held = bytes
            guard next < walker.entries.count else { return true }
            walker.take(next)
            next += 1
        }
    }

    /// How many entries of the queue are there to stay.
    private var kept = 0

    /// Drops what was just added and leads where enough walks have led already; not where the whole walk decides.
    private func prune() {
        guard search.mode == .walk, search.condition == nil else { return }
        var end = kept
        for index in kept..<walker.entries.count where wants(walker.entries[index]) {
            walker.entries[end] = walker.entries[index]
            end += 1
        }
        walker.entries.removeLast(walker.entries.count - end)
        kept = end
    }

    private func wants(_ entry: WalkEntry) -> Bool {
        let segment = search.segments[Int(entry.segment)]
        // Within a repetition what comes next may depend on its elements.
        guard Int(entry.hop) == segment.hops.count - 1 else { return true }
        // Without an upper bound, repetitions beyond the least number are alike.
        let repetitions =
            segment.maximum == nil ? min(entry.repetition, Int32(clamping: segment.minimum)) : entry.repetition
        let place = Place(node: entry.adjacent.neighbour, segment: entry.segment, repetitions: repetitions)
        return reached[place, default: Choice()].take(entry.depth, count, countsLengths: countsLengths)
    }

    private enum Outcome { case more, enough, stopped }

    private func emit(_ row: Row) throws(QueryError) -> Outcome {
        let node = walker.node
        if search.isInto, row[search.to].asNode != node { return .more }
        guard try walker.passesCondition(wantedByCondition) else { return .more }
        guard chosen[node, default: Choice()].take(Int32(walker.depth), count, countsLengths: countsLengths) else {
            return search.isInto ? .enough : .more
        }
        guard let made = try append(row) else { return .stopped }
        try walker.fill(output.row(made), wanted: wanted)
        return search.isInto && !countsLengths && chosen[node]?.paths == count ? .enough : .more
    }
}
