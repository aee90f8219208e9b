// What is taken from a graph without changing it. Comes in: numbers of the base or of additions. Goes out: tombstones; a removed number is
// never given to anything else.

extension GraphOverlay {
    @inline(__always)
    package func isRemoved(_ node: NodeID) -> Bool { contents.removedNodes.contains(node.rawValue) }

    @inline(__always)
    package func isRemoved(_ relationship: RelationshipID) -> Bool {
        contents.removedRelationships.contains(relationship.rawValue)
    }

    /// Takes a relationship away; does nothing where it is gone already.
    ///
    /// - Parameter view: the graph with this overlay, or with an earlier state of it that holds the relationship.
    package mutating func remove(_ relationship: RelationshipID, of view: GraphView) {
        let contents = ownContents
        guard contents.removedRelationships.insert(relationship.rawValue) else { return }
        contents.touchedNodes.insert(view.source(of: relationship).rawValue)
        contents.touchedNodes.insert(view.target(of: relationship).rawValue)
        contents.note(.removedRelationship(relationship))
        if let patch = contents.patchedRelationships.removeValue(forKey: relationship) {
            contents.note(.patchedRelationship(relationship, patch))
        }
        contents.changes.relationships.append(relationship)
    }

    /// Takes a node away with all its relationships; does nothing where it is gone already.
    ///
    /// - Parameter view: the graph with this overlay as it is now.
    /// - Complexity: O(degree).
    package mutating func remove(_ node: NodeID, of view: GraphView) {
        guard !isRemoved(node) else { return }
        for adjacent in view.outgoing(node) { remove(adjacent.relationship, of: view) }
        for adjacent in view.incoming(node) { remove(adjacent.relationship, of: view) }
        removeAlone(node)
    }

    /// Takes a node away and leaves its relationships; whoever does that takes them away, too, before anybody reads.
    package mutating func removeAlone(_ node: NodeID) {
        let contents = ownContents
        guard contents.removedNodes.insert(node.rawValue) else { return }
        contents.changes.nodes.append(node)
        contents.note(.removedNode(node))
        if let patch = contents.patchedNodes.removeValue(forKey: node) { contents.note(.patchedNode(node, patch)) }
        if let patch = contents.patchedLabels.removeValue(forKey: node) { contents.note(.patchedLabels(node, patch)) }
    }

    /// Removes what another overlay removed, which has the same numbers.
    mutating func keepRemovals(of other: GraphOverlay) {
        let contents = ownContents
        contents.removedNodes = other.contents.removedNodes
        contents.removedRelationships = other.contents.removedRelationships
        contents.touchedNodes = other.contents.touchedNodes
    }

    /// Takes the removal of a relationship back; its ends must be there.
    package mutating func restore(_ relationship: RelationshipID) {
        ownContents.removedRelationships.remove(relationship.rawValue)
    }
}
