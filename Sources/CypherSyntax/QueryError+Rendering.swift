/// Where in a text something stands: lines and columns from 1, the column in characters, and the bytes.
public struct TextPlace: Sendable {
    /// From 1.
    public let line: Int
    /// From 1, in characters.
    public let column: Int
    /// The first byte, from 0.
    public let start: Int
    /// The byte after the last one.
    public let end: Int
}

extension QueryError {
    /// Where in the query the error is; nil where no place is to blame.
    public func place(in text: String) -> TextPlace? {
        guard let span else { return nil }
        let bytes = Array(text.utf8)
        let start = min(max(span.start, 0), bytes.count)
        let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return TextPlace(
            line: bytes[..<start].count { $0 == 0x0A } + 1,
            column: String(decoding: bytes[lineStart..<start], as: UTF8.self).count + 1, start: start,
            end: min(max(span.end, start), bytes.count))
    }

    /// The error as a person reads it: type and detail, message, then the line of the query with a caret under the place, then the hint.
    ///
    /// - Complexity: O(length of the text).
    public func rendered(in text: String) -> String {
        var result = "\(type.rawValue) (\(detail.rawValue)): \(message)"
        if let span {
            let bytes = Array(text.utf8)
            let start = min(max(span.start, 0), bytes.count)
            let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            var lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if lineEnd > start, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
            let lineNumber = bytes[..<start].count { $0 == 0x0A } + 1
            let line = String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
            let lead: [Character] = String(decoding: bytes[lineStart..<start], as: UTF8.self).map {
                $0 == "\t" ? "\t" : " "
            }
            let length = String(decoding: bytes[start..<min(max(span.end, start), lineEnd)], as: UTF8.self).count
            result +=
                "\n  line \(lineNumber), column \(lead.count + 1)\n  \(line)\n  \(String(lead))"
                + String(repeating: "^", count: max(length, 1))
        }
        return result + (hint.map { "\n  hint: \($0)" } ?? "")
    }
}
