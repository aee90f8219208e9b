// Finding what a person named, and walking from a nerve to its branches. In: names, nerves. Out: nodes, each with how it was reached.

extension RegionGraph {
    /// The nodes with a label that a person means by a text: the node of that id, or those of that name or synonym, whatever their case.
    ///
    /// - Complexity: O(nodes with the label).
    public func find(_ text: String, labelled label: String) -> [NodeID] {
        if let node = node(text) { return labels(of: node).contains(label) ? [node] : [] }
        let wanted = text.lowercased()
        return nodes(labelled: label).filter { node in
            name(of: node).lowercased() == wanted || texts("synonyms", of: node).contains { $0.lowercased() == wanted }
        }
    }

    /// A property that is a list of text, or one text; empty otherwise.
    public func texts(_ key: String, of node: NodeID) -> [String] {
        switch property(key, of: node) {
        case .string(let text): [text]
        case .list(let values): values.compactMap { if case .string(let text) = $0 { text } else { nil } }
        default: []
        }
    }

    /// A nerve that arises from another.
    public struct Branch: Sendable, Hashable {
        /// The branch.
        public let nerve: NodeID
        /// The nerve that it directly arises from.
        public let parent: NodeID
        /// Whether it arises so in some people only.
        public let isVariant: Bool
        /// BRANCH_OF and CONTINUES_AS from the nerve down to the branch.
        public let relationships: [RelationshipID]
    }

    /// Every nerve that arises from a nerve, directly or through others, each once, nearest first and stated before variant.
    ///
    /// - Complexity: O(relationships of the branches).
    public func branches(of nerve: NodeID) -> [Branch] {
        var found: [Branch] = []
        var seen: Set<NodeID> = [nerve]
        for withVariants in [false, true] {
            var front = [Branch(nerve: nerve, parent: nerve, isVariant: false, relationships: [])]
            front += withVariants ? found : []
            while !front.isEmpty {
                var next: [Branch] = []
                for origin in front {
                    for step in incoming("BRANCH_OF", to: origin.nerve) + outgoing("CONTINUES_AS", from: origin.nerve) {
                        let variant = isVariant(step.relationship)
                        guard withVariants || !variant, seen.insert(step.node).inserted else { continue }
                        next.append(
                            Branch(
                                nerve: step.node, parent: origin.nerve, isVariant: variant || origin.isVariant,
                                relationships: origin.relationships + [step.relationship]))
                    }
                }
                front = next
                found += front
            }
        }
        return found
    }

    /// Whether a relationship holds in some people only.
    public func isVariant(_ relationship: RelationshipID) -> Bool {
        if case .boolean(true) = property("variant", of: relationship) { true } else { false }
    }

    /// The sources of several nodes and relationships, each once, in order.
    public func sources(of nodes: [NodeID], _ relationships: [RelationshipID] = []) -> [Citation] {
        var seen: Set<Citation> = []
        return (relationships.flatMap { sources(of: $0) } + nodes.flatMap { sources(of: $0) }).filter {
            seen.insert($0).inserted
        }
    }
}
