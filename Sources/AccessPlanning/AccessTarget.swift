// The part of the space graph that leads from some windows to some goals. In: made once for a target. Out: searched on the terms of each case.

/// What is the same for every case that asks for one target: the steps that a way could take with every door open that a case could open.
/// A search looks at nothing else.
package struct AccessTarget: Sendable {
    /// A move of the search.
    struct Step: Sendable {
        var from: Int
        var to: Int
        /// The index of the crossing; nil for the step onto a window and the one that ends the path.
        var crossing: Int?
        /// The index of the space that is entered; nil for the step that ends the path.
        var space: Int?
    }

    let graph: SpaceGraph
    let steps: [Step]
    let nodeCount: Int
    /// From where the windows are entered; nil where no window leads to a goal.
    let start: Int?
    let end: Int
    /// A space that a path goes on from and the same space as what a path ends on are twins.
    let twins: [Int]

    /// - Parameters:
    ///   - windows: where ways may begin, by index.
    ///   - goals: where they may end, by index.
    /// - Complexity: O(spaces + crossings).
    package init(_ graph: SpaceGraph, from windows: [Int], to goals: [Int]) {
        self.graph = graph
        // A node for each space, the start, the end, and one more for each goal that is touched only.
        let (start, end) = (graph.spaces.count, graph.spaces.count + 1)
        var touched: [Int: Int] = [:]
        var steps = Set(windows).sorted().map { Step(from: start, to: $0, crossing: nil, space: $0) }
        for goal in Set(goals).sorted() {
            touched[goal] = end + 1 + touched.count
            steps.append(Step(from: goal, to: end, crossing: nil, space: nil))
            steps.append(Step(from: end + touched.count, to: end, crossing: nil, space: nil))
        }
        for (index, crossing) in graph.crossings.enumerated() {
            switch crossing.kind.passage(withFineNeedle: true) {
            case .through:
                steps.append(Step(from: crossing.from, to: crossing.to, crossing: index, space: crossing.to))
            case .end:
                guard let node = touched[crossing.to] else { continue }
                steps.append(Step(from: crossing.from, to: node, crossing: index, space: crossing.to))
            case .none: continue
            }
        }
        let isUsed = Self.nodesBetween(start, end, steps, count: end + 1 + touched.count)
        var number = [Int](repeating: -1, count: isUsed.count)
        var count = 0
        for node in isUsed.indices where isUsed[node] {
            number[node] = count
            count += 1
        }
        self.steps = steps.filter { isUsed[$0.from] && isUsed[$0.to] }.map { step in
            Step(from: number[step.from], to: number[step.to], crossing: step.crossing, space: step.space)
        }
        nodeCount = count
        self.start = isUsed[start] ? number[start] : nil
        self.end = number[end]
        var twins = Array(0..<count)
        for (space, node) in touched where isUsed[space] && isUsed[node] {
            twins[number[space]] = number[node]
            twins[number[node]] = number[space]
        }
        self.twins = twins
    }

    /// Indexes of the crossings that some case could use, ascending.
    package var crossings: [Int] { steps.compactMap(\.crossing).sorted() }

    /// Indexes of the spaces that some case could pass or end on, ascending.
    package var spaces: [Int] { Set(steps.compactMap(\.space)).sorted() }

    /// The nodes that some way from the start to the end passes.
    private static func nodesBetween(_ start: Int, _ end: Int, _ steps: [Step], count: Int) -> [Bool] {
        let graph = CostGraph(
            Criteria(.sum), nodeCount: count,
            arcs: steps.map { CostGraph.Arc(from: $0.from, to: $0.to, cost: .zero) })
        let bounds = LowerBounds(to: end, in: graph)
        var isUsed = [Bool](repeating: false, count: count)
        guard bounds.isReachable(from: start) else { return isUsed }
        isUsed[start] = true
        var waiting = [start]
        while let node = waiting.popLast() {
            for arc in graph.firstOut[node]..<graph.firstOut[node + 1] {
                let next = Int(graph.outNode[Int(arc)])
                guard !isUsed[next], bounds.isReachable(from: next) else { continue }
                isUsed[next] = true
                waiting.append(next)
            }
        }
        return isUsed
    }
}
