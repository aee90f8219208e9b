import RegionPluginAPI

// Where to aim at a nerve of a facet joint. In: its ablation sites, else the bony points on its course. Out: the place, and on whose word.

/// The place at which a nerve of a facet joint is ablated.
struct FacetAim {
    /// The landmark.
    let place: NodeID
    /// The approach that is known to go there for this nerve; nil where none is.
    let approach: NodeID?
    /// On whose word.
    let sources: [Citation]

    /// Finds the aim: the place of the nerve's ablation site; without one, the first bony point that the nerve runs through. Nil where the
    /// graph states neither.
    init?(at nerve: NodeID, in graph: RegionGraph) {
        let sites = graph.incoming("SITE_OF", to: nerve).map(\.node)
        let stated = sites.lazy.flatMap { graph.outgoing("SITE_AT", from: $0) }.first
        let bony = graph.outgoing("RUNS_THROUGH", from: nerve).filter {
            ["bony point", "groove"].contains(graph.text("kind", of: $0.node))
        }.min { Self.order($0, graph) < Self.order($1, graph) }
        guard let aim = stated ?? bony else { return nil }
        place = aim.node
        approach = graph.incoming("TARGETS", to: nerve).map(\.node).first { approach in
            graph.outgoing("ABLATES_AT", from: approach).contains { $0.node == aim.node }
        }
        sources = graph.sources(of: aim.relationship)
    }

    private static func order(_ step: RegionGraph.Neighbour, _ graph: RegionGraph) -> Int64 {
        if case .integer(let order) = graph.property("order", of: step.relationship) { order } else { .max }
    }
}
