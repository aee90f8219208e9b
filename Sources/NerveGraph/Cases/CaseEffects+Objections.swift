import PropertyGraph
import RegionPluginAPI

// Why a documented approach can't be used in a case. In: the approach. Out: objections in the order of `Objection.Condition`, each with
// its sources and with what in the case would lift it; none where the case does not speak against it.

extension CaseEffects {
    /// What in the case speaks against an approach, in the order of ``Objection/Condition``; of one condition there may be several.
    ///
    /// What is not said of the case is no objection.
    package func objections(to approach: NodeID) -> [Objection] {
        let approach = facts.entity(approach)
        return Objection.Condition.allCases.flatMap { condition in
            let reasons =
                switch condition {
                case .anatomy: absences(for: approach)
                case .position: positions(of: approach)
                case .guidance: guidance(of: approach)
                case .instrument: instruments(of: approach)
                case .contraindication: contraindications(of: approach)
                case .closedSpace: closedSpaces(on: approach)
                case .avoided: avoided(on: approach)
                }
            return reasons.map { Objection(condition: condition, reason: $0) }
        }
    }

    // MARK: Anatomy

    /// Why no target is there; empty where one may be.
    private func absences(for approach: Facts.Entity) -> [CaseReason] {
        if let mismatch = mismatch(of: approach) { return [mismatch] }
        let targets = facts.out(approach, "TARGETS").map(\.other)
        let reasons = targets.compactMap { absence(of: $0) }
        return !targets.isEmpty && reasons.count == targets.count ? reasons : []
    }

    /// Whether it is of the other sex or side.
    func mismatch(of thing: Facts.Entity) -> CaseReason? {
        func reason(_ key: String, _ asked: String?) -> CaseReason? {
            guard let asked, let own = facts.string(thing.node, key), own != asked else { return nil }
            return CaseReason(
                text: "\(thing.name) is \(own) only", citations: facts.citations(thing, key), changes: [])
        }
        let side = clinicalCase.side == .both ? nil : clinicalCase.side
        return reason("sexOnly", clinicalCase.sex?.rawValue) ?? reason("sideOnly", side?.rawValue)
    }

    // MARK: Position and guidance

    private func positions(of approach: Facts.Entity) -> [CaseReason] {
        choice(
            of: facts.out(approach, "POSITIONED"), atHand: clinicalCase.positions,
            missing: { "documented in \($0) only, which is not possible" }, adding: { .addPosition($0) })
    }

    private func guidance(of approach: Facts.Entity) -> [CaseReason] {
        choice(
            of: facts.out(approach, "GUIDED_BY"), atHand: clinicalCase.guidance,
            missing: { "documented under \($0) only, which is not at hand" }, adding: { .addGuidance($0) })
    }

    /// One of several documented means is enough. Where none is both at hand and not excluded, everything that keeps it away is told.
    private func choice(
        of documented: [Facts.Edge], atHand: Set<String>, missing: (String) -> String,
        adding: (Facts.Entity) -> CaseChange
    ) -> [CaseReason] {
        let means = documented.uniqued(by: \.other)
        func isAtHand(_ edge: Facts.Edge) -> Bool { atHand.isEmpty || atHand.contains(edge.other.id) }
        guard !means.isEmpty, !means.contains(where: { isAtHand($0) && excluded[$0.other.node] == nil }) else {
            return []
        }
        let exclusions = means.flatMap { excluded[$0.other.node] ?? [] }
        let absent = means.filter { !isAtHand($0) }
        let all = exclusions.flatMap(\.changes) + absent.map { adding($0.other) }
        guard let first = exclusions.first else {
            return [
                CaseReason(
                    text: missing(absent.map(\.other.name).joined(separator: " or ")),
                    citations: absent.flatMap { facts.citations($0) }.distinct, changes: all)
            ]
        }
        let texts = exclusions.map(\.text).uniqued { $0 }
        let rest = absent.filter { excluded[$0.other.node] == nil }.map(\.other.name)
        return [
            CaseReason(
                text: texts.joined(separator: "; ")
                    + (rest.isEmpty ? "" : "; \(rest.joined(separator: " or ")) is not available"),
                citations: exclusions.count == 1 ? first.citations : exclusions.flatMap(\.citations).distinct,
                changes: all.uniqued { $0 })
        ]
    }

    // MARK: Instrument

    /// What each technique is done with: the `kind` of its devices. Techniques that no device of the ontology is for are missing.
    static let tools = ["cryoneurolysis": "cryoprobe", "injection": "fine needle", "chemical": "fine needle"]

    /// An instrument must be of a kind for which the approach is documented, and no thicker than the largest documented.
    private func instruments(of approach: Facts.Entity) -> [CaseReason] {
        let techniques = facts.strings(approach.node, "documentedFor")
        guard !clinicalCase.instruments.isEmpty, !techniques.isEmpty else { return [] }
        let kinds = Set(techniques.compactMap { Self.tools[$0] })
        let limit = facts.integer(approach.node, "largestGauge")
        func isOfAKind(_ device: Facts.Entity) -> Bool {
            facts.string(device.node, "kind").map(kinds.contains) ?? false
        }
        func isThin(_ device: Facts.Entity) -> Bool {
            // A larger gauge is thinner.
            guard let limit, let gauge = facts.integer(device.node, "gauge") else { return true }
            return gauge >= limit
        }
        func fits(_ device: Facts.Entity) -> Bool {
            isOfAKind(device) && isThin(device) && excluded[device.node] == nil
        }
        let hand = entities(clinicalCase.instruments)
        guard !hand.contains(where: fits) else { return [] }
        let others = facts.entities(labeled: "Device").filter { isOfAKind($0) && isThin($0) && !hand.contains($0) }
        let exclusions = (hand + others).flatMap { excluded[$0.node] ?? [] }.flatMap(\.changes)
        let thick = hand.filter { isOfAKind($0) && !isThin($0) }
        let text: String
        if let device = thick.first, let limit {
            text = "\(device.name) is thicker than the \(limit) gauge that is documented"
        } else if let device = hand.first(where: { isOfAKind($0) && excluded[$0.node] != nil }),
            let exclusion = exclusion(of: device)
        {
            text = exclusion.text
        } else {
            let names = hand.map(\.name).joined(separator: " or ")
            text = "documented for \(techniques.joined(separator: ", ")), which is not done with a \(names)"
        }
        return [
            CaseReason(
                text: text,
                citations: facts.citations(approach, thick.isEmpty ? "documentedFor" : "largestGauge"),
                changes: (exclusions + others.map { .addInstrument($0) }).uniqued { $0 })
        ]
    }

    // MARK: Contraindications

    private func contraindications(of approach: Facts.Entity) -> [CaseReason] {
        facts.out(approach, "CONTRAINDICATED_BY").filter { clinicalCase.conditions.contains($0.other.id) }.map { edge in
            let remark = facts.string(edge, "remark").map { " (\($0))" } ?? ""
            return CaseReason(
                text: "contraindicated by \(edge.other.name)\(remark)", citations: facts.citations(edge),
                changes: [.drop(edge.other)], facts: [.relationship(edge)])
        }
    }

    // MARK: The way

    private func closedSpaces(on approach: Facts.Entity) -> [CaseReason] {
        wayReasons(approach).filter { !$0.isAvoidance }
    }

    private func avoided(on approach: Facts.Entity) -> [CaseReason] {
        let risks = entities(clinicalCase.avoided).flatMap { thing in
            let parts = Set(facts.parts(of: thing).map(\.node))
            return facts.out(approach, "AT_RISK").filter {
                parts.contains($0.other.node) && facts.string($0, "phase") == "access"
            }.map { edge in
                let consequence = facts.string(edge, "consequence").map { ": \($0)" } ?? ""
                return CaseReason(
                    text: "\(edge.other.name), which is to be avoided, is at risk on the way in\(consequence)",
                    citations: facts.citations(edge), changes: [.stopAvoiding(thing)])
            }
        }
        return wayReasons(approach).filter(\.isAvoidance) + risks
    }

    /// What closes a layer of the approach or the way from one to the next, each reason once, from the skin on.
    private func wayReasons(_ approach: Facts.Entity) -> [CaseReason] {
        let layers = facts.out(approach, "TRAVERSES").map(\.other)
        let first = layers.first.flatMap { shut[$0.node] } ?? []
        let steps = zip(layers, layers.dropFirst()).flatMap { from, to -> [CaseReason] in
            facts.out(from, "CROSSING").filter { $0.other == to }.compactMap { fact(of: $0, from: from) }
                .flatMap { objections(to: $0) }
        }
        return (first + steps).uniqued { "\($0.text) \($0.changes.map(\.words))" }
    }

    private func fact(of edge: Facts.Edge, from: Facts.Entity) -> RegionPluginAPI.Crossing? {
        guard let kind = facts.string(edge, "kind").flatMap(RegionPluginAPI.Crossing.Kind.init) else { return nil }
        return RegionPluginAPI.Crossing(
            relationship: edge.relationship, from: from.node, to: edge.other.node, kind: kind,
            hazard: facts.integer(edge, "hazard"))
    }
}

extension CaseReason {
    /// Whether it is there because the asker wants something avoided.
    var isAvoidance: Bool {
        changes.contains { if case .stopAvoiding = $0 { true } else { false } }
    }
}
