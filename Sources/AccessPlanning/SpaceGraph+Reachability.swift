// Where one can get at all. In: a window. Out: the spaces that some path ends in.

extension SpaceGraph {
    /// Which spaces can be reached from one with a fine needle, itself included, by index.
    ///
    /// - Complexity: O(spaces + crossings).
    package func reachable(from window: Int) -> [Bool] {
        var isReached = [Bool](repeating: false, count: spaces.count)
        var leadsOn = isReached
        isReached[window] = true
        leadsOn[window] = true
        var waiting = [window]
        while let space = waiting.popLast() {
            for crossing in crossings(leaving: space) {
                let passage = crossings[crossing].kind.passage(withFineNeedle: true)
                guard passage != .none else { continue }
                let next = crossings[crossing].to
                isReached[next] = true
                if passage == .through, !leadsOn[next] {
                    leadsOn[next] = true
                    waiting.append(next)
                }
            }
        }
        return isReached
    }
}
