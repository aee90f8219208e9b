// All strings at a key, side by side. Comes in: a graph, a key. Goes out: the nodes whose string has a part, by one search over all of them. A
// graph makes the column when it is first asked for.

import Glibc
import Synchronization

/// The strings that nodes have at a key, in the order of the nodes.
package final class TextColumn: Sendable {
    private let bytes: FixedArray<UInt8>
    /// Where the string of each entry begins, and the end of the last.
    private let starts: FixedArray<UInt32>
    private let nodes: FixedArray<NodeID>
    /// How often each byte occurs.
    private let frequencies: FixedArray<UInt32>

    /// - Returns: nil where the strings have 4 GB or more.
    /// - Complexity: O(nodes + bytes).
    init?(_ key: KeyID, _ table: NodeTable, _ strings: StringPool) {
        var (count, length) = (0, 0)
        let forEach = { (visit: (NodeID, UnsafeBufferPointer<UInt8>) -> Void) in
            for node in 0..<UInt32(table.count) {
                for entry in table.properties.of(node) where entry.key == key {
                    if case .string(let string) = entry.value { visit(NodeID(node), strings.bytes(of: string)) }
                }
            }
        }
        forEach {
            count += 1
            length += $1.count
        }
        guard length < Int(UInt32.max) else { return nil }
        bytes = FixedArray(repeating: 0, count: length)
        starts = FixedArray(repeating: 0, count: count + 1)
        frequencies = FixedArray(repeating: 0, count: 256)
        nodes = FixedArray(repeating: NodeID(0), count: count)
        var (entry, position) = (0, 0)
        forEach { node, text in
            nodes.pointer[entry] = node
            if let start = text.baseAddress { memcpy(bytes.pointer + position, start, text.count) }
            entry += 1
            position += text.count
            starts.pointer[entry] = UInt32(position)
        }
        for position in 0..<length { frequencies.pointer[Int(bytes.pointer[position])] += 1 }
    }

    /// The first node from an entry on whose string has a part, and the entry after it.
    ///
    /// - Parameter part: not empty.
    /// - Complexity: O(bytes passed over + log entries), times the length of the part at worst. It looks for the byte of the part that is rarest here.
    package func next(from entry: Int, containing part: UnsafeBufferPointer<UInt8>) -> (node: NodeID, next: Int)? {
        guard entry < nodes.count, let sought = part.baseAddress else { return nil }
        let rarest = part.indices.min {
            frequencies.pointer[Int(sought[$0])] < frequencies.pointer[Int(sought[$1])]
        }
        let offset = rarest ?? 0
        let byte = Int32(sought[offset])
        let text = UnsafePointer(bytes.pointer)
        // Where the rarest byte of a part that fits may be: up to here, from the start of the entry on.
        let end = bytes.count - part.count + offset + 1
        var position = Int(starts.pointer[entry]) + offset
        while position < end, let hit = memchr(text + position, byte, end - position) {
            position = UnsafeRawPointer(hit) - UnsafeRawPointer(text) + 1
            let start = position - 1 - offset
            guard memcmp(text + start, sought, part.count) == 0 else { continue }
            let found = self.entry(at: start, from: entry)
            // Otherwise it begins in one string and ends in another.
            if start + part.count <= Int(starts.pointer[found + 1]) { return (nodes.pointer[found], found + 1) }
        }
        return nil
    }

    /// The entry that a position is in.
    private func entry(at position: Int, from first: Int) -> Int {
        var (low, high) = (first, nodes.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(starts.pointer[middle]) <= position { low = middle } else { high = middle }
        }
        return low
    }
}

/// The columns that a graph was asked for.
final class TextColumns: Sendable {
    private let known = Mutex<[UInt32: TextColumn?]>([:])

    func column(_ key: KeyID, _ make: () -> TextColumn?) -> TextColumn? {
        known.withLock { known in
            if let column = known[key.rawValue] { return column }
            let column = make()
            known[key.rawValue] = .some(column)
            return column
        }
    }
}
