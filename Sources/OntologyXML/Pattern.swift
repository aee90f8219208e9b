/// The little of regular expressions that the vocabulary's patterns use: alternatives of literals, `[0-9]`, `.`, `{n}`, `+`.
struct Pattern {
    private struct Part {
        /// nil for any byte.
        var bytes: ClosedRange<UInt8>?
        var minimum = 1
        var maximum = 1
    }

    /// As it was written.
    let text: String
    private let alternatives: [[Part]]

    init(_ text: String) {
        self.text = text
        alternatives = text.split(separator: "|").map { Self.parts(Array($0.utf8)) }
    }

    /// - Complexity: O(text · parts) for the patterns of the vocabulary, which repeat at most twice.
    func matches(_ text: String) -> Bool {
        alternatives.contains { Self.matches(Array(text.utf8)[...], $0[...]) }
    }

    private static func parts(_ pattern: [UInt8]) -> [Part] {
        var parts: [Part] = []
        var index = 0
        while index < pattern.count {
            if pattern[index...].starts(with: Array("[0-9]".utf8)) {
                parts.append(Part(bytes: 0x30...0x39))
                index += 5
            } else {
                parts.append(Part(bytes: pattern[index] == UInt8(ascii: ".") ? nil : pattern[index]...pattern[index]))
                index += 1
            }
            if index < pattern.count, pattern[index] == UInt8(ascii: "+") {
                parts[parts.count - 1].maximum = .max
                index += 1
            } else if index < pattern.count, pattern[index] == UInt8(ascii: "{"),
                let close = pattern[index...].firstIndex(of: UInt8(ascii: "}")),
                let count = Int(String(decoding: pattern[(index + 1)..<close], as: UTF8.self))
            {
                parts[parts.count - 1].minimum = count
                parts[parts.count - 1].maximum = count
                index = close + 1
            }
        }
        return parts
    }

    private static func matches(_ text: ArraySlice<UInt8>, _ parts: ArraySlice<Part>) -> Bool {
        guard let part = parts.first else { return text.isEmpty }
        var count = 0
        while count < part.maximum, count < text.count, part.bytes?.contains(text[text.startIndex + count]) ?? true {
            count += 1
        }
        while count >= part.minimum {
            if matches(text.dropFirst(count), parts.dropFirst()) { return true }
            count -= 1
        }
        return false
    }
}
