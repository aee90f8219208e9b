// Which muscles an ablation weakens. In: an approach, the trunks of a region. Out: a risk for each nerve whose muscles are lost with it.

extension RiskAssessor {
    /// Weakness by ablating a nerve that carries motor fibres: of the muscles that it supplies itself, and of those of its branches beyond
    /// the place of ablation, with the certainty that the graph derives for that place.
    ///
    /// It speaks of approaches whose target is one of `trunks` or arises from one; a trunk that isn't loaded is passed over.
    public static func motorLoss(plugin: String, trunks: [String]) -> RiskAssessor {
        RiskAssessor(
            id: "\(plugin):motor-loss",
            says: "Ablating a nerve weakens the muscles that it and its branches beyond the place supply."
        ) { approach, _, graph in
            let roots = trunks.compactMap(graph.node)
            let family = Set(roots + roots.flatMap { graph.branches(of: $0).map(\.nerve) })
            let places = graph.outgoing("ABLATES_AT", from: approach).map { graph.id(of: $0.node) }
            return graph.outgoing("TARGETS", from: approach).filter { family.contains($0.node) }.flatMap { target in
                risks(of: target.node, at: places, on: graph)
            }
        }
    }

    private static func risks(of target: NodeID, at places: [String], on graph: RegionGraph) -> [Risk] {
        let name = graph.name(of: target)
        let own = risk(
            of: target, reason: "\(name) is the target; where on its course these fibres leave is not stated", on: graph
        )
        let distal = graph.outgoing("DISTAL_BRANCH", from: target).compactMap { branch -> Risk? in
            guard let place = graph.text("at", of: branch.relationship), places.contains(place) else { return nil }
            let certainty = graph.text("certainty", of: branch.relationship) ?? "unknown"
            let condition = graph.text("condition", of: branch.relationship).map { ": \($0)" } ?? ""
            let placeName = graph.node(place).map(graph.name) ?? place
            return risk(
                of: branch.node, reason: "distal to \(placeName) on the \(name) (\(certainty)\(condition))", on: graph)
        }
        return (own.map { [$0] } ?? []) + distal
    }

    private static func risk(of nerve: NodeID, reason: String, on graph: RegionGraph) -> Risk? {
        let supplied = graph.outgoing("INNERVATES", from: nerve).filter {
            let modality = graph.text("modality", of: $0.relationship) ?? graph.text("modality", of: nerve)
            return modality == "motor" || modality == "mixed"
        }
        guard !supplied.isEmpty else { return nil }
        return Risk(
            structure: nerve, phase: .effect,
            consequence: "weakness of \(supplied.map { graph.name(of: $0.node) }.joined(separator: ", "))",
            severity: nil,
            reason: reason, sources: graph.sources(of: [], supplied.map(\.relationship)))
    }
}
