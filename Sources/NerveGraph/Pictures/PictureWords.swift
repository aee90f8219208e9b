// The words and signs that pictures share. In: severities, certainties, crossings, citations. Out: words with a sign in front, so that nothing is
// told by a line or a sign alone.

enum PictureWords {
    static let mark = "†"
    /// What stands before the word that says the same.
    static let signs: Set<Character> = ["●", "○", "×", "!"]
    static let markNote =
        "† not published: textbook anatomy that was not looked up, a curator's grading, or an inference."

    /// "† " behind what no publication states.
    static func marked(_ text: String, _ citations: [Citation]) -> String {
        citations.isPublished ? text : "\(text) \(mark)"
    }

    /// "●●●○ major": more filled signs are worse; unknown has none.
    static func severity(_ severity: Severity, _ citations: [Citation]) -> String {
        switch severity {
        case .minor: marked("●○○○ minor", citations)
        case .moderate: marked("●●○○ moderate", citations)
        case .major: marked("●●●○ major", citations)
        case .catastrophic: marked("●●●● catastrophic", citations)
        case .unknown: "? unknown"
        }
    }

    /// Of the bar beside an entry, 1 to 4.
    static func weight(_ severity: Severity) -> Int {
        switch severity {
        case .minor: 1
        case .moderate: 2
        case .major, .unknown: 3
        case .catastrophic: 4
        }
    }

    static func hazard(_ level: Int) -> String {
        switch level {
        case 0: "hazard 0, none"
        case 1: "hazard 1, low"
        case 2: "hazard 2, moderate"
        case 3: "hazard 3, high"
        default: "hazard unknown"
        }
    }

    /// The kind of a crossing in words for a person.
    static func crossing(_ kind: String) -> String {
        switch kind {
        case "contact-stop": "contact stop: the way ends on it"
        case "needs-opening": "needs opening first"
        case "fine-needle-only": "for a fine needle only"
        case "fluid-only": "for fluid only"
        default: kind
        }
    }

    /// How the line of a crossing is drawn.
    static func line(_ kind: String) -> (Picture.Stroke, Picture.Link.End) {
        switch kind {
        case "free": (.solid, .arrow)
        case "contact-stop": (.solid, .bar)
        case "needs-opening": (.dashed, .arrow)
        case "fine-needle-only": (.dotted, .arrow)
        case "fluid-only": (.double, .arrow)
        case "closed": (.solid, .cross)
        default: (.dotted, .none)
        }
    }

    static func certainty(_ certainty: Loss.Certainty) -> (words: String, stroke: Picture.Stroke) {
        switch certainty {
        case .always: ("× always", .solid)
        case .partial: ("× in part", .double)
        case .dependsOnPosition: ("× by position", .dashed)
        case .variant: ("× in some", .dotted)
        }
    }

    /// What a case changes; what the asker said needs no source.
    static func reason(_ reason: CaseReason) -> String {
        reason.citations.isEmpty ? reason.text : marked(reason.text, reason.citations)
    }

    /// Conflicts by topic on one line, warnings whole.
    static func cautions(_ cautions: [Caution], on subject: Facts.Entity) -> [String] {
        let topics = cautions.filter { $0.kind == .conflict }.map(\.topic).uniqued { $0 }
        let conflicts =
            topics.isEmpty
            ? []
            : [
                "Sources disagree on \(topics.joined(separator: "; ")). Both sides: nervegraph evidence \(subject.id)"
            ]
        return cautions.filter { $0.kind == .warning }.map { marked($0.text, $0.citations) }.uniqued { $0 } + conflicts
    }

    /// "Sources: A; B †": each reference once, published ones first.
    static func sources(_ citations: [Citation]) -> String {
        let references = citations.uniqued { $0.reference }
        let published = Set(citations.filter { $0.basis == .published }.map(\.reference))
        let names =
            references.map(\.reference).filter(published.contains)
            + references.map(\.reference).filter { !published.contains($0) }.map { "\($0) \(mark)" }
        return "Sources: \(names.joined(separator: "; "))."
    }
}
