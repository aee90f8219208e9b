// What differs from a graph without changing it. Comes in: a base graph, then additions, removals and patches. Goes out: read together with the
// base through ``GraphView``; dropped when it was a what-if, folded into a graph of its own when it stays. Numbers go on where the base's end.

/// Additions, removals and patches over a base graph; a copy costs nothing until one of the two is changed.
package struct GraphOverlay: Sendable {
    private var shared: OverlayContents

    package init(over base: Graph) { shared = OverlayContents(over: base) }

    @inline(__always)
    var contents: OverlayContents { shared }

    /// The contents for writing: a copy where another overlay reads the same ones.
    var ownContents: OverlayContents {
        mutating get {
            if shared.undo == nil, !isKnownUniquelyReferenced(&shared) { shared = OverlayContents(copying: shared) }
            return shared
        }
    }

    /// Whether its numbers go on where those of a graph end.
    package func isOver(_ base: Graph) -> Bool { contents.base == ObjectIdentifier(base) }

    /// How much it differs from the base: everything added, removed or patched counts one.
    package var size: Int {
        contents.nodeLabels.count + contents.relationships.count + contents.removedNodes.count
            + contents.removedRelationships.count + contents.patchedNodes.count + contents.patchedLabels.count
            + contents.patchedRelationships.count
    }

    var firstNode: UInt32 { contents.firstNode }
    package var addedNodes: Int { contents.nodeLabels.count }
    package var addedRelationships: Int { contents.relationships.count }
    /// Whether the base reads the same with it as without.
    package var isEmpty: Bool { contents.isEmpty }

    /// Whether it has labels, types or keys that the base does not.
    func addsNames(to base: Graph) -> Bool {
        (labels.count, types.count, keys.count) != (base.labels.count, base.types.count, base.keys.count)
    }

    /// The base's strings or a pool over them; whoever adds a string of a longer pool sets that pool here.
    package var strings: StringPool {
        get { contents.strings }
        set { ownContents.strings = newValue }
    }

    /// The base's lists or a pool over them.
    package var lists: ListPool {
        get { contents.lists }
        set { ownContents.lists = newValue }
    }

    package var labels: SymbolTable { contents.labels }
    package var types: SymbolTable { contents.types }
    package var keys: SymbolTable { contents.keys }

    package mutating func label(_ name: StringID) -> LabelID { LabelID(ownContents.labels.insert(name)) }
    package mutating func type(_ name: StringID) -> TypeID { TypeID(ownContents.types.insert(name)) }
    package mutating func key(_ name: StringID) -> KeyID { KeyID(ownContents.keys.insert(name)) }

    /// - Parameter properties: each key once, no absent value.
    package mutating func addNode(labels: [LabelID], properties: [(KeyID, PropertyValue)] = []) -> NodeID {
        let contents = ownContents
        let node = NodeID(contents.firstNode + UInt32(contents.nodeLabels.count))
        let entries = properties.map { PropertyEntry(key: $0.0, value: $0.1) }
        contents.changes.nodes.append(node)
        contents.note(.addedNode)
        contents.nodeLabels.append(labels)
        contents.nodeProperties.append(entries)
        contents.indexes.note(node, entries)
        contents.outgoing.addNode()
        contents.incoming.addNode()
        return node
    }

    /// - Parameter properties: each key once, no absent value.
    package mutating func addRelationship(
        _ type: TypeID, from: NodeID, to: NodeID, properties: [(KeyID, PropertyValue)] = []
    ) -> RelationshipID {
        let id = add(type, from, to, properties.map { PropertyEntry(key: $0.0, value: $0.1) }[...])
        ownContents.changes.relationships.append(id)
        return id
    }

    /// Adds what a rule made.
    ///
    /// - Parameter properties: each key once, no absent value.
    package mutating func addDerived(
        _ type: TypeID, from: NodeID, to: NodeID, properties: ArraySlice<PropertyEntry>
    ) -> RelationshipID {
        let id = add(type, from, to, properties)
        ownContents.derived.insert(id.rawValue - contents.firstRelationship)
        return id
    }

    private mutating func add(_ type: TypeID, _ from: NodeID, _ to: NodeID, _ properties: ArraySlice<PropertyEntry>)
        -> RelationshipID
    {
        precondition(!isRemoved(from) && !isRemoved(to), "an end was removed")
        let contents = ownContents
        let id = RelationshipID(contents.firstRelationship + UInt32(contents.relationships.count))
        contents.note(.addedRelationship(outgoing: contents.outgoing.end(from), incoming: contents.incoming.end(to)))
        contents.relationships.append(
            AddedRelationship(
                type: type, from: from, to: to, firstProperty: UInt32(contents.relationshipProperties.count),
                propertyCount: UInt32(properties.count)))
        if !properties.isEmpty { contents.relationshipProperties.append(contentsOf: properties) }
        contents.outgoing.append(Adjacent(type: type, neighbour: to, relationship: id), to: from)
        contents.incoming.append(Adjacent(type: type, neighbour: from, relationship: id), to: to)
        return id
    }

    /// What changed since this was last called.
    package mutating func takeChanges() -> OverlayChanges {
        defer { ownContents.changes = OverlayChanges() }
        return contents.changes
    }
}
