import PropertyGraph

// A way that is known beforehand. In: spaces in order. Out: the path through them with what it costs on the terms of a case.

extension SpaceGraph {
    /// The path through given spaces by the mildest crossings that the terms permit.
    ///
    /// - Returns: nil where a node is no space, where no crossing leads from one space to the next, or where it is shut. A crossing that a path can
    ///   only end on counts as shut before the last.
    /// - Complexity: O(crossings that leave the spaces).
    package func path(through nodes: [NodeID], on terms: AccessTerms) -> AccessPath? {
        let spaces = nodes.compactMap(index(of:))
        guard spaces.count == nodes.count, !spaces.isEmpty else { return nil }
        var used: [Int] = []
        var hazards = 0
        for (place, (from, to)) in zip(spaces, spaces.dropFirst()).enumerated() {
            let isLast = place == spaces.count - 2
            var mildest: (crossing: Int, hazard: Hazard)?
            for index in crossings(leaving: from) where crossings[index].to == to {
                let passage = crossings[index].kind.passage(withFineNeedle: terms.isFineNeedle)
                guard isLast || passage == .through, let hazard = hazard(of: index, on: terms) else { continue }
                if mildest.map({ hazard < $0.hazard }) ?? true { mildest = (index, hazard) }
            }
            guard let mildest else { return nil }
            used.append(mildest.crossing)
            hazards += mildest.hazard.rawValue
        }
        return AccessPath(
            spaces: spaces, crossings: used,
            cost: AccessCost(
                severity: spaces.map { terms.severities[$0] }.max() ?? 0, hazard: hazards, layers: used.count))
    }
}
