import RegionPluginAPI

// What is lost with a nerve-sheath tumour. In: an approach to one. Out: the parent nerves that the evidence names and what they supply.

extension RiskAssessor {
    /// Freezing a nerve-sheath tumour can take the fascicles of its parent nerve: of each that the evidence names, what it supplies.
    static let parentNerveOfTumour = RiskAssessor(
        id: "lesions:parent-nerve", says: "Freezing a nerve-sheath tumour can take what its parent nerve supplies."
    ) { approach, _, graph in
        let tumour = "structure:nerve-sheath-tumour"
        guard graph.outgoing("TARGETS", from: approach).contains(where: { graph.id(of: $0.node) == tumour }) else {
            return []
        }
        let syndromes = graph.outgoing("TREATS", from: approach).filter { !graph.isDerived($0.relationship) }.map(
            \.node)
        return syndromes.flatMap { syndrome in
            graph.outgoing("MEDIATED_BY", from: syndrome).filter { graph.labels(of: $0.node).contains("Nerve") }.map {
                parent in
                risk(of: parent, in: syndrome, graph)
            }
        }
    }

    private static func risk(of parent: RegionGraph.Neighbour, in syndrome: NodeID, _ graph: RegionGraph) -> Risk {
        let supplied = graph.outgoing("INNERVATES", from: parent.node)
        let names = supplied.map { neighbour in
            let modality = graph.text("modality", of: neighbour.relationship).map { " (\($0))" } ?? ""
            return graph.name(of: neighbour.node) + modality
        }
        return Risk(
            structure: parent.node, phase: .effect,
            consequence: names.isEmpty
                ? "what it supplies is not stated" : "loss of \(names.joined(separator: ", "))", severity: nil,
            reason:
                "the \(graph.name(of: parent.node)) is a parent nerve in the evidence for \(graph.name(of: syndrome)); "
                + "in another patient it may be another nerve",
            sources: graph.sources(of: [], [parent.relationship] + supplied.map(\.relationship)))
    }
}
