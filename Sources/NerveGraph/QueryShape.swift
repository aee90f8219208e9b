// What two texts of a query share that differ in their literals alone. Comes in: text. Goes out: the text with a mark for each literal, and the
// literals. It is told apart by bytes, without tokens, so that a text seen before costs little; what it can't tell apart it leaves in the text.
// Source: openCypher 9, StringLiteral, DecimalInteger, SymbolicName, Comment.

import CypherSyntax
import PropertyGraph

/// A text without its plain literals: integers in digits, and strings without a backslash.
struct QueryShape {
    struct Literal {
        /// Where it stands in the text, quotes included.
        let start: Int
        let end: Int
        let isString: Bool

        func value(in text: [UInt8]) -> Value {
            if isString { return .string(String(decoding: text[start + 1..<end - 1], as: UTF8.self)) }
            return .integer(text[start..<end].reduce(0) { $0 * 10 + Int64($1 - 0x30) })
        }
    }

    /// The bytes that stand for a literal; in a query they have no meaning.
    private static let string: UInt8 = 1
    private static let integer: UInt8 = 2

    /// Where the literals stand.
    var spans: [SourceSpan] { literals.map { SourceSpan(start: $0.start, end: $0.end) } }

    private(set) var bytes: [UInt8] = []
    private(set) var literals: [Literal] = []
    /// The names after `$`.
    private(set) var parameters: [Range<Int>] = []
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// - Returns: nil for a text that must be read token by token: one with quoted parameters, or one that is no query.
    init?(_ text: [UInt8]) {
        bytes.reserveCapacity(text.count)
        var position = 0
        func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }
        while position < text.count {
            let start = position
            switch text[position] {
            // These stand for literals in `bytes`.
            case Self.string, Self.integer: return nil
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                guard let end = Self.end(of: text, position, isName: false) else { return nil }
                position = end.position
                if end.isPlain {
                    literals.append(Literal(start: start, end: position, isString: true))
                    append(Self.string)
                    continue
                }
            case UInt8(ascii: "`"):
                guard let end = Self.end(of: text, position, isName: true) else { return nil }
                position = end.position
            case UInt8(ascii: "$"):
                position += 1
                while Self.isNamePart(byte(position)) { position += 1 }
                guard position > start + 1 else { return nil }
                parameters.append(start + 1..<position)
            case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "/"):
                while position < text.count, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
            case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "*"):
                position += 2
                while position < text.count, !(text[position] == 0x2A && byte(position + 1) == 0x2F) { position += 1 }
                position = min(position + 2, text.count)
            case 0x30...0x39:
                position += 1
                while Self.isNamePart(byte(position)) || byte(position) == UInt8(ascii: ".") { position += 1 }
                // What is longer may be no integer of 64 bits, which is an error.
                if position - start <= 18, text[start..<position].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
                    literals.append(Literal(start: start, end: position, isString: false))
                    append(Self.integer)
                    continue
                }
            case let first where Self.isNamePart(first):
                position += 1
                while Self.isNamePart(byte(position)) { position += 1 }
            default: position += 1
            }
            for index in start..<position { append(text[index]) }
        }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Letters, digits, `_` and whatever is not ASCII: of two literals none can hide in a name.
    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == 0x5F || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    /// Behind the closing quote; whether nothing in between was escaped.
    private static func end(
        of text: [UInt8], _ start: Int, isName: Bool
    ) -> (position: Int, isPlain: Bool)? {
        let quote = text[start]
        var (position, isPlain) = (start + 1, true)
        while position < text.count {
            if text[position] == quote {
                guard isName, position + 1 < text.count, text[position + 1] == quote else {
                    return (position + 1, isPlain)
                }
                position += 1
            } else if text[position] == UInt8(ascii: "\\"), !isName {
                isPlain = false
                position += 1
            }
            position += 1
        }
        return nil
    }
}
