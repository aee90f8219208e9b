// The relationships of one node in one direction. Comes in: a slice of the base and the additions. Goes out: a sequence that allocates nothing.

/// Relationships as seen from one node.
package struct Neighbours: Sequence, IteratorProtocol {
    private let owner: Graph
    private var slice: UnsafeBufferPointer<Adjacent>
    private var position = 0
    private let overlay: OverlayAdjacency?
    private var link: Int32
    private let type: TypeID?

    @inline(__always)
    init(
        _ owner: Graph, _ slice: UnsafeBufferPointer<Adjacent>, _ overlay: OverlayAdjacency?, _ node: NodeID,
        type: TypeID?
    ) {
        self.owner = owner
        self.slice = slice
        self.type = type
        let head = overlay.map { Int(node.rawValue) < $0.heads.count ? $0.heads[Int(node.rawValue)] : -1 } ?? -1
        link = head
        self.overlay = head >= 0 ? overlay : nil
    }

    @inline(__always)
    package mutating func next() -> Adjacent? {
        if position < slice.count {
            defer { position += 1 }
            return slice[position]
        }
        guard let overlay else { return nil }
        while link >= 0 {
            let entry = overlay.entries[Int(link)]
            link = overlay.next[Int(link)]
            if type == nil || entry.type == type { return entry }
        }
        return nil
    }
}
