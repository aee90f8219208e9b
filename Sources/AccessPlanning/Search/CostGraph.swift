// The graph that searches walk, in flat arrays both ways. In: arcs with their costs. Out: for each node the arcs that leave and enter it. It knows
// no anatomy.

/// Nodes from 0 and arcs with a cost for each criterion; immutable.
package final class CostGraph: Sendable {
    /// An arc; its costs are not negative.
    package struct Arc: Sendable {
        package var from: Int
        package var to: Int
        package var cost: CostVector

        package init(from: Int, to: Int, cost: CostVector) {
            self.from = from
            self.to = to
            self.cost = cost
        }
    }

    package let criteria: Criteria
    package let nodeCount: Int
    package let arcCount: Int
    /// For each node where the arcs that leave it begin; one more than the nodes. Arcs are ordered by the node they leave, the node they enter,
    /// and then as they were given.
    let firstOut: Flat<Int32>
    let outNode: Flat<Int32>
    /// Each with one arc.
    let outCost: Flat<CostVector>
    /// For each arc its index in the list it was made from.
    let original: Flat<Int32>
    let firstIn: Flat<Int32>
    let inNode: Flat<Int32>
    /// The costs of the arcs that enter, a criterion after the other.
    let inCost: Flat<Int32>

    /// - Precondition: the ends are less than `nodeCount`, and the costs of no loopless route overflow 32 bits.
    /// - Complexity: O(nodes + arcs).
    package init(_ criteria: Criteria, nodeCount: Int, arcs: [Arc]) {
        self.criteria = criteria
        self.nodeCount = nodeCount
        let arcCount = arcs.count
        self.arcCount = arcCount
        firstIn = Self.counted(arcs, nodeCount, by: \.to)
        firstOut = Self.counted(arcs, nodeCount, by: \.from)
        outNode = Flat(repeating: 0, count: arcCount)
        original = Flat(repeating: 0, count: arcCount)
        outCost = Flat(repeating: .zero, count: arcCount)
        inNode = Flat(repeating: 0, count: arcCount)
        inCost = Flat(repeating: 0, count: arcCount * criteria.count)
        // Through the arcs by the node they enter, so that those that leave a node come out in that order.
        let order = Flat<Int32>(repeating: 0, count: arcCount)
        let nextIn = Self.copy(firstIn)
        for (index, arc) in arcs.enumerated() {
            order[Int(nextIn[arc.to])] = Int32(index)
            nextIn[arc.to] += 1
        }
        let nextOut = Self.copy(firstOut)
        for place in 0..<arcCount {
            let index = Int(order[place])
            let arc = arcs[index]
            inNode[place] = Int32(arc.from)
            inCost[place] = arc.cost.first
            if criteria.count > 1 { inCost[place + arcCount] = arc.cost.second }
            if criteria.count > 2 { inCost[place + arcCount * 2] = arc.cost.third }
            let out = Int(nextOut[arc.from])
            nextOut[arc.from] += 1
            outNode[out] = Int32(arc.to)
            outCost[out] = CostVector(arc.cost.first, arc.cost.second, arc.cost.third, arcs: 1)
            original[out] = Int32(index)
        }
    }

    private static func counted(_ arcs: [Arc], _ nodeCount: Int, by end: (Arc) -> Int) -> Flat<Int32> {
        let first = Flat<Int32>(repeating: 0, count: nodeCount + 1)
        for arc in arcs { first[end(arc) + 1] += 1 }
        for node in 0..<nodeCount { first[node + 1] += first[node] }
        return first
    }

    private static func copy(_ flat: borrowing Flat<Int32>) -> Flat<Int32> {
        var copy = Flat<Int32>(capacity: flat.count)
        for index in 0..<flat.count { copy.append(flat[index]) }
        return copy
    }
}

/// A way through the graph.
package struct Route: Sendable, Hashable {
    /// Indexes into the list of arcs that the graph was made from, in order.
    package let arcs: [Int]
    package let cost: CostVector
}
