// The picture of a nerve. In: its course, its branches, what it supplies, and what an ablation at a place takes. Out: the course from where it comes
// from to where it ends, with branch points.

extension Facts {
    /// The course of a nerve from proximal to distal; with a place, what an ablation there takes and spares.
    func picture(of nerve: Entity, at place: Entity?) -> Picture {
        let denervation = place.map { self.denervation(of: nerve, at: $0) }
        var course = Course()
        for edge in out(nerve, "RUNS_THROUGH") { course.add(place: edge, order: integer(edge, "order")) }
        for edge in out(nerve, "GIVES_OFF") { course.add(branch: edge, order: integer(edge, "order")) }
        let fates = Fates(denervation)
        var stops = course.parts.map { part in
            stop(part, of: course, place: place, fates: fates)
        }
        var cautions = PictureWords.cautions(
            denervation?.cautions ?? conflicts(concerning: [nerve]) + warnings(concerning: [nerve]), on: nerve)
        if let place, !stops.contains(where: { $0.emphasis == .lesion }) {
            cautions.append("The \(place.name) is not on the stated course of the \(nerve.name).")
        }
        if stops.isEmpty { stops = [Picture.Stop(name: "course: not stated", emphasis: .unstated, beside: [[]])] }
        stops.insert(origin(of: nerve), at: 0)
        if let end = continuation(of: nerve) { stops.append(end) }
        let title = place.map { "Ablation of the \(nerve.name) at the \($0.name)" } ?? "Course of the \(nerve.name)"
        return Picture(
            subject: nerve.id, title: title, facts: facts(of: nerve), cautions: cautions,
            spineHeading: "From proximal to distal", besideHeadings: ["Branches given off"], stops: stops,
            groups: [otherBranches(of: nerve, fates)] + (denervation.map { groups($0) } ?? [supplies(of: nerve)]),
            notes: notes(course, denervation, of: nerve))
    }

    private func facts(of nerve: Entity) -> [Picture.Fact] {
        [("Kind", "kind"), ("Carries", "modality"), ("Roots", "rootLevels"), ("Latin", "latin")].compactMap {
            label, key in
            let texts = strings(nerve.node, key)
            return texts.isEmpty ? nil : Picture.Fact(label: label, text: texts.joined(separator: ", "))
        }
    }

    // MARK: The course

    private func origin(of nerve: Entity) -> Picture.Stop {
        let parents = out(nerve, "BRANCH_OF").map { PictureWords.marked($0.other.name, citations($0)) }
        return Picture.Stop(
            name: nerve.name,
            lines: [parents.isEmpty ? "origin: not stated" : "branch of: \(parents.joined(separator: ", "))"],
            emphasis: .end, beside: [[]])
    }

    private func continuation(of nerve: Entity) -> Picture.Stop? {
        let next = out(nerve, "CONTINUES_AS").map { PictureWords.marked($0.other.name, citations($0)) }
        guard !next.isEmpty else { return nil }
        return Picture.Stop(
            name: "continues as: \(next.joined(separator: ", "))", link: Picture.Link(words: ""), beside: [[]])
    }

    private func stop(_ part: Course.Part, of course: Course, place: Entity?, fates: Fates) -> Picture.Stop {
        var stop = Picture.Stop(name: "given off before its stated course", emphasis: .unstated, beside: [])
        if let edge = part.place {
            stop.name = PictureWords.marked(edge.other.name, citations(edge))
            stop.emphasis = edge.other == place ? .lesion : .plain
            let kind = string(edge.other.node, "kind") ?? self.kind(edge.other)
            // A foramen whose name says that it is one needs no second word.
            let shownKind = edge.other.name.contains(kind) ? nil : kind
            let event = string(edge, "event").flatMap { $0 == "passes" ? nil : $0 }
            let details = [shownKind, event].compactMap(\.self).joined(separator: "; ")
            stop.lines = (edge.other == place ? ["× ablated here"] : []) + (details.isEmpty ? [] : [details])
            if let loss = string(edge, "lossHere") { stop.lines.append("a lesion here: \(loss)") }
        } else if course.parts.count == 1 {
            stop.name = "course: not stated"
        }
        stop.link = Picture.Link(words: "", stroke: part.place == nil ? .dotted : .solid)
        stop.beside = [part.here.map { branch($0, "", fates) } + part.beyond.map { branch($0, "beyond it", fates) }]
        return stop
    }

    private func branch(_ edge: Edge, _ where: String, _ fates: Fates) -> Picture.Entry {
        let supplied = out(edge.other, "INNERVATES").map { supply in
            string(supply, "modality").map { "\(supply.other.name) (\($0))" } ?? supply.other.name
        }
        let fate = fates.of(edge.other)
        let variant = string(edge, "variant") == "yes" ? "not in everyone" : nil
        let details = [
            `where`.isEmpty ? nil : `where`, variant, string(edge, "event"), string(edge, "frequency"), fate?.condition,
        ].compactMap(\.self).uniqued { $0 }.joined(separator: "; ")
        return Picture.Entry(
            mark: fate?.words ?? "", name: PictureWords.marked(edge.other.name, citations(edge)),
            lines: [details, supplied.isEmpty ? "" : "supplies: \(supplied.joined(separator: "; "))"].filter {
                !$0.isEmpty
            },
            stroke: fate?.stroke ?? (variant == nil ? .solid : .dotted), weight: fate == nil ? 1 : 3)
    }

    /// Branches that are stated without where they leave.
    private func otherBranches(of nerve: Entity, _ fates: Fates) -> Picture.Group {
        let placed = Set(out(nerve, "GIVES_OFF").map(\.other))
        return Picture.Group(
            heading: "Branches; where given off: not stated",
            entries: into(nerve, "BRANCH_OF").filter { !placed.contains($0.other) }.map { branch($0, "", fates) },
            isAside: true)
    }

    private func supplies(of nerve: Entity) -> Picture.Group {
        let entries = out(nerve, "INNERVATES").map { edge in
            Picture.Entry(
                name: PictureWords.marked(edge.other.name, citations(edge)),
                lines: [
                    [
                        string(edge.other.node, "kind") ?? kind(edge.other), string(edge, "modality"),
                        string(edge, "frequency"),
                    ].compactMap(\.self)
                        .joined(separator: "; ")
                ])
        }
        return Picture.Group(heading: "Supplies itself", entries: entries, isAside: true)
    }

    // MARK: An ablation

    private func groups(_ answer: DenervationAnswer) -> [Picture.Group] {
        let headings: [(Loss.Certainty, String)] = [
            (.always, "Taken always"), (.partial, "Taken in part: other nerves supply it too"),
            (.dependsOnPosition, "Taken depending on the position of the lesion"), (.variant, "Taken in some people"),
        ]
        var groups = headings.map { certainty, heading in
            let line = PictureWords.certainty(certainty)
            return Picture.Group(
                heading: heading,
                entries: answer.losses.filter { $0.certainty == certainty }.map { loss in
                    Picture.Entry(
                        mark: line.words, name: loss.name, lines: loss.lines, stroke: line.stroke, weight: 3)
                })
        }
        groups.append(
            Picture.Group(
                heading: "Spared",
                entries: answer.spared.map { Picture.Entry(mark: "○ spared", name: $0.name, lines: $0.lines) }))
        groups.append(
            Picture.Group(
                heading: "As the sources put it",
                entries: answer.sites.filter { $0.lost != nil || $0.preserved != nil }.map { site in
                    Picture.Entry(
                        name: PictureWords.marked(site.site.name, site.citations),
                        lines: [
                            site.lost.map { "lost: \($0)" }, site.preserved.map { "preserved: \($0)" },
                            site.variation.map { "varies: \($0)" },
                        ].compactMap(\.self))
                }))
        return groups
    }

    private func notes(_ course: Course, _ denervation: DenervationAnswer?, of nerve: Entity) -> [String] {
        var notes: [String] = []
        if let denervation {
            if denervation.losses.isEmpty {
                notes.append("Not in the evidence: no branch or territory beyond this place is stated.")
            }
            notes.append(
                "Bars at the left: solid, lost always; double, in part; dashed, depending on the position; dotted, in some people; thin, spared or not stated. One side is meant. “By rule” follows from the course of the nerve."
            )
        } else {
            notes.append(
                "A dotted bar: not in everyone. What a branch supplies is said at the branch; what the nerve supplies itself stands apart."
            )
        }
        let drawn =
            ["BRANCH_OF", "RUNS_THROUGH", "GIVES_OFF", "INNERVATES", "CONTINUES_AS"].flatMap { out(nerve, $0) }
            + into(nerve, "BRANCH_OF")
        let losses = (denervation?.losses ?? []) + (denervation?.spared ?? [])
        notes.append(
            PictureWords.sources(
                citations(nerve) + drawn.flatMap { citations($0) } + losses.flatMap(\.citations)
                    + (denervation?.sites.flatMap(\.citations) ?? [])))
        return notes + [PictureWords.markNote, Facts.evidenceAge]
    }
}

extension Loss {
    /// With the mark where neither a publication nor a rule stands behind it.
    fileprivate var name: String { isDerived ? what.name : PictureWords.marked(what.name, citations) }

    fileprivate var lines: [String] {
        [
            [kind, condition, frequency, isDerived ? "by rule" : nil].compactMap(\.self).uniqued { $0 }
                .joined(separator: "; ")
        ]
    }
}

/// What an ablation does to each thing.
private struct Fates {
    private var fates: [Facts.Entity: (words: String, condition: String?, stroke: Picture.Stroke)] = [:]

    init(_ answer: DenervationAnswer?) {
        for loss in answer?.spared ?? [] { fates[loss.what] = ("○ spared", loss.condition, .solid) }
        for loss in answer?.losses ?? [] {
            let (words, stroke) = PictureWords.certainty(loss.certainty)
            fates[loss.what] = (words, loss.condition, stroke)
        }
    }

    func of(_ entity: Facts.Entity) -> (words: String, condition: String?, stroke: Picture.Stroke)? { fates[entity] }
}

/// The places of a nerve in order, each with the branches given off there and beyond it.
private struct Course {
    struct Part {
        /// nil for what is given off before the first place.
        var place: Facts.Edge?
        var order: Int
        var here: [Facts.Edge] = []
        var beyond: [Facts.Edge] = []
    }

    private(set) var parts: [Part] = []

    /// Places are added in their order.
    mutating func add(place: Facts.Edge, order: Int?) {
        parts.append(Part(place: place, order: order ?? Int.max))
    }

    /// After the places, in the order of the branches.
    mutating func add(branch: Facts.Edge, order: Int?) {
        let order = order ?? Int.max
        if let same = parts.lastIndex(where: { $0.order == order && $0.place != nil }) {
            parts[same].here.append(branch)
        } else if let before = parts.lastIndex(where: { $0.order < order }) {
            parts[before].beyond.append(branch)
        } else if let first = parts.first, first.place == nil {
            parts[0].here.append(branch)
        } else {
            parts.insert(Part(place: nil, order: Int.min, here: [branch]), at: 0)
        }
    }
}
