// The best way from a window to one of several spaces. In: window, goals, a case's judgements. Out: a path, or none.

extension SpaceGraph {
    /// The path of least cost: the mildest worst crossing, then the least sum, then the fewest crossings; of equals the one whose
    /// spaces come first.
    ///
    /// The worst crossing and the sum can't be minimised in one pass, because a path that is worse so far may be better in the end.
    /// So the mildest hazard that suffices is found first, and the sum is minimised over crossings no worse than it.
    ///
    /// - Parameter goals: indexes of spaces; the window itself counts as reached.
    /// - Returns: nil where no goal can be reached.
    /// - Complexity: O(hazards × crossings × log crossings).
    package func cheapestPath(
        from window: Int, to goals: Set<Int>, judge: (Crossing) -> Judgement? = { _ in nil }
    ) -> AccessPath? {
        let hazards = crossings.indices.map { hazard(of: $0, judge) }
        for worst in Hazard.allCases {
            if let path = shortestPath(from: window, to: goals, hazards: hazards, noWorseThan: worst) { return path }
        }
        return nil
    }

    /// Dijkstra's algorithm over (sum, layers). A space that is entered by a crossing that leads no further is a goal or nothing.
    private func shortestPath(from window: Int, to goals: Set<Int>, hazards: [Hazard?], noWorseThan worst: Hazard)
        -> AccessPath?
    {
        // A space has two states: the path may go on from it (even), or ends in it (odd).
        var arrival = [(sum: Int, layers: Int)?](repeating: nil, count: spaces.count * 2)
        var entered = [Int?](repeating: nil, count: spaces.count * 2)
        var isSettled = [Bool](repeating: false, count: spaces.count * 2)
        var waiting = Heap()
        arrival[window * 2] = (0, 0)
        waiting.insert(sum: 0, layers: 0, state: window * 2)
        while let state = waiting.popLeast() {
            guard !isSettled[state], let cost = arrival[state] else { continue }
            isSettled[state] = true
            if goals.contains(state / 2) { return path(to: state, window: window, entered: entered, hazards: hazards) }
            guard state % 2 == 0 else { continue }
            for crossing in crossings(leaving: state / 2) {
                guard let hazard = hazards[crossing], hazard <= worst else { continue }
                let facts = crossings[crossing]
                let next = facts.to * 2 + (facts.kind.leadsOn ? 0 : 1)
                let sum = cost.sum + hazard.rawValue
                let layers = cost.layers + 1
                if let known = arrival[next], (known.sum, known.layers) <= (sum, layers) { continue }
                arrival[next] = (sum, layers)
                entered[next] = crossing
                waiting.insert(sum: sum, layers: layers, state: next)
            }
        }
        return nil
    }

    private func path(to end: Int, window: Int, entered: [Int?], hazards: [Hazard?]) -> AccessPath {
        var spaces = [end / 2]
        var used: [Int] = []
        var state = end
        while let crossing = entered[state], state != window * 2 {
            used.append(crossing)
            spaces.append(crossings[crossing].from)
            state = crossings[crossing].from * 2
        }
        let crossed = used.compactMap { hazards[$0] }
        let cost = AccessCost(
            worst: crossed.max() ?? .none, sum: crossed.reduce(0) { $0 + $1.rawValue }, layers: used.count)
        return AccessPath(spaces: spaces.reversed(), crossings: used.reversed(), cost: cost)
    }
}
