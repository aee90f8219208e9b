// The relationships of each node in one direction. Comes in: the ends and types of relationships. Goes out: slices ordered by type, then
// by neighbour.

/// A relationship as seen from one of its ends.
@frozen
package struct Adjacent: BitwiseCopyable, Sendable {
    package let type: TypeID
    package let neighbour: NodeID
    package let relationship: RelationshipID

    @inlinable @inline(__always)
    package init(type: TypeID, neighbour: NodeID, relationship: RelationshipID) {
        self.type = type
        self.neighbour = neighbour
        self.relationship = relationship
    }
}

/// Part of the entries of an adjacency.
package struct SliceRange: BitwiseCopyable, Sendable {
    package var start: UInt32
    package var end: UInt32
}

/// All relationships in one direction, by node.
struct Adjacency: Sendable {
    let offsets: FixedArray<UInt32>
    let entries: FixedArray<Adjacent>
    /// Where each node's slice of a heavy type lies: of the first such type for all nodes, then of the next. A type is heavy that has a fourth as many
    /// relationships as there are nodes; for all others this would be far larger than what it points to.
    let ranges: FixedArray<SliceRange>
    /// For each type its number among the heavy ones, or -1.
    let heavyNumbers: FixedArray<Int32>

    /// Three stable counting sorts, least important key first.
    ///
    /// - Complexity: O(nodes + relationships).
    init(nodes: Int, types: Int, from: FixedArray<NodeID>, to: FixedArray<NodeID>, type: FixedArray<TypeID>) {
        let count = from.count
        var order = (0..<UInt32(count)).map { $0 }
        var target = order
        func sort(_ bound: Int, by key: (Int) -> Int) {
            var starts = [UInt32](repeating: 0, count: bound + 1)
            for item in 0..<count { starts[key(item) + 1] += 1 }
            for value in 0..<bound { starts[value + 1] += starts[value] }
            for item in order {
                let value = key(Int(item))
                target[Int(starts[value])] = item
                starts[value] += 1
            }
            swap(&order, &target)
        }
        sort(nodes) { Int(to.pointer[$0].rawValue) }
        sort(types) { Int(type.pointer[$0].rawValue) }
        sort(nodes) { Int(from.pointer[$0].rawValue) }
        offsets = FixedArray(repeating: 0, count: nodes + 1)
        for item in 0..<count { offsets.pointer[Int(from.pointer[item].rawValue) + 1] += 1 }
        for node in 0..<nodes { offsets.pointer[node + 1] += offsets.pointer[node] }
        entries = FixedArray(
            repeating: Adjacent(type: TypeID(0), neighbour: NodeID(0), relationship: RelationshipID(0)), count: count)
        for (position, item) in order.enumerated() {
            let index = Int(item)
            entries.pointer[position] = Adjacent(
                type: type.pointer[index], neighbour: to.pointer[index], relationship: RelationshipID(item))
        }
        (ranges, heavyNumbers) = Self.heavyRanges(nodes: nodes, types: types, offsets, entries)
    }

    private static func heavyRanges(
        nodes: Int, types: Int, _ offsets: FixedArray<UInt32>, _ entries: FixedArray<Adjacent>
    ) -> (FixedArray<SliceRange>, FixedArray<Int32>) {
        var counts = [Int](repeating: 0, count: types)
        for position in 0..<entries.count { counts[Int(entries.pointer[position].type.rawValue)] += 1 }
        let numbers = FixedArray<Int32>(repeating: -1, count: types)
        var heavy = 0
        for type in 0..<types where counts[type] > 0 && counts[type] * 4 >= nodes {
            numbers.pointer[type] = Int32(heavy)
            heavy += 1
        }
        let ranges = FixedArray(repeating: SliceRange(start: 0, end: 0), count: heavy * nodes)
        for node in 0..<nodes {
            for position in offsets.pointer[node]..<offsets.pointer[node + 1] {
                let number = Int(numbers.pointer[Int(entries.pointer[Int(position)].type.rawValue)])
                guard number >= 0 else { continue }
                let index = number * nodes + node
                if ranges.pointer[index].end == 0 { ranges.pointer[index].start = position }
                ranges.pointer[index].end = position + 1
            }
        }
        return (ranges, numbers)
    }

    @inline(__always)
    func of(_ node: NodeID) -> UnsafeBufferPointer<Adjacent> {
        guard Int(node.rawValue) + 1 < offsets.count else { return UnsafeBufferPointer(start: nil, count: 0) }
        let start = Int(offsets.pointer[Int(node.rawValue)])
        return UnsafeBufferPointer(
            start: entries.pointer + start, count: Int(offsets.pointer[Int(node.rawValue) + 1]) - start)
    }

    /// The part of a node's slice that has a type.
    ///
    /// - Complexity: O(log degree + matches).
    @inline(__always)
    func of(_ node: NodeID, _ type: TypeID) -> UnsafeBufferPointer<Adjacent> {
        let all = of(node)
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].type.rawValue < type.rawValue { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < all.count, all[end].type == type { end += 1 }
        return UnsafeBufferPointer(rebasing: all[low..<end])
    }
}
