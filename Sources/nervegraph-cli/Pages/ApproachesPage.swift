import NerveGraph

extension ApproachesAnswer {
    /// Cautions, then the approaches by what they are documented for, each with why it stands where it does.
    var page: Document {
        var page = Document()
        page.title(title)
        Page.addBriefly(cautions, on: subject, to: &page)
        if approaches.isEmpty {
            page.paragraph(
                "Not in the evidence: no approach to the \(subject.name) is documented here or follows from its course."
            )
        }
        let sections: [(ApproachSummary.Standing, String)] = [
            (.cryoneurolysis, "Documented for cryoneurolysis"),
            (.otherTechniques, "Documented for other techniques, not for cryoneurolysis"),
            (.undocumented, "No technique documented"),
        ]
        var number = 0
        for (standing, heading) in sections {
            let found = approaches.filter { $0.objections.isEmpty && $0.standing == standing }
            if found.isEmpty { continue }
            page.heading(heading)
            for approach in found {
                number += 1
                approach.add(to: &page, number: number, subject: subject)
            }
        }
        let barred = approaches.filter { !$0.objections.isEmpty }
        if !barred.isEmpty { page.heading("Barred in this case") }
        for approach in barred {
            number += 1
            approach.add(to: &page, number: number, subject: subject)
        }
        if approaches.count > 1 {
            page.note(Facts.rankRule + (barred.isEmpty ? "" : " What the case bars stands last."))
        }
        Page.addFooter(to: &page)
        return page
    }

    private var title: String {
        switch kind {
        case "syndrome": "Approaches for \(subject.name)"
        case "nerve", "structure": "Approaches to the \(subject.name)"
        default: "Approaches at the \(subject.name)"
        }
    }
}

extension ApproachSummary {
    fileprivate func add(to page: inout Document, number: Int, subject: Facts.Entity) {
        page.entry(
            "\(number). \(approach.name)", detail: reach,
            fields: objections.map { ("not here", $0.line) } + [
                ("caution", cautions.map(\.brief).joined(separator: "; ")),
                ("guidance", Page.list(guidance)),
                (
                    "position",
                    positions.isEmpty ? "not in the evidence" : Page.list(positions) + Page.mark(positionCitations)
                ),
                ("route", route),
                ("at risk", riskLine),
                ("motor loss", motorRisk),
                ("documented for", techniques.isEmpty ? "nothing in the evidence" : Page.list(techniques)),
                ("largest tool", largestInstrument),
                ("evidence", evidence),
                ("source", Page.sources(citations)),
                ("id", approach.id),
            ])
    }

    private var reach: String? {
        let ways = reaches.map(\.how).uniqued { $0 }
        let place = landmarks.isEmpty ? "" : "at \(Page.list(landmarks))"
        return (ways.isEmpty ? place : "\(Page.list(ways)), \(place)").trimmingSuffix(", ")
    }

    private var route: String? {
        guard !layers.isEmpty else { return "not in the evidence" }
        let origin = routeIsStated ? "" : " (the source states the target, not the route)"
        return layers.joined(separator: " → ") + Page.mark(layerCitations) + origin
    }

    private var riskLine: String {
        guard !risks.isEmpty else { return "none documented; that is not the same as none" }
        return Severity.allCases.reversed().compactMap { severity -> String? in
            let found = risks.filter { $0.severity == severity }
            guard !found.isEmpty else { return nil }
            let graded = found.flatMap(\.severityCitations).isPublished || severity == .unknown ? "" : " \(Page.mark)"
            return "\(severity.word)\(graded): \(Page.list(found.map(\.structure.name)))"
        }.joined(separator: "; ")
    }

    private var evidence: String {
        let route = routeStudies.map { $0.line }
        let nerve = nerveStudies.filter { study in !routeStudies.contains { $0.study == study.study } }.map(\.line)
        let parts = [
            route.isEmpty ? nil : "on this route: \(route.joined(separator: "; "))",
            nerve.isEmpty ? nil : "on the nerve: \(nerve.joined(separator: "; "))",
        ].compactMap(\.self)
        return parts.isEmpty ? "no study in the evidence" : parts.joined(separator: ". ")
    }
}

extension Objection {
    /// "contraindicated by coagulopathy [curator †]; opens: without coagulopathy".
    var line: String {
        let source = citations.isEmpty ? "" : " [\(Page.sources(citations))]"
        let opening =
            isAbsolute ? "nothing in the case changes that" : "open: \(changes.map(\.words).joined(separator: " or "))"
        return "\(text)\(source); \(opening)"
    }
}

extension StudySummary {
    /// "Prologo et al. 2015 (CT, 11 patients, prospective trial)".
    var line: String {
        let facts = [
            treatment == "cryoneurolysis" ? nil : treatment, guidance.isEmpty ? nil : Page.list(guidance),
            patients.map { Page.counted($0, "patient") }, design,
        ].compactMap(\.self)
        return facts.isEmpty ? study.name : "\(study.name) (\(facts.joined(separator: ", ")))"
    }
}
