import PropertyGraph

// Whether documented approaches are feasible for the planner. In: the graph. Out: the approaches whose target can't be reached from their window, and
// the windows that lead out of their field.

/// What the space graph says of the documented approaches.
package struct ApproachReachability: Sendable {
    /// An approach whose window does not lead to any space that holds one of its targets.
    package struct Unreached: Sendable, Hashable {
        package let approach: NodeID
        package let target: NodeID
    }

    /// A space that a window leads to without sharing a field with it.
    package struct OutOfField: Sendable, Hashable {
        package let window: NodeID
        package let space: NodeID
    }

    /// In the order of the ontology.
    package let unreached: [Unreached]
    /// In the order of the ontology.
    package let outOfField: [OutOfField]
    /// How many pairs of approach and target with a window were looked at.
    package let pairs: Int

    /// - Complexity: O(windows × (spaces + crossings)).
    package init(_ view: GraphView) {
        let graph = SpaceGraph(view)
        let related = { (node: NodeID, type: String) -> [NodeID] in
            view.typeID(type).map { view.outgoing(node, $0).map(\.neighbour) } ?? []
        }
        var reached: [NodeID: [Bool]] = [:]
        var outOfField: [OutOfField] = []
        for window in view.labelID("SkinWindow").map(view.nodes(label:)) ?? [] {
            guard let index = graph.index(of: window) else { continue }
            let isReached = graph.reachable(from: index)
            reached[window] = isReached
            let fields = Set(related(window, "IN_FIELD"))
            for (number, space) in graph.spaces.enumerated()
            where isReached[number] && fields.isDisjoint(with: related(space, "IN_FIELD")) {
                outOfField.append(OutOfField(window: window, space: space))
            }
        }
        var unreached: [Unreached] = []
        var pairs = 0
        for approach in view.labelID("Approach").map(view.nodes(label:)) ?? [] {
            let windows = related(approach, "ENTERS_AT").compactMap { reached[$0] }
            guard !windows.isEmpty else { continue }
            for target in related(approach, "TARGETS") {
                pairs += 1
                let goals = graph.spaces(containing: target, in: view)
                if !goals.contains(where: { goal in windows.contains { $0[goal] } }) {
                    unreached.append(Unreached(approach: approach, target: target))
                }
            }
        }
        self.unreached = unreached
        self.outOfField = outOfField
        self.pairs = pairs
    }
}
