// What a route costs, criterion by criterion. In: costs of arcs. Out: costs of routes, and when one is no worse than another.

/// Up to three costs, compared in this order, and the number of arcs. A criterion that is not used is zero.
package struct CostVector: BitwiseCopyable, Sendable, Hashable {
    package var first: Int32
    package var second: Int32
    package var third: Int32
    package var arcs: Int32

    package init(_ first: Int32, _ second: Int32 = 0, _ third: Int32 = 0, arcs: Int32 = 0) {
        self.first = first
        self.second = second
        self.third = third
        self.arcs = arcs
    }

    package static let zero = CostVector(0)

    /// Whether no criterion is worse; the number of arcs does not count.
    @inline(__always) func isNoWorse(than other: CostVector) -> Bool {
        first <= other.first && second <= other.second && third <= other.third
    }

    /// Whether it comes before the other in the order of the criteria; the number of arcs does not count.
    @inline(__always) func precedes(_ other: CostVector) -> Bool {
        if first != other.first { return first < other.first }
        if second != other.second { return second < other.second }
        return third < other.third
    }

    @inline(__always) func equals(_ other: CostVector) -> Bool {
        first == other.first && second == other.second && third == other.third
    }
}

/// How the costs of arcs make the cost of a route: each criterion adds up or takes the worst.
package struct Criteria: Sendable, Hashable {
    package enum Kind: Sendable { case sum, maximum }

    let count: Int
    let firstIsMaximum: Bool
    let secondIsMaximum: Bool
    let thirdIsMaximum: Bool

    /// - Precondition: one to three kinds.
    package init(_ kinds: Kind...) {
        precondition((1...3).contains(kinds.count), "a search has one to three criteria")
        count = kinds.count
        firstIsMaximum = kinds[0] == .maximum
        secondIsMaximum = kinds.count > 1 && kinds[1] == .maximum
        thirdIsMaximum = kinds.count > 2 && kinds[2] == .maximum
    }

    /// The cost of a route that goes on at this further cost.
    @inline(__always) func joined(_ route: CostVector, _ further: CostVector) -> CostVector {
        CostVector(
            firstIsMaximum ? max(route.first, further.first) : route.first + further.first,
            secondIsMaximum ? max(route.second, further.second) : route.second + further.second,
            thirdIsMaximum ? max(route.third, further.third) : route.third + further.third,
            arcs: route.arcs + further.arcs)
    }

    func isMaximum(_ criterion: Int) -> Bool {
        switch criterion {
        case 0: firstIsMaximum
        case 1: secondIsMaximum
        default: thirdIsMaximum
        }
    }
}
