// Counts the relationships of one expansion without those that a row has used already. Comes in: a node, a row. Goes out: a number.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class RelationshipCounter {
    private unowned(unsafe) let context: ExecutionContext
    private let follower: Follower
    private let used: UsedRelationships
    private let isDistinct: Bool
    /// The one slice of a node that is counted; nil where there are more. Since the last ``begin()``.
    @exclusivity(unchecked) private(set) var slice: NodeSlice?
    private let distinctFrom: [Int]

    init(_ context: ExecutionContext, _ expansion: Expansion, distinctFrom: [Int]) {
        self.context = context
        used = UsedRelationships(distinctFrom)
        isDistinct = !distinctFrom.isEmpty
        self.distinctFrom = distinctFrom
        follower = Follower(context.graph, expansion.types, expansion.direction)
    }

    /// To be called before each block: a query that writes may have laid something over the base.
    func begin() { slice = follower.single }

    /// The relationship that must differ; nil where there is more than one.
    func usedColumn(in block: Block) -> UsedColumn? {
        distinctFrom.count > 1 ? nil : UsedColumn(column: distinctFrom.first.map(block.column))
    }

    /// Where all that is counted is one slice of each node; nil where rows have to be looked at, too. Since the last ``begin()``.
    var plainSlice: NodeSlice? { isDistinct ? nil : slice }

    /// - Complexity: O(1) for one direction and one type, where nothing lies over the base.
    @inline(__always)
    func count(of node: NodeID, _ row: Row) throws(QueryError) -> Int {
        guard let slice else { return try countOther(of: node, row) }
        let found = slice.of(node)
        guard isDistinct, found.count > 0 else { return found.count }
        used.gather(row, context.arena)
        return found.count &- (found.count <= 8 ? used.count(in: found) : usedCount(node))
    }

    private func countOther(of node: NodeID, _ row: Row) throws(QueryError) -> Int {
        let count = try follower.count(of: node)
        try context.arena.tick(count)
        guard isDistinct, count > 0 else { return count }
        used.gather(row, context.arena)
        return count - usedCount(node)
    }

    /// How many of the relationships that must differ would be followed from here.
    private func usedCount(_ node: NodeID) -> Int {
        var count = 0
        for position in 0..<used.count where follower.end(of: used[position], from: node) != nil { count += 1 }
        return count
    }

    /// How many of those that are counted at `node` another would count at `end`, both for the row that was counted last.
    @inline(__always)
    func count(of node: NodeID, alsoBy other: RelationshipCounter, of end: NodeID) throws(QueryError) -> Int {
        var count = 0
        var looked = 0
        try follower.forEach(of: node) { adjacent in
            looked &+= 1
            guard adjacent.neighbour == end || node == end else { return true }
            let relationship = adjacent.relationship
            guard other.follower.end(of: relationship, from: end) != nil else { return true }
            if !used.contains(relationship), !other.used.contains(relationship) { count &+= 1 }
            return true
        }
        try context.arena.tick(looked)
        return count
    }
}

/// The relationships of a block's rows that must differ from what is counted.
struct UsedColumn {
    /// nil where nothing must differ.
    let column: UnsafeMutablePointer<Slot>?

    /// How many of a slice are left for a row; nil where the row has a list of them.
    @inline(__always)
    func count(_ slice: UnsafeBufferPointer<Adjacent>, _ index: Int) -> Int? {
        guard let column else { return slice.count }
        guard column[index].tag == .relationship else { return nil }
        let used = column[index].asRelationship
        var count = slice.count
        for adjacent in slice where adjacent.relationship == used { count &-= 1 }
        return count
    }
}
