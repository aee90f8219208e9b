// Finds the position of something in an array by a hash of it. Comes in: hashes with positions. Goes out: the position whose owner says
// that it is the one sought. The table holds no keys, so that any layout of them can be indexed.

/// Open addressing; grows so that at most half of it is taken.
package struct PositionTable: Sendable {
    /// The hash in the upper half, the position + 1 in the lower; 0 is free.
    @usableFromInline var slots: [UInt64]
    private var count = 0

    package init(capacity: Int = 16) {
        var size = 32
        while size < capacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    /// The first position with this hash that meets the condition.
    @inlinable @inline(__always)
    package func find(_ hash: UInt32, where isSought: (Int) -> Bool) -> Int? {
        let mask = slots.count &- 1
        var index = Int(hash) & mask
        while true {
            let slot = slots[index]
            if slot == 0 { return nil }
            if UInt32(truncatingIfNeeded: slot &>> 32) == hash {
                let position = Int(slot & 0xFFFF_FFFF) &- 1
                if isSought(position) { return position }
            }
            index = (index &+ 1) & mask
        }
    }

    /// Adds a position; it hides none that was added with the same hash.
    package mutating func insert(_ position: Int, hash: UInt32) {
        if (count + 1) * 2 > slots.count { grow() }
        count += 1
        place(UInt64(hash) << 32 | UInt64(UInt32(position) + 1))
    }

    /// Takes out the position that was put in last; no table may have grown between the two.
    package mutating func removeNewest(_ position: Int, hash: UInt32) {
        let mask = slots.count - 1
        let slot = UInt64(hash) << 32 | UInt64(UInt32(position) + 1)
        var index = Int(hash) & mask
        while slots[index] != slot { index = (index + 1) & mask }
        slots[index] = 0
        count -= 1
    }

    /// How many positions there is room for, twice.
    package var size: Int { slots.count }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for slot in old where slot != 0 { place(slot) }
    }

    private mutating func place(_ slot: UInt64) {
        let mask = slots.count - 1
        var index = Int(slot >> 32) & mask
        while slots[index] != 0 { index = (index + 1) & mask }
        slots[index] = slot
    }
}

/// Differs from process to process, so that no file can be written to collide; ids don't depend on it.
private let hashSeed = UInt64.random(in: .min ... .max)

/// A hash of two words.
package func hashWords(_ first: UInt64, _ second: UInt64 = 0) -> UInt32 {
    let hash = mix(mix(hashSeed ^ first) ^ second)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
}

/// A hash of bytes, eight at a time; no bytes have one hash, whether they have an address or not.
func hashBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = hashSeed ^ (UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15)
    guard let start = bytes.baseAddress, bytes.count > 0 else { return 0 }
    let raw = UnsafeRawPointer(start)
    var offset = 0
    while offset &+ 8 <= bytes.count {
        hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset &+= 8
    }
    var tail: UInt64 = 0
    while offset < bytes.count {
        tail = tail << 8 | UInt64(start[offset])
        offset &+= 1
    }
    hash = mix(hash ^ tail)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
}

@inline(__always)
private func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
}
