import NerveGraph

extension PlanAnswer {
    /// Cautions, then documented approaches, then planned ways; then what is shut, and how the rank comes about.
    var page: Document {
        var page = Document()
        page.title("Ways to the \(target.name)\(place.map { " at the \($0.name)" } ?? "")")
        Page.addBriefly(cautions, on: target, to: &page)
        for reason in absence { page.caution("\(reason.text)\(Page.bracketed(reason.citations))") }
        addDocumented(to: &page)
        addPlanned(to: &page)
        if !shut.isEmpty {
            page.heading("Shut")
            for reason in shut { page.entry(reason.text, fields: reason.fields) }
        }
        if !best.isEmpty {
            page.note(PlanAnswer.rankRule)
            page.note(
                "A planned way is a conclusion from the anatomy stated here, not a technique that somebody has used.")
        }
        Page.addFooter(to: &page)
        return page
    }

    private func addDocumented(to page: inout Document) {
        let usable = documented.filter(\.summary.objections.isEmpty)
        let barred = documented.filter { !$0.summary.objections.isEmpty }
        page.heading("Documented")
        if usable.isEmpty {
            page.paragraph(
                barred.isEmpty
                    ? "Not in the evidence: no approach to it is documented here. Searched: \(Page.list(searched))."
                    : "None that this case allows.")
        }
        for (number, way) in usable.enumerated() { way.add(to: &page, number: number + 1) }
        if !barred.isEmpty {
            page.heading("Documented, but not in this case")
            for way in barred { way.add(to: &page, number: nil) }
        }
    }

    private func addPlanned(to page: inout Document) {
        let places = goals.map { "\($0.words)\(Page.bracketed($0.citations))" }
        if best.isEmpty {
            page.heading("Planned")
            page.paragraph(
                goals.isEmpty
                    ? "No way can be planned: no source says in which space the \(target.name) lies\(place.map { " at the \($0.name)" } ?? "")."
                    : "No way can be planned: no skin window leads, in this case, to where the \(target.name) is."
            )
            return
        }
        page.heading("Planned: best")
        page.paragraph("The \(target.name) \(places.joined(separator: "; ")).")
        for way in best { way.add(to: &page) }
        if !next.isEmpty {
            page.heading("Planned: next best")
            for way in next { way.add(to: &page) }
        }
    }
}

extension DocumentedWay {
    fileprivate func add(to page: inout Document, number: Int?) {
        let lead = number.map { "\($0). " } ?? ""
        page.entry(
            lead + summary.approach.name, detail: cost?.words,
            fields: summary.objections.map { ("not here", $0.line) } + [
                ("documented for", Page.list(summary.techniques, or: "nothing in the evidence")),
                ("guidance", Page.list(summary.guidance)),
                ("position", Page.list(summary.positions, or: "not in the evidence")),
                ("route", summary.layers.isEmpty ? "not in the evidence" : summary.layers.joined(separator: " → ")),
                (
                    "at risk",
                    Page.list(
                        summary.risks.map { "\($0.structure.name) (\($0.severity.word))" },
                        or: "none documented; that is not the same as none")
                ),
                ("source", Page.sources(summary.citations)),
                ("id", summary.approach.id),
            ])
    }
}

extension PlannedWay {
    fileprivate func add(to page: inout Document) {
        let from = steps.first?.space.name ?? ""
        let to = steps.last?.space.name ?? ""
        let same = documentedAs.map {
            "\($0.approach.name) (documented for \(Page.list($0.techniques, or: "nothing in the evidence")))"
        }
        let known = same.isEmpty ? "planned" : "the layers of: \(same.joined(separator: "; "))"
        page.entry(
            "\(rank). From the \(from) to the \(to) — \(known)", detail: cost.words,
            fields: steps.enumerated().map { number, step in ("\(number)", step.text) } + [
                (
                    "target",
                    goal.map { "\($0.words)\($0.isConcluded ? " (concluded)" : "")\(Page.bracketed($0.citations))" }
                ),
                (
                    "also",
                    alsoAtRisk.isEmpty ? nil : "at risk on documented approaches that end by the same crossing: \(also)"
                ),
            ])
    }

    private var also: String {
        alsoAtRisk.map { "\($0.structure.name) (\($0.severity.word))\(Page.bracketed($0.citations))" }
            .joined(separator: "; ")
    }
}

extension PlanStep {
    /// The space and how it is entered; a line for each thing that may be harmed there.
    fileprivate var text: String {
        var lines = ["\(space.name)\(entry.map { " — \($0.text)" } ?? Page.bracketed(citations))"]
        lines += harms.map { "  \($0.text)" }
        lines += absent.map { "  \($0.text)\(Page.bracketed($0.citations))" }
        if harms.isEmpty { lines.append("  nothing is stated to lie here; that is not the same as nothing") }
        return lines.joined(separator: "\n")
    }
}

extension PlanStep.Entry {
    fileprivate var text: String {
        let grade = hazard.map { "hazard \($0)\(Page.mark(hazardCitations))" } ?? "hazard unknown"
        let why = [interface.map { "through the \($0)" }, reason].compactMap(\.self) + judged.map(\.text)
        let sources = (citations + judged.flatMap(\.citations)).distinct
        return "\(words), \(grade)\(why.isEmpty ? "" : ": \(why.joined(separator: "; "))")\(Page.bracketed(sources))"
    }
}

extension Risk {
    fileprivate var text: String {
        let graded = severity == .unknown || severityCitations.isPublished ? "" : " \(Page.mark)"
        let parts = [
            "\(structure.name): \(severity == .unknown ? "severity unknown" : severity.word)\(graded)", consequence,
            reason, protection.isEmpty ? nil : "protect: \(protection.joined(separator: "; "))",
        ]
        return parts.compactMap(\.self).joined(separator: "; ") + Page.bracketed(citations)
    }
}

extension CaseReason {
    fileprivate var fields: [(String, String?)] {
        [
            ("opens with", changes.isEmpty ? nil : changes.map(\.words).joined(separator: ", or ")),
            ("source", citations.isEmpty ? nil : Page.sources(citations)),
        ]
    }
}

extension Page {
    /// " [source; source]"; nothing without one.
    fileprivate static func bracketed(_ citations: [Citation]) -> String {
        citations.isEmpty ? "" : " [\(sources(citations, limit: 2))]"
    }
}
