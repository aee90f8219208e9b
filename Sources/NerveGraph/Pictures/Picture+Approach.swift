// The picture of a documented approach. In: its risks, and the facts of its layers. Out: the layers from skin to target with what can be harmed
// beside each.

extension Facts {
    /// The layers of an approach in order, the documented risks beside the layer they lie in, and apart from them what is only possible by anatomy.
    func picture(_ answer: RisksAnswer) -> Picture {
        let approach = answer.approach
        let layers = out(approach, "TRAVERSES")
        let documented = answer.documented.map { DrawnRisk($0, places: places(of: $0.structure, among: layers)) }
        let anatomical = answer.anatomical.map { DrawnRisk($0, places: places(of: $0.structure, among: layers)) }
        var stops = layers.indices.map { index in
            var stop = layer(layers, index)
            stop.beside = [DrawnRisk.entries(documented, at: index), DrawnRisk.entries(anatomical, at: index)]
            return stop
        }
        if stops.isEmpty {
            let window = answer.summary.window.map { ["enters at \($0)"] } ?? []
            stops = [Picture.Stop(name: "layers: not stated", lines: window, emphasis: .unstated, beside: [[], []])]
        }
        stops.append(target(of: approach, behind: layers.last))
        return Picture(
            subject: approach.id, title: approach.name, facts: facts(answer),
            cautions: answer.objections.map { "Barred in this case: \(PictureWords.reason($0.reason))" }
                + PictureWords.cautions(answer.cautions, on: approach),
            spineHeading: "From skin to target",
            besideHeadings: ["Documented at risk here", "Also possible by anatomy"],
            stops: stops, groups: groups(answer, documented, anatomical),
            notes: notes(answer, citations(approach) + layers.flatMap { citations($0) }))
    }

    private func facts(_ answer: RisksAnswer) -> [Picture.Fact] {
        let summary = answer.summary
        func fact(_ label: String, _ texts: [String], or nothing: String?) -> Picture.Fact? {
            if texts.isEmpty { return nothing.map { Picture.Fact(label: label, text: $0) } }
            return Picture.Fact(label: label, text: texts.joined(separator: "; "))
        }
        let positions = out(answer.approach, "POSITIONED").map { PictureWords.marked($0.other.name, citations($0)) }
        let guidance = out(answer.approach, "GUIDED_BY").map { PictureWords.marked($0.other.name, citations($0)) }
        func remarks(_ facts: [(name: String, remark: String?, citations: [Citation])]) -> [String] {
            facts.map { PictureWords.marked($0.name + ($0.remark.map { " (\($0))" } ?? ""), $0.citations) }
        }
        return [
            fact("Documented for", summary.techniques, or: "nothing: no source documents its use"),
            fact("Guidance", guidance, or: "not stated"), fact("Position", positions, or: "not stated"),
            fact("Largest instrument", [summary.largestInstrument].compactMap(\.self), or: nil),
            fact("Motor risk", [summary.motorRisk].compactMap(\.self), or: nil),
            fact(
                "Route", [],
                or: summary.routeIsStated ? "stated by a source" : "no source states it; the layers are inferred"),
            fact(
                "Worst documented", worst(answer.documented), or: "no risk is documented; that is not the same as none"),
            fact("Protect by", remarks(answer.protections), or: nil),
            fact("Not with", remarks(answer.contraindications), or: nil),
        ].compactMap(\.self)
    }

    /// The gravest severity and all that has it.
    private func worst(_ risks: [Risk]) -> [String] {
        guard let severity = risks.map(\.severity).max() else { return [] }
        let gravest = risks.filter { $0.severity == severity }
        let names = gravest.map(\.structure.name).uniqued { $0 }.joined(separator: ", ")
        return ["\(PictureWords.severity(severity, gravest.flatMap(\.severityCitations))): \(names)"]
    }

    // MARK: The way

    private func layer(_ layers: [Edge], _ index: Int) -> Picture.Stop {
        let edge = layers[index]
        var stop = Picture.Stop(
            name: "\(index + 1)  \(PictureWords.marked(edge.other.name, citations(edge)))",
            lines: [string(edge, "remark")].compactMap(\.self), beside: [])
        if index > 0 { stop.link = link(from: layers[index - 1].other, to: edge.other) }
        return stop
    }

    /// How the ontology says that the boundary between two layers is crossed.
    private func link(from: Entity, to: Entity) -> Picture.Link {
        guard let crossing = out(from, "CROSSING").first(where: { $0.other == to }),
            let kind = string(crossing, "kind")
        else { return Picture.Link(words: "crossing not stated", stroke: .dotted, end: .none) }
        let level = integer(crossing, "hazard")
        let hazard = level.map { PictureWords.marked(PictureWords.hazard($0), citations(crossing, "hazard")) }
        let words = [
            PictureWords.crossing(kind), hazard ?? "hazard unknown", string(crossing, "interface"),
            string(crossing, "reason"),
        ]
        let (stroke, end) = PictureWords.line(kind)
        return Picture.Link(words: words.compactMap(\.self).joined(separator: "; "), stroke: stroke, end: end)
    }

    private func target(of approach: Entity, behind layer: Edge?) -> Picture.Stop {
        let targets = out(approach, "TARGETS").map(\.other)
        let sites = out(approach, "ABLATES_AT").map { PictureWords.marked($0.other.name, citations($0)) }
        let homes = (targets + out(approach, "ABLATES_AT").map(\.other)).flatMap {
            out($0, "LOCATED_IN") + out($0, "RUNS_THROUGH")
        }
        let isHere = layer.map { layer in
            homes.contains { $0.other == layer.other } || targets.contains(layer.other)
                || out(approach, "ABLATES_AT").contains { $0.other == layer.other }
        }
        let name = targets.isEmpty ? "not stated" : targets.map(\.name).joined(separator: ", ")
        return Picture.Stop(
            name: "Target: \(name)", lines: sites.isEmpty ? [] : ["at the \(sites.joined(separator: ", "))"],
            emphasis: .end,
            link: Picture.Link(
                words: isHere == true ? "the target lies in this layer" : "to the target; how is not stated",
                stroke: isHere == true ? .solid : .dotted),
            beside: [[], []])
    }

    /// The layers, by index, that a structure is, lies in, or is made of.
    private func places(of structure: Entity, among layers: [Edge]) -> [Int] {
        let homes = Set(out(structure, "LOCATED_IN").map(\.other)).union([structure])
        return layers.indices.filter { index in
            homes.contains(layers[index].other)
                || out(layers[index].other, "PART_OF").contains { $0.other == structure }
        }
    }

    // MARK: Beside the way

    private func groups(
        _ answer: RisksAnswer, _ documented: [DrawnRisk], _ anatomical: [DrawnRisk]
    ) -> [Picture.Group] {
        [
            Picture.Group(
                heading: "Documented at risk; where on the way: not stated", entries: DrawnRisk.unplaced(documented),
                isAside: true),
            Picture.Group(
                heading: "Also possible by anatomy; where on the way: not stated",
                entries: DrawnRisk.unplaced(anatomical), isAside: true),
            Picture.Group(
                heading: "Not there in this case",
                entries: answer.absent.map {
                    Picture.Entry(name: $0.structure.name, lines: [PictureWords.reason($0.reason)], stroke: .dotted)
                }, isAside: true),
        ]
    }

    private func notes(_ answer: RisksAnswer, _ citations: [Citation]) -> [String] {
        var notes: [String] = []
        notes.append(
            "Severity: ●○○○ minor, ●●○○ moderate, ●●●○ major, ●●●● catastrophic; ? unknown means that no one graded it, and ranks after major. Also possible by anatomy (dashed bar): no source names it for this approach; it lies in a layer that is crossed, or the reason is given."
        )
        let risks = answer.documented + answer.anatomical
        let reasons = answer.objections.map(\.reason) + risks.flatMap(\.caseReasons) + answer.absent.map(\.reason)
        let remarks =
            (answer.protections + answer.contraindications).flatMap(\.citations) + reasons.flatMap(\.citations)
        notes.append(PictureWords.sources(citations + risks.flatMap { $0.citations + $0.severityCitations } + remarks))
        return notes + [PictureWords.markNote, Facts.evidenceAge]
    }
}
