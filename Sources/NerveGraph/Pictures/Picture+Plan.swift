import RegionPluginAPI

// The picture of a planned way. In: an answer and the rank of one of its ways. Out: the spaces from skin to target with what lies in each.

extension PlanAnswer {
    /// The planned way with a rank, from 1 on.
    package func way(ranked rank: Int) -> PlannedWay? { (best + next).first { $0.rank == rank } }
}

extension Facts {
    /// The planned way with a rank; without one, why there is none.
    func picture(_ answer: PlanAnswer, rank: Int) -> Picture {
        guard let way = answer.way(ranked: rank) else { return pictureWithoutWay(answer) }
        let harms = way.steps.flatMap(\.harms).uniqued { $0.structure }.map { harm in
            DrawnRisk(
                harm,
                places: way.steps.indices.filter { index in
                    way.steps[index].harms.contains { $0.structure == harm.structure }
                })
        }
        var stops = way.steps.enumerated().map { index, step in
            Picture.Stop(
                name: "\(index + 1)  \(PictureWords.marked(step.space.name, step.citations))",
                lines: step.absent.map { "not there in this case: \(PictureWords.reason($0))" },
                link: step.entry.map(link), beside: [DrawnRisk.entries(harms, at: index)])
        }
        let place = way.goal.map { goal in
            PictureWords.marked("it \(goal.words)\(goal.isConcluded ? " (concluded)" : "")", goal.citations)
        }
        stops.append(
            Picture.Stop(
                name: "Target: \(answer.target.name)", lines: [place].compactMap(\.self), emphasis: .end,
                link: Picture.Link(words: "the way ends here"), beside: [[]]))
        return Picture(
            subject: answer.target.id, title: "Way \(rank) to the \(answer.target.name)",
            facts: facts(answer) + facts(way), cautions: cautions(answer, isNew: way.documentedAs.isEmpty),
            spineHeading: "From skin to target", besideHeadings: ["Lies here and may be harmed"], stops: stops,
            groups: [
                Picture.Group(
                    heading: "Documented at risk on approaches that end by the same crossing",
                    entries: way.alsoAtRisk.map(onOtherApproaches), isAside: true)
            ], notes: notes(way))
    }

    private func pictureWithoutWay(_ answer: PlanAnswer) -> Picture {
        let reason =
            answer.goals.isEmpty
            ? "no source says in which space the \(answer.target.name) lies"
            : "no skin window leads, in this case, to where the \(answer.target.name) is"
        let shut = answer.shut.map { Picture.Entry(name: PictureWords.reason($0), stroke: .dotted) }
        return Picture(
            subject: answer.target.id, title: "No planned way to the \(answer.target.name)", facts: facts(answer),
            cautions: cautions(answer, isNew: false), spineHeading: "From skin to target", besideHeadings: [],
            stops: [
                Picture.Stop(name: "no way can be planned", lines: [reason], emphasis: .unstated, beside: []),
                Picture.Stop(
                    name: "Target: \(answer.target.name)", emphasis: .end,
                    link: Picture.Link(words: "", stroke: .dotted, end: .none), beside: []),
            ], groups: [Picture.Group(heading: "Shut", entries: shut, isAside: true)],
            notes: [
                PictureWords.sources((answer.absence + answer.shut).flatMap(\.citations)), PictureWords.markNote,
                Facts.evidenceAge,
            ].filter { $0 != "Sources: ." })
    }

    // MARK: What is said first

    private func facts(_ answer: PlanAnswer) -> [Picture.Fact] {
        let asked = answer.clinicalCase
        func names(_ ids: Set<String>) -> [String] { ids.sorted().map { entity(id: $0)?.name ?? $0 } }
        let lines: [(String, [String])] = [
            ("Side", [asked.side?.rawValue].compactMap(\.self)), ("Sex", [asked.sex?.rawValue].compactMap(\.self)),
            ("Positions", names(asked.positions)), ("Guidance", names(asked.guidance)),
            ("Instruments", names(asked.instruments)), ("Conditions", names(asked.conditions)),
            ("To be avoided", names(asked.avoided)), ("Closed", names(asked.closed)),
        ]
        let said = lines.filter { !$0.1.isEmpty }.map { Picture.Fact(label: $0.0, text: $0.1.joined(separator: "; ")) }
        return said.isEmpty ? [Picture.Fact(label: "Case", text: "nothing is said of it, and nothing assumed")] : said
    }

    private func facts(_ way: PlannedWay) -> [Picture.Fact] {
        let same = way.documentedAs.map { approach in
            let techniques = approach.techniques.isEmpty ? "nothing" : approach.techniques.joined(separator: ", ")
            return "\(approach.approach.name) (documented for \(techniques))"
        }
        return [
            Picture.Fact(label: "Cost", text: way.cost.words),
            Picture.Fact(
                label: "Documented as",
                text: same.isEmpty ? "nothing: planned, not documented" : same.joined(separator: "; ")),
        ]
    }

    private func cautions(_ answer: PlanAnswer, isNew: Bool) -> [String] {
        let conclusion =
            "A planned way is a conclusion from the anatomy stated here, not a technique that somebody has used."
        return (isNew ? [conclusion] : []) + answer.absence.map(PictureWords.reason)
            + PictureWords.cautions(answer.cautions, on: answer.target)
    }

    // MARK: The way

    private func link(_ entry: PlanStep.Entry) -> Picture.Link {
        let (stroke, end) = PictureWords.line(entry.kind.rawValue)
        let grade = entry.hazard.map { PictureWords.marked(PictureWords.hazard($0), entry.hazardCitations) }
        let words =
            [entry.words, grade ?? "hazard unknown"] + [entry.interface, entry.reason].compactMap(\.self)
            + entry.judged.map(PictureWords.reason)
        return Picture.Link(words: words.joined(separator: "; "), stroke: stroke, end: end)
    }

    /// The places of such a risk are the names of the approaches.
    private func onOtherApproaches(_ risk: Risk) -> Picture.Entry {
        var entry = DrawnRisk(risk, places: []).entry
        entry.lines.append("on: \(risk.places.joined(separator: "; "))")
        return entry
    }

    private func notes(_ way: PlannedWay) -> [String] {
        let risks = way.steps.flatMap(\.harms) + way.alsoAtRisk
        let citations =
            way.steps.flatMap { $0.citations + $0.allCitations } + (way.goal?.citations ?? [])
            + risks.flatMap { $0.citations + $0.severityCitations }
        return [
            "Severity: ●○○○ minor, ●●○○ moderate, ●●●○ major, ●●●● catastrophic; ? unknown means that no one graded it, and ranks after major. Dashed bar: lies in a space that is crossed; solid bar: documented. Nothing beside a space is not the same as nothing in it.",
            PictureWords.sources(citations), PictureWords.markNote, Facts.evidenceAge,
        ]
    }
}
