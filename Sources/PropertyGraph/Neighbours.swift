// The relationships of one node in one direction. Comes in: a slice of the base and the additions. Goes out: a sequence that allocates nothing.

/// Relationships as seen from one node.
package struct Neighbours: Sequence, IteratorProtocol {
    private let owner: Graph
    private let slice: UnsafeBufferPointer<Adjacent>
    private var position = 0
    private let additions: OverlayAdjacency?
    private var link: Int32
    private let type: TypeID?

    /// - Parameter head: where the additions of the node begin; negative where there are none.
    @inline(__always)
    init(
        _ owner: Graph, _ slice: UnsafeBufferPointer<Adjacent>, _ head: Int32,
        _ additions: @autoclosure () -> OverlayAdjacency?, type: TypeID?
    ) {
        self.owner = owner
        self.slice = slice
        self.type = type
        link = head
        self.additions = head >= 0 ? additions() : nil
    }

    /// How many are left.
    /// - Complexity: O(1) without additions.
    package var count: Int { slice.count - position + (link >= 0 ? restOfAdditions : 0) }

    private var restOfAdditions: Int {
        var rest = self
        var count = 0
        while rest.nextAddition() != nil { count += 1 }
        return count
    }

    @inline(__always)
    package mutating func next() -> Adjacent? {
        if position < slice.count {
            defer { position += 1 }
            return slice[position]
        }
        return link >= 0 ? nextAddition() : nil
    }

    private mutating func nextAddition() -> Adjacent? {
        guard let additions else { return nil }
        while link >= 0 {
            let entry = additions.entries[Int(link)]
            link = additions.next[Int(link)]
            if type == nil || entry.type == type { return entry }
        }
        return nil
    }
}
