import PropertyGraph

// Compiles the space graph from the ontology. In: Space nodes and CROSSING relationships. Out: flat arrays, and where things are in them.

extension SpaceGraph {
    /// The spaces and crossings of a graph. A crossing of an unknown kind is closed: nothing is passable by mistake.
    ///
    /// - Complexity: O(spaces + crossings).
    package init(_ view: GraphView) {
        let spaces = view.labelID("Space").map(view.nodes(label:)) ?? []
        var index: [NodeID: Int] = [:]
        for (number, space) in spaces.enumerated() { index[space] = number }
        var crossings: [Crossing] = []
        if let type = view.typeID("CROSSING") {
            let (kind, hazard) = (view.keyID("kind"), view.keyID("hazard"))
            for (from, space) in spaces.enumerated() {
                for adjacent in view.outgoing(space, type) {
                    guard let to = index[adjacent.neighbour] else { continue }
                    let word = kind.flatMap { view.text($0, of: adjacent.relationship) } ?? ""
                    let level = hazard.flatMap { view.integer($0, of: adjacent.relationship) }
                    crossings.append(
                        Crossing(
                            from: from, to: to, kind: CrossingKind(rawValue: word) ?? .closed, hazard: Hazard(level),
                            relationship: adjacent.relationship))
                }
            }
        }
        self.init(spaces: spaces, crossings: crossings)
    }

    /// The index of a space; nil for a node that is none.
    ///
    /// - Complexity: O(log spaces).
    package func index(of space: NodeID) -> Int? {
        var (low, high) = (0, spaces.count)
        while low < high {
            let middle = (low + high) / 2
            if spaces[middle] < space { low = middle + 1 } else { high = middle }
        }
        return low < spaces.count && spaces[low] == space ? low : nil
    }
}

extension GraphView {
    fileprivate func text(_ key: KeyID, of relationship: RelationshipID) -> String? {
        if case .string(let id) = property(relationship, key) { string(id) } else { nil }
    }

    fileprivate func integer(_ key: KeyID, of relationship: RelationshipID) -> Int? {
        if case .integer(let value) = property(relationship, key) { Int(exactly: value) } else { nil }
    }
}
