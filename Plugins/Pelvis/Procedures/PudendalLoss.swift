import RegionPluginAPI

// What an ablation at one level of the pudendal nerve takes. In: the site's DENERVATES and the DISTAL_BRANCH that follow from the course.
// Out: each thing once; where the site states it, its statement stands, and the course only adds what the site leaves out.

/// One thing that is lost at a level.
struct PudendalLoss {
    /// The nerve, territory or structure.
    let lost: NodeID
    /// `always`, `partial`, `depends-on-position` or `variant`.
    let certainty: Value
    /// When it is lost; null where that is not stated.
    let condition: Value
    /// How often; null where that is not stated.
    let frequency: Value
    /// Whether it follows from the course and is not stated by the site.
    let isDerived: Bool
    /// On whose word; for what is derived, of the facts that put the nerve at the place.
    let sources: [Citation]

    /// All losses at a level: those that its site states, then those that follow from the course.
    static func all(at level: PudendalTree.Level, in graph: RegionGraph) -> [PudendalLoss] {
        let stated = graph.outgoing("DENERVATES", from: level.site)
            .filter { !graph.isDerived($0.relationship) }
            .map { PudendalLoss($0, sources: graph.sources(of: $0.relationship), in: graph) }
        // What the site states as spared without a condition is not brought back by the course.
        let spared = graph.outgoing("SPARES", from: level.site)
            .filter { graph.text("condition", of: $0.relationship) == nil }.map(\.node)
        let settled = Set(stated.map(\.lost) + spared)
        let course = graph.outgoing("RUNS_THROUGH", from: level.nerve).filter { $0.node == level.place }
            .flatMap { graph.sources(of: $0.relationship) }
        let derived = graph.outgoing("DISTAL_BRANCH", from: level.nerve).filter { branch in
            graph.text("at", of: branch.relationship) == graph.id(of: level.place) && !settled.contains(branch.node)
        }
        return stated + derived.map { PudendalLoss($0, sources: course + graph.sources(of: $0.node), in: graph) }
    }

    private init(_ loss: RegionGraph.Neighbour, sources: [Citation], in graph: RegionGraph) {
        lost = loss.node
        certainty = graph.property("certainty", of: loss.relationship)
        condition = graph.property("condition", of: loss.relationship)
        frequency = graph.property("frequency", of: loss.relationship)
        isDerived = graph.isDerived(loss.relationship)
        self.sources = sources
    }
}
