/// Breaks text into lines of a width, counted in characters.
enum TextLayout {
    /// At least one line; a word longer than the width gets a line of its own and is broken there.
    /// Line breaks in the text are kept, and so is the indentation of each line, which its further lines share.
    static func wrap(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            let indentation = String(line.prefix { $0 == " " }.prefix(width / 2))
            return wrapLine(line, width: max(width - indentation.count, 8)).map { indentation + $0 }
        }
    }

    private static func wrapLine(_ text: Substring, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var length = 0
        for word in text.split(separator: " ") {
            var word = word
            var size = word.count
            if length > 0, length + 1 + size > width {
                lines.append(line)
                line = ""
                length = 0
            }
            while size > width {
                lines.append(String(word.prefix(width)))
                word = word.dropFirst(width)
                size -= width
            }
            if length > 0 {
                line += " "
                length += 1
            }
            line += word
            length += size
        }
        return lines + [line]
    }

    static func padded(_ text: String, to width: Int) -> String {
        let missing = width - text.count
        return missing > 0 ? text + String(repeating: " ", count: missing) : text
    }

    /// Widths for the columns of a table within `total`, blanks between columns not counted: each column gets what its
    /// longest cell asks for, and where that is too much the widest ones give way first.
    static func columnWidths(_ rows: [[String]], total: Int) -> [Int] {
        let count = rows.map(\.count).max() ?? 0
        var widths = (0..<count).map { column in
            max(1, rows.map { column < $0.count ? longestLine($0[column]) : 0 }.max() ?? 1)
        }
        var excess = widths.reduce(0, +) - max(total, count * 8)
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
            let runnerUp = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? 8
            let step = min(excess, max(1, widths[widest] - max(runnerUp, 8)))
            widths[widest] -= step
            excess -= step
        }
        return widths
    }

    private static func longestLine(_ text: String) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(\.count).max() ?? 0
    }
}
