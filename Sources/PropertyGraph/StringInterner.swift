// Interns strings from raw bytes. Comes in: UTF-8 bytes in any order. Goes out: their ids, dense in order of first sight, and at the
// end a frozen ``StringPool``. The bytes lie in chunks that never move.

import Glibc

/// A string pool while it is built; may stand on a frozen pool, whose strings keep their ids.
package struct StringInterner: ~Copyable {
    package let base: StringPool?
    package let firstID: UInt32
    private var entries: UnsafeMutablePointer<StringEntry>
    private var capacity: Int
    private var ownCount = 0
    private var table: PositionTable
    private var chunks: [UnsafeMutableRawPointer] = []
    private var free: UnsafeMutablePointer<UInt8>?
    private var freeCount = 0
    private static let chunkSize = 1 << 16

    package init(over base: StringPool? = nil, capacity: Int = 16) {
        self.base = base
        firstID = base?.count ?? 0
        self.capacity = max(capacity, 16)
        entries = .allocate(capacity: self.capacity)
        table = PositionTable(capacity: self.capacity)
    }

    deinit {
        for chunk in chunks { chunk.deallocate() }
        entries.deallocate()
    }

    /// The number of strings, those of the pool below included.
    package var count: UInt32 { firstID + UInt32(ownCount) }

    /// The id of these bytes, new or known.
    /// - Complexity: O(bytes), amortised.
    package mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> StringID {
        let hash = hashBytes(bytes)
        if let known = table.find(bytes, hash: hash, in: entries) { return StringID(firstID + known) }
        if let known = base?.lookup(bytes, hash: hash) { return known }
        if ownCount == capacity { grow() }
        let position = UInt32(ownCount)
        entries[ownCount] = StringEntry(start: copy(bytes), length: UInt32(bytes.count))
        ownCount += 1
        table.insert(Int(position), hash: hash)
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
        if let known = table.find(bytes, hash: hash, in: entries) { return StringID(firstID + known) }
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

    // MARK: Going back

    /// A state to which the interner can go back.
    package struct Mark {
        fileprivate let ownCount: Int
        fileprivate let chunkCount: Int
        fileprivate let free: UnsafeMutablePointer<UInt8>?
        fileprivate let freeCount: Int
        fileprivate let tableSize: Int
    }

    package var mark: Mark {
        Mark(ownCount: ownCount, chunkCount: chunks.count, free: free, freeCount: freeCount, tableSize: table.size)
    }

    /// Forgets every string that came after a mark; their ids will be given again.
    ///
    /// - Complexity: O(strings forgotten), or of all where the table had to grow since.
    package mutating func rewind(to mark: Mark) {
        guard ownCount > mark.ownCount else { return }
        if table.size == mark.tableSize {
            for position in (mark.ownCount..<ownCount).reversed() {
                table.removeNewest(position, hash: hashBytes(ownBytes(position)))
            }
        } else {
            table = PositionTable(capacity: mark.ownCount)
            for position in 0..<mark.ownCount { table.insert(position, hash: hashBytes(ownBytes(position))) }
        }
        while chunks.count > mark.chunkCount { chunks.removeLast().deallocate() }
        (ownCount, free, freeCount) = (mark.ownCount, mark.free, mark.freeCount)
    }

    private func ownBytes(_ position: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: entries[position].start, count: Int(entries[position].length))
    }

    /// The frozen pool.
    package consuming func freeze() -> StringPool {
        let pool = StringPool(
            base: base, firstID: firstID, ownCount: ownCount, entries: entries, table: table, chunks: chunks,
            capacity: capacity)
        // The pool has taken over what this would free.
        chunks = []
        entries = .allocate(capacity: 1)
        return pool
    }

    private mutating func grow() {
        let wider = UnsafeMutablePointer<StringEntry>.allocate(capacity: capacity * 2)
        wider.update(from: entries, count: ownCount)
        entries.deallocate()
        entries = wider
        capacity *= 2
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

extension PositionTable {
    /// The position of these bytes among the entries.
    @inline(__always)
    func find(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32, in entries: UnsafeMutablePointer<StringEntry>)
        -> UInt32?
    {
        find(hash) { position in
            let entry = entries[position]
            guard Int(entry.length) == bytes.count else { return false }
            guard let known = entry.start, let sought = bytes.baseAddress else { return true }
            return memcmp(known, sought, bytes.count) == 0
        }.map(UInt32.init)
    }
}
