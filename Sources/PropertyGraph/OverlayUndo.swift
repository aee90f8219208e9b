// How to take back what a statement has written so far. Comes in: each change as it happens. Goes out: the overlay as it was.

/// What to put back, latest last.
struct OverlayUndo {
    enum Entry {
        case addedNode
        /// The ends of the two chains as they were.
        case addedRelationship(outgoing: Int32, incoming: Int32)
        case nodeProperties(Int, [PropertyEntry])
        case patchedNode(NodeID, [PropertyEntry]?)
        case relationshipProperties(Int, first: UInt32, count: UInt32)
        case patchedRelationship(RelationshipID, [PropertyEntry]?)
        case nodeLabels(Int, [LabelID])
        case patchedLabels(NodeID, [LabelID]?)
        case removedNode(NodeID)
        case removedRelationship(RelationshipID)
    }

    var entries: [Entry] = []
    let strings: StringPool
    let lists: ListPool
    let labels: SymbolTable
    let types: SymbolTable
    let keys: SymbolTable
    let relationshipPropertyCount: Int
    let changedNodeCount: Int
    let changedRelationshipCount: Int

    init(of contents: OverlayContents) {
        strings = contents.strings
        lists = contents.lists
        labels = contents.labels
        types = contents.types
        keys = contents.keys
        relationshipPropertyCount = contents.relationshipProperties.count
        changedNodeCount = contents.changes.nodes.count
        changedRelationshipCount = contents.changes.relationships.count
    }
}

extension GraphOverlay {
    /// Makes sure that no other overlay reads the same contents, so that a statement may write in place.
    package mutating func makeOwn() { _ = ownContents }

    /// Begins a statement that may be taken back. Until it ends, the contents are written in place: whoever else reads them sees each change.
    ///
    /// - Parameter inPlace: whether the caller knows that nobody else reads them.
    package mutating func beginStatement(inPlace: Bool) {
        let contents = inPlace ? contents : ownContents
        precondition(contents.undo == nil, "a statement within a statement")
        contents.undo = OverlayUndo(of: contents)
    }

    /// Ends a statement; what it wrote stays.
    package mutating func endStatement() { contents.undo = nil }

    /// Ends a statement; nothing that it wrote stays.
    ///
    /// - Complexity: O(changes of the statement).
    package mutating func takeBackStatement() {
        guard let undo = contents.undo else { return }
        contents.undo = nil
        for entry in undo.entries.reversed() { contents.takeBack(entry) }
        contents.strings = undo.strings
        contents.lists = undo.lists
        contents.labels = undo.labels
        contents.types = undo.types
        contents.keys = undo.keys
        contents.relationshipProperties.removeLast(
            contents.relationshipProperties.count - undo.relationshipPropertyCount)
        contents.changes.nodes.removeLast(contents.changes.nodes.count - undo.changedNodeCount)
        contents.changes.relationships.removeLast(
            contents.changes.relationships.count - undo.changedRelationshipCount)
    }
}

extension OverlayContents {
    @inline(__always)
    func note(_ entry: @autoclosure () -> OverlayUndo.Entry) { undo?.entries.append(entry()) }

    fileprivate func takeBack(_ entry: OverlayUndo.Entry) {
        switch entry {
        case .addedNode:
            nodeLabels.removeLast()
            nodeProperties.removeLast()
            outgoing.removeLastNode()
            incoming.removeLastNode()
        case .addedRelationship(let outgoingEnd, let incomingEnd):
            let last = relationships.removeLast()
            outgoing.removeLast(of: last.from, before: outgoingEnd)
            incoming.removeLast(of: last.to, before: incomingEnd)
        case .nodeProperties(let index, let old):
            nodeProperties[index] = old
            indexes.note(NodeID(firstNode + UInt32(index)), old)
        case .patchedNode(let node, let old):
            patchedNodes[node] = old
            if let old { indexes.note(node, old) }
        case .relationshipProperties(let index, let first, let count):
            relationships[index].firstProperty = first
            relationships[index].propertyCount = count
        case .patchedRelationship(let relationship, let old): patchedRelationships[relationship] = old
        case .nodeLabels(let index, let old): nodeLabels[index] = old
        case .patchedLabels(let node, let old): patchedLabels[node] = old
        case .removedNode(let node): removedNodes.remove(node.rawValue)
        case .removedRelationship(let relationship): removedRelationships.remove(relationship.rawValue)
        }
    }
}
