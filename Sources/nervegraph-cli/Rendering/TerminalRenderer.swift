/// Lays a document out for a terminal: wrapped to its width, bold and yellow only where they are wanted.
struct TerminalRenderer {
    /// Columns of the terminal.
    let width: Int
    let colored: Bool

    func render(_ document: Document) -> String {
        var lines: [String] = []
        for (index, block) in document.blocks.enumerated() {
            if index > 0, startsParagraph(block, after: document.blocks[index - 1]) { lines.append("") }
            lines += render(block)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func startsParagraph(_ block: Document.Block, after previous: Document.Block) -> Bool {
        switch (previous, block) {
        case (.caution, .caution), (.note, .note), (.heading, _): false
        default: true
        }
    }

    private func render(_ block: Document.Block) -> [String] {
        switch block {
        case .title(let text): TextLayout.wrap(text, width: width).map { styled($0, "1") }
        case .heading(let text): TextLayout.wrap(text.uppercased(), width: width).map { styled($0, "1") }
        case .caution(let text): hanging("! ", text).map { styled($0, "33") }
        case .paragraph(let text): TextLayout.wrap(text, width: width)
        case .note(let text): TextLayout.wrap(text, width: width).map { styled($0, "2") }
        case .entry(let title, let detail, let fields): render(title: title, detail: detail, fields: fields)
        case .table(let columns, let rows): render(columns: columns, rows: rows)
        case .tree(let branches):
            branches.flatMap { branch in
                hanging(String(repeating: " ", count: 4 * branch.depth + (branch.isGround ? 2 : 0)), branch.text)
            }
        }
    }

    private func render(title: String, detail: String?, fields: [Document.Field]) -> [String] {
        var lines = TextLayout.wrap(title, width: width).map { styled($0, "1") }
        if let detail { lines += hanging("  ", detail) }
        let margin = min(fields.map(\.label.count).max() ?? 0, 18)
        for field in fields {
            lines += hanging("  " + TextLayout.padded(field.label, to: margin) + "  ", field.text)
        }
        return lines
    }

    private func render(columns: [String], rows: [[String]]) -> [String] {
        let widths = TextLayout.columnWidths([columns] + rows, total: width - 2 * max(columns.count - 1, 0))
        var lines = tableLines(columns, widths).map { styled($0, "1") }
        lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
        for row in rows { lines += tableLines(row, widths) }
        return lines
    }

    private func tableLines(_ cells: [String], _ widths: [Int]) -> [String] {
        let wrapped = zip(cells, widths).map { TextLayout.wrap($0, width: $1) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = zip(wrapped, widths)
                .map { TextLayout.padded(line < $0.count ? $0[line] : "", to: $1) }.joined(separator: "  ")
            while text.hasSuffix(" ") { text.removeLast() }
            return text
        }
    }

    /// The first line behind `lead`, the others indented to it.
    private func hanging(_ lead: String, _ text: String) -> [String] {
        let indentation = String(repeating: " ", count: lead.count)
        return TextLayout.wrap(text, width: width - lead.count).enumerated().map { index, line in
            (index == 0 ? lead : indentation) + line
        }
    }

    private func styled(_ text: String, _ code: String) -> String {
        colored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
