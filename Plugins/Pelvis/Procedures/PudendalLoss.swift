import RegionPluginAPI

// What an ablation at one level of the pudendal nerve takes. In: the site's DENERVATES, the DISTAL_BRANCH that follow from the course, and
// what lost nerves INNERVATE. Out: the losses; what the site states stands, the course and the supply only add what it leaves out.

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
    /// Whether it follows from course or supply and is not stated by the site.
    let isDerived: Bool
    /// On whose word; for what is derived, of the facts that it follows from.
    let sources: [Citation]

    /// All losses at a level: those that its site states, those that follow from the course, those of what the lost nerves supply.
    ///
    /// A nerve can be there twice: what the site states of a variant does not say what holds in the others, the course does.
    static func all(at level: PudendalTree.Level, in graph: RegionGraph) -> [PudendalLoss] {
        let stated = graph.outgoing("DENERVATES", from: level.site)
            .filter { !graph.isDerived($0.relationship) }
            .map { PudendalLoss($0, isDerived: false, sources: graph.sources(of: $0.relationship), in: graph) }
        // What is spared under a condition may still be lost without it.
        let spared = graph.outgoing("SPARES", from: level.site)
            .filter { graph.text("condition", of: $0.relationship) == nil }.map(\.node)
        let further = beyond(level, without: Set(stated.filter { !$0.isVariant }.map(\.lost) + spared), in: graph)
        return stated + further + supply(of: further + stated, besides: spared, in: graph)
    }

    /// The branches that leave the nerve at the level or beyond it.
    private static func beyond(_ level: PudendalTree.Level, without settled: Set<NodeID>, in graph: RegionGraph)
        -> [PudendalLoss]
    {
        let course = graph.outgoing("RUNS_THROUGH", from: level.nerve).filter { $0.node == level.place }
            .flatMap { graph.sources(of: $0.relationship) }
        return graph.outgoing("DISTAL_BRANCH", from: level.nerve).filter { branch in
            graph.text("at", of: branch.relationship) == graph.id(of: level.place) && !settled.contains(branch.node)
        }.map { PudendalLoss($0, isDerived: true, sources: distinct(course + graph.sources(of: $0.node)), in: graph) }
    }

    /// What the lost nerves supply: as certain as the loss of the nerve, in part where a nerve that is not lost supplies it too.
    private static func supply(of losses: [PudendalLoss], besides spared: [NodeID], in graph: RegionGraph)
        -> [PudendalLoss]
    {
        let nerves = Set(losses.map(\.lost))
        var seen = nerves.union(spared)
        return losses.flatMap { loss in
            graph.outgoing("INNERVATES", from: loss.lost).filter { seen.insert($0.node).inserted }.map { supplied in
                let suppliers = graph.incoming("INNERVATES", to: supplied.node)
                let isShared = !suppliers.allSatisfy { nerves.contains($0.node) }
                return PudendalLoss(
                    lost: supplied.node, certainty: isShared ? .string("partial") : loss.certainty,
                    condition: loss.condition, frequency: loss.frequency, isDerived: true,
                    sources: distinct(graph.sources(of: supplied.relationship) + loss.sources))
            }
        }
    }

    private var isVariant: Bool { if case .string("variant") = certainty { true } else { false } }

    private static func distinct(_ citations: [Citation]) -> [Citation] {
        var seen: Set<Citation> = []
        return citations.filter { seen.insert($0).inserted }
    }
}

extension PudendalLoss {
    /// Reads a loss off a relationship that says how certain it is.
    fileprivate init(_ loss: RegionGraph.Neighbour, isDerived: Bool, sources: [Citation], in graph: RegionGraph) {
        self.init(
            lost: loss.node, certainty: graph.property("certainty", of: loss.relationship),
            condition: graph.property("condition", of: loss.relationship),
            frequency: graph.property("frequency", of: loss.relationship), isDerived: isDerived, sources: sources)
    }
}
