import RegionPluginAPI

// `CALL lumbar.facetTargets('L4-L5')`. In: a facet joint. Out: each nerve to treat and where to aim at it, computed from the graph.

extension RegionProcedure {
    /// Each nerve to treat for a facet joint, from above to below, with its place.
    static let facetTargets = RegionProcedure(
        name: "lumbar.facetTargets",
        says: "The nerves to treat for a lumbar facet joint, and where to aim at each.",
        inputs: [Field("joint", .string)],
        outputs: [
            Field("joint", .node), Field("nerve", .node), Field("aim", .node), Field("approach", .node),
            Field("reason", .string),
        ]
    ) { arguments, _, graph throws(Refusal) in
        let joint = try facetJoint(arguments.first, in: graph)
        return FacetSupply(of: joint, in: graph).targets.map { target in
            let aim = FacetAim(at: target.nerve, in: graph)
            let late = target.insteadOf.map { branch in takeOff(of: branch, from: target.nerve, in: graph) }
            return Row(
                [
                    .node(graph.copy(of: joint)), .node(graph.copy(of: target.nerve)),
                    aim.map { .node(graph.copy(of: $0.place)) } ?? .null,
                    aim?.approach.map { .node(graph.copy(of: $0)) } ?? .null,
                    .string(late?.text ?? "supplies the joint"),
                ],
                sources: distinct(graph.sources(of: target.supply) + (aim?.sources ?? []) + (late?.sources ?? [])))
        }
    }

    /// The joint that was asked for by id, name, synonym or level.
    private static func facetJoint(_ argument: Value?, in graph: RegionGraph) throws(Refusal) -> NodeID {
        let joints =
            graph.node("landmark:lumbar-facet-joint").map { kind in
                graph.incoming("INSTANCE_OF", to: kind).map(\.node)
            } ?? []
        let known = joints.map { graph.name(of: $0) }.joined(separator: ", ")
        guard case .string(let text)? = argument else {
            throw Refusal("lumbar.facetTargets needs the name of a joint", hint: "one of: \(known)")
        }
        let asked = text.lowercased()
        let found = joints.first { joint in
            let names = [graph.id(of: joint), graph.name(of: joint)] + synonyms(of: joint, in: graph)
            return names.contains { $0.lowercased() == asked || $0.lowercased() == asked + " facet joint" }
        }
        guard let found else { throw Refusal("no lumbar facet joint is called '\(text)'", hint: "one of: \(known)") }
        return found
    }

    private static func synonyms(of node: NodeID, in graph: RegionGraph) -> [String] {
        guard case .list(let values) = graph.property("synonyms", of: node) else { return [] }
        return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    /// Why a nerve stands for its own branch: where it gives that branch off.
    private static func takeOff(of branch: NodeID, from nerve: NodeID, in graph: RegionGraph)
        -> (text: String, sources: [Citation])
    {
        let name = graph.name(of: branch)
        guard let off = graph.outgoing("GIVES_OFF", from: nerve).first(where: { $0.node == branch })?.relationship
        else {
            return ("supplies the joint, also through its branch, the \(name)", [])
        }
        let place = graph.text("event", of: off).map { " only at the \($0)" } ?? ""
        return ("treated in place of the \(name), which leaves it\(place)", graph.sources(of: off))
    }

    private static func distinct(_ citations: [Citation]) -> [Citation] {
        var seen: Set<Citation> = []
        return citations.filter { seen.insert($0).inserted }
    }
}
