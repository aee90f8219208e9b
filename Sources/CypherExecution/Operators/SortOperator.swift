// Sort and Top. Comes in: all rows. Goes out: them in the order of the keys, equal ones in the order they came; for Top
// only the first n, of which no more than n are ever held.
// Source: openCypher 9, "Order by"; TCK ReturnOrderBy1–6, WithOrderBy1–4.

import CypherPlanning
import CypherSyntax

final class SortOperator: Step {
    private let keys: [(evaluator: Evaluator, descending: Bool)]
    private let limit: Evaluator?
    private let output: Block
    /// The slot that the first key is read from, where it is a variable.
    private let firstColumn: Int?
    private let descends: Bool
    @exclusivity(unchecked) private var rows: GatheredRows
    @exclusivity(unchecked) private var keyValues: ContiguousArray<Slot> = []
    /// For Top: a heap of row numbers whose root is the last in order.
    @exclusivity(unchecked) private var heap: ContiguousArray<Int> = []
    /// When each held row came, which decides between equals.
    @exclusivity(unchecked) private var arrivals: ContiguousArray<Int> = []
    @exclusivity(unchecked) private var arrived = 0
    @exclusivity(unchecked) private var most = Int.max
    /// The bytes held for each row besides its slots.
    private var keyBytes: Int { keys.count * MemoryLayout<Slot>.stride + 2 * MemoryLayout<Int>.stride }

    init(
        _ context: ExecutionContext, next: Operator, keys: [(evaluator: Evaluator, descending: Bool)],
        limit: Evaluator?,
        slots: SlotSet, kept: SlotSet
    ) {
        self.keys = keys
        self.limit = limit
        firstColumn = (keys.first?.evaluator as? VariableEvaluator)?.slot
        descends = keys.first?.descending ?? false
        output = Block(slots: slots, width: context.slotCount)
        rows = GatheredRows(context.arena, slots: kept)
        super.init(context, next: next)
    }

    override func begin() throws(QueryError) {
        rows.removeAll()
        context.arena.operatorBytes -= keyBytes * arrivals.count
        keyValues.removeAll(keepingCapacity: true)
        heap.removeAll(keepingCapacity: true)
        arrivals.removeAll(keepingCapacity: true)
        arrived = 0
        if let limit { most = try rowCount(limit, "LIMIT", context) }
        try next.begin()
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        if most == 0 { return false }
        var index = -1
        while true {
            index += 1
            if rows.count == most { index = passTooLate(block, from: index) }
            if index >= block.count { break }
            let row = block.row(index)
            for key in keys {
                try context.arena.tick()
                let value = try key.evaluator.evaluate(row)
                keyValues.append(value)
            }
            arrived += 1
            if rows.count < most {
                rows.append(row)
                arrivals.append(arrived)
                context.arena.operatorBytes += keyBytes
                if limit != nil { rise(rows.count - 1) }
            } else {
                arrivals.append(arrived)
                let newest = rows.count
                if precedes(newest, heap[0]) { replaceLast(with: newest, row) }
                keyValues.removeLast(keys.count)
                arrivals.removeLast()
            }
        }
        try context.arena.checkMemory()
        return true
    }

    /// Passes over rows that are certain to come after all that are held, as their first key alone tells: an integer behind that of the last of them.
    ///
    /// - Returns: the first row that is not one of these, or that is none.
    private func passTooLate(_ block: Block, from start: Int) -> Int {
        guard let firstColumn, limit != nil else { return start }
        let (column, last, count) = (block.column(firstColumn), keyValues[heap[0] &* keys.count], block.count)
        guard last.tag == .integer else { return start }
        let (bound, passesEqual, descends) = (last.asInteger, keys.count == 1, descends)
        var index = start
        while index < count, column[index].tag == .integer {
            let value = column[index].asInteger
            guard value == bound ? passesEqual : (value > bound) != descends else { break }
            index &+= 1
        }
        arrived += index - start
        return index
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        for key in 0..<keys.count {
            let order = context.arena.order(keyValues[left * keys.count + key], keyValues[right * keys.count + key])
            if order != 0 { return (order < 0) != keys[key].descending }
        }
        return arrivals[left] < arrivals[right]
    }

    private func rise(_ number: Int) {
        heap.append(number)
        var position = heap.count - 1
        while position > 0, precedes(heap[(position - 1) / 2], heap[position]) {
            heap.swapAt(position, (position - 1) / 2)
            position = (position - 1) / 2
        }
    }

    private func replaceLast(with newest: Int, _ row: Row) {
        let last = heap[0]
        rows.replace(last, with: row)
        for key in 0..<keys.count { keyValues[last * keys.count + key] = keyValues[newest * keys.count + key] }
        arrivals[last] = arrivals[newest]
        var position = 0
        while true {
            var largest = position
            for child in [2 * position + 1, 2 * position + 2]
            where child < heap.count && precedes(heap[largest], heap[child]) { largest = child }
            if largest == position { return }
            heap.swapAt(position, largest)
            position = largest
        }
    }

    override func finish() throws(QueryError) {
        let ordered = try context.arena.sorted(0..<rows.count) { precedes($0, $1) }
        output.count = 0
        for number in ordered {
            if output.isFull {
                try context.poll()
                if try !next.consume(output) { return try next.finish() }
                output.clear()
            }
            rows.restore(number, to: output.row(output.count))
            output.count += 1
        }
        if output.count > 0 { _ = try next.consume(output) }
        try next.finish()
    }
}
