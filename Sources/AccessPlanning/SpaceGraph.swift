import PropertyGraph

// The spaces that a probe can be in and the crossings between them, in flat arrays. In: spaces and crossings. Out: an immutable graph that
// searches read. It knows no nerves and no cases.

/// Spaces and directed crossings, numbered densely.
package struct SpaceGraph: Sendable {
    /// The facts of a crossing, its ends by index.
    package struct Crossing: Sendable {
        package let from: Int
        package let to: Int
        package let kind: CrossingKind
        package let hazard: Hazard
        /// The CROSSING it stands for.
        package let relationship: RelationshipID

        package init(from: Int, to: Int, kind: CrossingKind, hazard: Hazard, relationship: RelationshipID) {
            self.from = from
            self.to = to
            self.kind = kind
            self.hazard = hazard
            self.relationship = relationship
        }
    }

    /// What a case makes of a crossing.
    package enum Judgement: Sendable {
        case open(Hazard)
        case closed
    }

    /// The nodes of the spaces, by index.
    package let spaces: [NodeID]
    /// Ordered by the space they leave.
    package let crossings: [Crossing]
    /// For each space where its crossings begin; one more than the spaces.
    let firstCrossing: [Int]

    /// - Complexity: O(spaces + crossings).
    package init(spaces: [NodeID], crossings: [Crossing]) {
        self.spaces = spaces
        var first = [Int](repeating: 0, count: spaces.count + 1)
        for crossing in crossings { first[crossing.from + 1] += 1 }
        for space in spaces.indices { first[space + 1] += first[space] }
        var next = first
        var order = [Int](repeating: 0, count: crossings.count)
        for (index, crossing) in crossings.enumerated() {
            order[next[crossing.from]] = index
            next[crossing.from] += 1
        }
        self.crossings = order.map { crossings[$0] }
        firstCrossing = first
    }

    package func crossings(leaving space: Int) -> Range<Int> { firstCrossing[space]..<firstCrossing[space + 1] }

    /// The hazard of a crossing in a case; nil where it can't be crossed: what needs an opening is shut until the case opens it.
    func hazard(of crossing: Int, on terms: AccessTerms) -> Hazard? {
        let facts = crossings[crossing]
        guard facts.kind.passage(withFineNeedle: terms.isFineNeedle) != .none else { return nil }
        switch terms.judge(facts) {
        case .closed: return nil
        case .open(let hazard): return hazard
        case nil: return facts.kind == .needsOpening ? nil : facts.hazard
        }
    }
}
