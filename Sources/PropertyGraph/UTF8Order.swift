// Equality and order of strings by their UTF-8 bytes, never by canonical equivalence: "é" in one and in two code points differ.
// Comes in: byte buffers or Strings. Goes out: a comparison.

import Glibc

/// Compares two byte strings: negative, zero or positive as the first is before, equal to or after the second.
@inlinable @inline(__always)
package func compareUTF8(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    let common = min(left.count, right.count)
    if common > 0, let leftStart = left.baseAddress, let rightStart = right.baseAddress {
        let order = memcmp(leftStart, rightStart, common)
        if order != 0 { return Int(order) }
    }
    return left.count - right.count
}

/// Compares two strings by their UTF-8 bytes.
package func compareUTF8(_ left: String, _ right: String) -> Int {
    var left = left
    var right = right
    return left.withUTF8 { leftBytes in right.withUTF8 { compareUTF8(leftBytes, $0) } }
}

extension String {
    /// The string of these bytes; ill-formed UTF-8 is repaired with U+FFFD.
    @inlinable
    package init(utf8 bytes: UnsafeBufferPointer<UInt8>) { self = String(decoding: bytes, as: UTF8.self) }
}
