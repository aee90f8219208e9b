import RegionPluginAPI

// Fluid that moves a nerve out of the ice. In: an approach and a nerve's name. Out: what is done and on whose word.

struct Hydrodissection {
    /// What is done, in the ontology's words.
    let text: String
    /// On whose word.
    let sources: [Citation]

    /// Finds the hydrodissection that protects the approach. Nil where there is none, or where it is stated for another nerve only: it is
    /// then not known to work here.
    init?(on approach: NodeID, of nerve: String, in graph: RegionGraph) {
        guard let fluid = graph.node("maneuver:warm-saline-hydrodissection"),
            let protection = graph.outgoing("PROTECTED_BY", from: approach).first(where: { $0.node == fluid })
        else { return nil }
        let remark = graph.text("remark", of: protection.relationship)
        if let remark, !remark.contains(nerve) { return nil }
        text = remark.map { "\(graph.name(of: fluid)): \($0)" } ?? graph.name(of: fluid)
        sources = graph.sources(of: protection.relationship)
    }
}
