// Distinct. Comes in: rows. Goes out: the first of each tuple of equal values.

import CypherPlanning
import CypherSyntax

final class DistinctOperator: Step {
    private let columns: [Int]
    private let kept: [Int]
    @exclusivity(unchecked) private var seen: SlotTable
    @exclusivity(unchecked) private var tuple: ContiguousArray<Slot>

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
            guard try isNew(row) else { continue }
            if passed != index { block.copy(kept, from: row, to: passed) }
            passed += 1
        }
        block.count = passed
        return passed == 0 ? true : try next.consume(block)
    }

    @inline(__always)
    private func isNew(_ row: Row) throws(QueryError) -> Bool {
        if columns.count == 1 { return try seen.number(of: row[columns[0]]).isNew }
        for position in 0..<columns.count { tuple[position] = row[columns[position]] }
        return try seen.number(of: tuple).isNew
    }
}
