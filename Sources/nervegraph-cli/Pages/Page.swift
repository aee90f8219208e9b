import NerveGraph

/// The words that pages share: sources behind a fact, marks, and what they mean.
enum Page {
    static let mark = "†"
    static let markNote =
        "† not published: textbook anatomy that was not looked up, a curator's grading, or an inference; the source says which."

    /// "Bittman et al., AJR 2018, Table 1; curator †": each source once, those that are no publication marked.
    static func sources(_ citations: [Citation], limit: Int = 4) -> String {
        let shown = citations.prefix(limit).map { $0.basis == .published ? $0.text : "\($0.text) \(mark)" }
        let more = citations.count - shown.count
        return shown.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
    }

    /// The mark for a fact without a publication behind it.
    static func mark(_ citations: [Citation]) -> String { citations.isPublished ? "" : " \(mark)" }

    static func list(_ texts: [String], or nothing: String = "") -> String {
        texts.isEmpty ? nothing : texts.joined(separator: ", ")
    }

    /// Conflicts and warnings, before anything else.
    static func add(_ cautions: [Caution], to page: inout Document) {
        for caution in cautions.uniqued(by: \.text) {
            page.caution("\(caution.text) [\(sources(caution.citations))]")
        }
    }

    /// Warnings whole; conflicts by topic, on one line, with the command that shows both sides.
    static func addBriefly(_ cautions: [Caution], on subject: Facts.Entity, to page: inout Document) {
        add(cautions.filter { $0.kind == .warning }, to: &page)
        let topics = cautions.filter { $0.kind == .conflict }.map(\.topic).uniqued { $0 }
        if !topics.isEmpty {
            page.caution(
                "Sources disagree on \(topics.joined(separator: "; ")). Both sides: nervegraph evidence \"\(subject.name)\""
            )
        }
    }

    static func addFooter(to page: inout Document, marks: Bool = true) {
        if marks { page.note(markNote) }
        page.note(Facts.evidenceAge)
    }

    /// "1 patient", "11 patients".
    static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
