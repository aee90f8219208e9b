/// Writes a document as Markdown (CommonMark with tables).
struct MarkdownRenderer {
    func render(_ document: Document) -> String {
        document.blocks.map(render).joined(separator: "\n")
    }

    private func render(_ block: Document.Block) -> String {
        switch block {
        case .title(let text): "# \(escaped(text))\n"
        case .heading(let text): "## \(escaped(text))\n"
        case .caution(let text): "> **Caution:** \(escaped(text))\n"
        case .paragraph(let text): "\(escaped(text))\n"
        case .note(let text): "*\(escaped(text))*\n"
        case .entry(let title, let detail, let fields):
            (["### \(escaped(title))\n"] + (detail.map { ["\(escaped($0))\n"] } ?? [])
                + [fields.map { "- **\(escaped($0.label)):** \(escaped($0.text))\n" }.joined()])
                .joined(separator: "\n")
        case .tree(let branches):
            branches.map { branch in
                String(repeating: "  ", count: branch.depth + (branch.isGround ? 1 : 0)) + "- \(escaped(branch.text))\n"
            }.joined()
        case .table(let columns, let rows):
            ([
                "| \(columns.map(cell).joined(separator: " | ")) |",
                "|\(String(repeating: " --- |", count: columns.count))",
            ]
                + rows.map { "| \($0.map(cell).joined(separator: " | ")) |" }).joined(separator: "\n") + "\n"
        }
    }

    private func cell(_ text: String) -> String {
        escaped(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "<br>")
    }

    /// Backslashes before the characters that Markdown would read.
    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>|#".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
