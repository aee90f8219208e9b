import PropertyGraph
import RegionPluginAPI

// What a case changes: which spaces are shut, which harms are worse, what is not there. In: a case and the graph. Out: looked up by
// node, each with its reason. Crossings are in CaseEffects+Crossings.swift,
// guidance in CaseEffects+Guidance.swift, approaches in CaseEffects+Objections.swift.

/// The effects of a case on the graph, gathered once; a case without entries changes nothing but what regions say of any case.
package struct CaseEffects: Sendable {
    package let clinicalCase: ClinicalCase
    let facts: Facts
    /// What the regions say of crossings.
    let judgements: [JudgementTable]
    /// The conditions of the case that are loaded, by name.
    let conditions: [Facts.Entity]
    /// Spaces that can't be entered.
    private(set) var shut: [NodeID: [CaseReason]] = [:]
    /// Spaces that may be where a way ends, and that it does not pass through: what is to be avoided lies in them.
    private(set) var notPassed: [NodeID: [CaseReason]] = [:]
    /// Spaces that a condition has opened.
    private(set) var opened: [NodeID: CaseReason] = [:]
    private var raised: [NodeID: (severity: Severity, reason: CaseReason)] = [:]
    private var removed: [NodeID: CaseReason] = [:]
    /// What a condition excludes: modalities, positions, devices, maneuvers.
    private(set) var excluded: [NodeID: [CaseReason]] = [:]
    /// Of every modality; empty where no guidance was said.
    let guidanceLimits: [GuidanceLimits]

    /// - Complexity: O(effects of the case's conditions + parts of what is closed or avoided).
    package init(_ clinicalCase: ClinicalCase, on graph: KnowledgeGraph) {
        self.clinicalCase = clinicalCase
        facts = graph.facts
        let regionGraph = RegionGraph(graph.view)
        judgements = graph.regions.compactMap(\.accessModel).map { model in
            JudgementTable(model, in: clinicalCase, on: regionGraph) {
                graph.spaces.graph.crossings.map(graph.spaces.fact)
            }
        }
        let facts = graph.facts
        guidanceLimits =
            clinicalCase.guidance.isEmpty
            ? [] : facts.entities(labeled: "Modality").map { GuidanceLimits(of: $0, facts) }
        conditions = clinicalCase.conditions.compactMap { facts.entity(id: $0) }.sorted { $0.name < $1.name }
        for condition in conditions { gather(effectsOf: condition) }
        for space in entities(clinicalCase.closed) {
            shut(
                space,
                CaseReason(text: "\(space.name) is closed in this case", citations: [], changes: [.reopen(space)]))
        }
        for thing in entities(clinicalCase.avoided) { avoid(thing) }
    }

    /// How severe harm to something is in the case: at least what a condition raises it to.
    ///
    /// - Returns: the reason where a condition speaks of it, even if what was stated is as severe.
    package func severity(of harmed: NodeID, stated: Severity) -> (severity: Severity, reason: CaseReason?) {
        guard let raise = raised[harmed] else { return (stated, nil) }
        return (max(stated, raise.severity), raise.reason)
    }

    /// Why a structure is not there in the case; nil where nothing says so.
    package func removal(of structure: NodeID) -> CaseReason? { removed[structure] }

    /// Why something is not there in the case: it was removed, or belongs to the other sex or side.
    package func absence(of thing: Facts.Entity) -> CaseReason? { mismatch(of: thing) ?? removed[thing.node] }

    /// Why a modality, position, device or maneuver can't be used; nil where nothing speaks against it.
    package func exclusion(of means: Facts.Entity) -> CaseReason? { excluded[means.node]?.first }

    // MARK: Gathering

    func entities(_ ids: Set<String>) -> [Facts.Entity] {
        ids.sorted().compactMap { facts.entity(id: $0) }
    }

    private mutating func gather(effectsOf condition: Facts.Entity) {
        func reason(_ words: String, _ effect: Facts.Edge) -> CaseReason {
            let remark = facts.string(effect, "remark").map { ": \($0)" } ?? ""
            return CaseReason(
                text: "\(condition.name) \(words) \(effect.other.name)\(remark)",
                citations: facts.citations(effect), changes: [.drop(condition)], facts: [.relationship(effect)])
        }
        for effect in facts.out(condition, "CLOSES") { shut(effect.other, reason("closes", effect)) }
        for effect in facts.out(condition, "OPENS") { opened[effect.other.node] = reason("opens", effect) }
        for effect in facts.out(condition, "REMOVES") {
            let reason = reason("has taken away", effect)
            for part in facts.parts(of: effect.other) { removed[part.node] = reason }
        }
        for effect in facts.out(condition, "EXCLUDES") {
            excluded[effect.other.node, default: []].append(reason("excludes", effect))
        }
        for effect in facts.out(condition, "RAISES") {
            let severity = Severity(facts.string(effect, "severity"))
            if let known = raised[effect.other.node], known.severity >= severity { continue }
            raised[effect.other.node] = (severity, reason("raises the severity of harm to", effect))
        }
    }

    private mutating func shut(_ space: Facts.Entity, _ reason: CaseReason) {
        for part in facts.parts(of: space) where facts.hasLabel(part, "Space") {
            shut[part.node, default: []].append(reason)
        }
    }

    /// The `kind` of spaces that are an organ, a vessel or a lining themselves, so that what lies in them is what is entered.
    private static let kindsOfOrgan: Set = ["organ", "viscus", "vessel", "serosa"]

    /// A space that is the thing, or a part of it, is never entered; one that the thing only lies in may be where the way ends.
    private mutating func avoid(_ thing: Facts.Entity) {
        let parts = facts.parts(of: thing)
        func reason(_ text: String, _ citations: [Citation]) -> CaseReason {
            CaseReason(text: text, citations: citations, changes: [.stopAvoiding(thing)])
        }
        for space in parts where facts.hasLabel(space, "Space") {
            let text =
                space == thing
                ? "\(thing.name) is to be avoided"
                : "\(space.name) is part of the \(thing.name), which is to be avoided"
            shut[space.node, default: []].append(reason(text, facts.citations(space)))
        }
        guard !facts.hasLabel(thing, "Space") else { return }
        for home in parts.flatMap({ facts.out($0, "LOCATED_IN") }).uniqued(by: \.other)
        where facts.hasLabel(home.other, "Space") {
            let reason = reason(
                "\(thing.name), which is to be avoided, lies in the \(home.other.name)", facts.citations(home))
            if facts.string(home.other.node, "kind").map(Self.kindsOfOrgan.contains) == true {
                shut[home.other.node, default: []].append(reason)
            } else {
                notPassed[home.other.node, default: []].append(reason)
            }
        }
    }
}

extension Facts {
    /// A thing and everything that is part of it, the thing first.
    ///
    /// - Complexity: O(parts).
    package func parts(of whole: Entity) -> [Entity] {
        var found = [whole]
        var seen: Set<NodeID> = [whole.node]
        var next = 0
        while next < found.count {
            for part in into(found[next], "PART_OF") where seen.insert(part.other.node).inserted {
                found.append(part.other)
            }
            next += 1
        }
        return found
    }
}
