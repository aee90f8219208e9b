// The graph as the operators and expressions of one query read it, and as CREATE adds to it. Comes in: numbers, names. Goes out: slots. Strings
// that the query made are in its arena, also those of the nodes that it created.

import CypherSyntax
import PropertyGraph

/// A property key: its name, and its number where the graph has it.
final class PropertyKey {
    let text: String
    let name: StringID
    /// Numbers never change, so it is looked up until it is there.
    @exclusivity(unchecked) fileprivate var id: KeyID?

    init(_ text: String, _ arena: QueryArena) {
        self.text = text
        name = arena.intern(text).asString
    }
}

/// A label or type by name, whose number is looked up until it is there.
final class CachedName {
    let text: String
    private let find: (String) -> UInt32?
    @exclusivity(unchecked) private var known: UInt32?

    init(_ text: String, _ find: @escaping (String) -> UInt32?) {
        self.text = text
        self.find = find
    }

    @inline(__always)
    var number: UInt32? {
        if let known { return known }
        known = find(text)
        return known
    }
}

final class GraphReader {
    @exclusivity(unchecked) var view: GraphView { didSet { isBare = view.overlay == nil } }
    /// Whether ``arrays`` are the whole truth: nothing lies over the base, and the query has written nothing yet.
    @exclusivity(unchecked) private(set) var isBare: Bool
    let arena: QueryArena
    /// Lists that the query created, numbered on from the graph's.
    @exclusivity(unchecked) var lists: [[PropertyValue]] = []
    /// Whether the overlay may be written in place.
    let ownsOverlay: Bool
    @exclusivity(unchecked) var hasWritten = false
    /// Whether the query deleted anything, so that what it reads may be gone.
    @exclusivity(unchecked) var hasDeleted = false
    /// Nodes that were deleted while they had relationships, which must be gone at the end.
    @exclusivity(unchecked) var connected: [NodeID] = []
    /// Where the arrays of the base lie.
    let arrays: GraphArrays

    init(_ view: GraphView, arena: QueryArena, ownsOverlay: Bool = false) {
        self.view = view
        arrays = view.base.arrays
        isBare = view.overlay == nil
        self.arena = arena
        self.ownsOverlay = ownsOverlay
    }

    // MARK: Names

    /// The number of a label; nil where nothing has it. A query that creates may bring it later.
    func labelID(_ name: String) -> LabelID? {
        arena.strings.lookup(name).flatMap(view.labels.number(of:)).map(LabelID.init)
    }

    func typeID(_ name: String) -> TypeID? {
        arena.strings.lookup(name).flatMap(view.types.number(of:)).map(TypeID.init)
    }

    func cachedLabel(_ name: String) -> CachedName { CachedName(name) { [unowned self] in labelID($0)?.rawValue } }
    func cachedType(_ name: String) -> CachedName { CachedName(name) { [unowned self] in typeID($0)?.rawValue } }

    func typeName(_ relationship: RelationshipID) -> String { arena.strings.string(typeNameID(of: relationship)) }

    func typeNameID(of relationship: RelationshipID) -> StringID { view.nameID(of: type(of: relationship)) }

    // MARK: Nodes and relationships

    func hasLabel(_ node: NodeID, _ label: CachedName) throws(QueryError) -> Bool {
        try requireThere(.node(node))
        guard let number = label.number.map(LabelID.init) else { return false }
        return isBare ? arrays.labels.has(node, number) : view.hasLabel(node, number)
    }

    func labels(of node: NodeID) throws(QueryError) -> Slot {
        try requireThere(.node(node))
        return try arena.list(view.labels(of: node).map { .string(view.nameID(of: $0)) })
    }

    @inline(__always)
    func source(of relationship: RelationshipID) -> NodeID {
        isBare ? arrays.from[Int(relationship.rawValue)] : view.source(of: relationship)
    }

    @inline(__always)
    func target(of relationship: RelationshipID) -> NodeID {
        isBare ? arrays.to[Int(relationship.rawValue)] : view.target(of: relationship)
    }

    @inline(__always)
    func type(of relationship: RelationshipID) -> TypeID {
        isBare ? arrays.type[Int(relationship.rawValue)] : view.type(of: relationship)
    }

    func otherEnd(of relationship: RelationshipID, from node: NodeID) -> NodeID {
        let source = view.source(of: relationship)
        return source == node ? view.target(of: relationship) : source
    }

    // MARK: Properties

    @inline(__always)
    private func number(of key: PropertyKey) -> KeyID? {
        if let id = key.id { return id }
        key.id = view.keys.number(of: key.name).map(KeyID.init)
        return key.id
    }

    @inline(__always)
    func property(ofNode node: NodeID, _ key: PropertyKey) throws(QueryError) -> Slot {
        try requireThere(.node(node))
        guard let id = number(of: key) else { return .null }
        return try slot(of: isBare ? arrays.nodeProperties.value(of: id, node.rawValue) : view.property(node, id))
    }

    @inline(__always)
    func property(ofRelationship relationship: RelationshipID, _ key: PropertyKey) throws(QueryError) -> Slot {
        try requireThere(.relationship(relationship))
        guard let id = number(of: key) else { return .null }
        return try slot(
            of: isBare
                ? arrays.relationshipProperties.value(of: id, relationship.rawValue) : view.property(relationship, id))
    }

    /// The nodes whose `id` or `name` is a string, those that the query created included.
    func nodes(_ key: PropertyKey, equalTo value: StringID) -> [NodeID] {
        view.nodes(key: key.text, number(of: key), equalTo: value)
    }

    /// The nodes that may have a value, which is not null, at a key; nil where no index tells.
    func candidates(_ key: PropertyKey, _ value: Slot) -> [NodeID]? {
        guard let value = Self.indexed(value) else { return nil }
        return number(of: key).map { view.candidates($0, value) } ?? []
    }

    /// At most how many ``candidates(_:_:)`` gives.
    func candidateCount(_ key: PropertyKey, _ value: Slot) -> Int? {
        guard let value = Self.indexed(value) else { return nil }
        return number(of: key).map { view.candidateCount($0, value) } ?? 0
    }

    private static func indexed(_ value: Slot) -> PropertyValue? {
        switch value.tag {
        case .boolean: .boolean(value.asBoolean)
        case .integer: .integer(value.asInteger)
        case .float: .float(value.asFloat)
        case .string: .string(value.asString)
        case .temporal: .temporal(value.asString)
        case .null, .list, .map, .node, .relationship, .path: nil
        }
    }

    /// A property by a name that is known only now; of a map its entry.
    func property(of slot: Slot, named name: StringID) throws(QueryError) -> Slot {
        let key = view.keys.number(of: name).map(KeyID.init)
        try requireThere(slot)
        switch slot.tag {
        case .node:
            return try key.map { key throws(QueryError) in try self.slot(of: view.property(slot.asNode, key)) } ?? .null
        case .relationship:
            return try key.map { key throws(QueryError) in try self.slot(of: view.property(slot.asRelationship, key)) }
                ?? .null
        default: return arena.value(in: slot, at: name)
        }
    }

    /// A map of the properties of a node or relationship; a map is itself, null is null.
    func properties(of slot: Slot) throws(QueryError) -> Slot {
        let entries: [PropertyEntry]
        try requireThere(slot)
        switch slot.tag {
        case .node: entries = view.properties(of: slot.asNode)
        case .relationship: entries = view.properties(of: slot.asRelationship)
        case .map, .null: return slot
        default: throw .argumentValue("properties", "a Node, a Relationship or a Map", slot)
        }
        var pairs: [(key: StringID, value: Slot)] = []
        for entry in entries { pairs.append((view.nameID(of: entry.key), try self.slot(of: entry.value))) }
        return try arena.map(pairs)
    }

    @inline(__always)
    func slot(of value: PropertyValue) throws(QueryError) -> Slot {
        if case .string(let id) = value { return .string(id) }
        return try otherSlot(of: value)
    }

    private func otherSlot(of value: PropertyValue) throws(QueryError) -> Slot {
        switch value {
        case .absent: return .null
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(value)
        case .float(let value): return .float(value)
        case .string(let id): return .string(id)
        case .temporal(let id): return arena.temporal(storedAs: id)
        case .list(let id):
            var slots: [Slot] = []
            if id.rawValue >= view.lists.count {
                for element in lists[Int(id.rawValue - view.lists.count)] { slots.append(try slot(of: element)) }
            } else {
                for element in view.lists.elements(of: id) { slots.append(try slot(of: element)) }
            }
            return try arena.list(slots)
        }
    }
}
