// Interns strings from raw bytes. Comes in: UTF-8 bytes in any order. Goes out: their ids, dense in order of first sight, and at the
// end a frozen ``StringPool``. An open-addressing table over entries whose bytes lie in chunks that never move.

import Glibc

/// A string pool while it is built; may stand on a frozen pool, whose strings keep their ids.
package struct StringInterner: ~Copyable {
    package let base: StringPool?
    package let firstID: UInt32
    private var entries: UnsafeMutablePointer<StringEntry>
    private var capacity: Int
    private var ownCount = 0
    private var table: StringTable
    private var chunks: [UnsafeMutableRawPointer] = []
    private var free: UnsafeMutablePointer<UInt8>?
    private var freeCount = 0
    private static let chunkSize = 1 << 16

    package init(over base: StringPool? = nil, capacity: Int = 16) {
        self.base = base
        firstID = base?.count ?? 0
        self.capacity = max(capacity, 16)
        entries = .allocate(capacity: self.capacity)
        table = StringTable(minimum: self.capacity * 2)
    }

    deinit {
        for chunk in chunks { chunk.deallocate() }
        entries.deallocate()
        table.slots.deallocate()
    }

    /// The number of strings, those of the pool below included.
    package var count: UInt32 { firstID + UInt32(ownCount) }

    /// The id of these bytes, new or known.
    /// - Complexity: O(bytes), amortised.
    package mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> StringID {
        let hash = hashBytes(bytes)
        if let known = table.find(bytes, hash: hash, entries: entries) { return StringID(firstID + known) }
        if let known = base?.lookup(bytes, hash: hash) { return known }
        if ownCount == capacity { grow() }
        let position = UInt32(ownCount)
        entries[ownCount] = StringEntry(start: copy(bytes), length: UInt32(bytes.count), hash: hash)
        ownCount += 1
        table.insert(position, hash: hash)
        return StringID(firstID + position)
    }

    /// The id of a string, new or known.
    package mutating func intern(_ string: String) -> StringID {
        var string = string
        return string.withUTF8 { intern($0) }
    }

    /// The id of bytes that are known; nil otherwise.
    package func lookup(_ bytes: UnsafeBufferPointer<UInt8>) -> StringID? {
        let hash = hashBytes(bytes)
        if let known = table.find(bytes, hash: hash, entries: entries) { return StringID(firstID + known) }
        return base?.lookup(bytes, hash: hash)
    }

    /// The id of a string that is known; nil otherwise.
    package func lookup(_ string: String) -> StringID? {
        var string = string
        return string.withUTF8 { lookup($0) }
    }

    /// The bytes of a string; they stay where they are as long as the interner, or the pool that it becomes, lives.
    package func bytes(of id: StringID) -> UnsafeBufferPointer<UInt8> {
        if id.rawValue < firstID, let base { return base.bytes(of: id) }
        precondition(Int(id.rawValue - firstID) < ownCount, "a string id of another pool")
        let entry = entries[Int(id.rawValue - firstID)]
        return UnsafeBufferPointer(start: entry.start, count: Int(entry.length))
    }

    /// The string as a Swift value.
    package func string(_ id: StringID) -> String { String(utf8: bytes(of: id)) }

    /// The frozen pool.
    package consuming func freeze() -> StringPool {
        let pool = StringPool(
            base: base, firstID: firstID, ownCount: ownCount, entries: entries, table: table, chunks: chunks,
            capacity: capacity)
        // The pool has taken over what this would free.
        chunks = []
        entries = .allocate(capacity: 1)
        table = StringTable(minimum: 1)
        return pool
    }

    private mutating func grow() {
        let wider = UnsafeMutablePointer<StringEntry>.allocate(capacity: capacity * 2)
        wider.update(from: entries, count: ownCount)
        entries.deallocate()
        entries = wider
        capacity *= 2
        table.slots.deallocate()
        table = StringTable(minimum: capacity * 2)
        for position in 0..<ownCount { table.insert(UInt32(position), hash: entries[position].hash) }
    }

    private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8>? {
        guard let source = bytes.baseAddress, bytes.count > 0 else { return nil }
        if bytes.count > freeCount {
            let size = max(bytes.count, Self.chunkSize)
            let chunk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
            chunks.append(chunk)
            let start = chunk.assumingMemoryBound(to: UInt8.self)
            if bytes.count > Self.chunkSize / 4 {
                memcpy(start, source, bytes.count)
                return UnsafePointer(start)
            }
            free = start
            freeCount = size
        }
        guard let start = free else { return nil }
        memcpy(start, source, bytes.count)
        free = start + bytes.count
        freeCount -= bytes.count
        return UnsafePointer(start)
    }
}

/// Open addressing over positions + 1; 0 is free; at most half full.
struct StringTable {
    let slots: UnsafeMutablePointer<UInt32>
    let mask: UInt32

    init(minimum: Int) {
        var size = 32
        while size < minimum { size *= 2 }
        slots = .allocate(capacity: size)
        slots.initialize(repeating: 0, count: size)
        mask = UInt32(size - 1)
    }

    @inline(__always)
    func find(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32, entries: UnsafeMutablePointer<StringEntry>) -> UInt32?
    {
        var slot = hash & mask
        while true {
            let position = slots[Int(slot)]
            if position == 0 { return nil }
            let entry = entries[Int(position - 1)]
            if entry.hash == hash, Int(entry.length) == bytes.count {
                guard let known = entry.start, let sought = bytes.baseAddress else { return position - 1 }
                if memcmp(known, sought, bytes.count) == 0 { return position - 1 }
            }
            slot = (slot + 1) & mask
        }
    }

    func insert(_ position: UInt32, hash: UInt32) {
        var slot = hash & mask
        while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
        slots[Int(slot)] = position + 1
    }
}

/// Differs from process to process, so that no file can be written to collide; ids don't depend on it.
private let hashSeed = UInt64.random(in: .min ... .max)

/// A hash of bytes, eight at a time.
func hashBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = hashSeed ^ (UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15)
    guard let start = bytes.baseAddress else { return 0 }
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
func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
}
