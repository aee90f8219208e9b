// What is different about an entity that stays. Comes in: a key with its new value, or labels. Goes out: read in place of what the base has.

extension GraphOverlay {
    /// Sets a property of a node; absent takes it away.
    ///
    /// - Parameter view: the graph with this overlay as it is now.
    package mutating func set(_ node: NodeID, _ key: KeyID, _ value: PropertyValue, of view: GraphView) {
        setProperties(node, view.properties(of: node).setting(key, value))
    }

    /// Gives a node other properties.
    ///
    /// - Parameter properties: each key once, no absent value.
    package mutating func setProperties(_ node: NodeID, _ properties: [PropertyEntry]) {
        let contents = ownContents
        contents.changes.nodes.append(node)
        if let added = addition(node.rawValue, contents.firstNode) {
            contents.note(.nodeProperties(added, contents.nodeProperties[added]))
            contents.nodeProperties[added] = properties
        } else {
            contents.note(.patchedNode(node, contents.patchedNodes[node]))
            contents.patchedNodes[node] = properties
        }
        contents.indexes.note(node, properties)
    }

    /// Sets a property of a relationship; absent takes it away.
    ///
    /// - Parameter view: the graph with this overlay as it is now.
    package mutating func set(
        _ relationship: RelationshipID, _ key: KeyID, _ value: PropertyValue, of view: GraphView
    ) {
        setProperties(relationship, view.properties(of: relationship).setting(key, value))
    }

    /// Gives a relationship other properties.
    ///
    /// - Parameter properties: each key once, no absent value.
    package mutating func setProperties(_ relationship: RelationshipID, _ properties: [PropertyEntry]) {
        let contents = ownContents
        contents.changes.relationships.append(relationship)
        if let added = addition(relationship.rawValue, contents.firstRelationship) {
            contents.note(
                .relationshipProperties(
                    added, first: contents.relationships[added].firstProperty,
                    count: contents.relationships[added].propertyCount))
            contents.relationships[added].firstProperty = UInt32(contents.relationshipProperties.count)
            contents.relationships[added].propertyCount = UInt32(properties.count)
            contents.relationshipProperties += properties
        } else {
            contents.note(.patchedRelationship(relationship, contents.patchedRelationships[relationship]))
            contents.patchedRelationships[relationship] = properties
        }
    }

    /// Gives a node other labels.
    ///
    /// - Parameter labels: without doubles.
    package mutating func setLabels(_ node: NodeID, _ labels: [LabelID]) {
        let contents = ownContents
        contents.changes.nodes.append(node)
        if let added = addition(node.rawValue, contents.firstNode) {
            contents.note(.nodeLabels(added, contents.nodeLabels[added]))
            contents.nodeLabels[added] = labels
        } else {
            contents.note(.patchedLabels(node, contents.patchedLabels[node]))
            contents.patchedLabels[node] = labels
        }
    }

    /// Notes on whose word an added fact stands.
    package mutating func addProvenance(_ fact: FactKey, _ record: ProvenanceRecord) {
        ownContents.sources[fact, default: []].append(record)
    }

    private func addition(_ number: UInt32, _ first: UInt32) -> Int? { number >= first ? Int(number - first) : nil }
}

extension [PropertyEntry] {
    /// The entries with one more, another or one fewer.
    package func setting(_ key: KeyID, _ value: PropertyValue) -> [PropertyEntry] {
        var entries = self
        if let index = entries.firstIndex(where: { $0.key == key }) {
            if value.isAbsent { entries.remove(at: index) } else { entries[index].value = value }
        } else if !value.isAbsent {
            entries.append(PropertyEntry(key: key, value: value))
        }
        return entries
    }
}
