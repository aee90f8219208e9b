// A set of dense numbers. Comes in: numbers. Goes out: whether a number is in it, and how many are.

/// Numbers from 0 on, one bit each; as long as its highest number needs.
package struct BitSet: Sendable, Equatable {
    private var words: [UInt64] = []
    /// How many numbers are in it.
    package private(set) var count = 0

    package init() {}

    package var isEmpty: Bool { count == 0 }

    @inline(__always)
    package func contains(_ number: UInt32) -> Bool {
        let word = Int(number >> 6)
        return word < words.count && words[word] & (1 << UInt64(number & 63)) != 0
    }

    /// - Returns: whether it was not in the set before.
    @discardableResult
    package mutating func insert(_ number: UInt32) -> Bool {
        let word = Int(number >> 6)
        while words.count <= word { words.append(0) }
        let bit: UInt64 = 1 << UInt64(number & 63)
        guard words[word] & bit == 0 else { return false }
        words[word] |= bit
        count += 1
        return true
    }

    /// - Returns: whether it was in the set before.
    @discardableResult
    package mutating func remove(_ number: UInt32) -> Bool {
        guard contains(number) else { return false }
        words[Int(number >> 6)] &= ~(1 << UInt64(number & 63))
        count -= 1
        return true
    }
}
