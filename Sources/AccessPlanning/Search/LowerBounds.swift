// What it costs at least to reach a target from each node. In: a graph and a target. Out: one vector a node, for every search to that target.

/// For each node and criterion the least cost of any route to the target, each criterion by itself.
///
/// Bounds of a graph hold for each graph on the same nodes that has only some of its arcs, at the same cost or more: made with every door
/// open, they serve any case.
package final class LowerBounds: Sendable {
    package let target: Int
    private let vectors: Flat<CostVector>
    private static let unreachable = Int32.max

    /// - Complexity: O(arcs) for costs of one order of magnitude: a queue of buckets as wide as the cheapest arc.
    package init(to target: Int, in graph: CostGraph) {
        self.target = target
        vectors = Flat(repeating: CostVector(Self.unreachable), count: graph.nodeCount)
        let costs = Flat(repeating: Self.unreachable, count: graph.nodeCount)
        for criterion in 0..<graph.criteria.count {
            if criterion > 0 { costs.base.update(repeating: Self.unreachable, count: graph.nodeCount) }
            Self.search(from: target, criterion, graph, costs: costs.base)
            let vectors = vectors.base
            for node in 0..<graph.nodeCount {
                switch criterion {
                case 0: vectors[node].first = costs[node]
                case 1: vectors[node].second = costs[node]
                default: vectors[node].third = costs[node]
                }
            }
        }
    }

    /// The bounds of a node; meaningless where ``isReachable(from:)`` is false.
    @inline(__always) package subscript(node: Int) -> CostVector { vectors[node] }

    @inline(__always) package func isReachable(from node: Int) -> Bool { vectors[node].first != Self.unreachable }

    @inline(__always) var base: UnsafePointer<CostVector> { UnsafePointer(vectors.base) }

    private struct Entry: BitwiseCopyable {
        var node: Int32
        var cost: Int32
        var next: Int32
    }

    /// Walks arcs backwards. Costs within a bucket may still fall, and then the node is walked again.
    private static func search(
        from target: Int, _ criterion: Int, _ graph: CostGraph, costs: UnsafeMutablePointer<Int32>
    ) {
        let arcCosts = UnsafePointer(graph.inCost.base + criterion * graph.arcCount)
        let (firstIn, inNode) = (UnsafePointer(graph.firstIn.base), UnsafePointer(graph.inNode.base))
        let isMaximum = graph.criteria.isMaximum(criterion)
        var (least, most) = (Int32.max, Int32(1))
        for arc in 0..<graph.arcCount {
            least = min(least, arcCosts[arc])
            most = max(most, arcCosts[arc])
        }
        // Not more than 1,024 buckets, whatever the costs.
        let width = max(least < most ? least : 1, most >> 9, 1)
        let shift = Int32(Int32.bitWidth - 1 - width.leadingZeroBitCount)
        let bucketCount = 1 << (Int.bitWidth - Int(most >> shift + 1).leadingZeroBitCount)
        let heads = Flat<Int32>(repeating: -1, count: bucketCount)
        let bucket = heads.base
        var entries = Flat<Entry>(capacity: min(graph.nodeCount, 4096))
        var free: Int32 = -1
        costs[target] = 0
        entries.append(Entry(node: Int32(target), cost: 0, next: -1))
        bucket[0] = 0
        var waiting = 1
        var current = 0
        while waiting > 0 {
            let place = current & (bucketCount - 1)
            let index = bucket[place]
            if index < 0 {
                current += 1
                continue
            }
            let entry = entries[Int(index)]
            bucket[place] = entry.next
            entries[Int(index)].next = free
            free = index
            waiting -= 1
            guard costs[Int(entry.node)] == entry.cost else { continue }
            for arc in Int(firstIn[Int(entry.node)])..<Int(firstIn[Int(entry.node) + 1]) {
                let cost = isMaximum ? max(entry.cost, arcCosts[arc]) : entry.cost + arcCosts[arc]
                let node = inNode[arc]
                guard cost < costs[Int(node)] else { continue }
                costs[Int(node)] = cost
                let place = Int(cost >> shift) & (bucketCount - 1)
                let added = Entry(node: node, cost: cost, next: bucket[place])
                if free >= 0 {
                    bucket[place] = free
                    let next = entries[Int(free)].next
                    entries[Int(free)] = added
                    free = next
                } else {
                    bucket[place] = Int32(entries.count)
                    entries.append(added)
                }
                waiting += 1
            }
        }
    }
}
