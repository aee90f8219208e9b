// Every best compromise. In: a graph, the bounds of a target, a start. Out: routes of which none is no worse than another.

/// Finds the Pareto set of the routes from a start to the target of the bounds.
package struct ParetoSearch {
    let graph: CostGraph
    let bounds: LowerBounds

    /// - Parameter bounds: of this graph, or of one that has all of its arcs at no higher costs.
    package init(_ graph: CostGraph, _ bounds: LowerBounds) {
        self.graph = graph
        self.bounds = bounds
    }

    /// One route for each cost vector that no other route betters, in the order of the criteria: of the routes of that cost the one with the
    /// fewest arcs, then the one whose arcs come first.
    ///
    /// - Returns: empty where the target can't be reached.
    package func routes(from start: Int) -> [Route] {
        var search = LabelSearch(graph, bounds)
        let costs = search.costs(from: start)
        return costs.map { cost in
            let arcs = search.arcs(from: start, reaching: cost)
            return Route(graph, arcs, cost)
        }
    }
}

extension Route {
    /// - Parameter places: arcs by their place in the graph.
    init(_ graph: CostGraph, _ places: [Int32], _ cost: CostVector) {
        arcs = places.map { Int(graph.original[Int($0)]) }
        self.cost = CostVector(cost.first, cost.second, cost.third, arcs: Int32(places.count))
    }
}
