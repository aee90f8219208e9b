extension Lexer {
    /// Source: openCypher 9, NumberLiteral.
    mutating func scanNumber() throws(QueryError) {
        let start = position
        if byte() == UInt8(ascii: "0"), [UInt8(ascii: "x"), UInt8(ascii: "o")].contains(byte(1) | 0x20) {
            try scanRadixInteger(byte(1) | 0x20 == UInt8(ascii: "x") ? 16 : 8)
            return
        }
        var isFloat = false
        skipDigits()
        if byte() == UInt8(ascii: "."), Self.isDigit(byte(1)) {
            isFloat = true
            position += 1
            skipDigits()
        }
        if byte() | 0x20 == UInt8(ascii: "e") {
            let sign = byte(1) == UInt8(ascii: "-") || byte(1) == UInt8(ascii: "+") ? 1 : 0
            if Self.isDigit(byte(1 + sign)) {
                isFloat = true
                position += 1 + sign
                skipDigits()
            }
        }
        try refuseTrailingLetters(from: start)
        let digits = text(from: start)
        add(isFloat ? .float : .integer, from: start, text: digits)
        if isFloat {
            guard let value = Double(digits.hasPrefix(".") ? "0\(digits)" : digits), value.isFinite else {
                throw fail(.floatingPointOverflow, "this number is too large for a float", from: start)
            }
            tokens[tokens.count - 1].float = value
        } else {
            try setInteger(UInt64(digits), from: start)
        }
    }

    private mutating func scanRadixInteger(_ radix: Int) throws(QueryError) {
        let start = position
        position += 2
        let digits = position
        while Self.isNamePart(byte()) { position += 1 }
        let text = text(from: digits)
        guard !text.isEmpty, text.allSatisfy({ $0.hexDigitValue.map { $0 < radix } ?? false }) else {
            throw fail(.invalidNumberLiteral, "this is no number of base \(radix)", from: start)
        }
        add(.integer, from: start, text: self.text(from: start))
        try setInteger(UInt64(text, radix: radix), from: start)
    }

    /// One more than the largest integer is kept, since it may stand behind a minus.
    private mutating func setInteger(_ value: UInt64?, from start: Int) throws(QueryError) {
        guard let value, value <= UInt64(Int64.max) + 1 else {
            throw fail(.integerOverflow, "this number is too large for an integer of 64 bits", from: start)
        }
        tokens[tokens.count - 1].integer = value
    }

    private mutating func refuseTrailingLetters(from start: Int) throws(QueryError) {
        guard Self.isNamePart(byte()) else { return }
        while Self.isNamePart(byte()) { position += 1 }
        throw fail(.invalidNumberLiteral, "this is neither a number nor a name", from: start)
    }

    private mutating func skipDigits() {
        while Self.isDigit(byte()) { position += 1 }
    }

    /// Source: openCypher 9, StringLiteral and EscapedChar.
    mutating func scanString() throws(QueryError) {
        let start = position
        let quote = byte()
        var result: [UInt8] = []
        position += 1
        while position < bytes.count {
            let next = byte()
            if next == quote {
                position += 1
                add(.string, from: start, text: String(decoding: result, as: UTF8.self))
                return
            }
            if next == UInt8(ascii: "\\") {
                try scanEscape(into: &result)
                continue
            }
            // As it stands, up to what means something.
            let run = position
            let end = min(position + Self.runLength, bytes.count)
            while position < end, bytes[position] != quote, bytes[position] != UInt8(ascii: "\\") { position += 1 }
            result.append(contentsOf: bytes[run..<position])
            try watch.tick((position - run) >> 6)
        }
        throw fail(
            .unexpectedSyntax, "this string has no end", from: start, hint: "close it with the quote it began with")
    }

    private mutating func scanEscape(into result: inout [UInt8]) throws(QueryError) {
        let start = position
        let letter = byte(1)
        position += 2
        switch letter {
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): result.append(letter)
        case UInt8(ascii: "b"), UInt8(ascii: "B"): result.append(0x08)
        case UInt8(ascii: "f"), UInt8(ascii: "F"): result.append(0x0C)
        case UInt8(ascii: "n"), UInt8(ascii: "N"): result.append(0x0A)
        case UInt8(ascii: "r"), UInt8(ascii: "R"): result.append(0x0D)
        case UInt8(ascii: "t"), UInt8(ascii: "T"): result.append(0x09)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            var code = scanHexadecimal(letter == UInt8(ascii: "u") ? 4 : 8)
            // Two escapes may spell one character, as UTF-16 does.
            if let high = code, high >> 10 == 0x36, byte() == UInt8(ascii: "\\"), byte(1) == UInt8(ascii: "u") {
                position += 2
                code = scanHexadecimal(4).flatMap { low in
                    low >> 10 == 0x37 ? 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF) : nil
                }
            }
            guard let scalar = code.flatMap(Unicode.Scalar.init) else {
                throw fail(
                    .invalidUnicodeLiteral, "this escape is no Unicode character", from: start,
                    hint: "write \\u and four hexadecimal digits")
            }
            result.append(contentsOf: String(Character(scalar)).utf8)
        default:
            throw fail(
                .unexpectedSyntax, "this escape is unknown", from: start, hint: "a backslash itself is written \\\\")
        }
    }

    /// The next digits as a number; nil, with what is there passed over, where they are no hexadecimal ones.
    private mutating func scanHexadecimal(_ length: Int) -> UInt32? {
        let end = min(position + length, bytes.count)
        let digits = bytes[position..<end]
        position = end
        guard digits.count == length else { return nil }
        var value: UInt32 = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((digit | 0x20) - 0x57)
            default: return nil
            }
        }
        return value
    }
}
