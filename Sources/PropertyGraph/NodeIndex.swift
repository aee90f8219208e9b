// Finds nodes by what people call them. Comes in: the nodes' properties. Goes out: nodes by id, name or synonym, by exact bytes.

/// Indexes on `id`, `name` and `synonyms`.
struct NodeIndex: Sendable {
    private(set) var byID = NodesByString()
    private(set) var byName = NodesByString()
    private(set) var bySynonym = NodesByString()

    init(properties: EntityTable<PropertyEntry>, count: Int, keys: SymbolTable, strings: StringPool, lists: ListPool) {
        func key(_ name: String) -> KeyID? { strings.lookup(name).flatMap(keys.number(of:)).map(KeyID.init) }
        let (id, name, synonyms) = (key("id"), key("name"), key("synonyms"))
        for node in 0..<UInt32(count) {
            for entry in properties.of(node) {
                switch entry.value {
                case .string(let string) where entry.key == id: byID.append(NodeID(node), to: string)
                case .string(let string) where entry.key == name: byName.append(NodeID(node), to: string)
                case .list(let list) where entry.key == synonyms:
                    for case .string(let string) in lists.elements(of: list) {
                        bySynonym.append(NodeID(node), to: string)
                    }
                default: break
                }
            }
        }
    }
}

/// The nodes that share a string; those of one string are chained in the order in which they were added.
struct NodesByString: Sendable {
    private struct Entry {
        var string: StringID
        var node: NodeID
        var next: Int32 = -1
        /// Of the first entry of a string: where its chain ends.
        var last: Int32
    }

    private var entries: [Entry] = []
    private var table = PositionTable()

    subscript(string: StringID) -> [NodeID] {
        var nodes: [NodeID] = []
        var position = first(string).map(Int32.init) ?? -1
        while position >= 0 {
            nodes.append(entries[Int(position)].node)
            position = entries[Int(position)].next
        }
        return nodes
    }

    mutating func append(_ node: NodeID, to string: StringID) {
        let position = Int32(entries.count)
        if let first = first(string) {
            entries[Int(entries[first].last)].next = position
            entries[first].last = position
        } else {
            table.insert(Int(position), hash: hashWords(UInt64(string.rawValue)))
        }
        entries.append(Entry(string: string, node: node, last: position))
    }

    private func first(_ string: StringID) -> Int? {
        table.find(hashWords(UInt64(string.rawValue))) { entries[$0].string == string }
    }
}
