// The relationships that an overlay adds, by node. Comes in: relationships, one by one. Goes out: each node's chain, in order of addition.

/// The added relationships of each node in one direction, in order of addition.
struct OverlayAdjacency: Sendable {
    private(set) var entries: [Adjacent] = []
    private(set) var next: [Int32] = []
    private(set) var heads: [Int32]
    private var tails: [Int32]

    init(nodes: Int) {
        heads = [Int32](repeating: -1, count: nodes)
        tails = heads
    }

    /// Where a node's chain begins; negative where it has none.
    @inline(__always)
    func head(_ node: NodeID) -> Int32 { Int(node.rawValue) < heads.count ? heads[Int(node.rawValue)] : -1 }

    mutating func addNode() {
        heads.append(-1)
        tails.append(-1)
    }

    mutating func removeLastNode() {
        heads.removeLast()
        tails.removeLast()
    }

    /// The last entry of a node's chain; negative where it has none.
    func end(_ node: NodeID) -> Int32 { tails[Int(node.rawValue)] }

    /// Takes back the last addition, which was one of this node.
    ///
    /// - Parameter end: what ``end(_:)`` was before.
    mutating func removeLast(of node: NodeID, before end: Int32) {
        entries.removeLast()
        next.removeLast()
        tails[Int(node.rawValue)] = end
        if end >= 0 { next[Int(end)] = -1 } else { heads[Int(node.rawValue)] = -1 }
    }

    mutating func append(_ entry: Adjacent, to node: NodeID) {
        let position = Int32(entries.count)
        entries.append(entry)
        next.append(-1)
        let tail = tails[Int(node.rawValue)]
        if tail >= 0 { next[Int(tail)] = position } else { heads[Int(node.rawValue)] = position }
        tails[Int(node.rawValue)] = position
    }
}
