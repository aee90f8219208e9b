// Distinct. Comes in: rows. Goes out: the first of each tuple of equal values.

import CypherSyntax

final class DistinctOperator: Step {
    private let columns: [Int]
    private let kept: [Int]
    private var seen: SlotTable
    private var tuple: ContiguousArray<Slot>

    init(_ context: ExecutionContext, next: Operator, columns: [Int], kept: SlotSet) {
        self.columns = columns
        self.kept = kept.members
        seen = SlotTable(context.arena, width: columns.count)
        tuple = ContiguousArray(repeating: .null, count: columns.count)
        super.init(context, next: next)
    }

    override func begin() throws(QueryError) {
        seen.removeAll()
        try next.begin()
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        var passed = 0
        for index in 0..<block.count {
            let row = block.row(index)
            for (position, column) in columns.enumerated() { tuple[position] = row[column] }
            guard try seen.number(of: tuple).isNew else { continue }
            if passed != index { block.copy(kept, from: row, to: passed) }
            passed += 1
        }
        block.count = passed
        return passed == 0 ? true : try next.consume(block)
    }
}
