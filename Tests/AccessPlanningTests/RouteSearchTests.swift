import TestSupport
import Testing

@testable import AccessPlanning

@Suite("The search core against every route there is")
struct RouteSearchTests {
    /// A graph of up to ten nodes, and the same one with every cost at its least and arcs that are missing from it.
    private struct Sample {
        var criteria: Criteria
        var nodeCount: Int
        var arcs: [CostGraph.Arc]
        var openArcs: [CostGraph.Arc]

        init(_ random: inout SeededGenerator) {
            let kinds = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                Bool.random(using: &random) ? Criteria.Kind.sum : .maximum
            }
            criteria =
                kinds.count == 1
                ? Criteria(kinds[0])
                : kinds.count == 2 ? Criteria(kinds[0], kinds[1]) : Criteria(kinds[0], kinds[1], kinds[2])
            nodeCount = Int.random(in: 2...10, using: &random)
            // Few costs, so that equal vectors are common; now and then many, so that buckets are wide.
            let most: Int32 = Int.random(in: 0..<4, using: &random) == 0 ? 5000 : 3
            var all: [CostGraph.Arc] = []
            for _ in 0..<Int.random(in: 1...16, using: &random) {
                func cost(_ criterion: Int) -> Int32 {
                    criterion < kinds.count ? Int32.random(in: 0...most, using: &random) : 0
                }
                all.append(
                    CostGraph.Arc(
                        from: .random(in: 0..<nodeCount, using: &random),
                        to: .random(in: 0..<nodeCount, using: &random),
                        cost: CostVector(cost(0), cost(1), cost(2))))
            }
            arcs = all.filter { _ in Int.random(in: 0..<8, using: &random) > 0 }
            openArcs = all.map { arc in
                var arc = arc
                if Bool.random(using: &random) { arc.cost.first = min(arc.cost.first, 1) }
                if Bool.random(using: &random) { arc.cost.second = 0 }
                return arc
            }
        }

        /// Every loopless route between two nodes, by criteria, number of arcs, and then the nodes entered and the arcs in the order given.
        func routes(from start: Int, to end: Int) -> [Route] {
            var found: [Route] = []
            var taken: [Int] = []
            var isVisited = [Bool](repeating: false, count: nodeCount)
            func walk(_ node: Int, _ first: Int32, _ second: Int32, _ third: Int32) {
                if node == end {
                    found.append(Route(arcs: taken, cost: CostVector(first, second, third, arcs: Int32(taken.count))))
                    return
                }
                isVisited[node] = true
                for (index, arc) in arcs.enumerated() where arc.from == node && !isVisited[arc.to] {
                    taken.append(index)
                    walk(
                        arc.to, criteria.firstIsMaximum ? max(first, arc.cost.first) : first + arc.cost.first,
                        criteria.secondIsMaximum ? max(second, arc.cost.second) : second + arc.cost.second,
                        criteria.thirdIsMaximum ? max(third, arc.cost.third) : third + arc.cost.third)
                    taken.removeLast()
                }
                isVisited[node] = false
            }
            walk(start, 0, 0, 0)
            return found.sorted { left, right in
                let (a, b) = (left.cost, right.cost)
                if a != b { return (a.first, a.second, a.third, a.arcs) < (b.first, b.second, b.third, b.arcs) }
                for (one, other) in zip(left.arcs, right.arcs) where one != other {
                    return (arcs[one].to, one) < (arcs[other].to, other)
                }
                return false
            }
        }
    }

    /// Of routes in order: the first of each cost that no other cost betters.
    private func pareto(_ routes: [Route]) -> [Route] {
        var front: [Route] = []
        for route in routes {
            let isBettered = front.contains {
                $0.cost.first <= route.cost.first && $0.cost.second <= route.cost.second
                    && $0.cost.third <= route.cost.third
            }
            if !isBettered { front.append(route) }
        }
        return front
    }

    @Test(arguments: 0..<8) func searchesFindWhatEnumerationFinds(_ part: Int) {
        var random = SeededGenerator(seed: UInt64(part))
        for number in 0..<2500 {
            let sample = Sample(&random)
            let graph = CostGraph(sample.criteria, nodeCount: sample.nodeCount, arcs: sample.arcs)
            let open = CostGraph(sample.criteria, nodeCount: sample.nodeCount, arcs: sample.openArcs)
            let end = Int.random(in: 0..<sample.nodeCount, using: &random)
            let start = Int.random(in: 0..<sample.nodeCount, using: &random)
            let count = Int.random(in: 1...12, using: &random)
            let all = sample.routes(from: start, to: end)
            for bounds in [LowerBounds(to: end, in: graph), LowerBounds(to: end, in: open)] {
                guard ParetoSearch(graph, bounds).routes(from: start) == pareto(all),
                    KBestSearch(graph, bounds).routes(count, from: start) == Array(all.prefix(count))
                else {
                    Issue.record("differs: part \(part), graph \(number), \(start) to \(end): \(sample)")
                    return
                }
            }
        }
    }

    @Test func boundsAreTheLeastCostsOfEachCriterion() {
        var random = SeededGenerator(seed: 99)
        for _ in 0..<500 {
            let sample = Sample(&random)
            let bounds = LowerBounds(
                to: 0, in: CostGraph(sample.criteria, nodeCount: sample.nodeCount, arcs: sample.arcs))
            for node in 0..<sample.nodeCount {
                let costs = sample.routes(from: node, to: 0).map(\.cost)
                #expect(bounds.isReachable(from: node) == !costs.isEmpty)
                guard !costs.isEmpty else { continue }
                #expect(bounds[node].first == costs.map(\.first).min())
                #expect(bounds[node].second == costs.map(\.second).min())
                #expect(bounds[node].third == costs.map(\.third).min())
            }
        }
    }
}
