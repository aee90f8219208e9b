import RegionPluginAPI

/// The celiac plexus and the nerves that carry its fibres to it.
enum CeliacTargets {
    /// The plexus first, then every nerve that gives it off or that it is part of; empty where the plexus isn't loaded.
    static func nodes(_ graph: RegionGraph) -> [NodeID] {
        guard let plexus = graph.node("nerve:celiac-plexus") else { return [] }
        return [plexus] + graph.incoming("GIVES_OFF", to: plexus).map(\.node)
    }
}
