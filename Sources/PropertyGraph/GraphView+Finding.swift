// Finds nodes and sources. Comes in: an id, a name, a fact. Goes out: nodes, records.

extension GraphView {
    /// The node with this `id` property.
    package func findNode(id: String) -> NodeID? {
        guard let string = strings.lookup(id) else { return nil }
        if let node = base.nodes.index.byID[string] { return node }
        guard let key = keyID("id") else { return nil }
        return addedNodes.first { property($0, key) == .string(string) }
    }

    /// The nodes with exactly this name.
    package func nodes(named name: String) -> [NodeID] {
        guard let string = strings.lookup(name) else { return [] }
        let added = keyID("name").map { key in addedNodes.filter { property($0, key) == .string(string) } } ?? []
        return (base.nodes.index.byName[string] ?? []) + added
    }

    /// The nodes whose `id` or `name` is a string; none for another key.
    package func nodes(key: String, equalTo text: String) -> [NodeID] {
        switch key {
        case "id": findNode(id: text).map { [$0] } ?? []
        case "name": nodes(named: text)
        default: []
        }
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
