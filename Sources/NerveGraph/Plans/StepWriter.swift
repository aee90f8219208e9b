import AccessPlanning
import PropertyGraph
import RegionPluginAPI

// What is on a way, space by space. In: a path of the search, or the layers of an approach. Out: steps with harms, reasons and sources.

/// Writes steps; each space and crossing is looked up once, however many ways pass it.
struct StepWriter {
    let facts: Facts
    let map: SpaceMap
    let effects: CaseEffects
    /// What reaching the target does not harm.
    let own: Set<NodeID>
    private var entered: [NodeID: PlanStep] = [:]
    private var entries: [Int: PlanStep.Entry] = [:]

    init(facts: Facts, map: SpaceMap, effects: CaseEffects, own: Set<NodeID>) {
        self.facts = facts
        self.map = map
        self.effects = effects
        self.own = own
    }

    mutating func steps(_ path: AccessPath) -> [PlanStep] {
        var steps = [step(map.graph.spaces[path.spaces[0]], by: nil)]
        for (space, crossing) in zip(path.spaces.dropFirst(), path.crossings) {
            steps.append(step(map.graph.spaces[space], by: crossing))
        }
        return steps
    }

    /// - Parameter crossing: nil for a window, and where it is not known how the space is entered.
    mutating func step(_ space: NodeID, by crossing: Int?) -> PlanStep {
        var step = entered[space] ?? emptyStep(space)
        entered[space] = step
        step.entry = crossing.map { entry($0) }
        return step
    }

    private func emptyStep(_ node: NodeID) -> PlanStep {
        let space = facts.entity(node)
        let things = (map.graph.index(of: node).map { map.contents[$0] } ?? []).filter { !own.contains($0.thing) }
        let present = things.filter { !effects.isAbsent($0.thing) }
        return PlanStep(
            space: space, entry: nil,
            harms: present.map { harm(facts.entity($0.thing), $0.stated, in: space) }.sorted(by: Risk.worseFirst),
            absent: things.filter { effects.isAbsent($0.thing) }.compactMap {
                effects.absence(of: facts.entity($0.thing))
            },
            citations: facts.citations(space))
    }

    private func harm(_ thing: Facts.Entity, _ stated: Severity, in space: Facts.Entity) -> Risk {
        let home = facts.out(thing, "LOCATED_IN").first { $0.other == space }
        return Risk(
            structure: thing, origin: .anatomy, consequence: facts.string(thing.node, "consequence"),
            severity: stated, protection: facts.protections(of: thing), places: [space.name],
            citations: home.map { facts.citations($0) } ?? [], severityCitations: facts.citations(thing, "severity"),
            facts: (home.map { [.relationship($0)] } ?? []) + facts.propertyFacts(thing, ["severity", "consequence"])
        ).judged(by: effects)
    }

    private mutating func entry(_ index: Int) -> PlanStep.Entry {
        if let known = entries[index] { return known }
        let crossing = map.graph.crossings[index]
        let fact = map.fact(crossing)
        let edge = Facts.Edge(relationship: crossing.relationship, other: facts.entity(fact.to))
        let judged = effects.judgement(of: fact)
        let hazard: Int? = if case .open(let judgedHazard)? = judged?.door { judgedHazard } else { fact.hazard }
        let entry = PlanStep.Entry(
            edge: edge, kind: fact.kind, hazard: hazard, interface: facts.string(edge, "interface"),
            reason: facts.string(edge, "reason"), judged: judged?.reasons ?? [], citations: facts.citations(edge),
            hazardCitations: facts.citations(edge, "hazard"))
        entries[index] = entry
        return entry
    }
}
