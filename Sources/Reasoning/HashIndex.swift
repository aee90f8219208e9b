// Finds numbered things by their hash. In: hashes with numbers. Out: the number for which a test holds. Open addressing over flat memory; what is
// compared stays with its owner.

/// Numbers by hash; a number is never taken out.
struct HashIndex {
    private static let free = UInt32.max
    private var slots: [(tag: UInt32, number: UInt32)] = []
    private(set) var count = 0

    /// - Parameter isSought: compares the thing of a number whose hash is like the one given.
    func find(_ hash: UInt64, isSought: (UInt32) -> Bool) -> UInt32? {
        guard !slots.isEmpty else { return nil }
        let mask = slots.count - 1
        let tag = UInt32(truncatingIfNeeded: hash)
        var position = Int(tag) & mask
        while slots[position].number != Self.free {
            if slots[position].tag == tag, isSought(slots[position].number) { return slots[position].number }
            position = (position + 1) & mask
        }
        return nil
    }

    mutating func insert(_ hash: UInt64, _ number: UInt32) {
        if (count + 1) * 2 > slots.count {
            let old = slots
            slots = [(tag: UInt32, number: UInt32)](repeating: (0, Self.free), count: max(64, slots.count * 4))
            for slot in old where slot.number != Self.free { place(slot.tag, slot.number) }
        }
        place(UInt32(truncatingIfNeeded: hash), number)
        count += 1
    }

    private mutating func place(_ tag: UInt32, _ number: UInt32) {
        let mask = slots.count - 1
        var position = Int(tag) & mask
        while slots[position].number != Self.free { position = (position + 1) & mask }
        slots[position] = (tag, number)
    }
}
