// Work on long texts that looks at the limits on its way. Comes in: bytes of UTF-8. Goes out: positions, pieces.

import CypherSyntax
import Glibc
import PropertyGraph

extension QueryArena {
    /// How many bytes are worked through between two looks.
    private static let piece = 1 << 16

    /// Where a part begins first, from a position on; nil where it does not.
    ///
    /// - Parameter part: not empty.
    /// - Complexity: O(bytes), times the length of the part at worst.
    @inline(__always)
    func position(
        of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
    ) throws(QueryError) -> Int? {
        guard let sought = part.baseAddress, let bytes = text.baseAddress else { return nil }
        var position = start
        while position + part.count <= text.count {
            let length = min(text.count - part.count - position + 1, Self.piece)
            guard let hit = memchr(bytes + position, Int32(sought[0]), length) else {
                try tick(length >> 6)
                position += length
                continue
            }
            position = UnsafeRawPointer(hit) - UnsafeRawPointer(bytes)
            try tick(1 + part.count >> 6)
            if memcmp(bytes + position, sought, part.count) == 0 { return position }
            position += 1
        }
        return nil
    }

    /// Visits a text in pieces, none of which ends within a code point.
    func forEachPiece(
        of text: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
    ) throws(QueryError) {
        var start = 0
        while start < text.count {
            var end = min(start + Self.piece, text.count)
            while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
            visit(UnsafeBufferPointer(rebasing: text[start..<end]))
            try tick((end - start) >> 2)
            start = end
        }
    }

    /// How many code points a text has.
    func length(of text: UnsafeBufferPointer<UInt8>) throws(QueryError) -> Int {
        var count = 0
        try forEachPiece(of: text) { piece in for byte in piece where byte & 0xC0 != 0x80 { count += 1 } }
        return count
    }

    /// Where so many code points from a position on end; the end of the text where there are fewer.
    func position(
        after count: Int, from start: Int, in text: UnsafeBufferPointer<UInt8>
    ) throws(QueryError) -> Int {
        var (position, left) = (start, count)
        while position < text.count {
            if text[position] & 0xC0 != 0x80 {
                if left == 0 { return position }
                left -= 1
            }
            position += 1
            if position & 0xFFF == 0 { try tick(1024) }
        }
        return position
    }

    /// The code point at a position and how many bytes it has.
    @inline(__always)
    static func scalar(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> (scalar: Unicode.Scalar, length: Int) {
        let first = text[position]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        var end = position + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        var value = UInt32(first) & (0x7F >> UInt32(end - position))
        for byte in text[(position + 1)..<end] { value = value << 6 | UInt32(byte & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", end - position)
    }
}
