// How the loops of a query read the graph's arrays. Comes in: nodes, types, keys. Goes out: slices, values.

import PropertyGraph

extension AdjacencyArrays {
    /// The slices of a type by node, if it is one that has them.
    func heavy(_ type: TypeID) -> UnsafePointer<SliceRange>? {
        guard Int(type.rawValue) < typeCount, heavyNumbers[Int(type.rawValue)] >= 0 else { return nil }
        return ranges + Int(heavyNumbers[Int(type.rawValue)]) * nodeCount
    }

    @inline(__always)
    func of(_ node: NodeID) -> UnsafeBufferPointer<Adjacent> {
        let start = Int(offsets[Int(node.rawValue)])
        return UnsafeBufferPointer(start: entries + start, count: Int(offsets[Int(node.rawValue) &+ 1]) &- start)
    }

    @inline(__always)
    func count(of node: NodeID) -> Int {
        Int(offsets[Int(node.rawValue) &+ 1] &- offsets[Int(node.rawValue)])
    }

    /// The part of a node's slice that has a type.
    ///
    /// - Complexity: O(log degree).
    @inline(__always)
    func of(_ node: NodeID, _ type: TypeID) -> UnsafeBufferPointer<Adjacent> {
        let all = of(node)
        guard let start = all.baseAddress else { return all }
        var (low, high) = (0, all.count)
        if high > 16 {
            low = Self.first(start, high) { $0.type.rawValue >= type.rawValue }
            high = low &+ Self.first(start + low, high &- low) { $0.type.rawValue > type.rawValue }
        } else {
            while low < high, start[low].type.rawValue < type.rawValue { low &+= 1 }
            while high > low, start[high &- 1].type.rawValue > type.rawValue { high &-= 1 }
        }
        return UnsafeBufferPointer(start: start + low, count: high &- low)
    }

    /// The part of a node's slice that has a type and a neighbour.
    ///
    /// - Complexity: O(log degree).
    @inline(__always)
    func of(_ node: NodeID, _ type: TypeID, to neighbour: NodeID) -> UnsafeBufferPointer<Adjacent> {
        let all = of(node, type)
        guard let start = all.baseAddress else { return all }
        let low = Self.first(start, all.count) { $0.neighbour.rawValue >= neighbour.rawValue }
        let high = low &+ Self.first(start + low, all.count &- low) { $0.neighbour.rawValue > neighbour.rawValue }
        return UnsafeBufferPointer(start: start + low, count: high &- low)
    }

    /// The index of the first entry from which on a condition holds.
    @inline(__always)
    private static func first(_ start: UnsafePointer<Adjacent>, _ count: Int, where holds: (Adjacent) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low &+ high) / 2
            if holds(start[middle]) { high = middle } else { low = middle &+ 1 }
        }
        return low
    }
}

extension PropertyArrays {
    @inline(__always)
    func value(of key: KeyID, _ entity: UInt32) -> PropertyValue {
        guard entity < entityCount else { return .absent }
        var position = Int(offsets[Int(entity)])
        let end = Int(offsets[Int(entity) &+ 1])
        while position < end {
            if entries[position].key.rawValue == key.rawValue { return entries[position].value }
            position &+= 1
        }
        return .absent
    }
}

extension LabelArrays {
    @inline(__always)
    func has(_ node: NodeID, _ label: LabelID) -> Bool {
        guard Int(label.rawValue) < labelCount else { return false }
        return membership[Int(sets[Int(node.rawValue)].rawValue) &* labelCount &+ Int(label.rawValue)]
    }
}
