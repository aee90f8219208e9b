/// Which approaches reach a nerve, treat a syndrome or lead to a landmark, best known first.
package struct ApproachesAnswer: Sendable {
    package var subject: Facts.Entity
    package var kind: String
    package var cautions: [Caution]
    package var approaches: [ApproachSummary]
    /// The evidence on the subject itself, whatever the route.
    package var studies: [StudySummary]
}

/// An approach as a list of approaches shows it.
package struct ApproachSummary: Sendable {
    /// What the approach is documented for: the first thing that decides its place.
    package enum Standing: Int, Comparable, Sendable, CaseIterable {
        case cryoneurolysis, otherTechniques, undocumented

        package static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
    }

    package var approach: Facts.Entity
    package var standing: Standing
    package var techniques: [String]
    /// The nerve it reaches and how: directly, by a landmark on the course, by the trunk proximal to it.
    package var reaches: [(target: Facts.Entity, how: String, edge: Facts.Edge)]
    package var landmarks: [String]
    package var guidance: [String]
    package var positions: [String]
    package var window: String?
    package var layers: [String]
    /// Whether a source states the route; otherwise only the target and the guidance are stated.
    package var routeIsStated: Bool
    package var largestInstrument: String?
    package var motorRisk: String?
    package var risks: [Risk]
    package var routeStudies: [StudySummary]
    package var nerveStudies: [StudySummary]
    package var cautions: [Caution]
    package var citations: [Citation]
    package var layerCitations: [Citation]
    package var positionCitations: [Citation]
    /// What speaks against it in the case asked for, the first condition that failed first.
    package var objections: [Objection] = []

    /// nil where no risk is documented.
    package var worstSeverity: Severity? { risks.map(\.severity).max() }
}

extension Facts {
    package func approaches(to subject: Entity) -> ApproachesAnswer {
        let found = reachingApproaches(subject).map { summary(of: $0.approach, reaches: $0.reaches) }
            .sorted { $0.rankKey < $1.rankKey }
        return ApproachesAnswer(
            subject: subject, kind: kind(subject),
            cautions: conflicts(concerning: [subject]) + warnings(concerning: [subject]), approaches: found,
            studies: studies(evaluating: [subject]))
    }

    /// The approaches with the relationships that make them an answer: REACHES for a nerve, TREATS for a syndrome,
    /// ABLATES_AT for a landmark or space, TARGETS for a structure.
    private func reachingApproaches(
        _ subject: Entity
    ) -> [(approach: Entity, reaches: [(target: Entity, how: String, edge: Edge)])] {
        var order: [Entity] = []
        var found: [Entity: [(target: Entity, how: String, edge: Edge)]] = [:]
        func add(_ edge: Edge, _ how: String) {
            if found[edge.other] == nil { order.append(edge.other) }
            found[edge.other, default: []].append((subject, how, edge))
        }
        for edge in into(subject, "REACHES") { add(edge, string(edge, "how") ?? "directly") }
        for edge in into(subject, "TREATS") {
            add(edge, isDerived(edge) ? "reaches a nerve that mediates it" : "named for it")
        }
        for edge in into(subject, "ABLATES_AT") { add(edge, "ablates there") }
        return order.filter { hasLabel($0, "Approach") }.map { ($0, found[$0] ?? []) }
    }

    package func summary(
        of approach: Entity, reaches: [(target: Entity, how: String, edge: Edge)] = []
    ) -> ApproachSummary {
        let techniques = strings(approach.node, "documentedFor")
        let targets = out(approach, "TARGETS").map(\.other)
        let layers = out(approach, "TRAVERSES")
        let positions = out(approach, "POSITIONED")
        let standing: ApproachSummary.Standing =
            techniques.contains("cryoneurolysis")
            ? .cryoneurolysis : techniques.isEmpty ? .undocumented : .otherTechniques
        return ApproachSummary(
            approach: approach, standing: standing, techniques: techniques, reaches: reaches,
            landmarks: out(approach, "ABLATES_AT").map(\.other.name),
            guidance: out(approach, "GUIDED_BY").map(\.other.name), positions: positions.map(\.other.name),
            window: out(approach, "ENTERS_AT").first?.other.name, layers: layers.map(\.other.name),
            routeIsStated: flag(approach.node, "routeStated"),
            largestInstrument: string(approach.node, "largestInstrument"),
            motorRisk: string(approach.node, "motorRisk"), risks: documentedRisks(of: approach),
            routeStudies: studies(ofRoute: approach), nerveStudies: studies(evaluating: targets),
            cautions: conflicts(concerning: [approach]) + warnings(concerning: [approach]),
            citations: (citations(approach) + citations(approach, "documentedFor")).distinct,
            layerCitations: layers.flatMap { citations($0) }.distinct,
            positionCitations: positions.flatMap { citations($0) }.distinct)
    }
}
