// A block is up to 1,024 rows as columns of slots. Comes in: the slots that the operators between here and the next block
// read or write. Goes out: memory for those columns only. A block starts small and grows as it fills, so that a query of one
// row pays for one row.

import CypherPlanning
import CypherSyntax

/// Where one row is; valid while its block holds it.
package struct Row {
    @usableFromInline let columns: UnsafeMutablePointer<UnsafeMutablePointer<Slot>?>
    @usableFromInline let index: Int

    @inline(__always) init(columns: UnsafeMutablePointer<UnsafeMutablePointer<Slot>?>, index: Int) {
        self.columns = columns
        self.index = index
    }

    @inline(__always) subscript(slot: Int) -> Slot {
        get { columns[slot].unsafelyUnwrapped[index] }
        nonmutating set { columns[slot].unsafelyUnwrapped[index] = newValue }
    }
}

package final class Block {
    /// How many rows it may have: fewer where a row is wide, so that no block takes more than 4 MB.
    private let largest: Int

    /// One pointer per slot of the plan; nil for the slots that this block doesn't hold.
    let columns: UnsafeMutablePointer<UnsafeMutablePointer<Slot>?>
    let slots: [Int]
    private(set) var capacity: Int
    var count = 0

    /// All columns, one after the other.
    private var storage: UnsafeMutablePointer<Slot>

    init(slots: SlotSet, width: Int, capacity: Int = 4) {
        self.slots = slots.members
        self.capacity = capacity
        largest = max(capacity, min(1024, (4 << 20) / (max(self.slots.count, 1) * MemoryLayout<Slot>.stride)))
        columns = .allocate(capacity: max(width, 1))
        columns.initialize(repeating: nil, count: max(width, 1))
        storage = .allocate(capacity: max(capacity * self.slots.count, 1))
        placeColumns()
    }

    deinit {
        storage.deallocate()
        columns.deallocate()
    }

    private func placeColumns() {
        for (index, slot) in slots.enumerated() { columns[slot] = storage + index * capacity }
    }

    @inline(__always) var isFull: Bool { count == capacity }
    @inline(__always) func row(_ index: Int) -> Row { Row(columns: columns, index: index) }

    /// The values of one slot in all rows; valid until the block is emptied.
    @inline(__always) func column(_ slot: Int) -> UnsafeMutablePointer<Slot> { columns[slot].unsafelyUnwrapped }

    /// Empties the block; one that was full becomes larger.
    func clear() {
        if count == capacity, capacity < largest { resize(min(capacity * 4, largest)) }
        count = 0
    }

    /// Empties the block and makes room for `rows`.
    func clear(for rows: Int) {
        count = 0
        if rows > capacity { resize(max(rows, min(capacity * 4, largest))) }
    }

    private func resize(_ rows: Int) {
        storage.deallocate()
        capacity = rows
        storage = .allocate(capacity: max(rows * slots.count, 1))
        placeColumns()
    }

    /// Copies the given slots of a row of another block to the row `index` of this one.
    @inline(__always) func copy(_ slots: [Int], from row: Row, to index: Int) {
        for position in 0..<slots.count {
            let slot = slots[position]
            columns[slot].unsafelyUnwrapped[index] = row[slot]
        }
    }
}

extension UnsafeMutablePointer where Pointee == Slot {
    /// Slots of one tag from their payloads, in two stores each.
    @inline(__always)
    func write(_ payload: UInt64, at index: Int, _ tag: SlotTag) {
        let place = UnsafeMutableRawPointer(self + index)
        place.storeBytes(of: payload, as: UInt64.self)
        place.storeBytes(of: tag.bytes, toByteOffset: 8, as: UInt64.self)
    }
}

/// All of a slot but its payload, of a value that holds nothing.
struct SlotTag {
    fileprivate let bytes: UInt64

    init(_ tag: Slot.Tag) {
        bytes = withUnsafeBytes(of: Slot(tag: tag, payload: 0)) { $0.load(fromByteOffset: 8, as: UInt64.self) }
    }
}
