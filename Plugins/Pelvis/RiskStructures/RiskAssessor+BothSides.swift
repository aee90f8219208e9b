import RegionPluginAPI

// What is lost only when both sides are treated: bladder, bowel and sexual function with the sacral roots, continence with the anal
// sphincter. In: an approach and the side. Out: a risk for each target or structure of which the ontology states such a loss.

extension RiskAssessor {
    /// The losses of treating both sides; none for one side. Where the side was not said they are told as depending on it.
    static let bothSides = RiskAssessor(
        id: "pelvis:both-sides",
        says: "Treating both sides can take a function that either side alone would keep."
    ) { approach, clinicalCase, graph in
        let reason: String
        switch clinicalCase.side {
        case .left, .right: return []
        case .both: reason = "both sides are to be treated"
        case nil: reason = "if both sides are treated; the side was not said"
        }
        return targets(of: approach, reason, graph) + structures(of: approach, reason, graph)
    }

    /// Targets whose ablation at a place of the approach states a loss on both sides.
    private static func targets(of approach: NodeID, _ reason: String, _ graph: RegionGraph) -> [Risk] {
        let places = Set(graph.outgoing("ABLATES_AT", from: approach).map(\.node))
        return graph.outgoing("TARGETS", from: approach).compactMap { target in
            let site = graph.incoming("SITE_OF", to: target.node).map(\.node).first { site in
                graph.text("whenBilateral", of: site) != nil
                    && graph.outgoing("SITE_AT", from: site).contains { places.contains($0.node) }
            }
            guard let site, let loss = graph.text("whenBilateral", of: site) else { return nil }
            // The approach grades the danger to the target or to the class that it is an instance of.
            let names = [target.node] + graph.outgoing("INSTANCE_OF", from: target.node).map(\.node)
            let graded = graph.outgoing("AT_RISK", from: approach).first { names.contains($0.node) }?.relationship
            let oneSide = oneSideOnly(on: approach, graph)
            return Risk(
                structure: target.node, phase: .effect, consequence: loss,
                severity: severity(of: graded, graph), reason: reason,
                protection: oneSide.map { graph.name(of: $0.node) },
                sources: distinct(
                    graph.sources(of: "whenBilateral", of: site) + (graded.map { graph.sources(of: $0) } ?? [])
                        + (oneSide.map { graph.sources(of: $0.relationship) } ?? [])))
        }
    }

    /// Structures at risk of which the approach itself states a loss on both sides.
    private static func structures(of approach: NodeID, _ reason: String, _ graph: RegionGraph) -> [Risk] {
        graph.outgoing("AT_RISK", from: approach).compactMap { danger in
            guard let loss = graph.text("whenBilateral", of: danger.relationship) else { return nil }
            return Risk(
                structure: danger.node, phase: .effect, consequence: loss,
                severity: severity(of: danger.relationship, graph), reason: reason,
                protection: graph.text("protection", of: danger.relationship),
                sources: distinct(graph.sources(of: danger.relationship)))
        }
    }

    private static func oneSideOnly(on approach: NodeID, _ graph: RegionGraph) -> RegionGraph.Neighbour? {
        let maneuver = graph.node("maneuver:unilateral-treatment")
        return graph.outgoing("PROTECTED_BY", from: approach).first { $0.node == maneuver }
    }

    private static func severity(of danger: RelationshipID?, _ graph: RegionGraph) -> Risk.Severity? {
        danger.flatMap { graph.text("severity", of: $0) }.flatMap(Risk.Severity.init)
    }

    private static func distinct(_ citations: [Citation]) -> [Citation] {
        var seen: Set<Citation> = []
        return citations.filter { seen.insert($0).inserted }
    }
}
