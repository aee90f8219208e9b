// Numbers the distinct tuples of values that it is shown, 0, 1, 2 …; values are distinct as DISTINCT means it. Open addressing
// over flat arrays. Comes in: tuples of one width. Goes out: their numbers and the tuples again.

import CypherSyntax

struct SlotTable {
    let arena: QueryArena
    let width: Int
    private var tuples: ContiguousArray<Slot> = []
    private var hashes: ContiguousArray<UInt64> = []
    private var buckets: ContiguousArray<UInt32>
    private(set) var count = 0
    private static let vacant = UInt32.max

    init(_ arena: QueryArena, width: Int) {
        self.arena = arena
        self.width = width
        buckets = ContiguousArray(repeating: Self.vacant, count: 16)
    }

    func value(_ number: Int, _ column: Int) -> Slot { tuples[number * width + column] }

    /// The number of a tuple of one value, and whether it is new.
    @inline(__always)
    mutating func number(of value: Slot) throws(QueryError) -> (number: Int, isNew: Bool) {
        let hash = mix(arena.hash(value), 7)
        let mask = buckets.count &- 1
        var bucket = Int(truncatingIfNeeded: hash) & mask
        while buckets[bucket] != Self.vacant {
            let number = Int(buckets[bucket])
            if hashes[number] == hash {
                let stored = tuples[number]
                if stored.isIdentical(to: value) && stored.tag != .float || arena.equivalent(stored, value) {
                    return (number, false)
                }
            }
            bucket = (bucket &+ 1) & mask
        }
        tuples.append(value)
        return (add(hash, at: bucket), true)
    }

    /// The number of a tuple, and whether it is new.
    /// - Complexity: O(width), amortised.
    mutating func number(of tuple: ContiguousArray<Slot>) throws(QueryError) -> (number: Int, isNew: Bool) {
        var hash: UInt64 = 0
        for slot in tuple { hash = mix(arena.hash(slot) ^ hash, 7) }
        let mask = buckets.count - 1
        var bucket = Int(truncatingIfNeeded: hash) & mask
        while buckets[bucket] != Self.vacant {
            let number = Int(buckets[bucket])
            if hashes[number] == hash, isEquivalent(number, tuple) { return (number, false) }
            bucket = (bucket + 1) & mask
        }
        tuples.append(contentsOf: tuple)
        return (add(hash, at: bucket), true)
    }

    private mutating func add(_ hash: UInt64, at bucket: Int) -> Int {
        hashes.append(hash)
        buckets[bucket] = UInt32(count)
        count += 1
        arena.operatorBytes += width * MemoryLayout<Slot>.stride + 24
        if count * 4 > buckets.count * 3 { grow() }
        return count - 1
    }

    private func isEquivalent(_ number: Int, _ tuple: ContiguousArray<Slot>) -> Bool {
        let start = number * width
        for column in 0..<width {
            let stored = tuples[start + column]
            if !stored.isIdentical(to: tuple[column]) || stored.tag == .float,
                !arena.equivalent(stored, tuple[column])
            {
                return false
            }
        }
        return true
    }

    private mutating func grow() {
        buckets = ContiguousArray(repeating: Self.vacant, count: buckets.count * 2)
        let mask = buckets.count - 1
        for number in 0..<count {
            var bucket = Int(truncatingIfNeeded: hashes[number]) & mask
            while buckets[bucket] != Self.vacant { bucket = (bucket + 1) & mask }
            buckets[bucket] = UInt32(number)
        }
    }

    mutating func removeAll() {
        arena.operatorBytes -= count * (width * MemoryLayout<Slot>.stride + 24)
        tuples.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        if buckets.count > 1024 {
            buckets = ContiguousArray(repeating: Self.vacant, count: 16)
        } else if count > 0 {
            for bucket in buckets.indices { buckets[bucket] = Self.vacant }
        }
        count = 0
    }
}
