// The relationships that a row has walked already. Comes in: the slots that hold them, a row. Goes out: whether a relationship is one of them.
// Source: openCypher 9, "Uniqueness"; TCK Match2.

import PropertyGraph

/// What a row holds in slots of relationships and of lists of them, side by side.
final class UsedRelationships {
    private let slots: UnsafeMutableBufferPointer<Int>
    private var numbers: UnsafeMutablePointer<UInt32>
    private var capacity = 8
    /// How many there are.
    @exclusivity(unchecked) private(set) var count = 0

    init(_ slots: [Int]) {
        self.slots = .allocate(capacity: slots.count)
        _ = self.slots.initialize(from: slots)
        numbers = .allocate(capacity: capacity)
    }

    deinit {
        slots.deallocate()
        numbers.deallocate()
    }

    @inline(__always) subscript(position: Int) -> RelationshipID { RelationshipID(numbers[position]) }

    @inline(__always)
    func contains(_ relationship: RelationshipID) -> Bool {
        var position = 0
        while position < count {
            if numbers[position] == relationship.rawValue { return true }
            position &+= 1
        }
        return false
    }

    /// How many of a slice are among them.
    @inline(__always)
    func count(in slice: UnsafeBufferPointer<Adjacent>) -> Int {
        var found = 0
        for position in 0..<slice.count where contains(slice[position].relationship) { found &+= 1 }
        return found
    }

    /// Takes those of a row in place of the last row's.
    @inline(__always)
    func gather(_ row: Row, _ arena: QueryArena) {
        count = 0
        for slot in slots {
            let value = row[slot]
            if value.tag == .relationship {
                append(value.asRelationship)
            } else if value.tag == .list {
                for index in 0..<value.count { append(arena.element(value.offset + index).asRelationship) }
            }
        }
    }

    @inline(__always)
    private func append(_ relationship: RelationshipID) {
        if count == capacity { grow() }
        numbers[count] = relationship.rawValue
        count &+= 1
    }

    private func grow() {
        let wider = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
        wider.update(from: numbers, count: count)
        numbers.deallocate()
        (numbers, capacity) = (wider, capacity * 2)
    }
}
