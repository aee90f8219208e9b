// Makes one graph of a base and its additions. Comes in: a view. Goes out: a graph in which every number is kept.

extension GraphView {
    /// A graph of its own with everything that the view shows.
    ///
    /// - Parameter derived: whether the added relationships were made by rules.
    /// - Complexity: O(nodes + relationships).
    package func folded(derived: Bool) -> Graph {
        guard let overlay else { return base }
        let from = FixedArray(base.relationships.from, followedBy: overlay.contents.from, padding: NodeID(0))
        let to = FixedArray(base.relationships.to, followedBy: overlay.contents.to, padding: NodeID(0))
        let type = FixedArray(base.relationships.type, followedBy: overlay.contents.type, padding: TypeID(0))
        let nodes = foldedNodes(overlay)
        let relationships = RelationshipTable(
            count: type.count, from: from, to: to, type: type,
            properties: base.relationships.properties.extended(
                by: overlay.contents.relationshipProperties, from: base.relationshipCount),
            sources: base.relationships.sources,
            outgoing: Adjacency(nodes: nodes.count, types: types.count, from: from, to: to, type: type),
            incoming: Adjacency(nodes: nodes.count, types: types.count, from: to, to: from, type: type))
        let added = UInt32(base.relationshipCount)..<UInt32(type.count)
        return Graph(
            strings: strings, lists: lists, labels: labels, types: types, keys: keys, nodes: nodes,
            relationships: relationships, records: base.records,
            derived: derived
                ? (base.derived.isEmpty ? added : base.derived.lowerBound..<added.upperBound) : base.derived)
    }

    private func foldedNodes(_ overlay: GraphOverlay) -> NodeTable {
        guard overlay.addedNodes > 0 else { return base.nodes }
        var sets = base.nodes.sets
        var added: [LabelSetID] = []
        var byLabel = base.nodes.byLabel + Array(repeating: [], count: labels.count - base.nodes.byLabel.count)
        for (index, labels) in overlay.contents.nodeLabels.enumerated() {
            if let known = sets.firstIndex(of: labels) {
                added.append(LabelSetID(UInt32(known)))
            } else {
                added.append(LabelSetID(UInt32(sets.count)))
                sets.append(labels)
            }
            for label in labels { byLabel[Int(label.rawValue)].append(NodeID(overlay.firstNode + UInt32(index))) }
        }
        let properties = base.nodes.properties.extended(by: overlay.contents.nodeProperties, from: base.nodeCount)
        return NodeTable(
            count: nodeCount, labelSets: FixedArray(base.nodes.labelSets, followedBy: added, padding: LabelSetID(0)),
            sets: sets, byLabel: byLabel, properties: properties, sources: base.nodes.sources,
            index: NodeIndex(properties: properties, count: nodeCount, keys: keys, strings: strings, lists: lists))
    }
}

extension FixedArray {
    convenience init(_ first: FixedArray<Element>, followedBy second: [Element], padding: Element) {
        self.init(repeating: padding, count: first.count + second.count)
        pointer.update(from: first.pointer, count: first.count)
        for (index, element) in second.enumerated() { pointer[first.count + index] = element }
    }
}

extension EntityTable where Entry == PropertyEntry {
    func extended(by added: [[PropertyEntry]], from count: Int) -> EntityTable<PropertyEntry> {
        let offsets = FixedArray<UInt32>(repeating: 0, count: count + added.count + 1)
        offsets.pointer.update(from: self.offsets.pointer, count: self.offsets.count)
        var end = self.offsets.count > 0 ? self.offsets.pointer[self.offsets.count - 1] : 0
        for (index, entries) in added.enumerated() {
            end += UInt32(entries.count)
            offsets.pointer[count + index + 1] = end
        }
        let all = FixedArray(
            entries, followedBy: added.flatMap { $0 }, padding: PropertyEntry(key: KeyID(0), value: .absent))
        return EntityTable(offsets: offsets, entries: all)
    }
}
