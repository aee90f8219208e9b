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
        let index: [StringID: [NodeID]]
        switch key {
        case "id": index = base.nodes.index.byID
        case "name": index = base.nodes.index.byName
        default: return []
        }
        let found = index[string] ?? []
        guard let overlay, overlay.addedNodes > 0, let number else { return found }
        return found + addedNodes.filter { property($0, number) == .string(string) }
    }

    /// The nodes of the base that have exactly this synonym.
    package func nodes(withSynonym synonym: String) -> [NodeID] {
        strings.lookup(synonym).flatMap { base.nodes.index.bySynonym[$0] } ?? []
    }

    private var addedNodes: [NodeID] {
        guard let overlay, overlay.addedNodes > 0 else { return [] }
        return (0..<overlay.addedNodes).map { NodeID(overlay.firstNode + UInt32($0)) }
    }

    /// The records of a fact; a property without its own has its entity's. Empty for derived relationships and for additions.
    package func provenance(of fact: FactKey) -> [ProvenanceRecord] {
        switch fact {
        case .node(let node): records(base.nodes.sources.of(node.rawValue), key: nil)
        case .nodeProperty(let node, let key): records(base.nodes.sources.of(node.rawValue), key: key)
        case .relationship(let id): records(base.relationships.sources.of(id.rawValue), key: nil)
        case .relationshipProperty(let id, let key): records(base.relationships.sources.of(id.rawValue), key: key)
        }
    }

    private func records(_ entries: UnsafeBufferPointer<SourceEntry>, key: KeyID?) -> [ProvenanceRecord] {
        if let key {
            let own = entries.filter { $0.key == key.rawValue }
            if !own.isEmpty { return own.map { base.records[Int($0.record)] } }
        }
        return entries.filter { $0.key == SourceEntry.wholeEntity }.map { base.records[Int($0.record)] }
    }

    /// Whether a relationship was written in the ontology or made by a rule; additions count as written.
    package func status(of relationship: RelationshipID) -> FactStatus {
        base.derived.contains(relationship.rawValue) ? .derived : .asserted
    }
}
