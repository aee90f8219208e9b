// Bytes that come in pieces, as lines. In: pieces of any size. Out: whole lines, none longer than a limit, and never more than that held.

/// Why there is no next line.
package enum LineError: Error, Hashable, Sendable {
    /// A line has more bytes than the limit; what follows on it is passed over.
    case tooLong(limit: Int)
    /// The descriptor can't be read; the number is that of errno.
    case unreadable(Int32)
}

/// Collects pieces of text until a line is whole.
package struct LineBuffer: Sendable {
    package let limit: Int
    private var bytes: [UInt8] = []
    /// Where the next line begins.
    private var start = 0
    /// How far no line break is.
    private var searched = 0
    private var isPassingOver = false

    /// - Parameter limit: bytes of a line, without its break.
    package init(limit: Int) { self.limit = limit }

    /// Adds a piece. Take every line that is there before the next piece is added, so that no more than a line is held.
    package mutating func append(_ piece: UnsafeRawBufferPointer) {
        if start > 0 {
            bytes.removeFirst(start)
            searched -= start
            start = 0
        }
        bytes.append(contentsOf: piece)
    }

    /// The next line that is whole, without its break; nil where there is none yet.
    ///
    /// - Throws: ``LineError/tooLong(limit:)`` once for a line that is too long; the line after it comes next.
    package mutating func next() throws(LineError) -> [UInt8]? {
        while let end = bytes[searched...].firstIndex(of: 0x0A) {
            let line = start..<end
            start = end + 1
            searched = start
            if isPassingOver {
                isPassingOver = false
                continue
            }
            guard line.count <= limit else { throw .tooLong(limit: limit) }
            return Array(bytes[line])
        }
        searched = bytes.count
        if isPassingOver || bytes.count - start > limit {
            let wasPassingOver = isPassingOver
            isPassingOver = true
            start = bytes.count
            if !wasPassingOver { throw .tooLong(limit: limit) }
        }
        return nil
    }

    /// What stands after the last line break, once nothing more comes; nil where that is nothing.
    package mutating func rest() -> [UInt8]? {
        defer { start = bytes.count }
        return start == bytes.count || isPassingOver ? nil : Array(bytes[start...])
    }
}
