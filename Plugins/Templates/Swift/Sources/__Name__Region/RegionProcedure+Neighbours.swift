import RegionPluginAPI

// `CALL __name__.neighbours('__name__ example nerve')`. In: a nerve's name. Out: what lies beside it.

extension RegionProcedure {
    /// What lies beside a nerve, each with the sources of where it lies.
    static let neighbours = RegionProcedure(
        name: "__name__.neighbours", says: "What lies beside a nerve.", inputs: [Field("nerve", .string)],
        outputs: [Field("structure", .node)]
    ) { arguments, _, graph throws(Refusal) in
        guard case .string(let text)? = arguments.first, let nerve = graph.find(text, labelled: "Nerve").first else {
            throw Refusal("There is no such nerve", hint: "write its name, '__name__ example nerve'")
        }
        return graph.incoming("LIES_BESIDE", to: nerve).map { neighbour in
            Row([.node(graph.copy(of: neighbour.node))], sources: graph.sources(of: neighbour.node))
        }
    }
}
