import RegionPluginAPI

// The ways to a target in a case. In: made by a RoutePlanner. Out: shown and tabled; nothing here searches.

/// Documented approaches first, then ways that were found by search through the anatomy.
package struct PlanAnswer: Sendable {
    package var target: Facts.Entity
    package var clinicalCase: ClinicalCase
    /// Where on its course it is to be met; nil for anywhere.
    package var place: Facts.Entity?
    package var cautions: [Caution]
    /// Why the target is not there, or can't be seen by the guidance at hand; then there are no ways.
    package var absence: [CaseReason]
    /// Where ways may end; empty where no source says in which space the target lies.
    package var goals: [PlanGoal]
    /// Best known first, those that the case speaks against last.
    package var documented: [DocumentedWay]
    /// No way is at least as good in every respect as one of these; in the order of the rank.
    package var best: [PlannedWay]
    /// The next ways in the order of the rank, as many as were asked for.
    package var next: [PlannedWay]
    /// Why the case or a region shuts crossings and windows that could lead there, each reason once.
    package var shut: [CaseReason]
    /// The sources that were searched, where nothing is documented.
    package var searched: [String]
}

/// A documented approach in a case.
package struct DocumentedWay: Sendable {
    /// With what speaks against it in the case.
    package var summary: ApproachSummary
    /// Its layers, outermost first; empty where none are stated.
    package var steps: [PlanStep]
    /// nil where no layers are stated, or a crossing between two of them is shut.
    package var cost: WayCost?
}

/// A way that was found by search.
package struct PlannedWay: Sendable {
    /// From 1 on, through the best and the next.
    package var rank: Int
    package var steps: [PlanStep]
    package var cost: WayCost
    /// Why the target is where the way ends.
    package var goal: PlanGoal?
    /// Documented approaches through the same layers.
    package var documentedAs: [ApproachSummary]
    /// What is documented to be at risk on the way in of approaches that end by the same crossing, and is not stated to lie in the spaces
    /// of this way; worst first. Their places are the names of the approaches.
    package var alsoAtRisk: [Risk]
}

/// What decides the rank of a way, compared in the order of the properties.
package struct WayCost: Sendable, Hashable {
    /// The worst of what lies in its spaces; nil where nothing is stated to lie in them.
    package var severity: Severity?
    /// The sum of hazards; one that nobody graded counts as 4, one more than high.
    package var hazard: Int
    package var layers: Int
}

/// A space on a way, and how it is entered.
package struct PlanStep: Sendable {
    package var space: Facts.Entity
    /// nil for the window.
    package var entry: Entry?
    /// What lies in the space and may be harmed, worst first; the target and its parts are left out.
    package var harms: [Risk]
    /// Things that lie there and that the case has taken away.
    package var absent: [CaseReason]
    package var citations: [Citation]

    /// A crossing.
    package struct Entry: Sendable {
        /// The CROSSING.
        package var edge: Facts.Edge
        package var kind: Crossing.Kind
        /// 0 none to 3 high, in the case; nil is unknown.
        package var hazard: Int?
        /// What is crossed, such as a fascia.
        package var interface: String?
        /// What the crossing endangers, or why it is of its kind.
        package var reason: String?
        /// What the case or a region says of it.
        package var judged: [CaseReason]
        package var citations: [Citation]
        package var hazardCitations: [Citation]
    }
}

extension PlanStep.Entry {
    /// The kind in words that say what may be done: "ends on contact: nothing is crossed".
    package var words: String {
        switch kind {
        case .free: "free"
        case .contactStop: "contact stop: the way ends on it, it is not crossed"
        case .needsOpening: judged.isEmpty ? "needs an opening" : "open in this case"
        case .fineNeedleOnly: "for a fine needle only"
        case .fluidOnly: "passed by fluid only, not by an instrument"
        case .closed: "closed"
        }
    }
}

extension WayCost {
    /// "worst severity major, hazards 3, 4 layers".
    package var words: String {
        let worst = severity.map { "worst severity \($0.word)" } ?? "nothing graded or ungraded is stated to lie there"
        return "\(worst), hazards \(hazard), \(layers) \(layers == 1 ? "layer" : "layers") crossed"
    }
}

extension PlanAnswer {
    package static let columns = [
        "target", "way", "rank", "approach", "name", "usable", "worstSeverity", "hazards", "layers", "step", "space",
        "spaceName", "crossing", "hazard", "interface", "harms", "severities", "consequences", "protection",
        "alsoAtRisk",
        "reasons", "basis", "sources", "cautions",
    ]

    /// A row for each step of each way, in order; a documented approach without layers has one row, a target without any way none.
    package var table: AnswerTable {
        let known = documented.flatMap { way in
            rows(
                way.steps, way: "documented", rank: nil, approaches: [way.summary.approach], cost: way.cost,
                usable: way.summary.objections.isEmpty, reasons: way.summary.objections.map(\.text), also: [],
                citations: way.summary.citations)
        }
        let found = [("best", best), ("next", next)].flatMap { word, ways in
            ways.flatMap { way in
                rows(
                    way.steps, way: word, rank: way.rank, approaches: way.documentedAs.map(\.approach), cost: way.cost,
                    usable: true,
                    reasons: [], also: way.alsoAtRisk, citations: [])
            }
        }
        return AnswerTable(Self.columns, known + found)
    }

    private func rows(
        _ steps: [PlanStep], way: String, rank: Int?, approaches: [Facts.Entity], cost: WayCost?, usable: Bool,
        reasons: [String], also: [Risk], citations: [Citation]
    ) -> [[Value]] {
        let head: [Value] = [
            .string(target.id), .string(way), .count(rank), .texts(approaches.map(\.id)),
            .texts(approaches.map(\.name)), .boolean(usable), .text(cost?.severity?.word), .count(cost?.hazard),
            .count(cost?.layers),
        ]
        if steps.isEmpty {
            let empty = [Value](repeating: .null, count: 11)
            return [
                head + empty + [.texts(reasons), .basis(citations), .sources(citations), .cautions(cautions)]
            ]
        }
        return steps.enumerated().map { number, step in
            let cited = step.allCitations
            let why = [step.entry?.reason].compactMap(\.self) + (step.entry?.judged.map(\.text) ?? []) + reasons
            return head + [
                .integer(Int64(number)), .string(step.space.id), .string(step.space.name),
                .text(step.entry?.kind.rawValue), .count(step.entry?.hazard), .text(step.entry?.interface),
                .texts(step.harms.map(\.structure.name)), .texts(step.harms.map(\.severity.word)),
                .texts(step.harms.map { $0.consequence ?? "not stated" }), .texts(step.harms.flatMap(\.protection)),
                .texts(also.map(\.structure.name)), .texts(why), .basis(cited), .sources(cited), .cautions(cautions),
            ]
        }
    }
}

extension PlanStep {
    /// The sources of everything that the step rests on, published ones first.
    package var allCitations: [Citation] {
        let judged = (entry?.judged ?? []) + absent
        return ((entry?.citations ?? citations) + judged.flatMap(\.citations) + harms.flatMap(\.citations)).distinct
    }
}
