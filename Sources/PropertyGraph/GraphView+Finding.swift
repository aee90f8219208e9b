// Finds nodes and sources. Comes in: an id, a name, a fact. Goes out: nodes, records.

extension GraphView {
    /// The node with this `id` property; the first where several have it.
    package func findNode(id: String) -> NodeID? { nodes(key: "id", equalTo: id).first }

    /// The nodes with exactly this name.
    package func nodes(named name: String) -> [NodeID] { nodes(key: "name", equalTo: name) }

    /// The nodes whose `id` or `name` is a string, ascending; none for another key.
    package func nodes(key: String, equalTo text: String) -> [NodeID] {
        guard let string = strings.lookup(text) else { return [] }
        return nodes(key: key, keyID(key), equalTo: string)
    }

    /// The nodes whose `id` or `name` is a string, ascending; none for another key.
    ///
    /// - Parameter number: of the key, by which additions are searched; a query may know it before the view's names do.
    package func nodes(key: String, _ number: KeyID?, equalTo string: StringID) -> [NodeID] {
        guard let index = base.index(of: key) else { return [] }
        guard overlay != nil else { return index[string] }
        guard let number else { return [] }
        let changed = changedNodes(number, .string(string))
        let nodes = changed.isEmpty ? index[string] : changed.union(index[string]).sorted()
        return nodes.filter { contains($0) && property($0, number) == .string(string) }
    }

    /// The nodes that have exactly this synonym, ascending.
    package func nodes(withSynonym synonym: String) -> [NodeID] {
        guard let string = strings.lookup(synonym) else { return [] }
        let synonyms = keyID("synonyms")
        return found(base.nodes.index.bySynonym[string]) { node in
            guard let synonyms, case .list(let list) = property(node, synonyms) else { return false }
            return lists.elements(of: list).contains(.string(string))
        }
    }

    /// What the base's index holds, as far as the overlay leaves it, and what the overlay has besides.
    private func found(_ indexed: [NodeID], isSought: (NodeID) -> Bool) -> [NodeID] {
        guard let overlay else { return indexed }
        let contents = overlay.contents
        var nodes = indexed
        if !contents.removedNodes.isEmpty { nodes.removeAll { overlay.isRemoved($0) } }
        if !contents.patchedNodes.isEmpty {
            nodes.removeAll { contents.patchedNodes[$0] != nil }
            nodes += contents.patchedNodes.keys.filter(isSought)
            nodes.sort()
        }
        for number in 0..<UInt32(overlay.addedNodes) {
            let node = NodeID(contents.firstNode + number)
            if !overlay.isRemoved(node), isSought(node) { nodes.append(node) }
        }
        return nodes
    }

    /// The records of a fact; a property without its own has its entity's. Empty for derived relationships.
    package func provenance(of fact: FactKey) -> [ProvenanceRecord] {
        if let added = overlay?.contents.sources[fact] { return added }
        return switch fact {
        case .node(let node): records(base.nodes.sources.of(node.rawValue))
        case .nodeProperty(let node, let key):
            records(base.nodes.sources.of(node.rawValue), key: key) ?? provenance(of: .node(node))
        case .relationship(let id): records(base.relationships.sources.of(id.rawValue))
        case .relationshipProperty(let id, let key):
            records(base.relationships.sources.of(id.rawValue), key: key) ?? provenance(of: .relationship(id))
        }
    }

    /// The records of a property; nil where it has none of its own.
    private func records(_ entries: UnsafeBufferPointer<SourceEntry>, key: KeyID) -> [ProvenanceRecord]? {
        let own = entries.filter { $0.key == key.rawValue }
        return own.isEmpty ? nil : own.map { base.records[Int($0.record)] }
    }

    private func records(_ entries: UnsafeBufferPointer<SourceEntry>) -> [ProvenanceRecord] {
        entries.filter { $0.key == SourceEntry.wholeEntity }.map { base.records[Int($0.record)] }
    }

    /// Whether a relationship was stated or made by a rule.
    package func status(of relationship: RelationshipID) -> FactStatus {
        if let overlay, relationship.rawValue >= overlay.contents.firstRelationship {
            return overlay.contents.derived.contains(relationship.rawValue - overlay.contents.firstRelationship)
                ? .derived : .asserted
        }
        return base.derived.contains(relationship.rawValue) ? .derived : .asserted
    }
}
