// What is added to a graph without changing it. Comes in: a base graph and additions. Goes out: read together with the base through
// ``GraphView``; folded into a graph of its own when it stays. Numbers go on where the base's end.

/// New nodes and relationships over a base graph; a copy costs nothing until one of the two is changed.
package struct GraphOverlay: Sendable {
    /// Behind one reference, so that a view of it is copied cheaply.
    private final class Box: @unchecked Sendable {
        var contents: OverlayContents
        init(_ contents: OverlayContents) { self.contents = contents }
    }

    private var box: Box

    package init(over base: Graph) { box = Box(OverlayContents(over: base)) }

    @inline(__always)
    var contents: OverlayContents {
        _read { yield box.contents }
        _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.contents) }
            yield &box.contents
        }
    }

    var firstNode: UInt32 { contents.firstNode }
    package var addedNodes: Int { contents.nodeLabels.count }
    package var addedRelationships: Int { contents.type.count }

    /// The base's strings or a pool over them; whoever adds a string of a longer pool sets that pool here.
    package var strings: StringPool {
        get { contents.strings }
        set { contents.strings = newValue }
    }

    /// The base's lists or a pool over them.
    package var lists: ListPool {
        get { contents.lists }
        set { contents.lists = newValue }
    }

    package var labels: SymbolTable { _read { yield box.contents.labels } }
    package var types: SymbolTable { _read { yield box.contents.types } }
    package var keys: SymbolTable { _read { yield box.contents.keys } }

    package mutating func label(_ name: StringID) -> LabelID { LabelID(contents.labels.insert(name)) }
    package mutating func type(_ name: StringID) -> TypeID { TypeID(contents.types.insert(name)) }
    package mutating func key(_ name: StringID) -> KeyID { KeyID(contents.keys.insert(name)) }

    /// - Parameter properties: each key once, no absent value.
    package mutating func addNode(labels: [LabelID], properties: [(KeyID, PropertyValue)] = []) -> NodeID {
        contents.nodeLabels.append(labels)
        contents.nodeProperties.append(properties.map { PropertyEntry(key: $0.0, value: $0.1) })
        contents.outgoing.addNode()
        contents.incoming.addNode()
        return NodeID(contents.firstNode + UInt32(contents.nodeLabels.count - 1))
    }

    /// - Parameter properties: each key once, no absent value.
    package mutating func addRelationship(
        _ type: TypeID, from: NodeID, to: NodeID, properties: [(KeyID, PropertyValue)] = []
    ) -> RelationshipID {
        let id = RelationshipID(contents.firstRelationship + UInt32(contents.type.count))
        contents.type.append(type)
        contents.from.append(from)
        contents.to.append(to)
        contents.relationshipProperties.append(properties.map { PropertyEntry(key: $0.0, value: $0.1) })
        contents.outgoing.append(Adjacent(type: type, neighbour: to, relationship: id), to: from)
        contents.incoming.append(Adjacent(type: type, neighbour: from, relationship: id), to: to)
        return id
    }
}

/// What an overlay holds.
struct OverlayContents {
    let firstNode: UInt32
    let firstRelationship: UInt32
    var strings: StringPool
    var lists: ListPool
    var labels: SymbolTable
    var types: SymbolTable
    var keys: SymbolTable
    var nodeLabels: [[LabelID]] = []
    var from: [NodeID] = []
    var to: [NodeID] = []
    var type: [TypeID] = []
    var outgoing: OverlayAdjacency
    var incoming: OverlayAdjacency
    var nodeProperties: [[PropertyEntry]] = []
    var relationshipProperties: [[PropertyEntry]] = []

    init(over base: Graph) {
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

    /// Where a node's chain begins; negative where it has none.
    @inline(__always)
    func head(_ node: NodeID) -> Int32 { Int(node.rawValue) < heads.count ? heads[Int(node.rawValue)] : -1 }

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
