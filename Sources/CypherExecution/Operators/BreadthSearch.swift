// The shortest paths between nodes over one kind of step. In: a start and an end, or a start alone. Out: distances from both ends, and the paths
// through them, one relationship at a time. Distances are kept in arrays that are never cleared: each search has a range of numbers of its own.

import CypherPlanning
import CypherSyntax
import Glibc
import PropertyGraph

final class BreadthSearch {
    private let context: ExecutionContext
    private let segment: PathProgram.Segment
    private let hop: PathProgram.Hop
    private let backward: Follower
    /// Where the conditions on a step are looked at.
    let scratch: Block
    /// What may not be walked in this search.
    private var banned: RelationshipID?
    private let ahead = Side()
    private let behind = Side()
    /// Where the two sides met, if one path is enough.
    private var meeting: NodeID?
    /// The numbers of this search begin here.
    private var base: UInt32 = 1

    /// What was reached from one end.
    private final class Side {
        /// For each node `base` and its distance; less than `base` where it was not reached.
        private(set) var marks: UnsafeMutablePointer<UInt32>
        /// The nodes of the level reached last, then those of the next.
        private(set) var frontier: UnsafeMutablePointer<NodeID>
        @exclusivity(unchecked) var first = 0
        @exclusivity(unchecked) var end = 0
        @exclusivity(unchecked) var depth = 0
        private(set) var capacity = 0

        init() {
            marks = .allocate(capacity: 1)
            frontier = .allocate(capacity: 1)
        }

        deinit {
            free(marks)
            free(frontier)
        }

        /// Makes room for all nodes and forgets all marks. Pages that no search touches are never made.
        func makeRoom(_ nodes: Int) {
            free(marks)
            free(frontier)
            capacity = max(nodes, 1)
            guard let zeros = calloc(capacity, 4), let room = malloc(capacity * 4) else {
                preconditionFailure("no memory for \(capacity) nodes")
            }
            marks = zeros.bindMemory(to: UInt32.self, capacity: capacity)
            frontier = room.bindMemory(to: NodeID.self, capacity: capacity)
        }

        func place(_ node: NodeID, _ base: UInt32) {
            (depth, first, end) = (0, 0, 1)
            frontier[0] = node
            marks[Int(node.rawValue)] = base
        }

        var width: Int { end - first }
    }

    init(_ context: ExecutionContext, _ search: PathSearch, _ program: PathProgram) {
        self.context = context
        segment = program.segments[0]
        hop = program.segments[0].hops[0]
        let step = search.segments[0].hops[0]
        let reversed: Expansion.Direction =
            switch step.direction {
            case .outgoing: .incoming
            case .incoming: .outgoing
            case .both: .both
            }
        backward = Follower(context.graph, step.types, reversed)
        scratch = Block(slots: SlotSet(0..<context.slotCount), width: context.slotCount, capacity: 1)
    }

    deinit { context.arena.operatorBytes -= bytes }

    private var bytes: Int { (ahead.capacity + behind.capacity) * 2 * MemoryLayout<UInt32>.stride }

    // MARK: Distances

    private func prepare(_ banned: RelationshipID?, bothSides: Bool) throws(QueryError) {
        self.banned = banned
        meeting = nil
        let nodes = context.graph.view.nodeBound
        let before = bytes
        // A distance is less than the number of nodes.
        let isOver = base > UInt32.max - UInt32(2 * nodes + 2)
        if isOver { base = 1 }
        if isOver || ahead.capacity < nodes { ahead.makeRoom(nodes) }
        if isOver || bothSides && behind.capacity < nodes { behind.makeRoom(nodes) }
        context.arena.operatorBytes += bytes - before
        try context.arena.checkMemory()
        base += UInt32(nodes) + 1
    }

    /// The length of the shortest paths between two different nodes; nil where none is at most so long.
    ///
    /// Both ends are searched from, always the one with fewer nodes to go on from.
    /// - Parameter isOneEnough: whether one of the paths is all that will be asked for.
    func distance(
        _ start: NodeID, _ end: NodeID, maximum: Int, banned: RelationshipID? = nil, isOneEnough: Bool = false
    ) throws(QueryError) -> Int? {
        try prepare(banned, bothSides: true)
        ahead.place(start, base)
        behind.place(end, base)
        while ahead.depth + behind.depth < maximum {
            let isForward = ahead.width <= behind.width
            let met = try advance(
                isForward ? ahead : behind, meeting: isForward ? behind : ahead, isForward, isOneEnough)
            if met { return ahead.depth + behind.depth }
            if ahead.width == 0 || behind.width == 0 { return nil }
        }
        return nil
    }

    /// Begins a search from one node to all others.
    func begin(at start: NodeID) throws(QueryError) {
        try prepare(nil, bothSides: false)
        ahead.place(start, base)
    }

    /// The nodes that are one step farther than those before.
    func nextLevel() throws(QueryError) -> ContiguousArray<NodeID> {
        _ = try advance(ahead, meeting: nil, true, false)
        return ContiguousArray(UnsafeBufferPointer(start: ahead.frontier + ahead.first, count: ahead.width))
    }

    /// One level farther; whether a node of the other side was reached.
    private func advance(
        _ side: Side, meeting other: Side?, _ isForward: Bool, _ isOneEnough: Bool
    ) throws(QueryError) -> Bool {
        let follower = isForward ? hop.follower : backward
        let last = side.end
        let met =
            if hop.filters.isEmpty, banned == nil, let slices = follower.bare {
                try advanceFreely(side, meeting: other, slices, isOneEnough)
            } else {
                try advanceWhereAllowed(side, meeting: other, follower, isForward, isOneEnough)
            }
        side.first = last
        side.depth += 1
        return met
    }

    /// Where every step may be part of a path and nothing lies over the base.
    private func advanceFreely(
        _ side: Side, meeting other: Side?, _ slices: UnsafeBufferPointer<NodeSlice>, _ isOneEnough: Bool
    ) throws(QueryError) -> Bool {
        let (base, marks, frontier, others) = (base, side.marks, side.frontier, other?.marks)
        let (mark, last) = (base + UInt32(side.depth) + 1, side.end)
        var (end, met) = (last, false)
        defer { side.end = end }
        for position in side.first..<last {
            try context.arena.tick()
            let node = frontier[position]
            for slice in slices {
                for adjacent in slice.of(node) {
                    let index = Int(adjacent.neighbour.rawValue)
                    if marks[index] >= base { continue }
                    marks[index] = mark
                    frontier[end] = adjacent.neighbour
                    end &+= 1
                    guard let others, others[index] >= base else { continue }
                    met = true
                    guard isOneEnough else { continue }
                    meeting = adjacent.neighbour
                    return true
                }
            }
        }
        return met
    }

    private func advanceWhereAllowed(
        _ side: Side, meeting other: Side?, _ follower: Follower, _ isForward: Bool, _ isOneEnough: Bool
    ) throws(QueryError) -> Bool {
        let (base, marks, frontier, others) = (base, side.marks, side.frontier, other?.marks)
        let mark = base + UInt32(side.depth) + 1
        var (end, met) = (side.end, false)
        for position in side.first..<side.end {
            try context.arena.tick()
            let node = frontier[position]
            try follower.forEach(of: node) { adjacent throws(QueryError) in
                let index = Int(adjacent.neighbour.rawValue)
                guard marks[index] < base, try allows(adjacent, from: node, isForward) else { return true }
                marks[index] = mark
                frontier[end] = adjacent.neighbour
                end &+= 1
                guard let others, others[index] >= base else { return true }
                met = true
                if isOneEnough { meeting = adjacent.neighbour }
                return !isOneEnough
            }
            if met, isOneEnough { break }
        }
        side.end = end
        return met
    }

    /// Whether a step may be part of a path; walked against its direction its ends change places.
    private func allows(_ adjacent: Adjacent, from node: NodeID, _ isForward: Bool) throws(QueryError) -> Bool {
        if adjacent.relationship == banned { return false }
        guard !hop.filters.isEmpty else { return true }
        let row = scratch.row(0)
        row[segment.start] = .node(isForward ? node : adjacent.neighbour)
        row[hop.relationship] = .relationship(adjacent.relationship)
        row[hop.node] = .node(isForward ? adjacent.neighbour : node)
        for filter in hop.filters where try !filter.passes(row) { return false }
        return true
    }

    // MARK: Paths

    /// The steps of one path, from its start.
    typealias Steps = ContiguousArray<Adjacent>

    /// Visits the shortest paths from the start to a node that was reached, until `visit` returns false.
    ///
    /// - Returns: false where `visit` did.
    func paths(to node: NodeID, _ visit: (Steps) throws(QueryError) -> Bool) throws(QueryError) -> Bool {
        try paths(through: node, ahead: Int(ahead.marks[Int(node.rawValue)] - base), behind: 0, visit)
    }

    /// Visits the shortest paths of the last ``distance(_:_:maximum:banned:)``, until `visit` returns false.
    ///
    /// - Returns: false where `visit` did.
    func paths(_ visit: (Steps) throws(QueryError) -> Bool) throws(QueryError) -> Bool {
        let (left, right) = (base + UInt32(ahead.depth), base + UInt32(behind.depth))
        if let meeting {
            return try paths(through: meeting, ahead: ahead.depth, behind: behind.depth, visit)
        }
        // Every path goes through exactly one node where the two sides meet.
        let side = ahead.width <= behind.width ? ahead : behind
        for position in side.first..<side.end {
            let node = side.frontier[position]
            let index = Int(node.rawValue)
            guard ahead.marks[index] == left, behind.marks[index] == right else { continue }
            guard try paths(through: node, ahead: ahead.depth, behind: behind.depth, visit) else { return false }
        }
        return true
    }

    /// A step that was found, and how many were taken before it.
    private struct Candidate {
        var adjacent: Adjacent
        var depth: Int
    }

    /// From a node in the middle first back to the start, then on to the end: every step comes one nearer, so none is in vain.
    private func paths(
        through middle: NodeID, ahead left: Int, behind right: Int, _ visit: (Steps) throws(QueryError) -> Bool
    ) throws(QueryError) -> Bool {
        var stack: ContiguousArray<Candidate> = []
        let isOneEnough = meeting != nil
        // Against the direction of the path each entry holds the node it came from, along it the node it leads to.
        var taken: Steps = []
        while true {
            let depth = taken.count
            if depth == left + right {
                var steps: Steps = []
                steps.reserveCapacity(depth)
                for index in (0..<left).reversed() {
                    let behind = index == 0 ? middle : taken[index - 1].neighbour
                    steps.append(
                        Adjacent(type: taken[index].type, neighbour: behind, relationship: taken[index].relationship))
                }
                steps += taken[left...]
                guard try visit(steps) else { return false }
            } else {
                let isBack = depth < left
                let node = depth == 0 || depth == left ? middle : taken[depth - 1].neighbour
                let wanted = base + UInt32(isBack ? left - depth - 1 : left + right - depth - 1)
                try (isBack ? backward : hop.follower).forEach(of: node) { adjacent throws(QueryError) in
                    try context.arena.tick()
                    let index = Int(adjacent.neighbour.rawValue)
                    let mark = isBack ? ahead.marks[index] : behind.marks[index]
                    guard mark == wanted, try allows(adjacent, from: node, !isBack) else { return true }
                    stack.append(Candidate(adjacent: adjacent, depth: depth))
                    return !isOneEnough
                }
            }
            guard let next = stack.popLast() else { return true }
            taken.removeLast(taken.count - next.depth)
            taken.append(next.adjacent)
        }
    }
}
