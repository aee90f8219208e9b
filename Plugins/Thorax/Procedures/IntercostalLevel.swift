import RegionPluginAPI

// The intercostal nerves to treat for a level. In: 'T7'. Out: its nerve and its neighbours, the rib of each and the order of the bundle.

extension RegionProcedure {
    /// `CALL thorax.intercostalLevel('T7')`: the nerve of the level first, then the one above and the one below.
    ///
    /// The bundle is listed from the groove downwards, by the order that the costal groove states. The neighbours come from the overlap of
    /// adjacent segments, which is textbook anatomy. T12 has no neighbour below and runs under the last rib as the subcostal nerve.
    static let intercostalLevel = RegionProcedure(
        name: "thorax.intercostalLevel",
        says: "The intercostal nerve of a level and its neighbours, with the rib that each runs under.",
        inputs: [Field("level", .string)],
        outputs: [
            Field("nerve", .node), Field("role", .string), Field("rib", .string), Field("bundle", .list),
            Field("continuesAs", .list), Field("entry", .string), Field("caveats", .list),
        ]
    ) { arguments, _, graph throws(Refusal) in
        let level = try thoracicLevel(arguments)
        let roles = [(level, "target"), (level - 1, "neighbour above"), (level + 1, "neighbour below")]
        return roles.flatMap { rows(at: $0, role: $1, on: graph) }
    }

    private static func thoracicLevel(_ arguments: [Value]) throws(Refusal) -> Int {
        guard case .string(let text)? = arguments.first, text.uppercased().hasPrefix("T"),
            let level = Int(text.dropFirst()),
            (1...12).contains(level)
        else { throw Refusal("The level must be T1 to T12", hint: "CALL thorax.intercostalLevel('T7')") }
        return level
    }

    private static func rows(at level: Int, role: String, on graph: RegionGraph) -> [Row] {
        let id = level == 12 ? "nerve:subcostal-nerve" : "nerve:intercostal-nerve-t\(level)"
        guard let nerve = graph.node(id), let groove = graph.node("landmark:costal-groove") else { return [] }
        let bundle = bundle(of: groove, on: graph)
        let onward = graph.outgoing("CONTINUES_AS", from: nerve)
        let caveats = caveats(of: groove, on: graph)
        return [
            Row(
                [
                    .node(graph.copy(of: nerve)), .string(role), .string("rib \(level)"),
                    .list(level == 12 ? [] : bundle.map { .string(graph.name(of: $0.node)) }),
                    .list(onward.map { .string(graph.name(of: $0.node)) }), .string(entry(level, bundle, on: graph)),
                    .list(level == 12 ? [] : caveats.map { .string(graph.name(of: $0.node)) }),
                ],
                sources: graph.sources(
                    of: [nerve, groove] + caveats.map(\.node), (bundle + onward).map(\.relationship))
                    + [Citation(reference: "gray", basis: .textbook)])
        ]
    }

    /// Vein, artery, nerve from the rib downwards, as far as the groove numbers them.
    private static func bundle(of groove: NodeID, on graph: RegionGraph) -> [RegionGraph.Neighbour] {
        func order(_ neighbour: RegionGraph.Neighbour) -> Int64? {
            if case .integer(let order) = graph.property("order", of: neighbour.relationship) { order } else { nil }
        }
        return graph.incoming("LOCATED_IN", to: groove).compactMap { neighbour in
            order(neighbour).map { ($0, neighbour) }
        }
        .sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Where a needle passes, which follows from where the bundle lies.
    private static func entry(_ level: Int, _ bundle: [RegionGraph.Neighbour], on graph: RegionGraph) -> String {
        guard level < 12, let last = bundle.last, graph.labels(of: last.node).contains("Nerve") else {
            return "not stated"
        }
        return
            "the bundle hangs below rib \(level), its nerve lowest: for the nerve stop at the lower edge of rib \(level); "
            + "to pass between the ribs stay above rib \(level + 1)"
    }

    /// The conflicts between sources that concern the groove.
    private static func caveats(of groove: NodeID, on graph: RegionGraph) -> [RegionGraph.Neighbour] {
        graph.incoming("CONCERNS", to: groove).filter { graph.labels(of: $0.node).contains("Conflict") }
    }
}
