// ExpandCount. Comes in: rows with a node. Goes out: those from which ExpandAll would make rows, each with the number of them.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class ExpandCountOperator: Step {
    private let from: Int
    private let slot: Int
    private let counter: RelationshipCounter
    private let selection: Selection
    /// Whether nothing is needed of a row but its node.
    private let keepsNodesAlone: Bool

    init(_ context: ExecutionContext, next: Operator, expansion: Expansion, count slot: Int, kept: SlotSet) {
        from = expansion.from
        self.slot = slot
        selection = Selection(kept: kept.subtracting([slot]))
        keepsNodesAlone = kept.subtracting([slot, from]).members.isEmpty
        counter = RelationshipCounter(context, expansion, distinctFrom: expansion.distinctFrom)
        super.init(context, next: next)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        counter.begin()
        guard let slice = counter.plainSlice, keepsNodesAlone else {
            try select(block)
            return selection.keep(in: block) ? try next.consume(block) : true
        }
        // One slice, or the whole of a node, and nothing left to decide for a row.
        if slice.type == nil {
            compact(block) { slice.adjacency.count(of: $0) }
        } else {
            compact(block) { slice.of($0).count }
        }
        return block.count == 0 ? true : try next.consume(block)
    }

    private func select(_ block: Block) throws(QueryError) {
        let (nodes, counts, rows) = (block.column(from), block.column(slot), selection.rows(for: block))
        var stays = 0
        for index in 0..<block.count where nodes[index].tag == .node {
            let count = try counter.count(of: nodes[index].asNode, block.row(index))
            counts[stays] = .integer(count)
            rows[stays] = UInt32(truncatingIfNeeded: index)
            stays &+= oneIfPositive(count)
        }
        selection.count = stays
    }

    /// Moves the nodes that have any to the front as they are counted; the others are passed over without a branch.
    @inline(__always)
    private func compact(_ block: Block, _ count: (NodeID) -> Int) {
        let (nodes, counts) = (block.column(from), block.column(slot))
        let (nodeTag, integerTag) = (SlotTag(.node), SlotTag(.integer))
        var stays = 0
        for index in 0..<block.count {
            let node = nodes[index].asNode
            let count = nodes[index].tag == .node ? count(node) : 0
            nodes.write(UInt64(node.rawValue), at: stays, nodeTag)
            counts.write(UInt64(truncatingIfNeeded: count), at: stays, integerTag)
            stays &+= oneIfPositive(count)
        }
        block.count = stays
    }
}

/// 1 for a positive number, 0 for 0. It is computed, for a branch would be guessed wrong as often as rows differ.
@inline(__always)
func oneIfPositive(_ number: Int) -> Int { Int(bitPattern: UInt(bitPattern: 0 &- number) &>> (UInt.bitWidth - 1)) }

/// The rows of a block that stay.
final class Selection {
    /// The slots that are needed of them.
    private let kept: UnsafeMutableBufferPointer<Int>
    private var rows: UnsafeMutablePointer<UInt32>
    private var capacity = 0
    /// How many there are.
    @exclusivity(unchecked) var count = 0

    init(kept: SlotSet) {
        let members = kept.members
        self.kept = .allocate(capacity: members.count)
        _ = self.kept.initialize(from: members)
        rows = .allocate(capacity: 1)
    }

    deinit {
        kept.deallocate()
        rows.deallocate()
    }

    /// Room for the numbers of the rows that stay, in order; ``count`` says then how many they are.
    func rows(for block: Block) -> UnsafeMutablePointer<UInt32> {
        if capacity <= block.count {
            rows.deallocate()
            // The one after the last is written where the last row does not stay.
            capacity = block.capacity + 1
            rows = .allocate(capacity: capacity)
        }
        return rows
    }

    /// Moves the rows that stay to the front.
    ///
    /// - Returns: whether there are any.
    func keep(in block: Block) -> Bool {
        if count != block.count {
            for slot in kept {
                let column = block.column(slot)
                for index in 0..<count { column[index] = column[Int(rows[index])] }
            }
            block.count = count
        }
        return count > 0
    }
}
