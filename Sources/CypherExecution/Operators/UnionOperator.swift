// Union. Comes in: the rows of each branch in turn. Goes out: rows whose columns are in the same slots for every branch.

import CypherPlanning
import CypherSyntax

final class UnionOperator: Step {
    private let output: Block
    /// The slot of each column in the branch and in the union.
    private let moves: [(from: Int, to: Int)]
    private let isFirst: Bool
    private let isLast: Bool

    init(
        _ context: ExecutionContext, next: Operator, moves: [(from: Int, to: Int)], isFirst: Bool, isLast: Bool,
        slots: SlotSet
    ) {
        self.isFirst = isFirst
        self.moves = moves
        self.isLast = isLast
        output = Block(slots: slots, width: context.slotCount)
        super.init(context, next: next)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        output.clear(for: block.count)
        for index in 0..<block.count {
            let (source, target) = (block.row(index), output.row(index))
            for move in moves { target[move.to] = source[move.from] }
        }
        output.count = block.count
        return try next.consume(output)
    }

    override func begin() throws(QueryError) { if isFirst { try next.begin() } }

    override func finish() throws(QueryError) { if isLast { try next.finish() } }
}
