// The graph as the operators of one query write it. Comes in: names, slots. Goes out: an overlay with what was added, changed and removed, or
// nothing at all. A statement writes in place and can be taken back until it ends.

import CypherSyntax
import PropertyGraph

extension GraphReader {
    // MARK: Making

    /// - Parameter properties: a map or null.
    func createNode(labels: [StringID], properties: Slot) throws(QueryError) -> NodeID {
        prepare()
        var distinct: [LabelID] = []
        for label in labels {
            try arena.tick(1 + distinct.count >> 3)
            if let number = view.overlay?.label(label), !distinct.contains(number) { distinct.append(number) }
        }
        let entries = try self.entries(of: properties)
        arena.operatorBytes += 96 + entries.count * MemoryLayout<PropertyEntry>.stride
        guard let node = view.overlay?.addNode(labels: distinct, properties: entries) else { noOverlay() }
        return node
    }

    /// - Parameter properties: a map or null.
    func createRelationship(
        _ type: StringID, from: NodeID, to: NodeID, properties: Slot
    ) throws(QueryError) -> RelationshipID {
        try requireThere(.node(from))
        try requireThere(.node(to))
        prepare()
        let entries = try self.entries(of: properties)
        arena.operatorBytes += 128 + entries.count * MemoryLayout<PropertyEntry>.stride
        guard let number = view.overlay?.type(type),
            let relationship = view.overlay?.addRelationship(number, from: from, to: to, properties: entries)
        else { noOverlay() }
        return relationship
    }

    private func entries(of properties: Slot) throws(QueryError) -> [(KeyID, PropertyValue)] {
        let map = try self.properties(of: properties)
        guard !map.isNull else { return [] }
        var entries: [(KeyID, PropertyValue)] = []
        for position in stride(from: map.offset, to: map.offset + map.count, by: 2) {
            let value = arena.element(position + 1)
            guard !value.isNull, let key = view.overlay?.key(arena.element(position).asString) else { continue }
            entries.append((key, try stored(value)))
        }
        return entries
    }

    // MARK: Changing

    /// Sets a property of a node or relationship; null removes it. Of null nothing is set.
    func setProperty(of entity: Slot, _ key: StringID, _ value: Slot) throws(QueryError) {
        guard try isChangeable(entity, by: "SET") else { return }
        if value.isNull, view.keys.number(of: key) == nil { return }
        let new = value.isNull ? PropertyValue.absent : try stored(value)
        prepare()
        guard let number = view.overlay?.key(key) else { noOverlay() }
        setEntries(of: entity, currentEntries(of: entity).setting(number, new))
    }

    /// Sets properties to those of a map, a node or a relationship.
    ///
    /// - Parameter adds: whether those that the map does not name stay.
    func setProperties(of entity: Slot, to source: Slot, adds: Bool) throws(QueryError) {
        guard try isChangeable(entity, by: "SET") else { return }
        guard source.tag == .map || source.tag == .node || source.tag == .relationship else {
            throw .argument("SET", "a Map, a Node or a Relationship", source)
        }
        let map = try properties(of: source)
        prepare()
        var entries = adds ? currentEntries(of: entity) : []
        for position in stride(from: map.offset, to: map.offset + map.count, by: 2) {
            let value = arena.element(position + 1)
            guard let key = view.overlay?.key(arena.element(position).asString) else { noOverlay() }
            entries = entries.setting(key, value.isNull ? .absent : try stored(value))
        }
        setEntries(of: entity, entries)
    }

    /// Gives labels to a node, or takes them away.
    func changeLabels(of entity: Slot, _ labels: [StringID], adds: Bool) throws(QueryError) {
        guard !entity.isNull else { return }
        guard entity.tag == .node else { throw .argument("a label", "a Node", entity) }
        try requireThere(entity)
        var now = view.labels(of: entity.asNode)
        let before = now
        prepare()
        for name in labels {
            try arena.tick(1 + now.count >> 3)
            if adds {
                if let label = view.overlay?.label(name), !now.contains(label) { now.append(label) }
            } else if let number = view.labels.number(of: name) {
                now.removeAll { $0 == LabelID(number) }
            }
        }
        guard now != before else { return }
        arena.operatorBytes += 128 + (now.count + before.count) * MemoryLayout<LabelID>.stride
        view.overlay?.setLabels(entity.asNode, now)
    }

    private func isChangeable(_ entity: Slot, by clause: String) throws(QueryError) -> Bool {
        switch entity.tag {
        case .null: return false
        case .node: break
        case .relationship: try requireStated(entity.asRelationship)
        default: throw .argument(clause, "a Node or a Relationship", entity)
        }
        try requireThere(entity)
        return true
    }

    private func currentEntries(of entity: Slot) -> [PropertyEntry] {
        entity.tag == .node ? view.properties(of: entity.asNode) : view.properties(of: entity.asRelationship)
    }

    private func setEntries(of entity: Slot, _ entries: [PropertyEntry]) {
        let current = currentEntries(of: entity)
        guard !entries.elementsEqual(current, by: Self.isSame) else { return }
        arena.operatorBytes += 128 + (entries.count + current.count) * MemoryLayout<PropertyEntry>.stride
        if entity.tag == .node {
            view.overlay?.setProperties(entity.asNode, entries)
        } else {
            view.overlay?.setProperties(entity.asRelationship, entries)
        }
    }

    /// Whether nothing would change: the sign of zero is a difference, though the two are equal.
    private static func isSame(_ left: PropertyEntry, _ right: PropertyEntry) -> Bool {
        guard left.key == right.key, case .float(let a) = left.value, case .float(let b) = right.value else {
            return left == right
        }
        return a.bitPattern == b.bitPattern
    }

    // MARK: Deleting

    /// Deletes a node, a relationship or all of a path; null and what is gone already are nothing.
    ///
    /// - Parameter detaching: whether a node's relationships go with it; otherwise they must be gone when the statement ends.
    func delete(_ target: Slot, detaching: Bool) throws(QueryError) {
        switch target.tag {
        case .null: return
        case .node: delete(target.asNode, detaching: detaching)
        case .relationship: try delete(target.asRelationship)
        case .path:
            for position in stride(from: 1, to: target.count, by: 2) {
                try delete(arena.element(target.offset + position).asRelationship)
            }
            for position in stride(from: 0, to: target.count, by: 2) {
                delete(arena.element(target.offset + position).asNode, detaching: detaching)
            }
        default: throw .argument("DELETE", "a Node, a Relationship or a Path", target)
        }
    }

    private func delete(_ node: NodeID, detaching: Bool) {
        guard view.contains(node) else { return }
        prepare()
        hasDeleted = true
        if detaching {
            let now = view
            view.overlay?.remove(node, of: now)
        } else {
            view.overlay?.removeAlone(node)
            connected.append(node)
        }
    }

    private func delete(_ relationship: RelationshipID) throws(QueryError) {
        guard view.contains(relationship) else { return }
        try requireStated(relationship)
        prepare()
        hasDeleted = true
        let now = view
        view.overlay?.remove(relationship, of: now)
    }

    /// - Throws: where an entity was deleted by this query.
    @inline(__always)
    func requireThere(_ entity: Slot) throws(QueryError) {
        if hasDeleted { try requireUndeleted(entity) }
    }

    private func requireUndeleted(_ entity: Slot) throws(QueryError) {
        switch entity.tag {
        case .node where !view.contains(entity.asNode), .relationship where !view.contains(entity.asRelationship):
            throw .deletedEntity(entity)
        default: return
        }
    }

    /// What a rule made follows from other facts, and only with them it changes.
    private func requireStated(_ relationship: RelationshipID) throws(QueryError) {
        guard view.status(of: relationship) == .derived else { return }
        throw .derivedRelationship(typeName(relationship))
    }

    // MARK: The statement

    /// What the query wrote, with its strings and lists; nil where it wrote nothing. The query is over then.
    ///
    /// - Throws: where a deleted node still has relationships.
    func finish() throws(QueryError) -> GraphOverlay? {
        guard hasWritten, var overlay = view.overlay else { return nil }
        for node in connected {
            var (leaving, entering) = (view.outgoing(node), view.incoming(node))
            if leaving.next() != nil || entering.next() != nil { throw .connectedNode() }
        }
        overlay.strings = arena.freezeStrings(above: view.base.strings)
        if !lists.isEmpty { overlay.lists = ListPool(over: view.lists, lists: lists).merged(above: view.base.lists) }
        overlay.endStatement()
        return overlay
    }

    /// The query failed: nothing of it stays.
    func takeBack() {
        if hasWritten { view.overlay?.takeBackStatement() }
    }

    private func prepare() {
        guard !hasWritten else { return }
        hasWritten = true
        if view.overlay == nil { view.overlay = GraphOverlay(over: view.base) }
        view.overlay?.beginStatement(inPlace: ownsOverlay)
    }

    private func noOverlay() -> Never { preconditionFailure("prepare() made an overlay") }

    private func stored(_ slot: Slot) throws(QueryError) -> PropertyValue {
        switch slot.tag {
        case .boolean: return .boolean(slot.asBoolean)
        case .integer: return .integer(slot.asInteger)
        case .float: return .float(slot.asFloat)
        case .string: return .string(slot.asString)
        case .temporal: return .temporal(slot.asString)
        case .list:
            var elements: [PropertyValue] = []
            for index in 0..<slot.count { elements.append(try stored(arena.element(slot.offset + index))) }
            arena.operatorBytes += 64 + elements.count * MemoryLayout<PropertyValue>.stride
            lists.append(elements)
            return .list(ListID(view.lists.count + UInt32(lists.count - 1)))
        case .null, .map, .node, .relationship, .path:
            throw QueryError(
                .type, .runtime, .invalidPropertyType, "A \(slot.typeName) can't be stored as a property.")
        }
    }
}
