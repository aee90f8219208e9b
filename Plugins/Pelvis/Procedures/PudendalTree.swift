import RegionPluginAPI

// The pudendal nerve with its branches. In: BRANCH_OF, GIVES_OFF and the courses. Out: the places where the tree is ablated, from proximal
// to distal. Origins apart from the pudendal nerve, such as an inferior rectal nerve from S4, do not change the order.

/// The tree of the pudendal nerve.
struct PudendalTree {
    /// A place where a nerve of the tree is ablated.
    struct Level {
        /// The ablation site.
        let site: NodeID
        /// The nerve that is ablated there.
        let nerve: NodeID
        /// The landmark or space.
        let place: NodeID
        /// Position on the tree: where the branch leaves the trunk, then where the place is on its own course.
        fileprivate let position: (Int64, Int64)
    }

    private let graph: RegionGraph
    private let trunk: NodeID

    /// Nil where the pudendal nerve is not loaded.
    init?(in graph: RegionGraph) {
        guard let trunk = graph.node("nerve:pudendal-nerve") else { return nil }
        self.graph = graph
        self.trunk = trunk
    }

    /// The ablation sites of the nerve and its branches, from proximal to distal; those at the same position in the ontology's order.
    var levels: [Level] {
        var found: [Level] = []
        for (nerve, takeOff) in nerves {
            for site in graph.incoming("SITE_OF", to: nerve).map(\.node) {
                for place in graph.outgoing("SITE_AT", from: site).map(\.node) {
                    let own = order(of: place, among: graph.outgoing("RUNS_THROUGH", from: nerve)) ?? 0
                    let position = takeOff.map { ($0, own) } ?? (own, 0)
                    found.append(Level(site: site, nerve: nerve, place: place, position: position))
                }
            }
        }
        return found.enumerated().sorted { a, b in
            let (p, q) = (a.element.position, b.element.position)
            return (p.0, p.1, a.offset) < (q.0, q.1, b.offset)
        }.map(\.element)
    }

    /// The trunk, then its branches and theirs, each with the order on the trunk at which it leaves; nil for the trunk itself.
    private var nerves: [(nerve: NodeID, takeOff: Int64?)] {
        var found: [(nerve: NodeID, takeOff: Int64?)] = [(trunk, nil)]
        var seen: Set<NodeID> = [trunk]
        var next = 0
        while next < found.count {
            let (parent, takeOff) = found[next]
            next += 1
            for branch in graph.incoming("BRANCH_OF", to: parent).map(\.node) where seen.insert(branch).inserted {
                let own = order(of: branch, among: graph.outgoing("GIVES_OFF", from: trunk))
                found.append((branch, own ?? takeOff ?? .max))
            }
        }
        return found
    }

    private func order(of node: NodeID, among steps: [RegionGraph.Neighbour]) -> Int64? {
        guard let step = steps.first(where: { $0.node == node }),
            case .integer(let order) = graph.property("order", of: step.relationship)
        else { return nil }
        return order
    }
}
