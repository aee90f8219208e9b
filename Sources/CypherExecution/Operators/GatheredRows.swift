// Rows kept beyond their block, for operators that must see all rows first. Comes in: rows of blocks. Goes out: the same
// rows, by number, in any order asked for. The memory is counted against the query's limit.

import CypherPlanning
import CypherSyntax

struct GatheredRows {
    let arena: QueryArena
    /// The slots that are kept of each row.
    let slots: [Int]
    private var values: ContiguousArray<Slot> = []
    private(set) var count = 0

    init(_ arena: QueryArena, slots: SlotSet) {
        self.arena = arena
        self.slots = slots.members
    }

    mutating func append(_ row: Row) {
        for slot in slots { values.append(row[slot]) }
        count += 1
        arena.operatorBytes += slots.count * MemoryLayout<Slot>.stride
    }

    /// Writes row `number` over with another.
    mutating func replace(_ number: Int, with row: Row) {
        for (index, slot) in slots.enumerated() { values[number * slots.count + index] = row[slot] }
    }

    func restore(_ number: Int, to row: Row) {
        for (index, slot) in slots.enumerated() { row[slot] = values[number * slots.count + index] }
    }

    mutating func removeAll() {
        arena.operatorBytes -= count * slots.count * MemoryLayout<Slot>.stride
        values.removeAll(keepingCapacity: true)
        count = 0
    }
}
