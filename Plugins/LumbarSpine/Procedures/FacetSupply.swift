import RegionPluginAPI

// Which nerves have to be treated to denervate a facet joint. In: the joint's INNERVATES and its nerves' BRANCH_OF. Out: two nerves as a
// rule; where both a nerve and its own branch supply the joint, the nerve, since treating it takes the branch too.

/// The nerves to treat for one facet joint.
struct FacetSupply {
    /// One nerve to treat.
    struct Target {
        /// The nerve.
        let nerve: NodeID
        /// The INNERVATES from the nerve to the joint.
        let supply: RelationshipID
        /// The branch of it that supplies the joint as well and is not treated by itself; nil for the ordinary medial branch.
        let insteadOf: NodeID?
    }

    /// In the order of the nerves in the ontology, which goes from above to below.
    let targets: [Target]

    /// Reads the supply of a joint.
    init(of joint: NodeID, in graph: RegionGraph) {
        let suppliers = graph.incoming("INNERVATES", to: joint)
        let nerves = Set(suppliers.map(\.node))
        func parents(_ nerve: NodeID) -> [NodeID] { graph.outgoing("BRANCH_OF", from: nerve).map(\.node) }
        targets = suppliers.filter { parents($0.node).allSatisfy { !nerves.contains($0) } }.map { supplier in
            Target(
                nerve: supplier.node, supply: supplier.relationship,
                insteadOf: suppliers.map(\.node).first { parents($0).contains(supplier.node) })
        }.sorted { Self.place($0.nerve, in: graph) < Self.place($1.nerve, in: graph) }
    }

    /// T12 comes before L1, and L1 before L5: by letter from the top, then by number.
    private static func place(_ nerve: NodeID, in graph: RegionGraph) -> Int {
        guard let level = graph.text("rootLevels", of: nerve), let letter = level.first,
            let number = Int(level.dropFirst())
        else { return .max }
        return switch letter {
        case "T": number
        case "L": 100 + number
        default: 200 + number
        }
    }
}
