// Repeat(Trail), Repeat(Walk) and so on: all paths of repeated patterns. Comes in: rows with a node. Goes out: rows with what the path went through
// and where it ends. Depth first: it holds one walk at a time.
// Source: GQL, quantifiedPathPrimary, pathMode.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class RepeatOperator: BlockStep {
    private let search: PathSearch
    private let walker: PathWalker
    /// What the conditions read of the row that came in.
    private let reads: [Int]
    private let wanted: SlotSet
    private let wantedByCondition: SlotSet

    init(
        _ context: ExecutionContext, next: Operator, search: PathSearch, walker: PathWalker, reads: SlotSet,
        wanted: SlotSet, wantedByCondition: SlotSet, slots: SlotSet, carried: SlotSet
    ) {
        self.search = search
        self.walker = walker
        self.reads = reads.members
        self.wanted = wanted
        self.wantedByCondition = wantedByCondition
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            let from = row[search.from]
            guard from.tag == .node else { continue }
            walker.begin(at: from.asNode, row, reading: reads)
            repeat {
                if try walker.goOn(), try !emit(row) { return false }
            } while walker.takeLast()
        }
        return try push()
    }

    private func emit(_ row: Row) throws(QueryError) -> Bool {
        if search.isInto, !row[search.to].isIdentical(to: .node(walker.node)) { return true }
        guard try walker.passesCondition(wantedByCondition) else { return true }
        guard let made = try append(row) else { return false }
        try walker.fill(output.row(made), wanted: wanted)
        return true
    }
}
