// A way through the space graph. In: made by a search. Out: its crossings and its cost.

/// Spaces from a window to where the path ends, with the crossings between them.
package struct AccessPath: Sendable, Equatable {
    /// Indexes of spaces, from the window on; one more than the crossings.
    package let spaces: [Int]
    /// Indexes of crossings, in order.
    package let crossings: [Int]
    package let cost: AccessCost
}

/// What a path costs, ordered by the worst crossing, then by the sum of all, then by their number.
package struct AccessCost: Sendable, Comparable {
    package let worst: Hazard
    /// The sum of hazards; an unknown one counts as one more than high.
    package let sum: Int
    /// The number of crossings.
    package let layers: Int

    package static func < (left: AccessCost, right: AccessCost) -> Bool {
        (left.worst, left.sum, left.layers) < (right.worst, right.sum, right.layers)
    }
}
