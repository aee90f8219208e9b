// Label setting: every cost at which the target can be reached and none of which is better than another. In: a graph, bounds, a start. Out: cost vectors in the
// order of the criteria. Its memory serves one search after the other.

/// A search from one start at a time, all to one target.
///
/// A label is a cost at which a node is reached. One that is no better in any criterion than another at its node, or than what has already
/// reached the target, is dropped. A route with a loop is never better than without it, so that loops need no other care.
struct LabelSearch: ~Copyable {
    struct Label: BitwiseCopyable {
        var cost: CostVector
        var node: Int32
        /// The next label of the node; -1 ends the list.
        var next: Int32
        var isDropped: Bool
    }

    let graph: CostGraph
    let bounds: LowerBounds
    /// For each node another one that is forbidden with it, or the node itself; empty where there are none.
    private let twins: [Int]
    private var labels = Flat<Label>(capacity: 256)
    private var queue = LabelQueue()
    /// For each node its list of labels, where its mark is the present one.
    private let heads: Flat<Int32>
    private let marks: Flat<UInt32>
    private var mark: UInt32 = 0
    private let bans: Flat<UInt32>
    private var ban: UInt32 = 1
    /// The costs that reached the target.
    private var reached = Flat<CostVector>()

    init(_ graph: CostGraph, _ bounds: LowerBounds, twins: [Int] = []) {
        self.graph = graph
        self.bounds = bounds
        self.twins = twins
        heads = Flat(repeating: -1, count: graph.nodeCount)
        marks = Flat(repeating: 0, count: graph.nodeCount)
        bans = Flat(repeating: 0, count: graph.nodeCount)
    }

    // MARK: What the next searches may not do

    mutating func permitAllNodes() { ban += 1 }

    /// - Parameter node: is not entered by the next searches.
    func forbid(_ node: Int) {
        bans[node] = ban
        if !twins.isEmpty { bans[twins[node]] = ban }
    }

    // MARK: Costs

    /// The costs at which the target can be reached from a start, of which none is no worse than another, in the order of the criteria.
    ///
    /// - Parameters:
    ///   - cost: what was spent before the start.
    ///   - closed: places of arcs that leave the start and may not be taken from it.
    ///   - ceiling: nothing that comes after it in the order of the criteria is looked for.
    ///   - onlyFirst: whether the first cost is enough.
    mutating func costs(
        from start: Int, at cost: CostVector = .zero, without closed: [Int32] = [], ceiling: CostVector? = nil,
        onlyFirst: Bool = false
    ) -> [CostVector] {
        labels.removeAll()
        queue.removeAll()
        reached.removeAll()
        mark += 1
        guard bounds.isReachable(from: start) else { return [] }
        let (graph, bounds, criteria, target) = (self.graph, self.bounds.base, self.graph.criteria, self.bounds.target)
        let (firstOut, outNode, outCost) = (graph.firstOut.base, graph.outNode.base, graph.outCost.base)
        let (bans, ban) = (self.bans.base, self.ban)
        _ = addLabel(cost, at: start)
        queue.insert(.init(cost: criteria.joined(cost, bounds[start]), label: 0))
        while !queue.isEmpty {
            let entry = queue.popLeast()
            let label = labels[Int(entry.label)]
            if label.isDropped || isReached(noWorseThan: entry.cost) { continue }
            if let ceiling, ceiling.precedes(entry.cost) { break }
            let node = Int(label.node)
            if node == target {
                reached.append(label.cost)
                if onlyFirst { break }
                continue
            }
            let isStart = entry.label == 0
            for arc in Int(firstOut[node])..<Int(firstOut[node + 1]) {
                let next = Int(outNode[arc])
                let bound = bounds[next]
                if bound.first == .max || bans[next] == ban || (isStart && closed.contains(Int32(arc))) { continue }
                let cost = criteria.joined(label.cost, outCost[arc])
                let least = criteria.joined(cost, bound)
                if isReached(noWorseThan: least) { continue }
                if let ceiling, ceiling.precedes(least) { continue }
                if let index = addLabel(cost, at: next) { queue.insert(.init(cost: least, label: index)) }
            }
        }
        return (0..<reached.count).map { reached[$0] }
    }

    @inline(__always) private func isReached(noWorseThan cost: CostVector) -> Bool {
        for index in 0..<reached.count where reached[index].isNoWorse(than: cost) { return true }
        return false
    }

    /// Adds a label unless another of its node is no worse, and drops those that it is no worse than.
    ///
    /// - Returns: nil where another is no worse.
    private mutating func addLabel(_ cost: CostVector, at node: Int) -> Int32? {
        var index = marks[node] == mark ? heads[node] : -1
        let first = index
        let base = labels.base
        while index >= 0 {
            if base[Int(index)].cost.isNoWorse(than: cost) { return nil }
            index = base[Int(index)].next
        }
        index = first
        while index >= 0 {
            if cost.isNoWorse(than: base[Int(index)].cost) { base[Int(index)].isDropped = true }
            index = base[Int(index)].next
        }
        let added = Int32(labels.count)
        labels.append(Label(cost: cost, node: Int32(node), next: first, isDropped: false))
        heads[node] = added
        marks[node] = mark
        return added
    }

    // MARK: The route of a cost

    private struct Step: BitwiseCopyable {
        var arc: Int32
        /// The states that the step leads from and to.
        var from: Int32
        var to: Int32
    }

    /// The arcs of the first of all routes of a cost, by their number and then by their places in the graph, in order.
    ///
    /// Routes grow one arc at a time as long as no bound exceeds the cost; states that are the same node at the same cost are one. So the
    /// first number of arcs that reaches the target is the least, and of its routes the one that takes the earliest arc at each node is
    /// followed.
    ///
    /// - Parameter goal: a cost that ``costs(from:at:without:ceiling:onlyFirst:)`` gave for the same start and bans.
    /// - Precondition: the target can be reached at that cost.
    mutating func arcs(
        from start: Int, at cost: CostVector = .zero, without closed: [Int32] = [], reaching goal: CostVector
    ) -> [Int32] {
        let (graph, bounds, criteria, target) = (self.graph, self.bounds.base, self.graph.criteria, self.bounds.target)
        guard start != target else { return [] }
        let (firstOut, outNode, outCost) = (graph.firstOut.base, graph.outNode.base, graph.outCost.base)
        var steps = Flat<Step>()
        labels.removeAll()
        labels.append(Label(cost: cost, node: Int32(start), next: -1, isDropped: false))
        var layer = 0..<1
        var end: Int32 = -1
        while end < 0 {
            precondition(!layer.isEmpty, "the target is reached at a cost that a search found")
            mark += 1
            for index in layer {
                let label = labels[index]
                let node = Int(label.node)
                for arc in Int(firstOut[node])..<Int(firstOut[node + 1]) {
                    let next = Int(outNode[arc])
                    let bound = bounds[next]
                    if bound.first == .max || bans[next] == ban || (index == 0 && closed.contains(Int32(arc))) {
                        continue
                    }
                    let cost = criteria.joined(label.cost, outCost[arc])
                    guard criteria.joined(cost, bound).isNoWorse(than: goal) else { continue }
                    let added = state(cost, at: next)
                    steps.append(Step(arc: Int32(arc), from: Int32(index), to: added))
                    if next == target { end = added }
                }
            }
            layer = layer.upperBound..<labels.count
        }
        return follow(steps, to: end)
    }

    /// The state of a node at a cost in the present layer, new or known.
    private mutating func state(_ cost: CostVector, at node: Int) -> Int32 {
        let first = marks[node] == mark ? heads[node] : -1
        var index = first
        while index >= 0 {
            if labels[Int(index)].cost.equals(cost) { return index }
            index = labels[Int(index)].next
        }
        let added = Int32(labels.count)
        labels.append(Label(cost: cost, node: Int32(node), next: first, isDropped: true))
        heads[node] = added
        marks[node] = mark
        return added
    }

    /// Steps are in the order of the states they leave, and of the arcs.
    private func follow(_ steps: borrowing Flat<Step>, to end: Int32) -> [Int32] {
        // `isDropped` is off where a state leads to the end.
        labels.base[Int(end)].isDropped = false
        let firstStep = Flat<Int32>(repeating: -1, count: labels.count)
        for index in (0..<steps.count).reversed() {
            let step = steps[index]
            guard !labels[Int(step.to)].isDropped else { continue }
            labels.base[Int(step.from)].isDropped = false
            firstStep[Int(step.from)] = Int32(index)
        }
        var arcs: [Int32] = []
        var state: Int32 = 0
        while state != end {
            let step = steps[Int(firstStep[Int(state)])]
            arcs.append(step.arc)
            state = step.to
        }
        return arcs
    }
}
