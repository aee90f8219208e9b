import RegionPluginAPI

// Whether a part of the anatomy belongs to one sex. In: `sexOnly` of nerves. Out: the sex, or nil for both.

enum SexOfAnatomy {
    /// The sex that a nerve or what it supplies belongs to: a territory is one sex's when all its nerves are.
    static func sex(of node: NodeID, in graph: RegionGraph) -> ClinicalCase.Sex? {
        if let stated = graph.text("sexOnly", of: node) { return ClinicalCase.Sex(rawValue: stated) }
        let sexes = Set(graph.incoming("INNERVATES", to: node).map { graph.text("sexOnly", of: $0.node) })
        guard sexes.count == 1, let only = sexes.first, let only else { return nil }
        return ClinicalCase.Sex(rawValue: only)
    }

    /// Whether it is there in this case; yes where the sex was not said.
    static func isPresent(_ node: NodeID, in clinicalCase: ClinicalCase, on graph: RegionGraph) -> Bool {
        guard let asked = clinicalCase.sex, let own = sex(of: node, in: graph) else { return true }
        return asked == own
    }
}
