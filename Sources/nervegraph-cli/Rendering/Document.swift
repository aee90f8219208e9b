/// What a person is shown, before it is known on what: blocks in reading order, cautions and the answer first.
struct Document {
    var blocks: [Block] = []

    enum Block {
        /// What was asked, in the words of the graph.
        case title(String)
        case heading(String)
        /// Something to know before anything else on the page is acted on.
        case caution(String)
        case paragraph(String)
        /// One thing found: a title, what it is in one line, and labelled lines below.
        case entry(title: String, detail: String?, fields: [Field])
        case table(columns: [String], rows: [[String]])
        /// Statements, each below the one that it explains.
        case tree([Branch])
        /// Small print: what a mark means, how old the evidence is.
        case note(String)
    }

    /// A line of a tree.
    struct Branch {
        /// 0 at the root.
        var depth: Int
        /// Whether it says on what the statement above it rests, and is no statement itself.
        var isGround: Bool
        var text: String
    }

    struct Field {
        var label: String
        var text: String
    }

    mutating func title(_ text: String) { blocks.append(.title(text)) }
    mutating func heading(_ text: String) { blocks.append(.heading(text)) }
    mutating func caution(_ text: String) { blocks.append(.caution(text)) }
    mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }
    mutating func tree(_ branches: [Branch]) { blocks.append(.tree(branches)) }
    mutating func note(_ text: String) { blocks.append(.note(text)) }
    mutating func table(_ columns: [String], _ rows: [[String]]) { blocks.append(.table(columns: columns, rows: rows)) }

    /// Fields without text are left out.
    mutating func entry(_ title: String, detail: String? = nil, fields: [(String, String?)]) {
        let shown = fields.compactMap { label, text in text.flatMap { $0.isEmpty ? nil : Field(label: label, text: $0) }
        }
        blocks.append(.entry(title: title, detail: detail, fields: shown))
    }
}
