// ExpandCount. Comes in: rows with a node. Goes out: those from which ExpandAll would make rows, each with the number of them.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class ExpandCountOperator: Step {
    private let expansion: Expansion
    private let follower: Follower
    private let slot: Int
    private let used: UsedRelationships
    /// The slots that are needed later.
    private let kept: UnsafeMutableBufferPointer<Int>

    init(_ context: ExecutionContext, next: Operator, expansion: Expansion, count slot: Int, kept: SlotSet) {
        self.expansion = expansion
        self.slot = slot
        used = UsedRelationships(expansion.distinctFrom)
        let members = kept.members
        self.kept = .allocate(capacity: members.count)
        _ = self.kept.initialize(from: members)
        follower = Follower(context.graph, expansion.types, expansion.direction)
        super.init(context, next: next)
    }

    deinit { kept.deallocate() }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        let step = follower.single
        let (from, counts, isDistinct) = (
            block.column(expansion.from), block.column(slot), !expansion.distinctFrom.isEmpty
        )
        var passed = 0
        for index in 0..<block.count where from[index].tag == .node {
            let node = from[index].asNode
            var count: Int
            if let step {
                let slice = step.of(node)
                count = slice.count
                if isDistinct, count > 0 {
                    used.gather(block.row(index), context.arena)
                    count &-= count <= 8 ? used.count(in: slice) : usedCount(node)
                }
            } else {
                count = try follower.count(of: node)
                if isDistinct, count > 0 {
                    used.gather(block.row(index), context.arena)
                    count -= usedCount(node)
                }
            }
            guard count > 0 else { continue }
            counts[index] = .integer(count)
            if passed != index {
                for slot in kept { block.column(slot)[passed] = block.column(slot)[index] }
            }
            passed &+= 1
        }
        block.count = passed
        return passed == 0 ? true : try next.consume(block)
    }

    /// How many of the relationships that must differ would be followed from here.
    private func usedCount(_ node: NodeID) -> Int {
        var count = 0
        for position in 0..<used.count where follower.end(of: used[position], from: node) != nil { count += 1 }
        return count
    }
}
