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
    @exclusivity(unchecked) private(set) var view: GraphView
    let arena: QueryArena
    /// Lists that the query created, numbered on from the graph's.
    private var lists: [[PropertyValue]] = []

    init(_ view: GraphView, arena: QueryArena) {
        self.view = view
        self.arena = arena
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

    func typeName(_ relationship: RelationshipID) -> String {
        arena.strings.string(view.nameID(of: view.type(of: relationship)))
    }

    // MARK: Nodes and relationships

    func hasLabel(_ node: NodeID, _ label: CachedName) -> Bool {
        label.number.map { view.hasLabel(node, LabelID($0)) } ?? false
    }

    func labels(of node: NodeID) throws(QueryError) -> Slot {
        try arena.list(view.labels(of: node).map { .string(view.nameID(of: $0)) })
    }

    func source(of relationship: RelationshipID) -> NodeID { view.source(of: relationship) }
    func target(of relationship: RelationshipID) -> NodeID { view.target(of: relationship) }

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
        guard let id = number(of: key) else { return .null }
        return try slot(of: view.property(node, id))
    }

    @inline(__always)
    func property(ofRelationship relationship: RelationshipID, _ key: PropertyKey) throws(QueryError) -> Slot {
        guard let id = number(of: key) else { return .null }
        return try slot(of: view.property(relationship, id))
    }

    /// The nodes whose `id` or `name` is a string, those that the query created included.
    func nodes(_ key: PropertyKey, equalTo value: StringID) -> [NodeID] {
        view.nodes(key: key.text, number(of: key), equalTo: value)
    }

    /// A property by a name that is known only now; of a map its entry.
    func property(of slot: Slot, named name: StringID) throws(QueryError) -> Slot {
        let key = view.keys.number(of: name).map(KeyID.init)
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

    func slot(of value: PropertyValue) throws(QueryError) -> Slot {
        switch value {
        case .absent: return .null
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(value)
        case .float(let value): return .float(value)
        case .string(let id): return .string(id)
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

    // MARK: Creating

    /// - Parameter properties: a map or null.
    func createNode(labels: [StringID], properties: Slot) throws(QueryError) -> NodeID {
        prepare()
        let numbers = labels.compactMap { view.overlay?.label($0) }
        var distinct: [LabelID] = []
        for number in numbers where !distinct.contains(number) { distinct.append(number) }
        let entries = try self.entries(of: properties)
        guard let node = view.overlay?.addNode(labels: distinct, properties: entries) else {
            preconditionFailure("prepare() made an overlay")
        }
        return node
    }

    func createRelationship(
        _ type: StringID, from: NodeID, to: NodeID, properties: Slot
    ) throws(QueryError) -> RelationshipID {
        prepare()
        let entries = try self.entries(of: properties)
        guard let number = view.overlay?.type(type),
            let relationship = view.overlay?.addRelationship(number, from: from, to: to, properties: entries)
        else { preconditionFailure("prepare() made an overlay") }
        return relationship
    }

    private var hasWritten = false

    private func prepare() {
        hasWritten = true
        if view.overlay == nil { view.overlay = GraphOverlay(over: view.base) }
    }

    private func entries(of properties: Slot) throws(QueryError) -> [(KeyID, PropertyValue)] {
        guard !properties.isNull else { return [] }
        guard properties.tag == .map else { throw .argument("CREATE", "a Map", properties) }
        var entries: [(KeyID, PropertyValue)] = []
        for position in stride(from: properties.offset, to: properties.offset + properties.count, by: 2) {
            let value = arena.element(position + 1)
            guard !value.isNull, let key = view.overlay?.key(arena.element(position).asString) else { continue }
            entries.append((key, try stored(value)))
        }
        return entries
    }

    private func stored(_ slot: Slot) throws(QueryError) -> PropertyValue {
        switch slot.tag {
        case .boolean: return .boolean(slot.asBoolean)
        case .integer: return .integer(slot.asInteger)
        case .float: return .float(slot.asFloat)
        case .string: return .string(slot.asString)
        case .list:
            var elements: [PropertyValue] = []
            for index in 0..<slot.count { elements.append(try stored(arena.element(slot.offset + index))) }
            lists.append(elements)
            return .list(ListID(view.lists.count + UInt32(lists.count - 1)))
        case .null, .map, .node, .relationship, .path:
            throw QueryError(
                .type, .runtime, .invalidPropertyType, "A \(slot.typeName) can't be stored as a property.")
        }
    }

    /// What the query added, with its strings and lists; nil where it added nothing. The query is over then.
    func finish() -> GraphOverlay? {
        guard hasWritten, var overlay = view.overlay else { return nil }
        overlay.strings = arena.freezeStrings()
        if !lists.isEmpty { overlay.lists = ListPool(over: view.lists, lists: lists) }
        return overlay
    }
}
