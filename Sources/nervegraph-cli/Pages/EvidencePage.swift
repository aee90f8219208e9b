import NerveGraph

extension EvidenceAnswer {
    var page: Document {
        var page = Document()
        page.title("Evidence on \(["nerve", "landmark", "structure"].contains(kind) ? "the " : "")\(subject.name)")
        Page.add(cautions, to: &page)
        if studies.isEmpty {
            page.paragraph("No study on it is in the evidence. Searched: \(searched.joined(separator: "; ")).")
        }
        let headings: [(Int?, String)] = [
            (1, "Prospective trials"), (2, "Retrospective studies and series of ten or more patients"),
            (3, "Series of nine or fewer patients and case reports"),
            (nil, "Outside the tables of image-guided studies"),
        ]
        for (table, heading) in headings {
            let found = studies.filter { $0.summary.table == table }
            if found.isEmpty { continue }
            page.heading(heading)
            for detail in found { detail.add(to: &page) }
        }
        if !figures.isEmpty {
            page.heading("Figures")
            for figure in figures {
                page.entry(
                    figure.figure.name, detail: figure.text, fields: [("source", Page.sources(figure.citations))])
            }
        }
        if !statements.isEmpty {
            page.heading("What the sources say")
            page.table(["statement", "source"], statements.map { [$0.text, Page.sources($0.citations)] })
        }
        if !codes.isEmpty {
            page.heading("Codes")
            page.table(
                ["code", "remark", "source"],
                codes.map { [$0.code.name, $0.remark ?? "", Page.sources($0.citations)] })
        }
        Page.addFooter(to: &page)
        return page
    }
}

extension StudyDetail {
    fileprivate func add(to page: inout Document) {
        page.entry(
            summary.line, detail: summary.conditions,
            fields: [
                ("outcome", outcomes.isEmpty ? summary.outcome : outcomes.map(\.line).joined(separator: "\n")),
                ("complications", complicationLine),
                ("re-treatment", summary.retreatment),
                ("source", Page.sources(summary.citations)),
            ])
    }

    private var complicationLine: String? {
        complications.isEmpty ? summary.complications : complications.map(\.title).joined(separator: "; ")
    }
}

extension Outcome {
    /// "mean pain score 2.6 points at 24 hours".
    fileprivate var line: String {
        let time = isBaseline ? " before treatment" : time.map { " at \(Self.words($0))" } ?? ""
        let unit = unit.map { $0.hasPrefix("%") ? $0 : " \($0)" } ?? ""
        return "\(measure): \(value)\(unit)\(time)\(note.map { " (\($0))" } ?? "")"
    }

    /// An ISO 8601 duration in words: P45D is 45 days.
    static func words(_ duration: String) -> String {
        let units: [Character: String] = ["Y": "year", "W": "week", "D": "day", "H": "hour", "S": "second"]
        var words: [String] = []
        var digits = ""
        var isTime = false
        for character in duration.dropFirst() {
            if character == "T" {
                isTime = true
            } else if character.isNumber || character == "." {
                digits.append(character)
            } else if let unit = character == "M" ? (isTime ? "minute" : "month") : units[character] {
                words.append("\(digits) \(unit)\(digits == "1" ? "" : "s")")
                digits = ""
            } else {
                return duration
            }
        }
        return words.isEmpty ? duration : words.joined(separator: " ")
    }
}
