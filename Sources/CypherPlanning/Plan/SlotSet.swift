// A set of slots of a row. Comes in: slots. Goes out: their union, difference and members in ascending order.

/// Slots of the row that an operator reads, writes or must keep.
package struct SlotSet: Sendable {
    private var words: [UInt64] = []

    package init() {}

    package init(_ slots: some Sequence<Int>) {
        for slot in slots { insert(slot) }
    }

    package mutating func insert(_ slot: Int) {
        while words.count <= slot >> 6 { words.append(0) }
        words[slot >> 6] |= 1 << UInt64(slot & 63)
    }

    package mutating func remove(_ slot: Int) {
        if slot >> 6 < words.count { words[slot >> 6] &= ~(1 << UInt64(slot & 63)) }
    }

    package func contains(_ slot: Int) -> Bool {
        slot >> 6 < words.count && words[slot >> 6] & (1 << UInt64(slot & 63)) != 0
    }

    package mutating func formUnion(_ other: SlotSet) {
        while words.count < other.words.count { words.append(0) }
        for (index, word) in other.words.enumerated() { words[index] |= word }
    }

    package func union(_ other: SlotSet) -> SlotSet {
        var result = self
        result.formUnion(other)
        return result
    }

    package func subtracting(_ slots: some Sequence<Int>) -> SlotSet {
        var result = self
        for slot in slots { result.remove(slot) }
        return result
    }

    package var members: [Int] {
        var members: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                members.append(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return members
    }
}
