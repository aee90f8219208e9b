// The strings of a graph, interned: labels, types, keys and string values, each once, as UTF-8 bytes at an address that never moves.
// Comes in: a ``StringInterner`` that is done. Goes out: bytes of an id, the id of bytes. A pool may stand on another, whose ids it
// keeps; its own begin above them.

/// Frozen interned strings; lookup never inserts.
package final class StringPool: @unchecked Sendable {
    package let base: StringPool?
    /// The number of strings of the pools below.
    package let firstID: UInt32
    /// The number of strings, those of the pools below included.
    package let count: UInt32
    @usableFromInline let entries: UnsafeMutablePointer<StringEntry>
    let table: PositionTable
    let chunks: [UnsafeMutableRawPointer]
    let capacity: Int

    init(
        base: StringPool?, firstID: UInt32, ownCount: Int, entries: UnsafeMutablePointer<StringEntry>,
        table: PositionTable,
        chunks: [UnsafeMutableRawPointer], capacity: Int
    ) {
        self.base = base
        self.firstID = firstID
        self.count = firstID + UInt32(ownCount)
        self.entries = entries
        self.table = table
        self.chunks = chunks
        self.capacity = capacity
    }

    deinit {
        for chunk in chunks { chunk.deallocate() }
        entries.deallocate()
    }

    /// The bytes of a string, valid as long as the pool lives.
    @inlinable @inline(__always)
    package func bytes(of id: StringID) -> UnsafeBufferPointer<UInt8> {
        if id.rawValue >= firstID {
            let entry = entries[Int(id.rawValue - firstID)]
            return UnsafeBufferPointer(start: entry.start, count: Int(entry.length))
        }
        return bytesBelow(of: id)
    }

    @usableFromInline
    func bytesBelow(of id: StringID) -> UnsafeBufferPointer<UInt8> {
        guard let base else { preconditionFailure("a string id of another pool") }
        return base.bytes(of: id)
    }

    /// The string as a Swift value.
    package func string(_ id: StringID) -> String { String(utf8: bytes(of: id)) }

    /// The id of these bytes; nil when no string of the pool is equal to them.
    package func lookup(_ bytes: UnsafeBufferPointer<UInt8>) -> StringID? {
        lookup(bytes, hash: hashBytes(bytes))
    }

    /// The id of a string; nil when the pool doesn't hold it.
    package func lookup(_ string: String) -> StringID? {
        var string = string
        return string.withUTF8 { lookup($0) }
    }

    /// The same strings with the same ids in fewer pools: small ones that stand on one another become one, so that they never are more than the
    /// logarithm of their strings.
    ///
    /// - Parameter floor: a pool that is left as it is.
    /// - Complexity: O(bytes), amortised over many times O(bytes of the topmost × log strings).
    package func merged(above floor: StringPool) -> StringPool {
        guard let below = base, below !== floor, below.count - below.firstID <= 2 * (count - firstID) else {
            return self
        }
        var interner = StringInterner(over: below.base, capacity: Int(count - below.firstID))
        for id in below.firstID..<count { _ = interner.intern(bytes(of: StringID(id))) }
        return interner.freeze().merged(above: floor)
    }

    func lookup(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> StringID? {
        var pool = self
        while true {
            if let position = pool.table.find(bytes, hash: hash, in: pool.entries) {
                return StringID(pool.firstID + position)
            }
            guard let below = pool.base else { return nil }
            pool = below
        }
    }
}

/// Where the bytes of one string are.
@frozen @usableFromInline
struct StringEntry: BitwiseCopyable {
    @usableFromInline let start: UnsafePointer<UInt8>?
    @usableFromInline let length: UInt32
    @usableFromInline
    init(start: UnsafePointer<UInt8>?, length: UInt32) {
        self.start = start
        self.length = length
    }
}
