// A JSON value as text on one line. In: a value. Out: UTF-8 that any JSON reader and any reader of lines takes back.

extension JSONValue {
    /// The text, without a line break at its end.
    ///
    /// - Complexity: O(length of the text).
    package var line: String { String(decoding: bytes, as: UTF8.self) }

    /// The text as bytes, without a line break at its end.
    package var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes
    }
}

/// Writes values one after the other into one run of bytes. No line break is ever written but those asked for.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func endLine() { bytes.append(0x0A) }

    /// Writes a value. A fraction that JSON can't hold is written as the string NaN, Infinity or -Infinity.
    package mutating func write(_ value: JSONValue) {
        switch value {
        case .null: raw("null")
        case .boolean(let boolean): raw(boolean ? "true" : "false")
        case .integer(let integer): raw("\(integer)")
        case .fraction(let fraction):
            if fraction.isFinite {
                raw("\(fraction)")
            } else {
                write(fraction.isNaN ? "NaN" : fraction > 0 ? "Infinity" : "-Infinity")
            }
        case .string(let text): write(text)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(element)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in object.members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(member.name)
                bytes.append(UInt8(ascii: ":"))
                write(member.value)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            var written = 0
            for (index, byte) in text.enumerated() {
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xE2 else {
                    continue
                }
                var length = 1
                let escape: String
                switch byte {
                case UInt8(ascii: "\""): escape = #"\""#
                case UInt8(ascii: "\\"): escape = #"\\"#
                case 0x0A: escape = #"\n"#
                case 0x0D: escape = #"\r"#
                case 0x09: escape = #"\t"#
                case 0xE2:
                    // U+2028 and U+2029, which some readers take for the end of a line: E2 80 A8 and E2 80 A9.
                    guard text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else { continue }
                    length = 3
                    escape = text[index + 2] == 0xA8 ? #"\u2028"# : #"\u2029"#
                default:
                    let digits = String(byte, radix: 16)
                    escape = #"\u"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                }
                bytes.append(contentsOf: text[written..<index])
                bytes.append(contentsOf: escape.utf8)
                written = index + length
            }
            bytes.append(contentsOf: text[written...])
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
