// Which sensory branch can be treated in place of a mixed nerve. In: a nerve's name. Out: its sensory branches and the ways to each.

extension RegionProcedure {
    /// `CALL plugin.sensoryAlternatives('femoral nerve')`: the purely sensory nerves that arise from it.
    ///
    /// `certainty` is `always`, `partial` where the branch also arises elsewhere, or `variant` where it does in some people.
    /// `approaches` is empty where no way to the branch is in the ontology; `documented` lists those documented for cryoneurolysis.
    public static func sensoryAlternatives(plugin: String) -> RegionProcedure {
        RegionProcedure(
            name: "\(plugin).sensoryAlternatives",
            says: "The purely sensory branches that can be treated in place of a nerve with motor fibres.",
            inputs: [Field("nerve", .string)],
            outputs: [
                Field("branch", .node), Field("arisesFrom", .string), Field("supplies", .list),
                Field("certainty", .string),
                Field("approaches", .list), Field("documented", .list),
            ]
        ) { arguments, _, graph throws(Refusal) in
            try mixedNerve(arguments, on: graph).flatMap { nerve in
                graph.branches(of: nerve).filter { graph.text("modality", of: $0.nerve) == "sensory" }.map {
                    row($0, inPlaceOf: nerve, on: graph)
                }
            }
        }
    }

    private static func mixedNerve(_ arguments: [Value], on graph: RegionGraph) throws(Refusal) -> [NodeID] {
        guard case .string(let text)? = arguments.first else {
            throw Refusal("The nerve is missing", hint: "write its name or id, 'femoral nerve'")
        }
        let nerves = graph.find(text, labelled: "Nerve")
        guard !nerves.isEmpty else {
            throw Refusal(
                "No nerve is called '\(text)'", hint: "write its name, a synonym or its id, 'nerve:femoral-nerve'")
        }
        let mixed = nerves.filter { graph.text("modality", of: $0) != "sensory" }
        guard !mixed.isEmpty else { throw Refusal("'\(text)' is sensory: nothing has to stand in for it") }
        return mixed
    }

    private static func row(_ branch: RegionGraph.Branch, inPlaceOf trunk: NodeID, on graph: RegionGraph) -> Row {
        let nerve = branch.nerve
        let supplied = graph.outgoing("INNERVATES", from: nerve)
        let ways = graph.incoming("TARGETS", to: nerve)
        let documented = ways.filter { graph.texts("documentedFor", of: $0.node).contains("cryoneurolysis") }
        func names(_ neighbours: [RegionGraph.Neighbour]) -> Value {
            .list(neighbours.map { .string(graph.name(of: $0.node)) })
        }
        return Row(
            [
                .node(graph.copy(of: nerve)), .string(graph.name(of: branch.parent)), names(supplied),
                .string(certainty(branch, from: trunk, on: graph)), names(ways), names(documented),
            ], sources: graph.sources(of: [nerve], branch.relationships + (supplied + ways).map(\.relationship)))
    }

    private static func certainty(_ branch: RegionGraph.Branch, from trunk: NodeID, on graph: RegionGraph) -> String {
        let apart = graph.outgoing("ORIGIN_APART_FROM", from: branch.nerve).filter { $0.node == trunk }
        if branch.isVariant { return "variant" }
        if apart.isEmpty { return "always" }
        return apart.allSatisfy { graph.isVariant($0.relationship) } ? "variant" : "partial"
    }
}
