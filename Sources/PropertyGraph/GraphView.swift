// The only thing that query code reads. Comes in: a graph, perhaps with additions. Goes out: nodes, relationships, properties and sources by
// number; names are numbers too, looked up once.

/// A graph with what was added to it, read only.
package struct GraphView: Sendable {
    package let base: Graph
    package var overlay: GraphOverlay?

    package init(_ base: Graph, overlay: GraphOverlay? = nil) {
        self.base = base
        self.overlay = overlay
    }

    package var nodeCount: Int { base.nodeCount + (overlay?.addedNodes ?? 0) }
    package var relationshipCount: Int { base.relationshipCount + (overlay?.addedRelationships ?? 0) }
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

    package var labelNames: [String] { labels.names.map(string) }
    package var typeNames: [String] { types.names.map(string) }
    package var keyNames: [String] { keys.names.map(string) }

    package func string(_ id: StringID) -> String { strings.string(id) }

    // MARK: Nodes

    /// All nodes, ascending.
    package var nodes: LazyMapSequence<Range<UInt32>, NodeID> { (0..<UInt32(nodeCount)).lazy.map { NodeID($0) } }

    /// In the order in which they were given.
    package func labels(of node: NodeID) -> [LabelID] {
        if Int(node.rawValue) < base.nodeCount {
            return base.nodes.sets[Int(base.nodes.labelSets.pointer[Int(node.rawValue)].rawValue)]
        }
        return overlay?.contents.nodeLabels[Int(node.rawValue) - base.nodeCount] ?? []
    }

    @inline(__always)
    package func hasLabel(_ node: NodeID, _ label: LabelID) -> Bool {
        if Int(node.rawValue) < base.nodeCount { return base.nodes.hasLabel(node, label) }
        return labels(of: node).contains(label)
    }

    /// The nodes with a label, ascending.
    package func nodes(label: LabelID) -> [NodeID] {
        var nodes = Int(label.rawValue) < base.nodes.byLabel.count ? base.nodes.byLabel[Int(label.rawValue)] : []
        if let overlay, overlay.addedNodes > 0 {
            for (index, labels) in overlay.contents.nodeLabels.enumerated() where labels.contains(label) {
                nodes.append(NodeID(overlay.firstNode + UInt32(index)))
            }
        }
        return nodes
    }

    // MARK: Relationships

    /// Ordered by type, then by neighbour; additions after.
    @inline(__always)
    package func outgoing(_ node: NodeID) -> Neighbours {
        Neighbours(
            base, base.relationships.outgoing.of(node), overlay?.contents.outgoing.head(node) ?? -1,
            overlay?.contents.outgoing, type: nil)
    }

    @inline(__always)
    package func outgoing(_ node: NodeID, _ type: TypeID) -> Neighbours {
        Neighbours(
            base, base.relationships.outgoing.of(node, type), overlay?.contents.outgoing.head(node) ?? -1,
            overlay?.contents.outgoing, type: type)
    }

    @inline(__always)
    package func incoming(_ node: NodeID) -> Neighbours {
        Neighbours(
            base, base.relationships.incoming.of(node), overlay?.contents.incoming.head(node) ?? -1,
            overlay?.contents.incoming, type: nil)
    }

    @inline(__always)
    package func incoming(_ node: NodeID, _ type: TypeID) -> Neighbours {
        Neighbours(
            base, base.relationships.incoming.of(node, type), overlay?.contents.incoming.head(node) ?? -1,
            overlay?.contents.incoming, type: type)
    }

    package func source(of relationship: RelationshipID) -> NodeID {
        let index = Int(relationship.rawValue)
        if index < base.relationshipCount { return base.relationships.from.pointer[index] }
        guard let overlay else { preconditionFailure("a relationship of another graph") }
        return overlay.contents.from[index - base.relationshipCount]
    }

    package func target(of relationship: RelationshipID) -> NodeID {
        let index = Int(relationship.rawValue)
        if index < base.relationshipCount { return base.relationships.to.pointer[index] }
        guard let overlay else { preconditionFailure("a relationship of another graph") }
        return overlay.contents.to[index - base.relationshipCount]
    }

    package func type(of relationship: RelationshipID) -> TypeID {
        let index = Int(relationship.rawValue)
        if index < base.relationshipCount { return base.relationships.type.pointer[index] }
        guard let overlay else { preconditionFailure("a relationship of another graph") }
        return overlay.contents.type[index - base.relationshipCount]
    }

    // MARK: Properties

    @inline(__always)
    package func property(_ node: NodeID, _ key: KeyID) -> PropertyValue {
        if Int(node.rawValue) < base.nodeCount {
            for entry in base.nodes.properties.of(node.rawValue) where entry.key == key { return entry.value }
        } else if let overlay {
            for entry in overlay.contents.nodeProperties[Int(node.rawValue) - base.nodeCount] where entry.key == key {
                return entry.value
            }
        }
        return .absent
    }

    @inline(__always)
    package func property(_ relationship: RelationshipID, _ key: KeyID) -> PropertyValue {
        let index = Int(relationship.rawValue)
        if index < base.relationshipCount {
            for entry in base.relationships.properties.of(relationship.rawValue) where entry.key == key {
                return entry.value
            }
        } else if let overlay {
            for entry in overlay.contents.relationshipProperties[index - base.relationshipCount] where entry.key == key
            {
                return entry.value
            }
        }
        return .absent
    }

    /// The properties that are present, in the order in which they were set.
    package func properties(of node: NodeID) -> [PropertyEntry] {
        if Int(node.rawValue) < base.nodeCount { return Array(base.nodes.properties.of(node.rawValue)) }
        return overlay?.contents.nodeProperties[Int(node.rawValue) - base.nodeCount] ?? []
    }

    /// The properties that are present, in the order in which they were set.
    package func properties(of relationship: RelationshipID) -> [PropertyEntry] {
        let index = Int(relationship.rawValue)
        if index < base.relationshipCount { return Array(base.relationships.properties.of(relationship.rawValue)) }
        return overlay?.contents.relationshipProperties[index - base.relationshipCount] ?? []
    }
}
