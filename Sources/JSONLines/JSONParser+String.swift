// Strings. In: the bytes from the opening quote. Out: text, with the escapes resolved and the UTF-8 checked.

extension JSONParser {
    /// Source: RFC 8259, `string`.
    mutating func string() throws(JSONError) -> String {
        at += 1
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
            at += 1
        }
        if next == UInt8(ascii: "\"") {
            // The usual string: no escape in it.
            defer { at += 1 }
            return try text(of: UnsafeBufferPointer(rebasing: bytes[start..<at]), from: start)
        }
        var unescaped = Array(bytes[start..<at])
        try unescape(into: &unescaped)
        // Escapes are well-formed by themselves, so a fault is in the bytes as they stand; its place is found in those.
        guard let text = String(validating: unescaped, as: UTF8.self) else {
            throw fault(.invalidUTF8, at: Self.firstFault(in: UnsafeBufferPointer(rebasing: bytes[start..<at])) + start)
        }
        return text
    }

    private func text(of part: UnsafeBufferPointer<UInt8>, from start: Int) throws(JSONError) -> String {
        guard let text = String(validating: part, as: UTF8.self) else {
            throw fault(.invalidUTF8, at: start + Self.firstFault(in: part))
        }
        return text
    }

    private mutating func unescape(into text: inout [UInt8]) throws(JSONError) {
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                at += 1
                return
            }
            guard byte >= 0x20 else { throw fault(.controlCharacter) }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &text)
            } else {
                text.append(byte)
                at += 1
            }
        }
        throw fault(.unexpectedEnd)
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        let place = at
        at += 1
        guard at < bytes.count else { throw fault(.unexpectedEnd) }
        at += 1
        switch bytes[at - 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[at - 1])
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let first = try codeUnit(of: place)
            if let scalar = Unicode.Scalar(first) {
                text.append(contentsOf: scalar.utf8)
                return
            }
            guard first < 0xDC00, next == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "u")
            else { throw fault(.loneSurrogate, at: place) }
            let secondPlace = at
            at += 2
            let second = try codeUnit(of: secondPlace)
            guard (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
            else { throw fault(.loneSurrogate, at: place) }
            text.append(contentsOf: scalar.utf8)
        default: throw fault(.invalidEscape, at: place)
        }
    }

    /// Four hexadecimal digits.
    private mutating func codeUnit(of escape: Int) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard at < bytes.count else { throw fault(.unexpectedEnd) }
            let digit: UInt8
            switch bytes[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[at] - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[at] - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[at] - UInt8(ascii: "A") + 10
            default: throw fault(.invalidEscape, at: escape)
            }
            unit = unit << 4 | UInt16(digit)
            at += 1
        }
        return unit
    }

    /// Where bytes that are not UTF-8 cease to be.
    private static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var read = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { read += UTF8.width(scalar) }
        return min(read, bytes.count)
    }
}
