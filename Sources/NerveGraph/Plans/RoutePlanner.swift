import AccessPlanning
import PropertyGraph
import RegionPluginAPI

// Plans ways to a target. In: the graph, a target, a case. Out: a PlanAnswer. The search is AccessPlanning's; what a case changes is CaseEffects'; words
// for steps are StepWriter's.

/// Plans for one case.
struct RoutePlanner {
    private let knowledge: KnowledgeGraph
    let facts: Facts
    let map: SpaceMap
    private let clinicalCase: ClinicalCase
    private let effects: CaseEffects

    init(_ knowledge: KnowledgeGraph, in clinicalCase: ClinicalCase) {
        self.knowledge = knowledge
        self.clinicalCase = clinicalCase
        facts = knowledge.facts
        map = knowledge.spaces
        effects = CaseEffects(clinicalCase, on: knowledge)
    }

    /// - Parameters:
    ///   - place: where on its course the target is to be met; nil for anywhere.
    ///   - next: how many further ways.
    func plan(to target: Facts.Entity, at place: Facts.Entity?, next: Int) -> PlanAnswer {
        let goals = facts.goals(of: target, at: place)
        let absence = effects.absence(of: target).map { [$0] } ?? effects.blindness(to: target.node)
        let windows = openWindows()
        let ends = absence.isEmpty ? goals.compactMap { map.graph.index(of: $0.space.node) } : []
        let part = AccessTarget(map.graph, from: windows.open, to: ends)
        // With the shut windows, so that they are told of where they lead there, and what is shut behind them.
        let whole = windows.shut.isEmpty ? part : AccessTarget(map.graph, from: map.windows, to: ends)
        let own = kin(of: target)
        let terms = terms(own: own)
        let avoided = avoidedEnds()
        let search = AccessSearch(part, on: self.terms(own: own, shut: Set(avoided.keys)))
        let best = search.paretoPaths()
        let further = next > 0 ? search.bestPaths(best.count + next).filter { !best.contains($0) }.prefix(next) : []
        var writer = StepWriter(facts: facts, map: map, effects: effects, own: own)
        let documented = documentedWays(to: target, at: place, terms, &writer)
        let ways = (best + further).enumerated().map { number, path in
            way(path, rank: number + 1, goals, documented, own, &writer)
        }
        return PlanAnswer(
            target: target, clinicalCase: clinicalCase, place: place,
            cautions: facts.conflicts(concerning: [target]) + facts.warnings(concerning: [target]), absence: absence,
            goals: goals, documented: documented, best: Array(ways.prefix(best.count)),
            next: Array(ways.dropFirst(best.count)),
            shut: (reasons(windows.shut, in: whole) + shutCrossings(whole, avoided)).uniqued(by: \.text),
            searched: documented.isEmpty ? facts.searchedSources : [])
    }

    // MARK: Terms

    /// A target, its parts and wholes and the series it belongs to: none of them is harmed by reaching it.
    func kin(of target: Facts.Entity) -> Set<NodeID> {
        let wholes = ["PART_OF", "INSTANCE_OF"].flatMap { facts.out(target, $0) }.map(\.other.node)
        let instances = facts.into(target, "INSTANCE_OF").map(\.other.node)
        return Set(facts.parts(of: target).map(\.node) + wholes + instances)
    }

    /// On what terms the case lets ways be looked for.
    ///
    /// - Parameters:
    ///   - own: what is not harmed by reaching the target.
    ///   - shut: crossings that are closed besides those that the case closes.
    func terms(own: Set<NodeID>, shut: Set<RelationshipID> = []) -> AccessTerms {
        let needles = effects.fineNeedles.filter { effects.exclusion(of: $0) == nil }
        return AccessTerms(
            isFineNeedle: needles.contains { clinicalCase.instruments.contains($0.id) },
            severities: map.contents.map { things in
                things.reduce(0) { worst, content in
                    guard !own.contains(content.thing), !effects.isAbsent(content.thing) else { return worst }
                    return max(worst, effects.severity(of: content.thing, stated: content.stated).severity.rawValue)
                }
            },
            judge: { crossing in
                if shut.contains(crossing.relationship) { return .closed }
                return switch effects.judgement(of: map.fact(crossing))?.door {
                case .closed: .closed
                case .open(let hazard): .open(Hazard(hazard))
                case nil: nil
                }
            })
    }

    /// The ways into one space of which none is no worse than another.
    func ways(to end: Int, own: Set<NodeID>) -> [AccessPath] {
        AccessSearch(AccessTarget(map.graph, from: openWindows().open, to: [end]), on: terms(own: own)).paretoPaths()
    }

    // MARK: Doors

    /// The windows that the positions of the case allow, and why the others are shut.
    ///
    /// A window has the positions of the documented approaches that enter there. One for which no source states a position is open. One that
    /// presupposes a condition is open only to a case that has it.
    private func openWindows() -> (open: [Int], shut: [(window: Int, reason: CaseReason)]) {
        var open: [Int] = []
        var shut: [(window: Int, reason: CaseReason)] = []
        for window in map.windows {
            let node = map.graph.spaces[window]
            if let reason = effects.shut[node]?.first ?? presupposition(of: node) ?? positionReason(node) {
                shut.append((window, reason))
            } else {
                open.append(window)
            }
        }
        return (open, shut)
    }

    /// Why those of the windows are shut from which a way could lead to the target.
    private func reasons(_ shut: [(window: Int, reason: CaseReason)], in part: AccessTarget) -> [CaseReason] {
        guard !shut.isEmpty else { return [] }
        let passable = Set(part.spaces)
        return shut.filter { passable.contains($0.window) }.map(\.reason)
    }

    private func presupposition(of window: NodeID) -> CaseReason? {
        let window = facts.entity(window)
        let missing = facts.out(window, "PRESUPPOSES").filter { !clinicalCase.conditions.contains($0.other.id) }
        guard !missing.isEmpty else { return nil }
        return CaseReason(
            text: "\(window.name) is there only with: \(missing.map(\.other.name).joined(separator: ", "))",
            citations: missing.flatMap { facts.citations($0) }.distinct, changes: [],
            facts: missing.map { .relationship($0) })
    }

    private func positionReason(_ window: NodeID) -> CaseReason? {
        guard !clinicalCase.positions.isEmpty else { return nil }
        let window = facts.entity(window)
        let documented = facts.into(window, "ENTERS_AT").flatMap { facts.out($0.other, "POSITIONED") }
        let positions = documented.map(\.other).uniqued { $0 }
        guard !positions.isEmpty, !positions.contains(where: { clinicalCase.positions.contains($0.id) }) else {
            return nil
        }
        let names = positions.map(\.name).joined(separator: " or ")
        return CaseReason(
            text: "approaches from the \(window.name) are documented in \(names) only, which is not possible",
            citations: documented.flatMap { facts.citations($0) }.distinct,
            changes: positions.map { .addPosition($0) }, facts: documented.map { .relationship($0) })
    }

    /// Crossings by which approaches end that put at risk what is to be avoided: where on the way it lies, no source says, so no way ends like them.
    private func avoidedEnds() -> [RelationshipID: CaseReason] {
        guard !clinicalCase.avoided.isEmpty else { return [:] }
        var ends: [RelationshipID: CaseReason] = [:]
        for (border, approaches) in map.approachesEnding {
            guard let index = map.graph.index(of: border.from) else { continue }
            let risks = approaches.flatMap { approach in
                facts.out(facts.entity(approach), "AT_RISK").filter { risk in
                    clinicalCase.avoided.contains(risk.other.id) && facts.string(risk, "phase") != "effect"
                }.map { (approach: facts.entity(approach), risk: $0) }
            }
            guard let first = risks.first else { continue }
            let reason = CaseReason(
                text:
                    "\(first.risk.other.name), to be avoided, is at risk on \(first.approach.name), which ends by the same crossing",
                citations: risks.flatMap { facts.citations($0.risk) }.distinct,
                changes: [.stopAvoiding(first.risk.other)], facts: risks.map { .relationship($0.risk) })
            for crossing in map.graph.crossings(leaving: index)
            where map.graph.spaces[map.graph.crossings[crossing].to] == border.to {
                ends[map.graph.crossings[crossing].relationship] = reason
            }
        }
        return ends
    }

    private func shutCrossings(_ part: AccessTarget, _ avoided: [RelationshipID: CaseReason]) -> [CaseReason] {
        part.crossings.flatMap { index -> [CaseReason] in
            if let reason = avoided[map.graph.crossings[index].relationship] { return [reason] }
            let judged = effects.judgement(of: map.fact(map.graph.crossings[index]))
            return judged.map { $0.isClosed ? $0.reasons : [] } ?? []
        }
    }

    func judgement(of crossing: Facts.Edge, from space: Facts.Entity) -> CaseJudgement? {
        guard let index = map.graph.index(of: space.node) else { return nil }
        return map.graph.crossings(leaving: index).first {
            map.graph.crossings[$0].relationship == crossing.relationship
        }
        .flatMap { effects.judgement(of: map.fact(map.graph.crossings[$0])) }
    }

    // MARK: Ways

    /// A path by itself, in words.
    func way(_ path: AccessPath, own: Set<NodeID>) -> PlannedWay {
        var writer = StepWriter(facts: facts, map: map, effects: effects, own: own)
        return way(path, rank: 1, [], [], own, &writer)
    }

    private func way(
        _ path: AccessPath, rank: Int, _ goals: [PlanGoal], _ documented: [DocumentedWay], _ own: Set<NodeID>,
        _ writer: inout StepWriter
    ) -> PlannedWay {
        let steps = writer.steps(path)
        let layers = steps.map(\.space)
        return PlannedWay(
            rank: rank, steps: steps, cost: WayCost(path.cost), goal: goals.first { $0.space == layers.last },
            documentedAs: documented.filter { $0.steps.map(\.space) == layers }.map(\.summary),
            alsoAtRisk: alsoAtRisk(layers, documented, except: own.union(steps.flatMap(\.harms).map(\.structure.node))))
    }

    private func alsoAtRisk(
        _ layers: [Facts.Entity], _ documented: [DocumentedWay], except known: Set<NodeID>
    ) -> [Risk] {
        guard layers.count > 1 else { return [] }
        let border = SpaceMap.Border(from: layers[layers.count - 2].node, to: layers[layers.count - 1].node)
        let found = (map.approachesEnding[border] ?? []).flatMap { node -> [Risk] in
            let summary = documented.first { $0.summary.approach.node == node }?.summary
            let approach = facts.entity(node)
            let risks =
                summary?.risks
                ?? facts.documentedRisks(of: approach).filter { effects.absence(of: $0.structure) == nil }
            return risks.filter { $0.phase == "access" && !known.contains($0.structure.node) }.map { risk in
                var risk = summary == nil ? risk.judged(by: effects) : risk
                risk.places = [approach.name]
                return risk
            }
        }
        return found.sorted(by: Risk.worseFirst).uniqued(by: \.structure)
    }

    /// The approaches to the target as the `approaches` command ranks them in the case.
    private func documentedWays(
        to target: Facts.Entity, at place: Facts.Entity?, _ terms: AccessTerms, _ writer: inout StepWriter
    ) -> [DocumentedWay] {
        knowledge.approaches(to: target, in: clinicalCase).approaches.filter { isAt(place, $0.approach) }.map {
            summary in
            let layers = facts.out(summary.approach, "TRAVERSES").map(\.other.node)
            let path = map.graph.path(through: layers, on: terms)
            return DocumentedWay(
                summary: summary, steps: path.map { writer.steps($0) } ?? layers.map { writer.step($0, by: nil) },
                cost: path.map { WayCost($0.cost) })
        }
    }

    private func isAt(_ place: Facts.Entity?, _ approach: Facts.Entity) -> Bool {
        guard let place else { return true }
        let last = facts.out(approach, "TRAVERSES").last.map { [$0.other] } ?? []
        return (last + facts.out(approach, "ABLATES_AT").map(\.other)).contains(place)
    }
}

extension CaseEffects {
    /// Whether something is not there in the case; cheaper than asking why.
    func isAbsent(_ thing: NodeID) -> Bool {
        if removal(of: thing) != nil { return true }
        guard clinicalCase.sex != nil || clinicalCase.side != nil else { return false }
        return mismatch(of: facts.entity(thing)) != nil
    }
}

extension WayCost {
    init(_ cost: AccessCost) {
        self.init(severity: Severity(rawValue: cost.severity), hazard: cost.hazard, layers: cost.layers)
    }
}

extension SpaceMap {
    /// A crossing as regions and cases see it.
    func fact(_ crossing: SpaceGraph.Crossing) -> RegionPluginAPI.Crossing {
        RegionPluginAPI.Crossing(
            relationship: crossing.relationship, from: graph.spaces[crossing.from], to: graph.spaces[crossing.to],
            kind: .init(rawValue: crossing.kind.rawValue) ?? .closed,
            hazard: crossing.hazard == .unknown ? nil : crossing.hazard.rawValue)
    }
}

extension PlanAnswer {
    /// What plans can be asked for, the likeliest first.
    package static let subjectLabels = ["Nerve", "Structure", "Landmark", "Space"]
    /// Where on its course a target can be asked for.
    package static let placeLabels = ["Landmark", "Space"]
}

extension KnowledgeGraph {
    /// The ways to a target in a case: documented approaches, every best compromise, and the next best in order.
    ///
    /// - Parameters:
    ///   - place: where on its course the target is to be met, a landmark or space; nil for anywhere.
    ///   - next: how many ways after the best.
    package func plan(
        to target: Facts.Entity, in clinicalCase: ClinicalCase = ClinicalCase(), at place: Facts.Entity? = nil,
        next: Int = 3
    ) -> PlanAnswer {
        RoutePlanner(self, in: clinicalCase).plan(to: target, at: place, next: next)
    }
}
