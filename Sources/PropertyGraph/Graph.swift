// A graph that never changes. Comes in: from ``GraphBuilder``, or a graph and what was added to it. Goes out: what ``GraphView`` reads; query
// code reads nothing else.

/// Nodes, relationships, their properties and sources, indexed.
package final class Graph: Sendable {
    package let strings: StringPool
    package let lists: ListPool
    package let labels: SymbolTable
    package let types: SymbolTable
    package let keys: SymbolTable
    let nodes: NodeTable
    let relationships: RelationshipTable
    let records: [ProvenanceRecord]
    /// The relationships that rules made; all others are asserted.
    package let derived: Range<UInt32>
    package let statistics: GraphStatistics
    private let textColumns = TextColumns()
    private let valueColumns = ValueColumns()
    /// Where the tables lie; valid as long as this object lives.
    package let arrays: GraphArrays

    init(
        strings: StringPool, lists: ListPool, labels: SymbolTable, types: SymbolTable, keys: SymbolTable,
        nodes: NodeTable, relationships: RelationshipTable, records: [ProvenanceRecord], derived: Range<UInt32>
    ) {
        self.strings = strings
        self.lists = lists
        self.labels = labels
        self.types = types
        self.keys = keys
        self.nodes = nodes
        self.relationships = relationships
        self.records = records
        self.derived = derived
        statistics = GraphStatistics(
            nodes: nodes, relationships: relationships, labels: labels.count, types: types.count)
        arrays = GraphArrays(nodes, relationships)
    }

    /// Nothing at all.
    package static let empty: Graph = GraphBuilder().build()

    package var nodeCount: Int { nodes.count }
    package var relationshipCount: Int { relationships.count }

    /// The nodes by a key; nil for one that has no index.
    package func index(of key: String) -> NodesByText? {
        switch key {
        case "id": nodes.index.byID
        case "name": nodes.index.byName
        default: nil
        }
    }

    /// The strings that nodes have at a key, side by side; made when they are first asked for. Nil where they are too many.
    package func texts(_ key: KeyID) -> TextColumn? {
        textColumns.column(key) { TextColumn(key, nodes, strings) }
    }

    /// The nodes by what they have at a key; made when it is first asked for.
    func values(_ key: KeyID) -> ValueColumn { valueColumns.column(key) { ValueColumn(key, nodes) } }

    /// The relationships of a type from one node to another, ascending.
    ///
    /// - Complexity: O(log degree + matches).
    package func relationships(_ type: TypeID, from: NodeID, to: NodeID) -> UnsafeBufferPointer<Adjacent> {
        let all = relationships.outgoing.of(from, type)
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].neighbour < to { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < all.count, all[end].neighbour == to { end += 1 }
        return UnsafeBufferPointer(rebasing: all[low..<end])
    }
}

/// The nodes: their labels, properties, sources and indexes.
struct NodeTable: Sendable {
    let count: Int
    /// For each node its set of labels.
    let labelSets: FixedArray<LabelSetID>
    /// The labels of each set, in the order in which they were given.
    let sets: [[LabelID]]
    /// The nodes of each label, ascending.
    let byLabel: [[NodeID]]
    let properties: EntityTable<PropertyEntry>
    let sources: EntityTable<SourceEntry>
    let index: NodeIndex
    /// Whether a set has a label, by set × labels + label.
    let membership: FixedArray<Bool>
    private let labelCount: Int

    init(
        count: Int, labelSets: FixedArray<LabelSetID>, sets: [[LabelID]], byLabel: [[NodeID]],
        properties: EntityTable<PropertyEntry>, sources: EntityTable<SourceEntry>, index: NodeIndex
    ) {
        self.count = count
        self.labelSets = labelSets
        self.sets = sets
        self.byLabel = byLabel
        self.properties = properties
        self.sources = sources
        self.index = index
        labelCount = byLabel.count
        membership = FixedArray(repeating: false, count: sets.count * byLabel.count)
        for (set, labels) in sets.enumerated() {
            for label in labels { membership.pointer[set * byLabel.count + Int(label.rawValue)] = true }
        }
    }

    @inline(__always)
    func hasLabel(_ node: NodeID, _ label: LabelID) -> Bool {
        guard Int(label.rawValue) < labelCount else { return false }
        let set = Int(labelSets.pointer[Int(node.rawValue)].rawValue)
        return membership.pointer[set * labelCount + Int(label.rawValue)]
    }
}

/// The relationships: their ends, types, properties, sources, and the order along each direction.
struct RelationshipTable: Sendable {
    let count: Int
    let from: FixedArray<NodeID>
    let to: FixedArray<NodeID>
    let type: FixedArray<TypeID>
    let properties: EntityTable<PropertyEntry>
    let sources: EntityTable<SourceEntry>
    let outgoing: Adjacency
    let incoming: Adjacency
}
