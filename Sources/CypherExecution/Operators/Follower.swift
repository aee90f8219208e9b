// Follows relationships. Comes in: a node, types, directions. Goes out: slices of the graph's arrays, or single relationships where an overlay
// lies over them.

import CypherPlanning
import CypherSyntax
import PropertyGraph

/// The relationships of some types in one or both directions.
final class Follower {
    private unowned(unsafe) let graph: GraphReader
    private let names: [String]
    private let anyType: Bool
    private let goesOut: Bool
    private let goesIn: Bool
    /// The types that the graph has, each once.
    private let types: UnsafeMutablePointer<TypeID>
    @exclusivity(unchecked) private var typeCount = 0
    /// Whether no more types can come: a query that writes may bring those that are missing.
    @exclusivity(unchecked) private var isLookedUp = false
    /// The slices of a node that are followed where nothing lies over the base.
    private let slices: UnsafeMutablePointer<NodeSlice>
    @exclusivity(unchecked) private var sliceCount = 0

    init(_ graph: GraphReader, _ types: [String], _ direction: Expansion.Direction) {
        self.graph = graph
        names = types
        self.types = .allocate(capacity: max(types.count, 1))
        slices = .allocate(capacity: 2 * max(types.count, 1))
        anyType = types.isEmpty
        switch direction {
        case .outgoing: (goesOut, goesIn) = (true, false)
        case .incoming: (goesOut, goesIn) = (false, true)
        case .both: (goesOut, goesIn) = (true, true)
        }
        lookUp()
    }

    @inline(__always)
    private func lookUpMissing() {
        if !isLookedUp, !graph.isBare { lookUp() }
    }

    private func lookUp() {
        typeCount = 0
        let found = names.compactMap(graph.typeID)
        for type in found where !has(type) {
            types[typeCount] = type
            typeCount += 1
        }
        isLookedUp = found.count == names.count
        sliceCount = 0
        if anyType {
            addSlices(of: nil)
        } else {
            for index in 0..<typeCount { addSlices(of: types[index]) }
        }
    }

    private func addSlices(of type: TypeID?) {
        if goesOut { add(NodeSlice(graph.arrays.outgoing, type, passesLoops: false)) }
        if goesIn { add(NodeSlice(graph.arrays.incoming, type, passesLoops: goesOut)) }
    }

    private func add(_ slice: NodeSlice) {
        slices[sliceCount] = slice
        sliceCount += 1
    }

    @inline(__always)
    private func has(_ type: TypeID) -> Bool {
        for index in 0..<typeCount where types[index] == type { return true }
        return false
    }

    deinit {
        types.deallocate()
        slices.deallocate()
    }

    /// All that is followed of a node where ``GraphReader/isBare``; nil elsewhere.
    @inline(__always)
    var bare: UnsafeBufferPointer<NodeSlice>? {
        graph.isBare ? UnsafeBufferPointer(start: slices, count: sliceCount) : nil
    }

    /// Visits slices of the base's arrays until `visit` returns false; only where ``GraphReader/isBare``.
    ///
    /// - Parameter visit: a slice, and whether the loops in it are to be passed over, for they were in another slice.
    /// - Returns: whether all was visited.
    @inline(__always)
    func forEachSlice(
        of node: NodeID, _ visit: (UnsafeBufferPointer<Adjacent>, Bool) throws(QueryError) -> Bool
    ) throws(QueryError) -> Bool {
        for index in 0..<sliceCount where try !visit(slices[index].of(node), slices[index].passesLoops) {
            return false
        }
        return true
    }

    /// Visits until `visit` returns false. A loop is visited once.
    ///
    /// - Returns: whether all was visited.
    @inline(__always) @discardableResult
    func forEach(of node: NodeID, _ visit: (Adjacent) throws(QueryError) -> Bool) throws(QueryError) -> Bool {
        guard graph.isBare else { return try forEachOverlaid(of: node, visit) }
        return try forEachSlice(of: node) { slice, passesLoops throws(QueryError) in
            for adjacent in slice where !passesLoops || adjacent.neighbour != node {
                if try !visit(adjacent) { return false }
            }
            return true
        }
    }

    private func forEachOverlaid(
        of node: NodeID, _ visit: (Adjacent) throws(QueryError) -> Bool
    ) throws(QueryError) -> Bool {
        let view = graph.view
        if anyType {
            if goesOut {
                for adjacent in view.outgoing(node) where try !visit(adjacent) { return false }
            }
            if goesIn {
                for adjacent in view.incoming(node) where !goesOut || adjacent.neighbour != node {
                    if try !visit(adjacent) { return false }
                }
            }
            return true
        }
        lookUpMissing()
        for type in UnsafeBufferPointer(start: types, count: typeCount) {
            if goesOut {
                for adjacent in view.outgoing(node, type) where try !visit(adjacent) { return false }
            }
            if goesIn {
                for adjacent in view.incoming(node, type) where !goesOut || adjacent.neighbour != node {
                    if try !visit(adjacent) { return false }
                }
            }
        }
        return true
    }

    /// The one slice of each node that ``forEachSlice(of:_:)`` would visit; nil for two directions, several types, or where something lies over the
    /// base.
    var single: NodeSlice? { graph.isBare && sliceCount == 1 ? slices[0] : nil }

    /// How many relationships ``forEach(of:_:)`` would visit.
    ///
    /// - Complexity: O(log degree) for each type in one direction, where nothing lies over the base.
    @inline(__always)
    func count(of node: NodeID) throws(QueryError) -> Int {
        var count = 0
        if !graph.isBare {
            try forEachOverlaid(of: node) { _ in
                count += 1
                return true
            }
            return count
        }
        _ = try forEachSlice(of: node) { slice, passesLoops throws(QueryError) in
            count &+= slice.count
            if passesLoops { for adjacent in slice where adjacent.neighbour == node { count &-= 1 } }
            return true
        }
        return count
    }

    /// What ``forEach(of:_:)`` would visit; nil for two directions or several types.
    func neighbours(of node: NodeID) -> Neighbours? {
        if goesOut == goesIn || names.count > 1 { return nil }
        let view = graph.view
        if anyType { return goesOut ? view.outgoing(node) : view.incoming(node) }
        lookUpMissing()
        guard typeCount > 0 else { return nil }
        let type = types[0]
        return goesOut ? view.outgoing(node, type) : view.incoming(node, type)
    }

    /// Whether a relationship may be followed from a node; where it leads.
    @inline(__always)
    func end(of relationship: RelationshipID, from node: NodeID) -> NodeID? {
        if goesOut, graph.source(of: relationship) == node, isFollowed(relationship) {
            return graph.target(of: relationship)
        }
        if goesIn, graph.target(of: relationship) == node, isFollowed(relationship) {
            return graph.source(of: relationship)
        }
        return nil
    }

    private func isFollowed(_ relationship: RelationshipID) -> Bool {
        if anyType { return true }
        lookUpMissing()
        return has(graph.type(of: relationship))
    }
}

/// Where the relationships of a node lie that have one direction and one type, or any type.
struct NodeSlice {
    let adjacency: AdjacencyArrays
    /// nil is any.
    let type: TypeID?
    /// The slices of the type by node, where it has them.
    let heavy: UnsafePointer<SliceRange>?
    /// Whether the loops in it are to be passed over, for they are in another slice.
    let passesLoops: Bool

    init(_ adjacency: AdjacencyArrays, _ type: TypeID?, passesLoops: Bool) {
        self.adjacency = adjacency
        self.type = type
        self.passesLoops = passesLoops
        heavy = type.flatMap(adjacency.heavy)
    }

    @inline(__always)
    func of(_ node: NodeID) -> UnsafeBufferPointer<Adjacent> {
        if let heavy {
            let range = heavy[Int(node.rawValue)]
            return UnsafeBufferPointer(
                start: adjacency.entries + Int(range.start), count: Int(range.end &- range.start))
        }
        return if let type { adjacency.of(node, type) } else { adjacency.of(node) }
    }

    @inline(__always)
    func count(of node: NodeID) -> Int { type == nil ? adjacency.count(of: node) : of(node).count }
}

/// Whether a relationship is one of those in slots that hold relationships or lists of them.
@inline(__always)
func isUsed(_ relationship: RelationshipID, in slots: [Int], of row: Row, _ arena: QueryArena) -> Bool {
    for slot in slots {
        let value = row[slot]
        switch value.tag {
        case .relationship: if value.asRelationship == relationship { return true }
        case .list:
            for index in 0..<value.count where arena.element(value.offset + index).asRelationship == relationship {
                return true
            }
        default: break
        }
    }
    return false
}
