// ExpandCount. Comes in: rows with a node. Goes out: those from which ExpandAll would make rows, each with the number of them.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class ExpandCountOperator: Step {
    private let expansion: Expansion
    private let follower: Follower
    private let slot: Int
    /// The slots that are needed later.
    private let kept: [Int]

    init(_ context: ExecutionContext, next: Operator, expansion: Expansion, count slot: Int, kept: SlotSet) {
        self.expansion = expansion
        self.slot = slot
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
            if count > 0, !expansion.distinctFrom.isEmpty { count -= used(node, row) }
            guard count > 0 else { continue }
            counts[index] = .integer(count)
            if passed != index { block.copy(kept, from: row, to: passed) }
            passed += 1
        }
        block.count = passed
        return passed == 0 ? true : try next.consume(block)
    }

    /// How many of the relationships that must differ would be followed from here.
    private func used(_ node: NodeID, _ row: Row) -> Int {
        var count = 0
        for slot in expansion.distinctFrom {
            let value = row[slot]
            switch value.tag {
            case .relationship: if follower.end(of: value.asRelationship, from: node) != nil { count += 1 }
            case .list:
                for index in 0..<value.count {
                    let relationship = context.arena.element(value.offset + index).asRelationship
                    if follower.end(of: relationship, from: node) != nil { count += 1 }
                }
            default: break
            }
        }
        return count
    }
}
