import AccessPlanning
import OntologyXML
import PropertyGraph
import RegionPluginAPI

// Documented approaches held against the planner. In: the graph. Out: which are feasible under their own guidance, position and instrument, why
// others are not, and which planned ways are better. That tests the ontology, not the approaches.

/// What the planner makes of the documented approaches.
package struct PlanReview: Sendable {
    /// An approach that no planned way follows.
    package struct Exception: Sendable {
        package enum Reason: String, Sendable, CaseIterable {
            /// No source states its layers.
            case noLayers = "no layers are stated"
            /// No source states in which space its target lies.
            case noSpace = "no space of its target is stated"
            /// It ends in a space that holds none of its targets.
            case endsElsewhere = "its last layer holds none of its targets"
            /// Fluid goes on where no instrument follows.
            case fluidOnly = "a crossing is passed by fluid only"
            case needsOpening = "a crossing needs an opening"
            case fineNeedleOnly = "a crossing is for fine needles, and it is not documented for one"
            /// A crossing is closed by the facts, a region, or the guidance.
            case shut = "a crossing is shut"
            /// No crossing leads from one layer to the next.
            case notJoined = "two layers are not joined"
        }

        package var approach: Facts.Entity
        package var reason: Reason
        /// The crossing in words, and why it can't be used; nil where it is not about one.
        package var detail: String?
        package var citations: [Citation]
    }

    /// A planned way that ends in the same space as a documented approach and is no worse in any criterion, and better in one.
    package struct Better: Sendable {
        package var approach: Facts.Entity
        package var cost: WayCost
        package var way: PlannedWay
    }

    package var approaches: Int
    /// In the order of the ontology.
    package var exceptions: [Exception]
    /// In the order of the ontology.
    package var better: [Better]

    package var feasible: Int { approaches - exceptions.count }
}

extension KnowledgeGraph {
    /// Plans each documented approach under its own guidance, position and instrument, from its window to where it ends.
    ///
    /// - Complexity: O(approaches × (spaces + crossings)).
    package func planReview() -> PlanReview {
        var review = PlanReview(approaches: 0, exceptions: [], better: [])
        for approach in facts.entities(labeled: "Approach") {
            review.approaches += 1
            let planner = RoutePlanner(self, in: ownCase(of: approach))
            switch planner.trace(approach) {
            case .failure(let exception): review.exceptions.append(exception)
            case .success(let traced):
                let betters = planner.ways(to: traced.end, own: traced.own).filter {
                    $0.cost.isBetter(than: traced.path.cost)
                }
                review.better += betters.map {
                    PlanReview.Better(
                        approach: approach, cost: WayCost(traced.path.cost),
                        way: planner.way($0, own: traced.own))
                }
            }
        }
        return review
    }

    /// What an approach is documented with: everything else is not said.
    private func ownCase(of approach: Facts.Entity) -> ClinicalCase {
        let kinds = Set(facts.strings(approach.node, "documentedFor").compactMap { CaseEffects.tools[$0] })
        let devices = facts.entities(labeled: "Device").filter { device in
            facts.string(device.node, "kind").map(kinds.contains) ?? false
        }
        return ClinicalCase(
            positions: Set(facts.out(approach, "POSITIONED").map(\.other.id)),
            guidance: Set(facts.out(approach, "GUIDED_BY").map(\.other.id)), instruments: Set(devices.map(\.id)),
            conditions: Set(
                facts.out(approach, "ENTERS_AT").flatMap { facts.out($0.other, "PRESUPPOSES") }.map(\.other.id)))
    }
}

extension RoutePlanner {
    /// An approach as a path.
    struct Traced {
        var path: AccessPath
        /// The space it ends in, by index.
        var end: Int
        /// What is not harmed by reaching its targets.
        var own: Set<NodeID>
    }

    /// Walks the layers of an approach on the terms of the case.
    func trace(_ approach: Facts.Entity) -> Result<Traced, PlanReview.Exception> {
        func exception(
            _ reason: PlanReview.Exception.Reason, _ detail: String? = nil, _ citations: [Citation]? = nil
        ) -> Result<Traced, PlanReview.Exception> {
            .failure(
                .init(
                    approach: approach, reason: reason, detail: detail,
                    citations: citations ?? facts.citations(approach)))
        }
        let layers = facts.out(approach, "TRAVERSES").map(\.other)
        guard let last = layers.last, let end = map.graph.index(of: last.node) else { return exception(.noLayers) }
        let targets = facts.out(approach, "TARGETS").map(\.other)
        let goals = targets.flatMap { facts.goals(of: $0) }
        guard !goals.isEmpty else { return exception(.noSpace) }
        guard goals.contains(where: { $0.space == last }) else { return exception(.endsElsewhere) }
        let own = targets.reduce(into: Set<NodeID>()) { $0.formUnion(kin(of: $1)) }
        let terms = terms(own: own)
        if let path = map.graph.path(through: layers.map(\.node), on: terms) {
            return .success(Traced(path: path, end: end, own: own))
        }
        for (from, to) in zip(layers, layers.dropFirst())
        where map.graph.path(through: [from.node, to.node], on: terms) == nil {
            let crossings = facts.out(from, "CROSSING").filter { $0.other == to }
            guard let crossing = crossings.first else { return exception(.notJoined, "\(from.name) to \(to.name)") }
            let reason: PlanReview.Exception.Reason =
                switch facts.string(crossing, "kind") {
                case "fluid-only": .fluidOnly
                case "needs-opening": .needsOpening
                case "fine-needle-only" where !terms.isFineNeedle: .fineNeedleOnly
                default: .shut
                }
            let judged = judgement(of: crossing, from: from)?.reasons ?? []
            let stated = [facts.string(crossing, "interface"), facts.string(crossing, "reason")].compactMap(\.self)
            return exception(
                reason, (["\(from.name) to \(to.name)"] + stated + judged.map(\.text)).joined(separator: "; "),
                (facts.citations(crossing) + judged.flatMap(\.citations)).distinct)
        }
        // Each step is open, so a contact stop lies before the end.
        return exception(.shut, "a contact stop before the last layer")
    }
}

extension PlanReview.Exception: Error {}

extension PlanReview {
    /// The exceptions and the better ways as a check reports them, each at its approach: for review, never an error.
    func findings(_ facts: Facts) -> [Finding] {
        func finding(_ check: String, _ approach: Facts.Entity, _ message: String, hint: String) -> Finding {
            let place = facts.citations(approach).first
            return Finding(
                check, "\(approach.id): \(message)", hint: hint, severity: .warning, file: place?.file ?? "",
                line: place?.line ?? 0, column: place == nil ? 0 : 1)
        }
        let exceptions = exceptions.map { exception in
            finding(
                "approach-not-plannable", exception.approach,
                [exception.reason.rawValue, exception.detail].compactMap(\.self).joined(separator: ": "),
                hint: "right where a source says so; else state the layers, or mend the crossing")
        }
        let better = better.map { better in
            let layers = better.way.steps.map(\.space.name).joined(separator: " → ")
            return finding(
                "planned-beats-documented", better.approach,
                "documented with \(better.cost.words), planned with \(better.way.cost.words): \(layers)",
                hint:
                    "either the planned way is worth a look, or a hazard, a severity or a closed crossing is missing on it"
            )
        }
        return exceptions + better
    }
}
