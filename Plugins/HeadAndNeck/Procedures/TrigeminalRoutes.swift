import RegionPluginAPI

// The ways to a division of the trigeminal nerve. In: 'V2'. Out: the ways to the division itself, to its branches, and to what carries all
// three, with what else each takes along.

extension RegionProcedure {
    /// `CALL headAndNeck.trigeminalRoutes('V2')`: the ways to the division first, then to its branches, then to ganglion and root.
    ///
    /// `alsoTakes` lists the other divisions and the motor fibres that lie at the target, too; it is empty for the division and its branches
    /// unless a motor nerve arises from the target.
    static let trigeminalRoutes = RegionProcedure(
        name: "headAndNeck.trigeminalRoutes",
        says: "The routes to a trigeminal division, its branches and its ganglion, with what else each target carries.",
        inputs: [Field("division", .string)],
        outputs: [
            Field("approach", .node), Field("target", .string), Field("scope", .string), Field("at", .list),
            Field("alsoTakes", .list), Field("documentedFor", .list),
        ]
    ) { arguments, _, graph throws(Refusal) in
        let division = try trigeminalDivision(arguments, graph)
        let branches = graph.branches(of: division).map(\.nerve)
        let trunks = carriers(of: division, graph)
        return rows([division], "the division", apartFrom: [], graph)
            + rows(branches, "a branch of the division", apartFrom: [], graph)
            + rows(trunks, "carries all that arises from it", apartFrom: Set([division] + branches + trunks), graph)
    }

    /// The nerve whose root level is the division's, and which arises from the trigeminal ganglion.
    private static func trigeminalDivision(_ arguments: [Value], _ graph: RegionGraph) throws(Refusal) -> NodeID {
        guard let ganglion = graph.node("nerve:trigeminal-ganglion") else {
            throw Refusal("The trigeminal ganglion is not loaded", hint: "load the region head-and-neck")
        }
        guard case .string(let text)? = arguments.first else {
            throw Refusal("The division is missing", hint: "write 'V2'")
        }
        let divisions = graph.incoming("BRANCH_OF", to: ganglion).map(\.node)
        let level = "CN \(text.uppercased())"
        let named = graph.find(text, labelled: "Nerve")
        guard let found = divisions.first(where: { graph.text("rootLevels", of: $0) == level || named.contains($0) })
        else {
            let names = divisions.map { "'\(graph.name(of: $0))'" }.joined(separator: ", ")
            throw Refusal("'\(text)' is no trigeminal division", hint: "write 'V1', 'V2', 'V3', or \(names)")
        }
        return found
    }

    /// What a division arises from, nearest first.
    private static func carriers(of nerve: NodeID, _ graph: RegionGraph) -> [NodeID] {
        var found: [NodeID] = []
        var front = [nerve]
        while !front.isEmpty {
            front = front.flatMap { graph.outgoing("BRANCH_OF", from: $0) }.filter { !graph.isVariant($0.relationship) }
                .map(\.node)
                .filter { !found.contains($0) && $0 != nerve }
            for node in front where !found.contains(node) { found.append(node) }
        }
        return found
    }

    private static func rows(_ targets: [NodeID], _ scope: String, apartFrom own: Set<NodeID>, _ graph: RegionGraph)
        -> [Row]
    {
        targets.flatMap { target in
            let others = others(at: target, apartFrom: own, graph)
            return graph.incoming("TARGETS", to: target).map { way in
                let places = graph.outgoing("ABLATES_AT", from: way.node)
                return Row(
                    [
                        .node(graph.copy(of: way.node)), .string(graph.name(of: target)), .string(scope),
                        .list(places.map { .string(graph.name(of: $0.node)) }),
                        .list(others.map { .string(graph.name(of: $0.nerve)) }),
                        .list(graph.texts("documentedFor", of: way.node).map(Value.string)),
                    ],
                    sources: graph.sources(
                        of: [way.node], ([way] + places).map(\.relationship) + others.flatMap(\.relationships)))
            }
        }
    }

    /// Motor nerves that arise from a target, and for a carrier the nerves next to the division that arise from it, too.
    private static func others(at target: NodeID, apartFrom own: Set<NodeID>, _ graph: RegionGraph) -> [RegionGraph
        .Branch]
    {
        graph.branches(of: target).filter { branch in
            let isMotor = graph.text("modality", of: branch.nerve) == "motor"
            return isMotor || (own.contains(target) && own.contains(branch.parent) && !own.contains(branch.nerve))
        }
    }
}
