// ExpandCountPair. Comes in: rows with two nodes, which may be the same. Goes out: those from which two ExpandAlls, one after the other, would make rows,
// each with the number of them: the product of the two counts, less the pairs in which both would follow the same relationship.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class ExpandCountPairOperator: Step {
    private let first: Expansion
    private let second: Expansion
    private let left: RelationshipCounter
    private let right: RelationshipCounter
    private let slot: Int
    /// Whether the two may not follow the same relationship.
    private let mustDiffer: Bool
    private let selection: Selection

    init(
        _ context: ExecutionContext, next: Operator, first: Expansion, second: Expansion, count slot: Int,
        kept: SlotSet
    ) {
        self.first = first
        self.second = second
        self.slot = slot
        selection = Selection(kept: kept.subtracting([slot]))
        mustDiffer = second.distinctFrom.contains(first.relationship)
        left = RelationshipCounter(context, first, distinctFrom: first.distinctFrom)
        right = RelationshipCounter(
            context, second, distinctFrom: second.distinctFrom.filter { $0 != first.relationship })
        super.init(context, next: next)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        left.begin()
        right.begin()
        let rows = selection.rows(for: block)
        let leftUsed = left.usedColumn(in: block)
        let rightUsed = right.usedColumn(in: block)
        if let leftSlice = left.slice, let rightSlice = right.slice, let leftUsed, let rightUsed {
            selection.count = try count(block, rows, (leftSlice, leftUsed), (rightSlice, rightUsed))
        } else {
            selection.count = try count(block, rows)
        }
        return selection.keep(in: block) ? try next.consume(block) : true
    }

    /// Counts for each row.
    ///
    /// - Returns: how many rows have any.
    private func count(_ block: Block, _ rows: UnsafeMutablePointer<UInt32>) throws(QueryError) -> Int {
        let (from, other, counts) = (block.column(first.from), block.column(second.from), block.column(slot))
        var stays = 0
        for index in 0..<block.count where from[index].tag == .node && other[index].tag == .node {
            let count = try count(from[index].asNode, other[index].asNode, block.row(index))
            counts[stays] = .integer(count)
            rows[stays] = UInt32(truncatingIfNeeded: index)
            stays &+= oneIfPositive(count)
        }
        return stays
    }

    /// The slice of each node, and the column of the one relationship that must differ from what is in it.
    private typealias Side = (slice: NodeSlice, used: UsedColumn)

    /// As ``count(_:_:)`` with as little as possible left to decide for a row.
    private func count(
        _ block: Block, _ rows: UnsafeMutablePointer<UInt32>, _ left: Side, _ right: Side
    ) throws(QueryError) -> Int {
        let (from, other, counts) = (block.column(first.from), block.column(second.from), block.column(slot))
        var stays = 0
        for index in 0..<block.count where from[index].tag == .node && other[index].tag == .node {
            let (node, end) = (from[index].asNode, other[index].asNode)
            let (few, many) = (left.slice.of(node), right.slice.of(end))
            if few.count == 0 || many.count == 0 { continue }
            var count: Int
            if few.count <= Self.short, many.count <= Self.short,
                let few = left.used.count(few, index), let many = right.used.count(many, index)
            {
                count = few &* many
                if mustDiffer, count > 0, mayMeet(left.slice.of(node), end, node) {
                    count = try self.count(node, end, block.row(index))
                }
            } else {
                count = try self.count(node, end, block.row(index))
            }
            counts[stays] = .integer(count)
            rows[stays] = UInt32(truncatingIfNeeded: index)
            stays &+= oneIfPositive(count)
        }
        return stays
    }

    /// How long a slice may be that is looked through for each row.
    private static let short = 16

    /// Whether a relationship of a slice may be one of another node, too: only if it leads there, or the two are the same.
    @inline(__always)
    private func mayMeet(_ slice: UnsafeBufferPointer<Adjacent>, _ end: NodeID, _ node: NodeID) -> Bool {
        if node == end { return true }
        for adjacent in slice where adjacent.neighbour == end { return true }
        return false
    }

    private func count(_ node: NodeID, _ end: NodeID, _ row: Row) throws(QueryError) -> Int {
        let few = try left.count(of: node, row)
        guard few > 0 else { return 0 }
        let many = try right.count(of: end, row)
        let count = few * many
        return mustDiffer && count > 0 ? try count - shared(node, few, end, many) : count
    }

    /// How many relationships both would follow, found at the node that has fewer.
    private func shared(_ node: NodeID, _ count: Int, _ end: NodeID, _ endCount: Int) throws(QueryError) -> Int {
        count <= endCount
            ? try left.count(of: node, alsoBy: right, of: end) : try right.count(of: end, alsoBy: left, of: node)
    }
}
