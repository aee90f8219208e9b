import RegionPluginAPI

// Where the ice of an approach forms. In: an approach and the place that it ablates at. Out: the spaces.

enum IceSpace {
    /// The spaces that hold the place and that the approach passes; without any, the last space that it passes.
    static func spaces(of place: NodeID, on approach: NodeID, in graph: RegionGraph) -> [NodeID] {
        let passed = graph.outgoing("TRAVERSES", from: approach)
        let holding = Set(graph.outgoing("LOCATED_IN", from: place).map(\.node))
        let spaces = passed.map(\.node).filter(holding.contains)
        if !spaces.isEmpty { return spaces }
        return passed.max { order($0, graph) < order($1, graph) }.map { [$0.node] } ?? []
    }

    private static func order(_ step: RegionGraph.Neighbour, _ graph: RegionGraph) -> Int64 {
        if case .integer(let order) = graph.property("order", of: step.relationship) { order } else { 0 }
    }
}
