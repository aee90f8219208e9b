import RegionPluginAPI

// The pleura as a wall. In: a crossing. Out: closed where it would enter pleura or lung, unless the chest stands open.

extension AccessModel {
    /// No way leads into the parietal pleura, the pleural cavity or the lung, but from a space of the open chest.
    ///
    /// Facts state this border by border; here it holds for every border, one that is added later and says nothing of it, too.
    static let pleura = AccessModel { crossing, _, graph in
        guard isPleural(crossing.to, graph), !isOpenChest(crossing.from, graph) else { return nil }
        let sources = graph.sources(of: [crossing.to], [crossing.relationship])
        return .closed(reason: "enters the \(graph.name(of: crossing.to)): pneumothorax", sources: sources)
    }

    private static func isPleural(_ space: NodeID, _ graph: RegionGraph) -> Bool {
        let wholes = [space] + graph.outgoing("PART_OF", from: space).map(\.node)
        let pleural: Set = ["structure:parietal-pleura", "structure:lung", "space:pleural-cavity"]
        return wholes.contains { pleural.contains(graph.id(of: $0)) }
    }

    private static func isOpenChest(_ space: NodeID, _ graph: RegionGraph) -> Bool {
        graph.outgoing("IN_FIELD", from: space).contains { graph.id(of: $0.node) == "field:open-chest" }
    }
}
