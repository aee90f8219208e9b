// The nodes that a search has visited, in order. Comes in: numbers of nodes. Goes out: whether one is new. To begin anew costs nothing: a mark counts
// only while it names the search that made it.

import Glibc
import PropertyGraph

final class VisitMarks {
    private var marks: UnsafeMutablePointer<UInt32>
    private var nodes: UnsafeMutablePointer<UInt32>
    private var capacity = 0
    private var search: UInt32 = 0
    /// How many nodes were visited.
    @exclusivity(unchecked) private(set) var count = 0

    init() {
        marks = .allocate(capacity: 1)
        nodes = .allocate(capacity: 1)
    }

    deinit {
        free(marks)
        free(nodes)
    }

    /// Forgets all visits.
    /// - Parameter nodes: every number is below it.
    /// - Complexity: O(1), but for the first search and each of 2³² − 1 searches. Pages that no visit touches are never made.
    func begin(nodes bound: Int) {
        count = 0
        search &+= 1
        guard bound > capacity || search == 0 else { return }
        free(marks)
        free(nodes)
        capacity = max(bound, 1)
        // One more: what is not new is written behind the last and not counted.
        guard let zeros = calloc(capacity, 4), let room = malloc((capacity + 1) * 4) else {
            preconditionFailure("no memory for \(capacity) marks")
        }
        marks = zeros.bindMemory(to: UInt32.self, capacity: capacity)
        nodes = room.bindMemory(to: UInt32.self, capacity: capacity + 1)
        search = 1
    }

    /// The node visited at a position.
    @inline(__always) subscript(position: Int) -> UInt32 { nodes[position] }

    @inline(__always) func contains(_ node: UInt32) -> Bool { marks[Int(node)] == search }

    /// Visits a node, unless it was visited already.
    @inline(__always)
    func insert(_ node: UInt32) {
        guard marks[Int(node)] != search else { return }
        marks[Int(node)] = search
        nodes[count] = node
        count &+= 1
    }

    /// Visits the nodes that a slice leads to, without a branch for each.
    @inline(__always)
    func insert(_ slice: UnsafeBufferPointer<Adjacent>) {
        let (marks, nodes, search) = (marks, nodes, search)
        var count = count
        for adjacent in slice {
            let node = adjacent.neighbour.rawValue
            let difference = marks[Int(node)] ^ search
            marks[Int(node)] = search
            nodes[count] = node
            count &+= oneIfPositive(Int(difference))
        }
        self.count = count
    }
}
