// The text of a feature file to scenarios. In: files of a folder. Out: features in path order, outlines expanded; or the line that can't be
// read. It knows what a step is, not what it means.

/// Reads the part of Gherkin that the openCypher TCK, our own features and those of plugins use; any other line is an error, so that no
/// step is ever skipped in silence.
package struct FeatureParser {
    private let path: String
    private let lines: [String]
    private var position = 0

    package init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.hasSuffix("\r") ? line.dropLast() : line)
        }
    }

    /// Source: Gherkin reference, the keywords Feature, Background, Scenario, Scenario Outline, Examples.
    package mutating func feature() throws -> Feature {
        var feature = Feature(path: path, title: "", scenarios: [])
        var background: [Step] = []
        var tags: [String] = []
        while let line = nextLine() {
            if line.hasPrefix("@") {
                tags += line.split(separator: " ").map(String.init)
            } else if let title = remainder(of: line, after: "Feature:") {
                feature.title = title
                skipDescription()
            } else if line == "Background:" {
                background = try steps()
            } else if let title = remainder(of: line, after: "Scenario Outline:") {
                let outline = Scenario(
                    id: "\(path):\(position)", title: title, tags: tags, steps: background + (try steps()))
                feature.scenarios += try expanded(outline)
                tags = []
            } else if let title = remainder(of: line, after: "Scenario:") {
                feature.scenarios.append(
                    Scenario(id: "\(path):\(position)", title: title, tags: tags, steps: background + (try steps())))
                tags = []
            } else {
                throw FeatureError(path: path, line: position, message: "not understood: \(line)")
            }
        }
        return feature
    }

    // MARK: Lines

    /// The next line that is neither blank nor a comment, trimmed.
    private mutating func nextLine() -> String? {
        while position < lines.count {
            let line = lines[position].trimmed
            position += 1
            if !line.isEmpty, !line.hasPrefix("#") { return line }
        }
        return nil
    }

    private mutating func peek() -> String? {
        let start = position
        defer { position = start }
        return nextLine()
    }

    private func remainder(of line: String, after keyword: String) -> String? {
        line.hasPrefix(keyword) ? line.dropFirst(keyword.count).trimmed : nil
    }

    /// Free text under a title, up to the first step, keyword or tag.
    private mutating func skipDescription() {
        while let line = peek(),
            !["@", "Background:", "Scenario", "Examples", "|", "\"\"\""].contains(where: line.hasPrefix), !isStep(line)
        {
            _ = nextLine()
        }
    }

    private func isStep(_ line: String) -> Bool {
        ["Given ", "When ", "Then ", "And ", "But "].contains(where: line.hasPrefix)
    }

    // MARK: Steps

    private mutating func steps() throws -> [Step] {
        skipDescription()
        var steps: [Step] = []
        while let line = peek() {
            if isStep(line) {
                _ = nextLine()
                let text = line.split(separator: " ", maxSplits: 1)[1]
                steps.append(Step(text: String(text), line: position))
            } else if line.hasPrefix("\"\"\""), !steps.isEmpty {
                _ = nextLine()
                steps[steps.count - 1].document = try document()
            } else if line.hasPrefix("|"), !steps.isEmpty {
                _ = nextLine()
                steps[steps.count - 1].table.append(try cells(line))
            } else {
                break
            }
        }
        return steps
    }

    /// The lines up to the closing quotes, less the indentation of the opening ones.
    private mutating func document() throws -> String {
        let opening = position
        let indentation = lines[position - 1].prefix { $0 == " " || $0 == "\t" }.count
        var body: [Substring] = []
        while position < lines.count {
            let line = lines[position]
            position += 1
            if line.trimmed == "\"\"\"" {
                return body.joined(separator: "\n").replacing("\\\"\\\"\\\"", with: "\"\"\"")
            }
            let leading = line.prefix { $0 == " " || $0 == "\t" }.count
            body.append(line.dropFirst(min(indentation, leading)))
        }
        throw FeatureError(path: path, line: opening, message: "doc string without an end")
    }

    /// The cells of a table row, with `\n`, `\|` and `\\` undone.
    private func cells(_ line: String) throws -> [String] {
        var cells: [String] = []
        var cell = ""
        var escaped = false
        for character in line.dropFirst() {
            if escaped {
                switch character {
                case "n": cell.append("\n")
                case "|", "\\": cell.append(character)
                default: cell.append(contentsOf: ["\\", character])
                }
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else if character == "|" {
                cells.append(cell.trimmed)
                cell = ""
            } else {
                cell.append(character)
            }
        }
        guard cell.trimmed.isEmpty else {
            throw FeatureError(path: path, line: position, message: "table row does not end with |")
        }
        return cells
    }

    // MARK: Outlines

    /// One scenario for each row of each Examples table, with `<name>` replaced in texts, documents and tables.
    private mutating func expanded(_ outline: Scenario) throws -> [Scenario] {
        var scenarios: [Scenario] = []
        while let line = peek(), line.hasPrefix("Examples:") || line.hasPrefix("Scenarios:") || line.hasPrefix("@") {
            _ = nextLine()
            if line.hasPrefix("@") { continue }
            var rows: [[String]] = []
            while let row = peek(), row.hasPrefix("|") {
                _ = nextLine()
                rows.append(try cells(row))
            }
            guard let header = rows.first else { continue }
            for row in rows.dropFirst() {
                let values = Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
                var scenario = outline
                scenario.id += "/\(scenarios.count + 1)"
                scenario.steps = outline.steps.map { $0.replacing(values) }
                scenarios.append(scenario)
            }
        }
        return scenarios
    }
}

extension Step {
    fileprivate func replacing(_ values: [String: String]) -> Step {
        func replace(_ text: String) -> String {
            values.reduce(text) { $0.replacing("<\($1.key)>", with: $1.value) }
        }
        var step = self
        step.text = replace(text)
        step.document = document.map(replace)
        step.table = table.map { $0.map(replace) }
        return step
    }
}

extension StringProtocol {
    /// Without the blanks at both ends.
    var trimmed: String {
        let start = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
    }
}
