// Measures the path searches of the planner on a weighted graph. In: a file of arcs, `NODES ARCS` and then `FROM TO W1 W2 W3` a line with four decimals, and
// a file of pairs, `FROM TO` a line. Out: medians in ms, with and without the bounds of the target at hand, and check sums.

import AccessSearch
import Glibc

guard CommandLine.arguments.count == 3 else {
    fail("usage: routing ARCS PAIRS", 64)
}

let network = Network(path: CommandLine.arguments[1])
var pairFile = Numbers(path: CommandLine.arguments[2])
var pairs: [(from: Int, to: Int)] = []
while let from = pairFile.next(), let to = pairFile.next() { pairs.append((from, to)) }

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Medians of whole searches and of those that have the bounds of their target at hand.
func measure(
    _ name: String, _ graph: CostGraph, pairs: [(from: Int, to: Int)], _ search: (CostGraph, LowerBounds, Int) -> Void
) {
    var (whole, cached): ([Double], [Double]) = ([], [])
    for pair in pairs {
        let start = seconds()
        let bounds = LowerBounds(to: pair.to, in: graph)
        let bounded = seconds()
        search(graph, bounds, pair.from)
        let end = seconds()
        whole.append(end - start)
        cached.append(end - bounded)
    }
    func median(_ times: [Double]) -> Double { times.isEmpty ? 0 : times.sorted()[times.count / 2] * 1e3 }
    print(name, median(whole), median(cached))
}

var sum = 0.0
measure("k-shortest", network.graph(criteria: 1), pairs: pairs) { graph, bounds, from in
    let routes = KBestSearch(graph, bounds).routes(10, from: from)
    for route in routes { sum += Double(route.cost.first) / 1e4 }
}
var front = 0
measure("pareto-2", network.graph(criteria: 2), pairs: pairs) { graph, bounds, from in
    front += ParetoSearch(graph, bounds).routes(from: from).count
}
print("sum", sum, "front2", Double(front) / Double(pairs.count))
front = 0
measure("pareto-3", network.graph(criteria: 3), pairs: Array(pairs.prefix(6))) { graph, bounds, from in
    front += ParetoSearch(graph, bounds).routes(from: from).count
}
print("front3", Double(front) / 6)
