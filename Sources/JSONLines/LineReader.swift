import Glibc

// Lines of a descriptor. In: a descriptor that can be read, such as standard input. Out: its lines, waiting for each.

/// Reads lines of limited length; it does not close the descriptor.
package struct LineReader {
    private let descriptor: Int32
    private var buffer: LineBuffer
    private var isAtEnd = false

    /// - Parameter limit: bytes of a line, without its break.
    package init(_ descriptor: Int32, limit: Int = JSONLimits().bytes) {
        self.descriptor = descriptor
        buffer = LineBuffer(limit: limit)
    }

    /// The next line without its break, waiting for it; nil at the end. A last line may lack its break.
    ///
    /// - Throws: ``LineError``; after a line that is too long the next one can be read.
    package mutating func next() throws(LineError) -> [UInt8]? {
        while true {
            if let line = try buffer.next() { return line }
            if isAtEnd { return buffer.rest() }
            try fill()
        }
    }

    private mutating func fill() throws(LineError) {
        let failure = withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { piece -> Int32? in
            while true {
                let count = read(descriptor, piece.baseAddress, piece.count)
                if count > 0 {
                    buffer.append(UnsafeRawBufferPointer(rebasing: piece[..<count]))
                } else if count == 0 {
                    isAtEnd = true
                } else if errno == EINTR {
                    continue
                } else if errno == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                    _ = poll(&ready, 1, -1)
                    continue
                } else {
                    return errno
                }
                return nil
            }
        }
        if let failure { throw .unreadable(failure) }
    }
}
