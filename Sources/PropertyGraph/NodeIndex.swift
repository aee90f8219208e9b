// Finds nodes by what people call them. Comes in: the nodes' properties. Goes out: nodes by id, name or synonym, by exact bytes.

/// Indexes on `id`, `name` and `synonyms`.
struct NodeIndex: Sendable {
    let byID: NodesByText
    let byName: NodesByText
    private(set) var bySynonym = NodesByString()

    init(properties: EntityTable<PropertyEntry>, count: Int, keys: SymbolTable, strings: StringPool, lists: ListPool) {
        func key(_ name: String) -> KeyID? { strings.lookup(name).flatMap(keys.number(of:)).map(KeyID.init) }
        let synonyms = key("synonyms")
        byID = NodesByText(key("id"), properties, count: count, strings: strings)
        byName = NodesByText(key("name"), properties, count: count, strings: strings)
        guard synonyms != nil else { return }
        for node in 0..<UInt32(count) {
            for entry in properties.of(node) where entry.key == synonyms {
                guard case .list(let list) = entry.value else { continue }
                for case .string(let string) in lists.elements(of: list) {
                    bySynonym.append(NodeID(node), to: string)
                }
            }
        }
    }
}

/// The nodes by a key of which each has one string at most: a place for each string of the pool, and for each node the next with the same.
package struct NodesByText: Sendable {
    /// One more than the first node of a string; 0 is none.
    private let first: FixedArray<UInt32>
    /// One more than the next node with the same string.
    private let next: FixedArray<UInt32>
    /// Whether every node has a string, and no two have the same.
    package let isUnique: Bool

    /// - Complexity: O(strings + nodes).
    init(_ key: KeyID?, _ properties: EntityTable<PropertyEntry>, count: Int, strings: StringPool) {
        guard let key else {
            (first, next) = (FixedArray(repeating: 0, count: 0), FixedArray(repeating: 0, count: 0))
            isUnique = count == 0
            return
        }
        first = FixedArray(repeating: 0, count: Int(strings.count))
        next = FixedArray(repeating: 0, count: count)
        var (strings, distinct) = (0, 0)
        for node in (0..<UInt32(count)).reversed() {
            for entry in properties.of(node) where entry.key == key {
                guard case .string(let string) = entry.value else { continue }
                let before = first.pointer[Int(string.rawValue)]
                strings += 1
                if before == 0 { distinct += 1 }
                next.pointer[Int(node)] = before
                first.pointer[Int(string.rawValue)] = node + 1
            }
        }
        isUnique = strings == count && distinct == count
    }

    /// The first node with a string, in ascending order.
    @inline(__always)
    package func first(_ string: StringID) -> NodeID? {
        guard Int(string.rawValue) < first.count else { return nil }
        let found = first.pointer[Int(string.rawValue)]
        return found == 0 ? nil : NodeID(found - 1)
    }

    /// The next node with the same string.
    @inline(__always)
    package func next(after node: NodeID) -> NodeID? {
        let found = next.pointer[Int(node.rawValue)]
        return found == 0 ? nil : NodeID(found - 1)
    }

    subscript(string: StringID) -> [NodeID] {
        var nodes: [NodeID] = []
        var node = first(string)
        while let found = node {
            nodes.append(found)
            node = next(after: found)
        }
        return nodes
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
