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
    private let kept: [Int]

    init(_ context: ExecutionContext, next: Operator, expansion: Expansion, count slot: Int, kept: SlotSet) {
        self.expansion = expansion
        self.slot = slot
        used = UsedRelationships(expansion.distinctFrom)
        self.kept = kept.members
        follower = Follower(context.graph, expansion.types, expansion.direction)
        super.init(context, next: next)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        var passed = 0
        let (from, counts) = (block.column(expansion.from), block.column(slot))
        for index in 0..<block.count {
            guard from[index].tag == .node else { continue }
            let (node, row) = (from[index].asNode, block.row(index))
            var count = try follower.count(of: node)
            if count > 0 {
                // Those that must differ don't count, where they would be followed from here.
                used.gather(row, context.arena)
                for position in 0..<used.count where follower.end(of: used[position], from: node) != nil { count -= 1 }
            }
            guard count > 0 else { continue }
            counts[index] = .integer(count)
            if passed != index { block.copy(kept, from: row, to: passed) }
            passed += 1
        }
        block.count = passed
        return passed == 0 ? true : try next.consume(block)
    }
}
