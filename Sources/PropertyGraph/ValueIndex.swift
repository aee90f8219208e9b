// Finds nodes by what a property equals, whatever its key. Comes in: a key, a value. Goes out: the nodes that may have it, a few too many rather than
// one too few, for only the hash of a value is kept. Whoever asks looks at each of them again. An index is made when it is first asked for.

import Synchronization

extension PropertyValue {
    /// A hash that equal values share, an integer and the float that equals it; nil for a list and for nothing.
    var equalityHash: UInt32? {
        switch self {
        case .absent, .list: nil
        case .boolean(let value): hashWords(value ? 1 : 0, 1)
        case .integer(let value): hashWords(UInt64(bitPattern: value), 2)
        case .float(let value):
            if let whole = Int64(exactly: value) {
                hashWords(UInt64(bitPattern: whole), 2)
            } else {
                hashWords(value.bitPattern, 3)
            }
        case .string(let id): hashWords(UInt64(id.rawValue), 4)
        case .temporal(let id): hashWords(UInt64(id.rawValue), 5)
        }
    }
}

/// The nodes of a graph that never changes, by the hash of what they have at a key.
final class ValueColumn: Sendable {
    /// Hash and node, ascending.
    private let entries: FixedArray<UInt64>

    /// - Complexity: O(nodes log nodes).
    init(_ key: KeyID, _ table: NodeTable) {
        var found: [UInt64] = []
        for node in 0..<UInt32(table.count) {
            for entry in table.properties.of(node) where entry.key == key {
                if let hash = entry.value.equalityHash { found.append(UInt64(hash) << 32 | UInt64(node)) }
            }
        }
        found.sort()
        entries = FixedArray(found, padding: 0)
    }

    /// Where the nodes of a hash are.
    ///
    /// - Complexity: O(log nodes).
    func range(of hash: UInt32) -> Range<Int> {
        let first = position(of: UInt64(hash) << 32)
        return first..<(hash == .max ? entries.count : position(of: UInt64(hash + 1) << 32))
    }

    /// The node at a place.
    func node(at place: Int) -> NodeID { NodeID(UInt32(truncatingIfNeeded: entries.pointer[place])) }

    private func position(of entry: UInt64) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries.pointer[middle] < entry { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The columns that a graph was asked for.
final class ValueColumns: Sendable {
    private let known = Mutex<[UInt32: ValueColumn]>([:])

    func column(_ key: KeyID, _ make: () -> ValueColumn) -> ValueColumn {
        known.withLock { known in
            if let column = known[key.rawValue] { return column }
            let column = make()
            known[key.rawValue] = column
            return column
        }
    }
}

/// The nodes of an overlay by the hash of what they have, or once had, at a key.
struct OverlayValues: Sendable {
    private struct Entry {
        let hash: UInt32
        let node: NodeID
        var next: Int32 = -1
        /// Of the first entry of a hash: where its chain ends, and how long it is.
        var last: Int32
        var count: UInt32 = 1
    }

    private var entries: [Entry] = []
    private var table = PositionTable()

    mutating func append(_ node: NodeID, _ hash: UInt32) {
        let position = Int32(entries.count)
        if let first = first(hash) {
            // A node that is written again and again with the same value stands there once.
            if entries[Int(entries[first].last)].node == node { return }
            entries[Int(entries[first].last)].next = position
            entries[first].last = position
            entries[first].count += 1
        } else {
            table.insert(Int(position), hash: hash)
        }
        entries.append(Entry(hash: hash, node: node, last: position))
    }

    func count(of hash: UInt32) -> Int { first(hash).map { Int(entries[$0].count) } ?? 0 }

    func forEach(of hash: UInt32, _ visit: (NodeID) -> Void) {
        var position = first(hash).map(Int32.init) ?? -1
        while position >= 0 {
            visit(entries[Int(position)].node)
            position = entries[Int(position)].next
        }
    }

    private func first(_ hash: UInt32) -> Int? { table.find(hash) { entries[$0].hash == hash } }
}

/// The indexes that an overlay was asked for. They follow what is written and forget nothing: an entry whose node has another value by now, or is
/// gone, is passed over by whoever asks.
final class OverlayIndexes: Sendable {
    private let known = Mutex<[UInt32: OverlayValues]>([:])

    /// - Parameter make: gives all nodes of the overlay with what they have.
    func read<Result: Sendable>(
        _ key: KeyID, _ make: ((NodeID, [PropertyEntry]) -> Void) -> Void,
        _ body: (borrowing OverlayValues) -> sending Result
    ) -> sending Result {
        known.withLock { known in
            if known[key.rawValue] == nil {
                var values = OverlayValues()
                make { node, entries in
                    for entry in entries where entry.key == key {
                        if let hash = entry.value.equalityHash { values.append(node, hash) }
                    }
                }
                known[key.rawValue] = values
            }
            return body(known[key.rawValue] ?? OverlayValues())
        }
    }

    /// A node has these properties now.
    func note(_ node: NodeID, _ entries: [PropertyEntry]) {
        known.withLock { known in
            guard !known.isEmpty else { return }
            for entry in entries {
                if let hash = entry.value.equalityHash { known[entry.key.rawValue]?.append(node, hash) }
            }
        }
    }
}

extension OverlayContents {
    /// All nodes that it adds or whose properties it changes, those that it removes included.
    func forEachNode(_ visit: (NodeID, [PropertyEntry]) -> Void) {
        for (node, entries) in patchedNodes { visit(node, entries) }
        for (index, entries) in nodeProperties.enumerated() { visit(NodeID(firstNode + UInt32(index)), entries) }
    }
}

extension GraphView {
    /// The nodes that may have a value at a key, ascending, each once; nil for a value that no index holds, a list.
    ///
    /// - Complexity: O(log nodes + nodes found), after the first time for a key.
    package func candidates(_ key: KeyID, _ value: PropertyValue) -> [NodeID]? {
        guard let hash = value.equalityHash else { return nil }
        let column = base.values(key)
        let range = column.range(of: hash)
        var nodes: [NodeID] = []
        nodes.reserveCapacity(range.count)
        for place in range { nodes.append(column.node(at: place)) }
        guard overlay != nil else { return nodes }
        nodes.removeAll { !contains($0) }
        let changed = changedNodes(key, value)
        return changed.isEmpty ? nodes : changed.union(nodes).sorted()
    }

    /// The nodes that the overlay adds or changes and that may have a value at a key, each once.
    func changedNodes(_ key: KeyID, _ value: PropertyValue) -> Set<NodeID> {
        guard let contents = overlay?.contents, let hash = value.equalityHash else { return [] }
        let nodes = contents.indexes.read(key, contents.forEachNode) { values in
            var nodes: Set<NodeID> = []
            values.forEach(of: hash) { nodes.insert($0) }
            return nodes
        }
        return nodes.filter { contains($0) }
    }

    /// At most how many ``candidates(_:_:)`` gives; nil where it gives nil.
    package func candidateCount(_ key: KeyID, _ value: PropertyValue) -> Int? {
        guard let hash = value.equalityHash else { return nil }
        let stated = base.values(key).range(of: hash).count
        guard let contents = overlay?.contents else { return stated }
        return stated + contents.indexes.read(key, contents.forEachNode) { $0.count(of: hash) }
    }
}
