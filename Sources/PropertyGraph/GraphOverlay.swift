// What is added to a graph without changing it. Comes in: a base graph and additions. Goes out: read together with the base through
// ``GraphView``; folded into a graph of its own when it stays. Numbers go on where the base's end.

/// New nodes and relationships over a base graph.
package struct GraphOverlay: Sendable {
    let firstNode: UInt32
    let firstRelationship: UInt32
    /// The base's strings or a pool over them; whoever adds a string of a longer pool sets that pool here.
    package var strings: StringPool
    /// The base's lists or a pool over them.
    package var lists: ListPool
    package private(set) var labels: SymbolTable
    package private(set) var types: SymbolTable
    package private(set) var keys: SymbolTable
    private(set) var nodeLabels: [[LabelID]] = []
    private(set) var from: [NodeID] = []
    private(set) var to: [NodeID] = []
    private(set) var type: [TypeID] = []
    private(set) var outgoing: OverlayAdjacency
    private(set) var incoming: OverlayAdjacency
    private(set) var nodeProperties: [[PropertyEntry]] = []
    private(set) var relationshipProperties: [[PropertyEntry]] = []

    package init(over base: Graph) {
        firstNode = UInt32(base.nodeCount)
        firstRelationship = UInt32(base.relationshipCount)
        strings = base.strings
        lists = base.lists
        labels = base.labels
        types = base.types
        keys = base.keys
        outgoing = OverlayAdjacency(nodes: base.nodeCount)
        incoming = OverlayAdjacency(nodes: base.nodeCount)
    }

    package var addedNodes: Int { nodeLabels.count }
    package var addedRelationships: Int { type.count }

    package mutating func label(_ name: StringID) -> LabelID { LabelID(labels.insert(name)) }
    package mutating func type(_ name: StringID) -> TypeID { TypeID(types.insert(name)) }
    package mutating func key(_ name: StringID) -> KeyID { KeyID(keys.insert(name)) }

    /// - Parameter properties: each key once, no absent value.
    package mutating func addNode(labels: [LabelID], properties: [(KeyID, PropertyValue)] = []) -> NodeID {
        nodeLabels.append(labels)
        nodeProperties.append(properties.map { PropertyEntry(key: $0.0, value: $0.1) })
        outgoing.addNode()
        incoming.addNode()
        return NodeID(firstNode + UInt32(nodeLabels.count - 1))
    }

    /// - Parameter properties: each key once, no absent value.
    package mutating func addRelationship(
        _ type: TypeID, from: NodeID, to: NodeID, properties: [(KeyID, PropertyValue)] = []
    ) -> RelationshipID {
        let id = RelationshipID(firstRelationship + UInt32(self.type.count))
        self.type.append(type)
        self.from.append(from)
        self.to.append(to)
        relationshipProperties.append(properties.map { PropertyEntry(key: $0.0, value: $0.1) })
        outgoing.append(Adjacent(type: type, neighbour: to, relationship: id), to: from)
        incoming.append(Adjacent(type: type, neighbour: from, relationship: id), to: to)
        return id
    }
}

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

    mutating func addNode() {
        heads.append(-1)
        tails.append(-1)
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
