import RegionPluginAPI

// Nerves that share the space of the ice without being its target, such as the femoral nerve beside the confluence (Fig. 6). In: an
// approach. Out: what each would cost, with the hydrodissection that moves it away where the approach has one.

extension RiskAssessor {
    /// Bystanders with muscle to lose, in the order in which the ontology puts them into the space.
    static let bystanderNerve = RiskAssessor(
        id: "groin:bystander-nerve",
        says: "A motor nerve in the space of the ice that is not the target is lost too, unless fluid moves it away."
    ) { approach, _, graph in
        let targets = Set(graph.outgoing("TARGETS", from: approach).map(\.node))
        var seen: Set<NodeID> = []
        return graph.outgoing("ABLATES_AT", from: approach).flatMap { aim in
            IceSpace.spaces(of: aim.node, on: approach, in: graph).flatMap { space in
                bystanders(in: space, besides: targets, graph).filter { seen.insert($0.node).inserted }.compactMap {
                    risk(of: $0, in: space, at: aim.node, on: approach, graph)
                }
            }
        }
    }

    /// The nerves in a space that carry muscle, without the targets and whatever branches from them or leads to them.
    private static func bystanders(in space: NodeID, besides targets: Set<NodeID>, _ graph: RegionGraph)
        -> [RegionGraph.Neighbour]
    {
        graph.incoming("LOCATED_IN", to: space).filter { neighbour in
            guard graph.labels(of: neighbour.node).contains("Nerve"), !targets.contains(neighbour.node),
                ["motor", "mixed"].contains(graph.text("modality", of: neighbour.node))
            else { return false }
            let kin =
                graph.outgoing("BRANCH_OF", from: neighbour.node) + graph.incoming("BRANCH_OF", to: neighbour.node)
            return kin.allSatisfy { !targets.contains($0.node) }
        }
    }

    /// The risk to one bystander; nil where the graph does not say what its loss would mean.
    private static func risk(
        of bystander: RegionGraph.Neighbour, in space: NodeID, at place: NodeID, on approach: NodeID,
        _ graph: RegionGraph
    ) -> Risk? {
        let site = graph.incoming("SITE_OF", to: bystander.node).map(\.node).first { site in
            graph.outgoing("SITE_AT", from: site).contains { $0.node == place }
        }
        let documented = graph.outgoing("AT_RISK", from: approach).first { $0.node == bystander.node }?.relationship
        let lost = site.flatMap { graph.text("lost", of: $0) }
        guard let consequence = lost ?? documented.flatMap({ graph.text("consequence", of: $0) }) else { return nil }
        let fluid = Hydrodissection(on: approach, of: graph.name(of: bystander.node), in: graph)
        let stated =
            documented.map { graph.sources(of: $0) } ?? []
        return Risk(
            structure: bystander.node, phase: .ablation, consequence: consequence,
            severity: documented.flatMap { graph.text("severity", of: $0) }.flatMap(Risk.Severity.init),
            reason: "lies with the target in the \(graph.name(of: space))", protection: fluid?.text,
            sources: distinct(
                graph.sources(of: bystander.relationship) + (site.map { graph.sources(of: "lost", of: $0) } ?? [])
                    + stated + (fluid?.sources ?? [])))
    }

    private static func distinct(_ citations: [Citation]) -> [Citation] {
        var seen: Set<Citation> = []
        return citations.filter { seen.insert($0).inserted }
    }
}
