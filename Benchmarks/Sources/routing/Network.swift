// A weighted graph from a file. In: `NODES ARCS` and then `FROM TO W1 W2 W3` a line. Out: graphs of one to three criteria.

import AccessSearch
import Glibc

/// Arcs between numbered nodes with three weights each.
struct Network {
    private var ends: [(from: Int, to: Int)] = []
    private var weights: [CostVector] = []
    private let nodeCount: Int

    init(path: String) {
        var file = Numbers(path: path)
        nodeCount = file.next() ?? 0
        let arcCount = file.next() ?? 0
        for _ in 0..<arcCount {
            guard let from = file.next(), let to = file.next(), from < nodeCount, to < nodeCount else { break }
            ends.append((from, to))
            let (first, second, third) = (file.next() ?? 0, file.next() ?? 0, file.next() ?? 0)
            weights.append(CostVector(Int32(first), Int32(second), Int32(third)))
        }
        guard ends.count == arcCount, nodeCount > 0 else {
            fail("\(path) is no list of arcs", 65)
        }
    }

    /// The graph with the first weights as criteria that add up.
    func graph(criteria: Int) -> CostGraph {
        let kinds = [Criteria(.sum), Criteria(.sum, .sum), Criteria(.sum, .sum, .sum)]
        return CostGraph(
            kinds[criteria - 1], nodeCount: nodeCount,
            arcs: zip(ends, weights).map { ends, weights in
                CostGraph.Arc(
                    from: ends.from, to: ends.to,
                    cost: CostVector(
                        weights.first, criteria > 1 ? weights.second : 0, criteria > 2 ? weights.third : 0))
            })
    }
}
