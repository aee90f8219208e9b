// Measures the path searches of the planner on a weighted graph. In: a file of arcs, `NODES ARCS` and then `FROM TO W1 W2 W3` a line with four decimals, and
// a file of pairs, `FROM TO` a line. Out: medians in ms, of whole searches and of those that have the bounds of their target at hand, and sums to check.

import AccessSearch
import Glibc

guard CommandLine.arguments.count == 3 else { fail("usage: routing ARCS PAIRS", 64) }
let network = Network(path: CommandLine.arguments[1])
var pairFile = Numbers(path: CommandLine.arguments[2])
var pairs: [(from: Int, to: Int)] = []
while let from = pairFile.next(), let to = pairFile.next() { pairs.append((from, to)) }
guard !pairs.isEmpty else { fail("\(CommandLine.arguments[2]) has no pairs", 65) }

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func shown(_ value: Double, _ decimals: Int = 3) -> String {
    let scale = pow(10, Double(decimals))
    let digits = String(Int((value * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}

/// Prints the medians of a search over pairs, and what its results add up to.
func measure(
    _ name: String, criteria: Int, pairs: [(from: Int, to: Int)], check: (Double) -> String,
    _ search: (CostGraph, LowerBounds, Int) -> Double
) {
    let graph = network.graph(criteria: criteria)
    var (whole, bounded): ([Double], [Double]) = ([], [])
    var sum = 0.0
    for pair in pairs {
        let start = seconds()
        let bounds = LowerBounds(to: pair.to, in: graph)
        let middle = seconds()
        sum += search(graph, bounds, pair.from)
        let end = seconds()
        whole.append(end - start)
        bounded.append(end - middle)
    }
    func median(_ times: [Double]) -> String { shown(times.sorted()[times.count / 2] * 1e3) }
    print("\(name): median \(median(whole)) ms, with bounds \(median(bounded)) ms, \(check(sum))")
}

measure("k=10 loopless", criteria: 1, pairs: pairs, check: { "sum \(shown($0))" }) { graph, bounds, from in
    KBestSearch(graph, bounds).routes(10, from: from).reduce(0) { $0 + Double($1.cost.first) / 1e4 }
}
for criteria in 2...3 {
    // As many pairs as the C++ program takes.
    let pairs = criteria == 2 ? pairs : Array(pairs.prefix(6))
    measure(
        "Pareto-\(criteria)", criteria: criteria, pairs: pairs,
        check: { "front \(shown($0 / Double(pairs.count), 2))" }
    ) { graph, bounds, from in Double(ParetoSearch(graph, bounds).routes(from: from).count) }
}
