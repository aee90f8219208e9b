// Where the arrays of a graph lie. Comes in: a graph that never changes. Goes out: bare pointers, so that the loops of a query count no
// references. They are valid as long as the graph lives. How they are read stands beside the loops, in CypherExecution, for what is not public is
// never inlined in another module.

/// The adjacency of one direction: each node's slice is ordered by type, then by neighbour.
package struct AdjacencyArrays: BitwiseCopyable, Sendable {
    package nonisolated(unsafe) let offsets: UnsafePointer<UInt32>
    package nonisolated(unsafe) let entries: UnsafePointer<Adjacent>
    package nonisolated(unsafe) let ranges: UnsafePointer<SliceRange>
    package nonisolated(unsafe) let heavyNumbers: UnsafePointer<Int32>
    package let nodeCount: Int
    package let typeCount: Int

    init(_ adjacency: Adjacency) {
        offsets = UnsafePointer(adjacency.offsets.pointer)
        entries = UnsafePointer(adjacency.entries.pointer)
        ranges = UnsafePointer(adjacency.ranges.pointer)
        heavyNumbers = UnsafePointer(adjacency.heavyNumbers.pointer)
        nodeCount = adjacency.offsets.count - 1
        typeCount = adjacency.heavyNumbers.count
    }
}

/// The properties of nodes, or of relationships.
package struct PropertyArrays: BitwiseCopyable, Sendable {
    package nonisolated(unsafe) let offsets: UnsafePointer<UInt32>
    package nonisolated(unsafe) let entries: UnsafePointer<PropertyEntry>
    /// Those from here on have none.
    package let entityCount: UInt32

    init(_ table: EntityTable<PropertyEntry>) {
        entityCount = UInt32(table.offsets.count - 1)
        offsets = UnsafePointer(table.offsets.pointer)
        entries = UnsafePointer(table.entries.pointer)
    }
}

/// The nodes that have a label, as a set of label sets.
package struct LabelArrays: BitwiseCopyable, Sendable {
    package nonisolated(unsafe) let sets: UnsafePointer<LabelSetID>
    package nonisolated(unsafe) let membership: UnsafePointer<Bool>
    package let labelCount: Int

    init(_ nodes: NodeTable) {
        sets = UnsafePointer(nodes.labelSets.pointer)
        membership = UnsafePointer(nodes.membership.pointer)
        labelCount = nodes.byLabel.count
    }
}

/// All arrays of a graph that a query's loops read.
package struct GraphArrays: BitwiseCopyable, Sendable {
    package let nodeCount: Int
    package let outgoing: AdjacencyArrays
    package let incoming: AdjacencyArrays
    package let labels: LabelArrays
    package let nodeProperties: PropertyArrays
    package let relationshipProperties: PropertyArrays
    package nonisolated(unsafe) let from: UnsafePointer<NodeID>
    package nonisolated(unsafe) let to: UnsafePointer<NodeID>
    package nonisolated(unsafe) let type: UnsafePointer<TypeID>

    init(_ nodes: NodeTable, _ relationships: RelationshipTable) {
        nodeCount = nodes.count
        outgoing = AdjacencyArrays(relationships.outgoing)
        incoming = AdjacencyArrays(relationships.incoming)
        labels = LabelArrays(nodes)
        nodeProperties = PropertyArrays(nodes.properties)
        relationshipProperties = PropertyArrays(relationships.properties)
        from = UnsafePointer(relationships.from.pointer)
        to = UnsafePointer(relationships.to.pointer)
        type = UnsafePointer(relationships.type.pointer)
    }
}
