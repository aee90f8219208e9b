import NerveGraph

extension RisksAnswer {
    var page: Document {
        var page = Document()
        page.title("Risks of \(approach.name)")
        Page.addBriefly(cautions, on: approach, to: &page)
        if !objections.isEmpty {
            page.heading("Barred in this case")
            for objection in objections { page.paragraph(objection.line) }
        }
        page.heading("Documented")
        if documented.isEmpty { page.paragraph("None documented for this approach; that is not the same as none.") }
        for risk in documented { risk.add(to: &page) }
        if !anatomical.isEmpty {
            page.heading("Also possible by anatomy, not documented")
            for risk in anatomical { risk.add(to: &page) }
        }
        if !absent.isEmpty {
            page.heading("Not there in this case")
            page.table(
                ["structure", "why", "source"],
                absent.map { [$0.structure.name, $0.reason.text, Page.sources($0.reason.citations)] })
        }
        page.heading("Reported in studies of these nerves")
        if complications.isEmpty {
            page.paragraph("No complication is in the evidence for the nerves this approach targets.")
        }
        for complication in complications { page.entry(complication.title, fields: complication.fields) }
        if !protections.isEmpty {
            page.heading("Protection")
            page.table(["maneuver", "here", "source"], protections.map(row))
        }
        if !contraindications.isEmpty {
            page.heading("Not with")
            page.table(["contraindication", "here", "source"], contraindications.map(row))
        }
        page.note(
            "Severity unknown means that no one graded it; it is ranked after major. Severities are a curator's grading unless marked otherwise."
        )
        Page.addFooter(to: &page)
        return page
    }

    private func row(_ fact: (name: String, remark: String?, citations: [Citation])) -> [String] {
        [fact.name, fact.remark ?? "", Page.sources(fact.citations)]
    }
}

extension Risk {
    fileprivate func add(to page: inout Document) {
        let graded = severity == .unknown || severityCitations.isPublished ? "" : " \(Page.mark)"
        page.entry(
            "\(structure.name) — \(severity == .unknown ? "severity unknown" : severity.word)\(graded)",
            detail: consequence,
            fields: [
                ("when", when),
                ("where", Page.list(places)),
                ("why", reason),
                ("in this case", caseReasons.map(\.line).joined(separator: "; ")),
                ("if", condition),
                ("protect", protection.joined(separator: "; ")),
                ("source", Page.sources(citations)),
            ])
    }

    private var when: String? {
        switch phase {
        case "access": "on the way in"
        case "ablation": "by the lesion"
        case "effect": "by the loss of the nerve, or as a reaction"
        default: nil
        }
    }
}

extension CaseReason {
    /// "single kidney raises the severity of harm to kidney: … [curator †]".
    fileprivate var line: String { citations.isEmpty ? text : "\(text) [\(Page.sources(citations))]" }
}

extension Complication {
    var title: String {
        let patients = patients.map { ", \(Page.counted($0, "patient"))" } ?? ""
        return "\(text)\(patients)\(grade.map { " (\($0))" } ?? "")"
    }

    var fields: [(String, String?)] {
        [
            ("study", study.name), ("treated with", management), ("outcome", resolution),
            ("source", Page.sources(citations)),
        ]
    }
}
