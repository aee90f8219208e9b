import NerveGraph

extension ComparisonAnswer {
    /// What differs, the worst risk first; then what both share.
    var page: Document {
        var page = Document()
        page.title("A compared with B")
        page.entry(
            "A and B",
            fields: [("A", "\(first.name) (\(first.id))"), ("B", "\(second.name) (\(second.id))")])
        Page.addBriefly(cautions, on: first, to: &page)
        for line in lines where line.subject.aspect == .objection {
            add(line.first, "A", to: &page)
            add(line.second, "B", to: &page)
        }
        page.paragraph(summary)
        let differing = lines.filter { $0.verdict != .same }
        let shared = lines.filter { $0.verdict == .same }
        add("Risks of one of them only", differing.filter { $0.isRisk && $0.isOneSided }, to: &page)
        add("Risks of both, not alike", differing.filter { $0.isRisk && !$0.isOneSided }, to: &page)
        add(
            "What else differs",
            differing.filter { !$0.isRisk && !$0.isAnatomical && !$0.isReported && $0.subject.aspect != .objection },
            to: &page)
        add("Reported by the studies of one of them only", differing.filter(\.isReported), to: &page)
        add("Also possible by anatomy, not documented: not alike", differing.filter(\.isAnatomical), to: &page)
        addShared("Risks of both, alike", shared.filter(\.isRisk), to: &page)
        addShared("Also possible by anatomy for both, not documented", shared.filter(\.isAnatomical), to: &page)
        addShared(
            "What else they share",
            shared.filter { !$0.isRisk && !$0.isAnatomical && !$0.isReported && !$0.isCaution }, to: &page)
        let reported = shared.count(where: \.isReported)
        if reported > 0 {
            page.paragraph(
                "\(Page.counted(reported, "outcome")) and complications are reported by studies that concern both: "
                    + "nervegraph evidence \"\(first.id)\"")
        }
        page.note("“–”: the evidence doesn't speak of it for this approach, which is not the same as “no”.")
        page.note(
            "Severity unknown means that no one graded it; it is ranked after major. Severities are a curator's grading; "
                + "nervegraph risks marks the published ones.")
        Page.addFooter(to: &page)
        return page
    }

    private func add(_ objection: ProfileLine?, _ letter: String, to page: inout Document) {
        guard let objection else { return }
        let sources = objection.citations.isEmpty ? "" : " [\(Page.sources(objection.citations))]"
        page.caution("\(letter) is barred in this case: \(objection.value)\(sources)")
    }

    /// The worst that only one of them risks, and what both do.
    private var summary: String {
        if first == second { return "A and B are the same approach." }
        let risks = lines.filter(\.isRisk)
        func worst(_ verdict: ComparedLine.Verdict) -> String {
            let own = risks.filter { $0.verdict == verdict }
            guard let severity = own.compactMap(\.severity).max() else { return "no documented risk" }
            let names = own.filter { $0.severity == severity }.map(\.subject.name)
            return
                "\(Page.counted(own.count, "risk")), the worst \(severity == .unknown ? "of unknown severity" : severity.word): \(Page.list(names))"
        }
        let both = risks.count { !$0.isOneSided }
        return
            "Documented for A only: \(worst(.firstOnly)). For B only: \(worst(.secondOnly)). For both: \(Page.counted(both, "risk"))."
    }

    private func add(_ heading: String, _ lines: [ComparedLine], to page: inout Document) {
        if lines.isEmpty { return }
        page.heading(heading)
        page.table(
            ["what", "A", "B", "source"],
            lines.map { [$0.title, Self.cell($0.first), Self.cell($0.second), $0.sources] })
    }

    private func addShared(_ heading: String, _ lines: [ComparedLine], to page: inout Document) {
        if lines.isEmpty { return }
        page.heading(heading)
        page.table(
            ["what", "A and B", "source"],
            lines.map { [$0.title, Self.cell($0.first), $0.sources] })
    }

    private static func cell(_ line: ProfileLine?) -> String {
        guard let line else { return "–" }
        return line.values.isEmpty ? "yes" : line.value
    }
}

extension ComparedLine {
    fileprivate var isRisk: Bool { subject.aspect == .risk && isDocumented }
    fileprivate var isAnatomical: Bool { subject.aspect == .risk && !isDocumented }
    fileprivate var isReported: Bool { [.outcome, .complication].contains(subject.aspect) }
    /// Objections and what both share of cautions stand above the answer.
    fileprivate var isCaution: Bool { [.objection, .conflict, .warning].contains(subject.aspect) }
    fileprivate var isOneSided: Bool { verdict == .firstOnly || verdict == .secondOnly }

    fileprivate var sources: String {
        let isDerived = [first, second].compactMap(\.self).allSatisfy(\.isDerived)
        return (isDerived ? "by rule from " : "") + Page.sources(citations, limit: 2)
    }

    fileprivate var title: String {
        subject.aspect == .risk || subject.item == nil ? subject.name : "\(subject.aspect.title): \(subject.name)"
    }
}
