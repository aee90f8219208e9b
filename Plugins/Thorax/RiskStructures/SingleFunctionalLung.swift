import RegionPluginAPI

// What a single functional lung changes. In: an approach and a case. Out: the lung's risk raised, where the case has that condition.

extension RiskAssessor {
    /// Every risk to the lung or the pleura on the way threatens life in a patient with one functional lung.
    static let singleFunctionalLung = RiskAssessor(
        id: "thorax:single-functional-lung",
        says: "With a single functional lung a pneumothorax on its side threatens life."
    ) { approach, clinicalCase, graph in
        let condition = "contraindication:single-functional-lung"
        guard clinicalCase.conditions.contains(condition) else { return [] }
        let refusals = graph.outgoing("CONTRAINDICATED_BY", from: approach).filter {
            graph.id(of: $0.node) == condition
        }
        let breathing: Set = ["structure:lung", "structure:parietal-pleura"]
        return graph.outgoing("AT_RISK", from: approach).filter {
            breathing.contains(graph.id(of: $0.node)) && graph.text("phase", of: $0.relationship) == "access"
        }.map { risk in
            Risk(
                structure: risk.node, phase: .access,
                consequence: graph.text("consequence", of: risk.relationship) ?? "pneumothorax",
                severity: .catastrophic,
                reason: refusals.isEmpty
                    ? "the patient has a single functional lung"
                    : "the patient has a single functional lung, which contraindicates this approach",
                sources: graph.sources(of: [], [risk.relationship] + refusals.map(\.relationship))
                    + [Citation(reference: "curator", basis: .curator)])
        }
    }
}
