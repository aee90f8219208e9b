import RegionPluginAPI

// Why a probe in the facet gutter does not go on into the foramen. In: a crossing. Out: closed, with the harm that the approaches which
// end in front of it are documented to risk; nothing for all other crossings, so that bone stays the contact stop that it is stated to be.

extension AccessModel {
    /// Closes the way from a space where approaches end into a foraminal space that none enters and whose nerve they put at risk.
    static let lumbarForamen = AccessModel { crossing, _, graph in
        guard let foramen = graph.node("space:lumbar-intervertebral-foramen"), crossing.to == foramen else {
            return nil
        }
        guard graph.incoming("TRAVERSES", to: foramen).isEmpty else { return nil }
        let within = Set(graph.incoming("LOCATED_IN", to: foramen).map(\.node))
        let risks = graph.incoming("TRAVERSES", to: crossing.from).flatMap { approach in
            graph.outgoing("AT_RISK", from: approach.node).filter { within.contains($0.node) }
        }
        let harms = risks.filter { ["major", "catastrophic"].contains(graph.text("severity", of: $0.relationship)) }
        guard !harms.isEmpty else { return nil }
        return .closed(
            reason: "\(names(harms, graph)) at risk: no approach through the \(graph.name(of: crossing.from)) enters",
            sources: distinct(harms.flatMap { graph.sources(of: $0.relationship) }))
    }

    /// What is at risk and what would follow, each once.
    private static func names(_ harms: [RegionGraph.Neighbour], _ graph: RegionGraph) -> String {
        var seen: Set<NodeID> = []
        return harms.filter { seen.insert($0.node).inserted }.map { harm in
            let consequence = graph.text("consequence", of: harm.relationship).map { " (\($0))" } ?? ""
            return graph.name(of: harm.node) + consequence
        }.joined(separator: ", ")
    }

    private static func distinct(_ citations: [Citation]) -> [Citation] {
        var seen: Set<Citation> = []
        return citations.filter { seen.insert($0).inserted }
    }
}
