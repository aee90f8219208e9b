import Foundation

/// The code blocks of a Markdown file, each with the table right under it.
package struct MarkdownBlock: Sendable, CustomStringConvertible {
    /// `path:line` of the fence.
    package var place: String
    /// The word behind the fence: `cypher`, `sh`, …
    package var language: String
    package var text: String
    /// Cells of the table that follows, without the line of dashes; empty without one.
    package var table: [[String]]

    package var description: String { place }

    /// The blocks of a file of the checkout, in order.
    package static func blocks(in path: String) throws -> [MarkdownBlock] {
        let text = try String(contentsOf: Checkout.root.appendingPathComponent(path), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var blocks: [MarkdownBlock] = []
        var index = 0
        while index < lines.count {
            let opening = lines[index].trimmingCharacters(in: .whitespaces)
            guard opening.hasPrefix("```") else {
                index += 1
                continue
            }
            let start = index + 1
            index = start
            while index < lines.count, lines[index].trimmingCharacters(in: .whitespaces) != "```" { index += 1 }
            let body = lines[start..<min(index, lines.count)].joined(separator: "\n")
            index += 1
            var next = index
            while next < lines.count, lines[next].trimmingCharacters(in: .whitespaces).isEmpty { next += 1 }
            var table: [[String]] = []
            while next < lines.count, lines[next].hasPrefix("|") {
                table.append(cells(lines[next]))
                next += 1
            }
            if table.count > 1 { table.remove(at: 1) }
            blocks.append(
                MarkdownBlock(
                    place: "\(path):\(start)", language: String(opening.dropFirst(3)), text: body, table: table))
        }
        return blocks
    }

    private static func cells(_ line: String) -> [String] {
        line.trimmingCharacters(in: .whitespaces).dropFirst().dropLast().split(
            separator: "|", omittingEmptySubsequences: false
        )
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// Every Markdown file of the checkout.
    package static var files: [String] {
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Ontology/README.md"]
            + Checkout.files(below: "Documentation", suffix: ".md") + Checkout.files(below: "Plugins", suffix: ".md")
    }
}
