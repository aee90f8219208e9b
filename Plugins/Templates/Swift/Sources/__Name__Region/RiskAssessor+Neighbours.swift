import RegionPluginAPI

// What may be harmed beyond what is documented. In: an approach. Out: a risk for each structure beside its target, with the sources of
// where the structure lies.

extension RiskAssessor {
    /// What lies beside a nerve can be frozen with it.
    static let neighbours = RiskAssessor(
        id: "__name__:neighbours", says: "What lies beside the nerve can be harmed with it."
    ) { approach, _, graph in
        graph.outgoing("TARGETS", from: approach).flatMap { target in
            graph.incoming("LIES_BESIDE", to: target.node).map { neighbour in
                Risk(
                    structure: neighbour.node, phase: .ablation, consequence: "harm by the lesion (example)",
                    severity: .minor, reason: "it lies beside the \(graph.name(of: target.node))",
                    sources: graph.sources(of: neighbour.node))
            }
        }
    }
}
