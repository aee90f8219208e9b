// What the entities of a view say of themselves. Comes in: an entity, a key. Goes out: stored values; those of the overlay before the base's.

extension GraphView {
    @inline(__always)
    package func property(_ node: NodeID, _ key: KeyID) -> PropertyValue {
        if let overlay {
            let contents = overlay.contents
            if Int(node.rawValue) >= base.nodeCount {
                return contents.nodeProperties[Int(node.rawValue) - base.nodeCount].value(of: key)
            }
            if !contents.patchedNodes.isEmpty, let patched = contents.patchedNodes[node] {
                return patched.value(of: key)
            }
        }
        for entry in base.nodes.properties.of(node.rawValue) where entry.key == key { return entry.value }
        return .absent
    }

    @inline(__always)
    package func property(_ relationship: RelationshipID, _ key: KeyID) -> PropertyValue {
        if let overlay {
            let contents = overlay.contents
            let index = Int(relationship.rawValue)
            if index >= base.relationshipCount {
                let added = contents.relationships[index - base.relationshipCount]
                for position in Int(added.firstProperty)..<Int(added.firstProperty + added.propertyCount)
                where contents.relationshipProperties[position].key == key {
                    return contents.relationshipProperties[position].value
                }
                return .absent
            }
            if !contents.patchedRelationships.isEmpty, let patched = contents.patchedRelationships[relationship] {
                return patched.value(of: key)
            }
        }
        for entry in base.relationships.properties.of(relationship.rawValue) where entry.key == key {
            return entry.value
        }
        return .absent
    }

    /// The properties that are present, in the order in which they were set.
    package func properties(of node: NodeID) -> [PropertyEntry] {
        if let overlay {
            if Int(node.rawValue) >= base.nodeCount {
                return overlay.contents.nodeProperties[Int(node.rawValue) - base.nodeCount]
            }
            if let patched = overlay.contents.patchedNodes[node] { return patched }
        }
        return Array(base.nodes.properties.of(node.rawValue))
    }

    /// The properties that are present, in the order in which they were set.
    package func properties(of relationship: RelationshipID) -> [PropertyEntry] {
        if let overlay {
            let index = Int(relationship.rawValue)
            if index >= base.relationshipCount {
                let added = overlay.contents.relationships[index - base.relationshipCount]
                return Array(
                    overlay.contents.relationshipProperties[
                        Int(added.firstProperty)..<Int(added.firstProperty + added.propertyCount)])
            }
            if let patched = overlay.contents.patchedRelationships[relationship] { return patched }
        }
        return Array(base.relationships.properties.of(relationship.rawValue))
    }
}

extension [PropertyEntry] {
    @inline(__always)
    fileprivate func value(of key: KeyID) -> PropertyValue {
        for entry in self where entry.key == key { return entry.value }
        return .absent
    }
}

extension GraphView {
    /// Whether a relationship is of a type, joins two nodes and has exactly these properties in this order.
    package func relationship(
        _ relationship: RelationshipID, isOf type: TypeID, from: NodeID, to: NodeID, with properties: [PropertyEntry]
    ) -> Bool {
        let index = Int(relationship.rawValue)
        guard index >= base.relationshipCount, let contents = overlay?.contents else {
            return self.type(of: relationship) == type && source(of: relationship) == from
                && target(of: relationship) == to && self.properties(of: relationship) == properties
        }
        let added = contents.relationships[index - base.relationshipCount]
        guard added.from == from, added.to == to, added.type == type, Int(added.propertyCount) == properties.count
        else { return false }
        let first = Int(added.firstProperty)
        for index in properties.indices where contents.relationshipProperties[first + index] != properties[index] {
            return false
        }
        return true
    }
}
