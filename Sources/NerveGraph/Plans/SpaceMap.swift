import AccessPlanning
import PropertyGraph

// Spaces, what lies in them and which approaches pass them. In: the facts. Out: looked up by index; the same for every target and case.

/// The space graph with what plans need to know of its spaces.
struct SpaceMap: Sendable {
    /// Two layers, one after the other.
    struct Border: Hashable, Sendable {
        var from: NodeID
        var to: NodeID
    }

    let graph: SpaceGraph
    /// Indexes of the skin windows.
    let windows: [Int]
    /// For each space the nerves and structures that lie in it, with the severity that is stated.
    let contents: [[(thing: NodeID, stated: Severity)]]
    /// The documented approaches whose last layers are these.
    let approachesEnding: [Border: [NodeID]]

    /// - Complexity: O(spaces + crossings + what lies in spaces + layers of approaches).
    init(_ facts: Facts) {
        let view = facts.view
        let graph = SpaceGraph(view)
        self.graph = graph
        windows = view.labelID("SkinWindow").map(view.nodes(label:))?.compactMap(graph.index(of:)) ?? []
        let labels = ["Nerve", "Structure"].compactMap(view.labelID)
        let located = view.typeID("LOCATED_IN")
        contents = graph.spaces.map { space in
            guard let located else { return [] }
            return view.incoming(space, located).map(\.neighbour)
                .filter { thing in labels.contains { view.hasLabel(thing, $0) } }
                .map { ($0, Severity(facts.string($0, "severity"))) }
        }
        var ending: [Border: [NodeID]] = [:]
        for approach in facts.entities(labeled: "Approach") {
            let last = facts.out(approach, "TRAVERSES").suffix(2).map(\.other.node)
            guard last.count == 2 else { continue }
            ending[Border(from: last[0], to: last[1]), default: []].append(approach.node)
        }
        approachesEnding = ending
    }
}

extension KnowledgeGraph {
    /// The spaces of this graph; made once.
    var spaces: SpaceMap { spaceMap.value { SpaceMap(facts) } }
}
