import RegionPluginAPI

// The ways to the celiac plexus. In: nothing. Out: each documented way with the organs that it goes through and what its borders admit.

extension RegionProcedure {
    /// `CALL abdomen.celiacRoutes()`: every approach to the plexus or to the splanchnic nerves that end in it, in the order of the ontology.
    ///
    /// `crosses` names the organs and vessels that the route goes through, from the skin on. `admits` is the narrowest border on the way,
    /// or `not stated` where two layers follow each other and no border between them is stated.
    static let celiacRoutes = RegionProcedure(
        name: "abdomen.celiacRoutes",
        says: "The routes to the celiac plexus, with what each crosses, what it admits and what it is documented for.",
        inputs: [],
        outputs: [
            Field("approach", .node), Field("target", .string), Field("crosses", .list), Field("admits", .string),
            Field("documentedFor", .list), Field("routeStated", .any),
        ]
    ) { _, _, graph in
        let targets = CeliacTargets.nodes(graph)
        return graph.nodes(labelled: "Approach").flatMap { approach in
            let aims = graph.outgoing("TARGETS", from: approach).filter { targets.contains($0.node) }
            return aims.isEmpty ? [] : [row(approach, aims, graph)]
        }
    }

    private static func row(_ approach: NodeID, _ aims: [RegionGraph.Neighbour], _ graph: RegionGraph) -> Row {
        let layers = layers(of: approach, graph)
        let organs = layers.filter { isOrgan($0.node, graph) }
        let borders = zip(layers, layers.dropFirst()).map { border(from: $0.0.node, to: $0.1.node, graph) }
        return Row(
            [
                .node(graph.copy(of: approach)), .string(aims.map { graph.name(of: $0.node) }.joined(separator: ", ")),
                .list(organs.map { .string(graph.name(of: $0.node)) }), .string(narrowest(borders, graph)),
                .list(graph.texts("documentedFor", of: approach).map(Value.string)),
                graph.property("routeStated", of: approach),
            ], sources: graph.sources(of: [approach], (aims + organs).map(\.relationship) + borders.compactMap { $0 }))
    }

    /// The layers of a route, from the skin on.
    private static func layers(of approach: NodeID, _ graph: RegionGraph) -> [RegionGraph.Neighbour] {
        func order(_ layer: RegionGraph.Neighbour) -> Int64 {
            if case .integer(let order) = graph.property("order", of: layer.relationship) { order } else { .max }
        }
        return graph.outgoing("TRAVERSES", from: approach).sorted { order($0) < order($1) }
    }

    /// Whether a layer is an organ, a vessel or a disc rather than a layer of the body wall or a free space.
    private static func isOrgan(_ space: NodeID, _ graph: RegionGraph) -> Bool {
        ["viscus", "vessel", "disc", "mucosa"].contains(graph.text("kind", of: space) ?? "")
            || graph.outgoing("PART_OF", from: space).contains { graph.id(of: $0.node) == "landmark:crus-of-diaphragm" }
    }

    private static func border(from: NodeID, to: NodeID, _ graph: RegionGraph) -> RelationshipID? {
        graph.outgoing("CROSSING", from: from).first { $0.node == to }?.relationship
    }

    private static func narrowest(_ borders: [RelationshipID?], _ graph: RegionGraph) -> String {
        let kinds = borders.map { border in
            border.flatMap { graph.text("kind", of: $0) }.flatMap(Crossing.Kind.init)
        }
        let wideningOrder: [Crossing.Kind] = [.closed, .fluidOnly, .fineNeedleOnly, .needsOpening, .contactStop]
        if let kind = wideningOrder.first(where: kinds.contains) { return kind.rawValue }
        return kinds.contains(nil) ? "not stated" : Crossing.Kind.free.rawValue
    }
}
