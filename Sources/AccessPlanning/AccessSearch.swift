// The ways to a target in one case. In: the part of the graph that leads to the target, and terms. Out: paths with what they cost.

/// Looks for ways by the worst severity on the way, the sum of hazards and the number of layers, in this order.
package struct AccessSearch {
    private let target: AccessTarget
    /// The steps that the terms permit.
    private let steps: [AccessTarget.Step]
    private let graph: CostGraph
    private let bounds: LowerBounds?

    /// - Complexity: O(steps), each of which is judged once.
    package init(_ target: AccessTarget, on terms: AccessTerms) {
        self.target = target
        var steps: [AccessTarget.Step] = []
        var arcs: [CostGraph.Arc] = []
        for step in target.steps {
            var hazard = Hazard.none
            if let crossing = step.crossing {
                guard let judged = target.graph.hazard(of: crossing, on: terms) else { continue }
                hazard = judged
            }
            let cost = CostVector(
                step.space.map { Int32(terms.severities[$0]) } ?? 0, Int32(hazard.rawValue),
                step.crossing == nil ? 0 : 1)
            steps.append(step)
            arcs.append(CostGraph.Arc(from: step.from, to: step.to, cost: cost))
        }
        self.steps = steps
        graph = CostGraph(Criteria(.maximum, .sum, .sum), nodeCount: target.nodeCount, arcs: arcs)
        bounds = target.start == nil ? nil : LowerBounds(to: target.end, in: graph)
    }

    /// One path for each cost that no other path betters, least first. Of the paths of one cost it is the one whose spaces come first.
    ///
    /// - Returns: empty where no window leads to a goal.
    package func paretoPaths() -> [AccessPath] {
        guard let bounds, let start = target.start else { return [] }
        return ParetoSearch(graph, bounds).routes(from: start).map(path)
    }

    /// The first paths of all that enter no space twice, by their cost and then by their spaces.
    package func bestPaths(_ count: Int) -> [AccessPath] {
        guard let bounds, let start = target.start else { return [] }
        return KBestSearch(graph, bounds, twins: target.twins).routes(count, from: start).map(path)
    }

    private func path(_ route: Route) -> AccessPath {
        let steps = route.arcs.map { self.steps[$0] }
        return AccessPath(
            spaces: steps.compactMap(\.space), crossings: steps.compactMap(\.crossing),
            cost: AccessCost(
                severity: Int(route.cost.first), hazard: Int(route.cost.second), layers: Int(route.cost.third)))
    }
}
