import RegionPluginAPI

// What a needle meets that goes too deep at the nape. In: an approach that ends in the nape field. Out: the vertebral artery, cord and
// whatever else of consequence lies in the next spaces, each with the spaces that had to be passed.

extension RiskAssessor {
    /// What lies behind the last layer of a route in the nape: followed from space to space over borders that no route may cross.
    ///
    /// Behind obliquus capitis inferior these are the vertebral artery and, through the dura, cord and cerebrospinal fluid.
    static let behindTheNapeTarget = RiskAssessor(
        id: "headAndNeck:behind-the-nape-target",
        says:
            "A needle that passes the target plane at the nape meets what lies behind it, the vertebral artery and the dura first."
    ) { approach, _, graph in
        guard let end = lastLayer(of: approach, graph), isInNape(end, graph) else { return [] }
        var seen: Set<NodeID> = [end]
        var front: [(space: NodeID, passed: [RelationshipID])] = [(end, [])]
        var risks: [Risk] = []
        while !front.isEmpty {
            var next: [(space: NodeID, passed: [RelationshipID])] = []
            for (space, passed) in front {
                for border in graph.outgoing("CROSSING", from: space)
                where graph.text("kind", of: border.relationship) == Crossing.Kind.closed.rawValue
                    && seen.insert(border.node).inserted
                {
                    next.append((border.node, passed + [border.relationship]))
                    risks += contents(of: border.node, passed: passed + [border.relationship], graph)
                }
            }
            front = next
        }
        var named: Set<NodeID> = []
        return risks.filter { named.insert($0.structure).inserted }
    }

    private static func lastLayer(of approach: NodeID, _ graph: RegionGraph) -> NodeID? {
        func order(_ layer: RegionGraph.Neighbour) -> Int64 {
            if case .integer(let order) = graph.property("order", of: layer.relationship) { order } else { .min }
        }
        return graph.outgoing("TRAVERSES", from: approach).max { order($0) < order($1) }?.node
    }

    private static func isInNape(_ space: NodeID, _ graph: RegionGraph) -> Bool {
        graph.outgoing("IN_FIELD", from: space).contains { graph.id(of: $0.node) == "field:nape" }
    }

    /// What a space holds that is stated to matter: its severity is major or catastrophic.
    private static func contents(of space: NodeID, passed: [RelationshipID], _ graph: RegionGraph) -> [Risk] {
        graph.incoming("LOCATED_IN", to: space).compactMap { held in
            let severity = graph.text("severity", of: held.node).flatMap(Risk.Severity.init)
            guard severity == .major || severity == .catastrophic else { return nil }
            let borders = passed.compactMap { graph.text("interface", of: $0) }.joined(separator: ", then ")
            return Risk(
                structure: held.node, phase: .access,
                consequence: graph.texts("consequence", of: held.node).first
                    ?? "injury of the \(graph.name(of: held.node))",
                severity: severity,
                reason:
                    "lies in the \(graph.name(of: space)), \(passed.count) closed border\(passed.count == 1 ? "" : "s") "
                    + "behind the target (\(borders))",
                sources: graph.sources(of: [held.node], passed + [held.relationship]))
        }
    }
}
