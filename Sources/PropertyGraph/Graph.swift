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
    }

    /// Nothing at all.
    package static let empty: Graph = GraphBuilder().build()

    package var nodeCount: Int { nodes.count }
    package var relationshipCount: Int { relationships.count }
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
