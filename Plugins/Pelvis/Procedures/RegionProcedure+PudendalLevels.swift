import RegionPluginAPI

// `CALL pelvis.pudendalLevels()`. In: the case's sex. Out: for each place where the pudendal nerve or a branch is ablated, from proximal
// to distal, what is lost there and how certainly.

extension RegionProcedure {
    /// What each level of the pudendal nerve takes.
    static let pudendalLevels = RegionProcedure(
        name: "pelvis.pudendalLevels",
        says: "What an ablation takes at each level of the pudendal nerve and its branches, from proximal to distal.",
        inputs: [],
        outputs: [
            Field("level", .node), Field("nerve", .node), Field("lost", .node), Field("certainty", .string),
            Field("condition", .string), Field("frequency", .string), Field("derived", .boolean),
        ]
    ) { _, clinicalCase, graph in
        guard let tree = PudendalTree(in: graph) else { return [] }
        return tree.levels.filter { SexOfAnatomy.isPresent($0.nerve, in: clinicalCase, on: graph) }.flatMap { level in
            PudendalLoss.all(at: level, in: graph)
                .filter { SexOfAnatomy.isPresent($0.lost, in: clinicalCase, on: graph) }
                .map { loss in
                    Row(
                        [
                            .node(graph.copy(of: level.place)), .node(graph.copy(of: level.nerve)),
                            .node(graph.copy(of: loss.lost)), loss.certainty, loss.condition, loss.frequency,
                            .boolean(loss.isDerived),
                        ],
                        sources: loss.sources)
                }
        }
    }
}
