// The relationships of one node in one direction. Comes in: a slice of the base and the overlay. Goes out: a sequence that allocates nothing.

/// Relationships as seen from one node.
package struct Neighbours: Sequence, IteratorProtocol {
    private let owner: Graph
    private let slice: UnsafeBufferPointer<Adjacent>
    private var position = 0
    /// nil where the overlay says nothing of this node.
    private let overlay: OverlayContents?
    private var link: Int32 = -1
    private let isOutgoing: Bool
    private let type: TypeID?

    /// - Parameters:
    ///   - slice: what the base has.
    ///   - type: what the slice holds and what is left of the additions; nil for all types.
    @inline(__always)
    init(
        _ owner: Graph, _ slice: UnsafeBufferPointer<Adjacent>, _ node: NodeID, _ overlay: GraphOverlay?,
        isOutgoing: Bool, type: TypeID?
    ) {
        self.owner = owner
        self.slice = slice
        self.isOutgoing = isOutgoing
        self.type = type
        guard let contents = overlay?.contents else {
            self.overlay = nil
            return
        }
        link = isOutgoing ? contents.outgoing.head(node) : contents.incoming.head(node)
        self.overlay = link >= 0 || contents.touchedNodes.contains(node.rawValue) ? contents : nil
    }

    /// How many are left.
    /// - Complexity: O(1) where the overlay says nothing of the node.
    package var count: Int {
        guard overlay != nil else { return slice.count - position }
        var rest = self
        var count = 0
        while rest.next() != nil { count += 1 }
        return count
    }

    @inline(__always)
    package mutating func next() -> Adjacent? {
        if overlay == nil {
            guard position < slice.count else { return nil }
            position += 1
            return slice[position - 1]
        }
        return nextOverlaid()
    }

    private mutating func nextOverlaid() -> Adjacent? {
        guard let overlay else { return nil }
        while position < slice.count {
            let entry = slice[position]
            position += 1
            if !overlay.removedRelationships.contains(entry.relationship.rawValue) { return entry }
        }
        while link >= 0 {
            let entry: Adjacent
            if isOutgoing {
                entry = overlay.outgoing.entries[Int(link)]
                link = overlay.outgoing.next[Int(link)]
            } else {
                entry = overlay.incoming.entries[Int(link)]
                link = overlay.incoming.next[Int(link)]
            }
            guard type == nil || entry.type == type else { continue }
            if !overlay.removedRelationships.contains(entry.relationship.rawValue) { return entry }
        }
        return nil
    }
}
