import RegionPluginAPI

// The nerves that end in a stump. In: the place of the amputation. Out: the nerves whose course leads through it, and whether the evidence
// names any of them as the source of pain after amputation.

extension RegionProcedure {
    /// `CALL lesions.stumpNerves('posterior compartment of thigh')`: the nerves that a cut through a place divides.
    ///
    /// The nerves follow from their courses, which are anatomy. Which of them hurts is evidence: `evidence` names the syndromes of stump and
    /// phantom pain that a source ties to the nerve, and is `not in the evidence` where there is none. `approaches` are those stated for these
    /// syndromes; `beyond` lists the nerves that arise at or beyond the place.
    static let stumpNerves = RegionProcedure(
        name: "lesions.stumpNerves",
        says: "The nerves that an amputation through a place divides, and which of them the evidence names.",
        inputs: [Field("place", .string)],
        outputs: [
            Field("nerve", .node), Field("place", .string), Field("evidence", .string), Field("approaches", .list),
            Field("beyond", .list),
        ]
    ) { arguments, _, graph throws(Refusal) in
        let places = try places(arguments, graph)
        return places.flatMap { place in
            graph.incoming("RUNS_THROUGH", to: place).map { row($0, through: place, graph) }
        }
    }

    private static func places(_ arguments: [Value], _ graph: RegionGraph) throws(Refusal) -> [NodeID] {
        guard case .string(let text)? = arguments.first else {
            throw Refusal(
                "The place is missing", hint: "write a place on the course of nerves, 'posterior compartment of thigh'")
        }
        let places = ["Space", "Landmark", "Structure"].flatMap { graph.find(text, labelled: $0) }
        guard !places.isEmpty else {
            throw Refusal(
                "No place is called '\(text)'",
                hint: "write a space, landmark or structure by name, 'posterior compartment of thigh'")
        }
        return places
    }

    private static func row(_ course: RegionGraph.Neighbour, through place: NodeID, _ graph: RegionGraph) -> Row {
        let nerve = course.node
        let evidence = graph.incoming("MEDIATED_BY", to: nerve).filter { isOfAmputation($0.node, graph) }
        let treating = evidence.flatMap { graph.incoming("TREATS", to: $0.node) }.filter {
            !graph.isDerived($0.relationship)
        }
        let aims = graph.incoming("TARGETS", to: nerve).filter { aim in treating.contains { $0.node == aim.node } }
        let beyond = graph.outgoing("DISTAL_BRANCH", from: nerve).filter {
            graph.text("at", of: $0.relationship) == graph.id(of: place)
        }
        let named = evidence.map { graph.name(of: $0.node) }.joined(separator: ", ")
        return Row(
            [
                .node(graph.copy(of: nerve)), .string(graph.name(of: place)),
                .string(evidence.isEmpty ? "not in the evidence" : named),
                .list(aims.map { .string(graph.name(of: $0.node)) }),
                .list(beyond.map { .string(lost($0, graph)) }),
            ], sources: graph.sources(of: [], [course.relationship] + (evidence + treating + aims).map(\.relationship)))
    }

    /// The name of a nerve beyond the cut; with how sure that is, where it isn't so in everybody.
    private static func lost(_ branch: RegionGraph.Neighbour, _ graph: RegionGraph) -> String {
        let name = graph.name(of: branch.node)
        let certainty = graph.text("certainty", of: branch.relationship) ?? "unknown"
        return certainty == "always" ? name : "\(name) (\(certainty))"
    }

    /// Whether a syndrome is one of a cut nerve, or phantom limb pain.
    private static func isOfAmputation(_ syndrome: NodeID, _ graph: RegionGraph) -> Bool {
        graph.id(of: syndrome) == "syndrome:phantom-limb-pain"
            || graph.outgoing("MEDIATED_BY", from: syndrome).contains { isTerminalNeuroma($0.node, graph) }
    }

    /// The bulb of a cut nerve, or one of them in particular.
    private static func isTerminalNeuroma(_ structure: NodeID, _ graph: RegionGraph) -> Bool {
        let bulb = "structure:terminal-neuroma"
        return graph.id(of: structure) == bulb
            || graph.outgoing("INSTANCE_OF", from: structure).contains { graph.id(of: $0.node) == bulb }
    }
}
