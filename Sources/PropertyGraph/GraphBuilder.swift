// Gathers a graph. Comes in: nodes, relationships, properties and sources in any order. Goes out: a ``Graph``. It checks nothing but that ids
// are its own.

/// A graph while it is made.
package struct GraphBuilder: ~Copyable {
    package var strings = StringInterner(capacity: 1 << 12)
    private var labels = SymbolTable()
    private var types = SymbolTable()
    private var keys = SymbolTable()
    private var labelSets: [LabelSetID] = []
    private var sets: [[LabelID]] = []
    private var setNumbers: [[LabelID]: LabelSetID] = [:]
    private var from: [NodeID] = []
    private var to: [NodeID] = []
    private var type: [TypeID] = []
    private var nodeProperties = EntityLog<PropertyEntry>()
    private var relationshipProperties = EntityLog<PropertyEntry>()
    private var nodeSources = EntityLog<SourceEntry>()
    private var relationshipSources = EntityLog<SourceEntry>()
    private var lists: [[PropertyValue]] = []
    private var records: [ProvenanceRecord] = []

    package init() {}

    package var nodeCount: Int { labelSets.count }
    package var relationshipCount: Int { type.count }

    // MARK: Names

    package mutating func label(_ name: StringID) -> LabelID { LabelID(labels.insert(name)) }
    package mutating func type(_ name: StringID) -> TypeID { TypeID(types.insert(name)) }
    package mutating func key(_ name: StringID) -> KeyID { KeyID(keys.insert(name)) }
    package mutating func label(_ name: String) -> LabelID { label(strings.intern(name)) }
    package mutating func type(_ name: String) -> TypeID { type(strings.intern(name)) }
    package mutating func key(_ name: String) -> KeyID { key(strings.intern(name)) }

    // MARK: Entities

    /// - Parameter labels: without doubles.
    package mutating func addNode(labels: [LabelID]) -> NodeID {
        let set: LabelSetID
        if let known = setNumbers[labels] {
            set = known
        } else {
            set = LabelSetID(UInt32(sets.count))
            sets.append(labels)
            setNumbers[labels] = set
        }
        labelSets.append(set)
        return NodeID(UInt32(labelSets.count - 1))
    }

    package mutating func addRelationship(_ type: TypeID, from: NodeID, to: NodeID) -> RelationshipID {
        precondition(
            Int(from.rawValue) < nodeCount && Int(to.rawValue) < nodeCount, "an end is no node of this builder")
        self.type.append(type)
        self.from.append(from)
        self.to.append(to)
        return RelationshipID(UInt32(self.type.count - 1))
    }

    /// The value of a string.
    package mutating func string(_ text: String) -> PropertyValue { .string(strings.intern(text)) }

    /// A list value of scalars.
    package mutating func list(_ elements: [PropertyValue]) -> PropertyValue {
        lists.append(elements)
        return .list(ListID(UInt32(lists.count - 1)))
    }

    /// Sets a property; a second value replaces the first.
    package mutating func set(_ node: NodeID, _ key: KeyID, _ value: PropertyValue) {
        let entry = PropertyEntry(key: key, value: value)
        if nodeProperties.replaceLast(of: node.rawValue, with: entry, where: { $0.key == key }) { return }
        nodeProperties.append(entry, to: node.rawValue)
    }

    /// Sets a property; a second value replaces the first.
    package mutating func set(_ relationship: RelationshipID, _ key: KeyID, _ value: PropertyValue) {
        let entry = PropertyEntry(key: key, value: value)
        if relationshipProperties.replaceLast(of: relationship.rawValue, with: entry, where: { $0.key == key }) {
            return
        }
        relationshipProperties.append(entry, to: relationship.rawValue)
    }

    /// What was set so far.
    package func property(_ node: NodeID, _ key: KeyID) -> PropertyValue {
        nodeProperties.last(of: node.rawValue) { $0.key == key }?.value ?? .absent
    }

    /// Adds an element to a list made here, unless it has it.
    package mutating func append(_ element: PropertyValue, to list: ListID) {
        if !lists[Int(list.rawValue)].contains(element) { lists[Int(list.rawValue)].append(element) }
    }

    // MARK: Sources

    package mutating func addProvenance(_ fact: FactKey, _ record: ProvenanceRecord) {
        let number = UInt32(records.count)
        records.append(record)
        let whole = SourceEntry(key: SourceEntry.wholeEntity, record: number)
        switch fact {
        case .node(let node): nodeSources.append(whole, to: node.rawValue)
        case .relationship(let relationship): relationshipSources.append(whole, to: relationship.rawValue)
        case .nodeProperty(let node, let key):
            nodeSources.append(SourceEntry(key: key.rawValue, record: number), to: node.rawValue)
        case .relationshipProperty(let relationship, let key):
            relationshipSources.append(SourceEntry(key: key.rawValue, record: number), to: relationship.rawValue)
        }
    }

    // MARK: The graph

    /// - Complexity: O(everything that was added).
    package consuming func build() -> Graph {
        let nodeCount = labelSets.count
        let listPool = ListPool(lists: lists)
        let absent = PropertyEntry(key: KeyID(0), value: .absent)
        let noSource = SourceEntry(key: 0, record: 0)
        let properties = nodeProperties.table(entities: nodeCount, padding: absent)
        var byLabel = [[NodeID]](repeating: [], count: labels.count)
        for (node, set) in labelSets.enumerated() {
            for label in sets[Int(set.rawValue)] { byLabel[Int(label.rawValue)].append(NodeID(UInt32(node))) }
        }
        let fromArray = FixedArray(from, padding: NodeID(0))
        let toArray = FixedArray(to, padding: NodeID(0))
        let typeArray = FixedArray(type, padding: TypeID(0))
        // What was gathered is given up before its order is made.
        (from, to, type) = ([], [], [])
        let relationships = RelationshipTable(
            count: typeArray.count, from: fromArray, to: toArray, type: typeArray,
            properties: relationshipProperties.table(entities: typeArray.count, padding: absent),
            sources: relationshipSources.table(entities: typeArray.count, padding: noSource),
            outgoing: Adjacency(nodes: nodeCount, types: types.count, from: fromArray, to: toArray, type: typeArray),
            incoming: Adjacency(nodes: nodeCount, types: types.count, from: toArray, to: fromArray, type: typeArray))
        let sources = nodeSources.table(entities: nodeCount, padding: noSource)
        let (labels, types, keys, sets, records) = (labels, types, keys, sets, records)
        let setArray = FixedArray(labelSets, padding: LabelSetID(0))
        let pool = strings.freeze()
        let nodes = NodeTable(
            count: nodeCount, labelSets: setArray, sets: sets, byLabel: byLabel,
            properties: properties, sources: sources,
            index: NodeIndex(properties: properties, count: nodeCount, keys: keys, strings: pool, lists: listPool))
        return Graph(
            strings: pool, lists: listPool, labels: labels, types: types, keys: keys, nodes: nodes,
            relationships: relationships, records: records,
            derived: UInt32(relationships.count)..<UInt32(relationships.count))
    }
}
