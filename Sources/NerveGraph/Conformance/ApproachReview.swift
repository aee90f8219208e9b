import AccessPlanning
import OntologyXML

// The approaches of a region held against the planner. In: a region and the whole knowledge. Out: findings, each at its approach.

/// A target has to be reachable from the window of its approach, and a route that is stated has to be one that a probe can take.
struct ApproachReview {
    private let region: String
    private let knowledge: KnowledgeGraph

    init(_ region: String, in knowledge: KnowledgeGraph) {
        self.region = region
        self.knowledge = knowledge
    }

    func findings() -> [Finding] {
        let facts = knowledge.facts
        let approaches = facts.entities(labeled: "Approach").filter { facts.string($0.node, "region") == region }
        let exceptions = knowledge.planReview().exceptions.filter { approaches.contains($0.approach) }
        // Why a stated route can't be taken is told of it; what fluid alone reaches is reached.
        let untold = approaches.filter { approach in
            !exceptions.contains { $0.approach == approach && $0.reason != .noLayers }
        }
        return untold.compactMap(unreachable) + exceptions.map(finding)
    }

    /// Whether every door that a case could open would still not lead from the window to a target.
    private func unreachable(_ approach: Facts.Entity) -> Finding? {
        let (facts, map) = (knowledge.facts, knowledge.spaces)
        let windows = facts.out(approach, "ENTERS_AT").compactMap { map.graph.index(of: $0.other.node) }
        let targets = facts.out(approach, "TARGETS").map(\.other)
        let ends = targets.flatMap { facts.goals(of: $0) }.compactMap { map.graph.index(of: $0.space.node) }
        guard !windows.isEmpty, !ends.isEmpty else { return nil }
        guard AccessTarget(map.graph, from: windows, to: ends).spaces.isEmpty else { return nil }
        return finding(
            "target-unreachable", approach, .error,
            "no crossing leads from its window to a space in which \(targets.map(\.name).joined(separator: " or ")) lies",
            hint: "write the crossings between its layers, each with its kind")
    }

    private func finding(_ exception: PlanReview.Exception) -> Finding {
        // Facts that contradict each other are errors; a route that only some instrument can take may be right.
        let severity: Finding.Severity =
            switch exception.reason {
            case .noSpace, .endsElsewhere, .notJoined: .error
            case .noLayers, .fluidOnly, .needsOpening, .fineNeedleOnly, .shut: .warning
            }
        return finding(
            "approach-not-plannable", exception.approach, severity,
            [exception.reason.rawValue, exception.detail].compactMap(\.self).joined(separator: ": "),
            hint: "right where a source says so; else state the layers, or mend the crossing")
    }

    private func finding(
        _ check: String, _ approach: Facts.Entity, _ severity: Finding.Severity, _ message: String, hint: String
    ) -> Finding {
        let place = knowledge.facts.citations(approach).first
        return Finding(
            check, "\(approach.id): \(message)", hint: hint, severity: severity, file: place?.file ?? region,
            line: place?.line ?? 0, column: place == nil ? 0 : 1)
    }
}

extension KnowledgeGraph {
    /// What is wrong with the approaches of a region, as the planner sees them.
    package func approachFindings(of region: String) -> [Finding] { ApproachReview(region, in: self).findings() }
}
