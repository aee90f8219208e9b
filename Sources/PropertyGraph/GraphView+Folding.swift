// Makes one graph of a base and its overlay. Comes in: a view. Goes out: a graph with everything that the view shows. Numbers close up over what was
// removed; without removals, and with nothing stated after what rules made, each stays what it was.

extension GraphView {
    /// A graph of its own with everything that the view shows, in the same order; what rules made comes after what is stated.
    ///
    /// - Complexity: O(nodes + relationships).
    package func folded() -> Graph {
        guard let overlay, !overlay.isEmpty || overlay.addsNames(to: base) else { return base }
        var nodes: [NodeID] = []
        var newNumber = [NodeID](repeating: NodeID(0), count: nodeBound)
        for node in self.nodes {
            newNumber[Int(node.rawValue)] = NodeID(UInt32(nodes.count))
            nodes.append(node)
        }
        var kept: [RelationshipID] = []
        var derived: [RelationshipID] = []
        kept.reserveCapacity(relationshipCount)
        for relationship in relationships {
            if status(of: relationship) == .derived { derived.append(relationship) } else { kept.append(relationship) }
        }
        let firstDerived = UInt32(kept.count)
        kept += derived
        var records = FoldedRecords(base.records, newNumber) { contains($0) }
        let relationships = folded(kept, newNumber, nodes.count, overlay.contents, &records)
        let nodeTable = folded(nodes, overlay.contents, &records)
        return Graph(
            strings: strings, lists: lists, labels: labels, types: types, keys: keys, nodes: nodeTable,
            relationships: relationships, records: records.all, derived: firstDerived..<UInt32(kept.count))
    }

    /// The same view over a base that has everything that the overlay adds and changes. Each number stays what it was; what is removed stays in
    /// the base without labels and properties, and removed by the overlay. A view with derived relationships in its overlay is left as it is.
    ///
    /// - Complexity: O(nodes + relationships).
    package func rebased() -> GraphView {
        guard let overlay, overlay.contents.derived.isEmpty, overlay.contents.undo == nil else { return self }
        let nodes = (0..<UInt32(nodeBound)).map { NodeID($0) }
        let relationships = (0..<UInt32(relationshipBound)).map { RelationshipID($0) }
        var records = FoldedRecords(base.records, nodes) { _ in true }
        let relationshipTable = folded(relationships, nodes, nodes.count, overlay.contents, &records)
        let nodeTable = folded(nodes, overlay.contents, &records)
        let graph = Graph(
            strings: strings, lists: lists, labels: labels, types: types, keys: keys, nodes: nodeTable,
            relationships: relationshipTable, records: records.all, derived: base.derived)
        var rest = GraphOverlay(over: graph)
        rest.keepRemovals(of: overlay)
        return GraphView(graph, overlay: rest.isEmpty ? nil : rest)
    }

    private func folded(
        _ kept: [RelationshipID], _ newNumber: [NodeID], _ nodeCount: Int, _ overlay: OverlayContents,
        _ records: inout FoldedRecords
    ) -> RelationshipTable {
        if overlay.onlyAddsRelationships, kept.indices.allSatisfy({ kept[$0].rawValue == UInt32($0) }) {
            return extended(by: overlay, nodeCount)
        }
        let from = FixedArray(repeating: NodeID(0), count: kept.count)
        let to = FixedArray(repeating: NodeID(0), count: kept.count)
        let type = FixedArray(repeating: TypeID(0), count: kept.count)
        for (number, relationship) in kept.enumerated() {
            from.pointer[number] = newNumber[Int(source(of: relationship).rawValue)]
            to.pointer[number] = newNumber[Int(target(of: relationship).rawValue)]
            type.pointer[number] = self.type(of: relationship)
        }
        let properties = EntityTable(entities: kept.count, padding: PropertyEntry(key: KeyID(0), value: .absent)) {
            if contains(kept[$0]) { $1 += self.properties(of: kept[$0]) }
        }
        let sources = EntityTable(entities: kept.count, padding: SourceEntry(key: 0, record: 0)) {
            let (id, keys) = (kept[$0], self.properties(of: kept[$0]).map(\.key))
            $1 += base.relationships.sources.of(id.rawValue)
            records.append(
                overlay.sources, .relationship(id), keys.map { ($0, .relationshipProperty(id, $0)) }, to: &$1)
        }
        return RelationshipTable(
            count: kept.count, from: from, to: to, type: type, properties: properties, sources: sources,
            outgoing: Adjacency(nodes: nodeCount, types: types.count, from: from, to: to, type: type),
            incoming: Adjacency(nodes: nodeCount, types: types.count, from: to, to: from, type: type))
    }

    /// The base's table with the additions after it, copied as a whole.
    private func extended(by overlay: OverlayContents, _ nodeCount: Int) -> RelationshipTable {
        let (old, added) = (base.relationships, overlay.relationships)
        let from = FixedArray(old.from, followedBy: added.lazy.map(\.from), padding: NodeID(0))
        let to = FixedArray(old.to, followedBy: added.lazy.map(\.to), padding: NodeID(0))
        let type = FixedArray(old.type, followedBy: added.lazy.map(\.type), padding: TypeID(0))
        return RelationshipTable(
            count: from.count, from: from, to: to, type: type,
            properties: old.properties.extended(
                by: added.map { ($0.firstProperty, $0.propertyCount) }, of: overlay.relationshipProperties,
                entities: old.count, padding: PropertyEntry(key: KeyID(0), value: .absent)), sources: old.sources,
            outgoing: Adjacency(nodes: nodeCount, types: types.count, from: from, to: to, type: type),
            incoming: Adjacency(nodes: nodeCount, types: types.count, from: to, to: from, type: type))
    }

    private func folded(_ kept: [NodeID], _ overlay: OverlayContents, _ records: inout FoldedRecords) -> NodeTable {
        guard overlay.changesNodes else { return base.nodes }
        var sets = base.nodes.sets
        var numbers: [[LabelID]: LabelSetID] = [:]
        for (number, set) in sets.enumerated() { numbers[set] = LabelSetID(UInt32(number)) }
        let labelSets = FixedArray(repeating: LabelSetID(0), count: kept.count)
        var byLabel = [[NodeID]](repeating: [], count: labels.count)
        for (number, node) in kept.enumerated() {
            let labels = contains(node) ? self.labels(of: node) : []
            let set = numbers[labels] ?? LabelSetID(UInt32(sets.count))
            if numbers.updateValue(set, forKey: labels) == nil { sets.append(labels) }
            labelSets.pointer[number] = set
            for label in labels { byLabel[Int(label.rawValue)].append(NodeID(UInt32(number))) }
        }
        let properties = EntityTable(entities: kept.count, padding: PropertyEntry(key: KeyID(0), value: .absent)) {
            if contains(kept[$0]) { $1 += self.properties(of: kept[$0]) }
        }
        let sources = EntityTable(entities: kept.count, padding: SourceEntry(key: 0, record: 0)) {
            let (id, keys) = (kept[$0], self.properties(of: kept[$0]).map(\.key))
            $1 += base.nodes.sources.of(id.rawValue)
            records.append(overlay.sources, .node(id), keys.map { ($0, .nodeProperty(id, $0)) }, to: &$1)
        }
        return NodeTable(
            count: kept.count, labelSets: labelSets, sets: sets, byLabel: byLabel, properties: properties,
            sources: sources,
            index: NodeIndex(properties: properties, count: kept.count, keys: keys, strings: strings, lists: lists))
    }
}

/// The records of a base and of its overlay under one numbering.
private struct FoldedRecords {
    private(set) var all: [ProvenanceRecord]
    private let newReference: (ProvenanceRecord) -> ProvenanceRecord

    /// A reference that was removed is none any more.
    init(_ records: [ProvenanceRecord], _ newNumber: [NodeID], isThere: (NodeID) -> Bool) {
        let isThere = newNumber.indices.map { isThere(NodeID(UInt32($0))) }
        newReference = { record in
            var record = record
            record.reference = record.reference.flatMap {
                isThere[Int($0.rawValue)] ? newNumber[Int($0.rawValue)] : nil
            }
            return record
        }
        all = records.map(newReference)
    }

    mutating func append(
        _ sources: [FactKey: [ProvenanceRecord]], _ whole: FactKey, _ parts: [(KeyID, FactKey)],
        to entries: inout [SourceEntry]
    ) {
        guard !sources.isEmpty else { return }
        for (key, fact) in [(SourceEntry.wholeEntity, whole)] + parts.map({ ($0.0.rawValue, $0.1) }) {
            for record in sources[fact] ?? [] {
                entries.append(SourceEntry(key: key, record: UInt32(all.count)))
                all.append(newReference(record))
            }
        }
    }
}
