// The best routes one after the other. In: a graph, the bounds of a target, a start. Out: loopless routes in the order of the criteria.

/// Finds the first routes of all that visit no node twice, ordered by the criteria, then by the number of arcs, then by the places of their arcs.
///
/// The routes fall into sets that share a beginning and leave it by another arc (Yen 1971, Lawler 1972). A set is searched only when the
/// least that it can cost, by the bounds, comes first of all sets: most are never searched.
package struct KBestSearch {
    let graph: CostGraph
    let bounds: LowerBounds
    let twins: [Int]

    /// - Parameters:
    ///   - bounds: of this graph, or of one that has all of its arcs at no higher costs.
    ///   - twins: for each node another one that stands for the same, or the node itself; a route visits one of them. Empty where there are none.
    package init(_ graph: CostGraph, _ bounds: LowerBounds, twins: [Int] = []) {
        self.graph = graph
        self.bounds = bounds
        self.twins = twins
    }

    /// The routes with the first `turn` arcs of a route found before and another arc after them; or, once searched, the first of them.
    private struct Candidate {
        /// Arcs by place; the shared beginning only where not searched.
        var arcs: [Int32]
        var cost: CostVector
        /// How many arcs are shared with the route it turns off from.
        var turn: Int
        /// The arcs that may not follow the beginning.
        var closed: [Int32]
        var isSearched: Bool

        /// Sets not searched come first among equals, so that the first of all routes is known when it is taken.
        func precedes(_ other: Candidate) -> Bool {
            if !cost.equals(other.cost) { return cost.precedes(other.cost) }
            if isSearched != other.isSearched { return other.isSearched }
            if arcs.count != other.arcs.count { return arcs.count < other.arcs.count }
            return arcs.lexicographicallyPrecedes(other.arcs)
        }
    }

    /// - Returns: fewer than `count` where there are no more.
    package func routes(_ count: Int, from start: Int) -> [Route] {
        guard count > 0, bounds.isReachable(from: start) else { return [] }
        var search = LabelSearch(graph, bounds, twins: twins)
        var found: [Candidate] = []
        var candidates = [
            Candidate(
                arcs: [], cost: graph.criteria.joined(.zero, bounds[start]), turn: 0, closed: [], isSearched: false)
        ]
        while found.count < count, let best = takeFirst(&candidates) {
            if best.isSearched {
                found.append(best)
                if found.count < count { addTurns(of: best, start, &candidates) }
            } else if let first = first(of: best, start, &search, ceiling(candidates, count - found.count)) {
                candidates.append(first)
            }
        }
        return found.map { Route(graph, $0.arcs, $0.cost) }
    }

    private func takeFirst(_ candidates: inout [Candidate]) -> Candidate? {
        guard var first = candidates.indices.first else { return nil }
        for index in candidates.indices where candidates[index].precedes(candidates[first]) { first = index }
        candidates.swapAt(first, candidates.count - 1)
        return candidates.removeLast()
    }

    /// The cost that a further route must not exceed, where enough others are known already.
    private func ceiling(_ candidates: [Candidate], _ missing: Int) -> CostVector? {
        let costs = candidates.filter(\.isSearched).map(\.cost).sorted { $0.precedes($1) }
        return costs.count >= missing ? costs[missing - 1] : nil
    }

    /// The first route of a set; nil where it has none, or none within the ceiling.
    private func first(
        of set: Candidate, _ start: Int, _ search: inout LabelSearch, _ ceiling: CostVector?
    ) -> Candidate? {
        search.permitAllNodes()
        var node = start
        var cost = CostVector.zero
        search.forbid(node)
        for arc in set.arcs {
            node = Int(graph.outNode[Int(arc)])
            search.forbid(node)
            cost = graph.criteria.joined(cost, graph.outCost[Int(arc)])
        }
        guard
            let least = search.costs(from: node, at: cost, without: set.closed, ceiling: ceiling, onlyFirst: true).first
        else { return nil }
        let rest = search.arcs(from: node, at: cost, without: set.closed, reaching: least)
        return Candidate(
            arcs: set.arcs + rest, cost: least, turn: set.turn, closed: set.closed, isSearched: true)
    }

    /// Splits what is left of a route's set: at each node from where it turned off.
    private func addTurns(of route: Candidate, _ start: Int, _ candidates: inout [Candidate]) {
        var node = start
        var cost = CostVector.zero
        for (index, arc) in route.arcs.enumerated() {
            if index >= route.turn {
                let closed = (index == route.turn ? route.closed : []) + [arc]
                if let least = least(from: node, at: cost, without: closed) {
                    candidates.append(
                        Candidate(
                            arcs: Array(route.arcs[..<index]), cost: least, turn: index, closed: closed,
                            isSearched: false))
                }
            }
            node = Int(graph.outNode[Int(arc)])
            cost = graph.criteria.joined(cost, graph.outCost[Int(arc)])
        }
    }

    /// The least, by the bounds, that going on costs; nil where no arc is left that leads to the target.
    private func least(from node: Int, at cost: CostVector, without closed: [Int32]) -> CostVector? {
        var least: CostVector?
        for arc in graph.firstOut[node]..<graph.firstOut[node + 1] where !closed.contains(arc) {
            let next = Int(graph.outNode[Int(arc)])
            guard bounds.isReachable(from: next) else { continue }
            let bound = graph.criteria.joined(graph.criteria.joined(cost, graph.outCost[Int(arc)]), bounds[next])
            if let known = least, !bound.precedes(known) { continue }
            least = bound
        }
        return least
    }
}
