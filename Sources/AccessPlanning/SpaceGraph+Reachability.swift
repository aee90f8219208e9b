// Where one can get at all. In: a window. Out: the spaces that some path ends in.

extension SpaceGraph {
    /// Which spaces can be reached from one, itself included, by index.
    ///
    /// - Parameter judge: what a case makes of a crossing; nil leaves it as the facts state it.
    /// - Complexity: O(spaces + crossings).
    package func reachable(from window: Int, judge: (Crossing) -> Judgement? = { _ in nil }) -> [Bool] {
        var isReached = [Bool](repeating: false, count: spaces.count)
        var leadsOn = isReached
        isReached[window] = true
        leadsOn[window] = true
        var waiting = [window]
        while let space = waiting.popLast() {
            for crossing in crossings(leaving: space) where hazard(of: crossing, judge) != nil {
                let next = crossings[crossing].to
                isReached[next] = true
                if crossings[crossing].kind.leadsOn, !leadsOn[next] {
                    leadsOn[next] = true
                    waiting.append(next)
                }
            }
        }
        return isReached
    }
}
