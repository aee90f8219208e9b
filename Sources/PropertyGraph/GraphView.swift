// The only thing that query code reads. Comes in: a graph, perhaps with an overlay. Goes out: nodes, relationships, properties and sources by
// number; names are numbers too, looked up once.

/// A graph with what differs from it, read only.
package struct GraphView: Sendable {
    package let base: Graph
    package var overlay: GraphOverlay?

    package init(_ base: Graph, overlay: GraphOverlay? = nil) {
        self.base = base
        self.overlay = overlay
    }

    /// How many nodes there are.
    package var nodeCount: Int { nodeBound - (overlay?.contents.removedNodes.count ?? 0) }
    /// How many relationships there are.
    package var relationshipCount: Int { relationshipBound - (overlay?.contents.removedRelationships.count ?? 0) }
    /// Every node's number is below it; not every number below it is a node's.
    package var nodeBound: Int { base.nodeCount + (overlay?.addedNodes ?? 0) }
    /// Every relationship's number is below it; not every number below it is a relationship's.
    package var relationshipBound: Int { base.relationshipCount + (overlay?.addedRelationships ?? 0) }
    package var statistics: GraphStatistics { base.statistics }

    // MARK: Names

    package var strings: StringPool { overlay?.strings ?? base.strings }
    package var lists: ListPool { overlay?.lists ?? base.lists }
    package var labels: SymbolTable { overlay?.labels ?? base.labels }
    package var types: SymbolTable { overlay?.types ?? base.types }
    package var keys: SymbolTable { overlay?.keys ?? base.keys }

    /// nil where nothing in the graph has ever had it.
    package func labelID(_ name: String) -> LabelID? {
        strings.lookup(name).flatMap(labels.number(of:)).map(LabelID.init)
    }
    package func typeID(_ name: String) -> TypeID? { strings.lookup(name).flatMap(types.number(of:)).map(TypeID.init) }
    package func keyID(_ name: String) -> KeyID? { strings.lookup(name).flatMap(keys.number(of:)).map(KeyID.init) }

    package func nameID(of label: LabelID) -> StringID { labels.names[Int(label.rawValue)] }
    package func nameID(of type: TypeID) -> StringID { types.names[Int(type.rawValue)] }
    package func nameID(of key: KeyID) -> StringID { keys.names[Int(key.rawValue)] }
    package func name(of label: LabelID) -> String { string(nameID(of: label)) }
    package func name(of type: TypeID) -> String { string(nameID(of: type)) }
    package func name(of key: KeyID) -> String { string(nameID(of: key)) }

    package var typeNames: [String] { types.names.map(string) }

    package func string(_ id: StringID) -> String { strings.string(id) }

    // MARK: Nodes

    /// All nodes, ascending.
    package var nodes: LazyFilterSequence<LazyMapSequence<Range<UInt32>, NodeID>> {
        (0..<UInt32(nodeBound)).lazy.map { NodeID($0) }.filter { contains($0) }
    }

    /// Whether the node is there, and was not removed.
    @inline(__always)
    package func contains(_ node: NodeID) -> Bool {
        Int(node.rawValue) < nodeBound && !(overlay?.isRemoved(node) ?? false)
    }

    /// In the order in which they were given.
    package func labels(of node: NodeID) -> [LabelID] {
        if let overlay {
            if Int(node.rawValue) >= base.nodeCount {
                return overlay.contents.nodeLabels[Int(node.rawValue) - base.nodeCount]
            }
            if let labels = overlay.contents.patchedLabels[node] { return labels }
        }
        return base.nodes.sets[Int(base.nodes.labelSets.pointer[Int(node.rawValue)].rawValue)]
    }

    @inline(__always)
    package func hasLabel(_ node: NodeID, _ label: LabelID) -> Bool {
        if let overlay, Int(node.rawValue) >= base.nodeCount || !overlay.contents.patchedLabels.isEmpty {
            return labels(of: node).contains(label)
        }
        return base.nodes.hasLabel(node, label)
    }

    /// The nodes with a label, ascending.
    package func nodes(label: LabelID) -> [NodeID] {
        let stated = Int(label.rawValue) < base.nodes.byLabel.count ? base.nodes.byLabel[Int(label.rawValue)] : []
        guard let overlay else { return stated }
        let contents = overlay.contents
        var nodes = stated
        if !contents.removedNodes.isEmpty { nodes.removeAll { overlay.isRemoved($0) } }
        if !contents.patchedLabels.isEmpty {
            nodes.removeAll { contents.patchedLabels[$0] != nil }
            nodes += contents.patchedLabels.filter { $0.value.contains(label) && !overlay.isRemoved($0.key) }.map(\.key)
            nodes.sort()
        }
        for (index, labels) in contents.nodeLabels.enumerated() where labels.contains(label) {
            let node = NodeID(contents.firstNode + UInt32(index))
            if !overlay.isRemoved(node) { nodes.append(node) }
        }
        return nodes
    }

    /// At most how many ``nodes(label:)`` gives.
    package func mostNodes(label: LabelID) -> Int {
        let stated = Int(label.rawValue) < base.nodes.byLabel.count ? base.nodes.byLabel[Int(label.rawValue)].count : 0
        return stated + (overlay.map { $0.addedNodes + $0.contents.patchedLabels.count } ?? 0)
    }

    // MARK: Relationships

    /// Ordered by type, then by neighbour; additions after.
    @inline(__always)
    package func outgoing(_ node: NodeID) -> Neighbours {
        Neighbours(
            base, base.relationships.outgoing.of(node), node, overlay, isOutgoing: true, type: nil)
    }

    @inline(__always)
    package func outgoing(_ node: NodeID, _ type: TypeID) -> Neighbours {
        Neighbours(
            base, base.relationships.outgoing.of(node, type), node, overlay, isOutgoing: true, type: type)
    }

    @inline(__always)
    package func incoming(_ node: NodeID) -> Neighbours {
        Neighbours(
            base, base.relationships.incoming.of(node), node, overlay, isOutgoing: false, type: nil)
    }

    @inline(__always)
    package func incoming(_ node: NodeID, _ type: TypeID) -> Neighbours {
        Neighbours(
            base, base.relationships.incoming.of(node, type), node, overlay, isOutgoing: false, type: type)
    }

    /// Whether the relationship is there, and was not removed.
    package func contains(_ relationship: RelationshipID) -> Bool {
        Int(relationship.rawValue) < relationshipBound && !(overlay?.isRemoved(relationship) ?? false)
    }

    /// All relationships, ascending.
    package var relationships: LazyFilterSequence<LazyMapSequence<Range<UInt32>, RelationshipID>> {
        (0..<UInt32(relationshipBound)).lazy.map { RelationshipID($0) }.filter { contains($0) }
    }

    package func source(of relationship: RelationshipID) -> NodeID {
        let index = Int(relationship.rawValue)
        if index < base.relationshipCount { return base.relationships.from.pointer[index] }
        guard let overlay else { preconditionFailure("a relationship of another graph") }
        return overlay.contents.relationships[index - base.relationshipCount].from
    }

    package func target(of relationship: RelationshipID) -> NodeID {
        let index = Int(relationship.rawValue)
        if index < base.relationshipCount { return base.relationships.to.pointer[index] }
        guard let overlay else { preconditionFailure("a relationship of another graph") }
        return overlay.contents.relationships[index - base.relationshipCount].to
    }

    package func type(of relationship: RelationshipID) -> TypeID {
        let index = Int(relationship.rawValue)
        if index < base.relationshipCount { return base.relationships.type.pointer[index] }
        guard let overlay else { preconditionFailure("a relationship of another graph") }
        return overlay.contents.relationships[index - base.relationshipCount].type
    }
}
