// A way through the space graph. In: made by a search. Out: its crossings and its cost.

/// Spaces from a window to where the path ends, with the crossings between them.
package struct AccessPath: Sendable, Hashable {
    /// Indexes of spaces, from the window on; one more than the crossings.
    package let spaces: [Int]
    /// Indexes of crossings, in order.
    package let crossings: [Int]
    package let cost: AccessCost
}

/// What a path costs, compared in the order of the properties.
package struct AccessCost: Sendable, Hashable, Comparable {
    /// The rank of the worst that can be harmed in the spaces of the path; 0 where nothing lies in them.
    package let severity: Int
    /// The sum of the hazards; an unknown one counts as one more than high.
    package let hazard: Int
    /// The number of crossings.
    package let layers: Int

    package static func < (left: AccessCost, right: AccessCost) -> Bool {
        (left.severity, left.hazard, left.layers) < (right.severity, right.hazard, right.layers)
    }

    /// Whether it is no worse in any respect, and better in one.
    package func isBetter(than other: AccessCost) -> Bool {
        self != other && severity <= other.severity && hazard <= other.hazard && layers <= other.layers
    }
}
