// What belongs to each node or relationship: its properties, its sources. Comes in: entries in any order. Goes out: each entity's entries
// side by side, in the order in which they came.

/// Entries by entity, while they are gathered.
struct EntityLog<Entry: BitwiseCopyable> {
    private struct Item {
        var entity: UInt32
        var next: Int32
        var entry: Entry
    }

    private var items: [Item] = []
    private var heads: [Int32] = []

    /// The number of entities that an entry was added for, or a higher one's.
    var count: Int { items.count }

    mutating func append(_ entry: Entry, to entity: UInt32) {
        while heads.count <= Int(entity) { heads.append(-1) }
        items.append(Item(entity: entity, next: heads[Int(entity)], entry: entry))
        heads[Int(entity)] = Int32(items.count - 1)
    }

    /// The latest entry of an entity that meets a condition.
    func last(of entity: UInt32, where isSought: (Entry) -> Bool) -> Entry? {
        guard Int(entity) < heads.count else { return nil }
        var index = heads[Int(entity)]
        while index >= 0 {
            let item = items[Int(index)]
            if isSought(item.entry) { return item.entry }
            index = item.next
        }
        return nil
    }

    /// Replaces the latest entry of an entity that meets a condition; false where there is none.
    mutating func replaceLast(of entity: UInt32, with entry: Entry, where isSought: (Entry) -> Bool) -> Bool {
        guard Int(entity) < heads.count else { return false }
        var index = heads[Int(entity)]
        while index >= 0 {
            if isSought(items[Int(index)].entry) {
                items[Int(index)].entry = entry
                return true
            }
            index = items[Int(index)].next
        }
        return false
    }

    /// - Complexity: O(entries + entities).
    func table(entities: Int, padding: Entry) -> EntityTable<Entry> {
        // Where no entity has any there is nothing to find.
        let entities = items.isEmpty ? 0 : entities
        let offsets = FixedArray<UInt32>(repeating: 0, count: entities + 1)
        let entries = FixedArray(repeating: padding, count: items.count)
        for item in items { offsets.pointer[Int(item.entity) + 1] += 1 }
        for entity in 0..<entities { offsets.pointer[entity + 1] += offsets.pointer[entity] }
        var next = [UInt32](unsafeUninitializedCapacity: entities) { buffer, count in
            for entity in 0..<entities { buffer[entity] = offsets.pointer[entity] }
            count = entities
        }
        for item in items {
            entries.pointer[Int(next[Int(item.entity)])] = item.entry
            next[Int(item.entity)] += 1
        }
        return EntityTable(offsets: offsets, entries: entries)
    }
}

/// Entries by entity, frozen.
package struct EntityTable<Entry: BitwiseCopyable>: Sendable {
    let offsets: FixedArray<UInt32>
    let entries: FixedArray<Entry>

    init(offsets: FixedArray<UInt32>, entries: FixedArray<Entry>) {
        self.offsets = offsets
        self.entries = entries
    }

    /// - Parameter append: adds the entries of one entity; called for each in turn.
    init(entities: Int, padding: Entry, _ append: (Int, inout [Entry]) -> Void) {
        offsets = FixedArray(repeating: 0, count: entities + 1)
        var all: [Entry] = []
        for entity in 0..<entities {
            append(entity, &all)
            offsets.pointer[entity + 1] = UInt32(all.count)
        }
        entries = FixedArray(all, padding: padding)
    }

    /// The same table with more entities, each with a run of entries.
    func extended(by runs: [(first: UInt32, count: UInt32)], of added: [Entry], entities: Int, padding: Entry)
        -> EntityTable<Entry>
    {
        let offsets = FixedArray<UInt32>(repeating: self.offsets.last ?? 0, count: entities + runs.count + 1)
        offsets.pointer.update(from: self.offsets.pointer, count: min(self.offsets.count, entities + 1))
        var flat: [Entry] = []
        flat.reserveCapacity(added.count)
        for (index, run) in runs.enumerated() {
            for position in Int(run.first)..<Int(run.first + run.count) { flat.append(added[position]) }
            offsets.pointer[entities + index + 1] = offsets.pointer[entities + index] + run.count
        }
        return EntityTable(offsets: offsets, entries: FixedArray(entries, followedBy: flat, padding: padding))
    }

    /// The entries of an entity; none for one above the table.
    @inline(__always)
    package func of(_ entity: UInt32) -> UnsafeBufferPointer<Entry> {
        guard Int(entity) + 1 < offsets.count else { return UnsafeBufferPointer(start: nil, count: 0) }
        let start = Int(offsets.pointer[Int(entity)])
        return UnsafeBufferPointer(
            start: entries.pointer + start, count: Int(offsets.pointer[Int(entity) + 1]) - start)
    }
}

/// One property of an entity.
package struct PropertyEntry: BitwiseCopyable, Equatable, Sendable {
    package var key: KeyID
    package var value: PropertyValue

    package init(key: KeyID, value: PropertyValue) {
        self.key = key
        self.value = value
    }
}

/// One source of an entity, or of one property of it.
struct SourceEntry: BitwiseCopyable, Sendable {
    static let wholeEntity = UInt32.max

    /// The key, or `wholeEntity`.
    var key: UInt32
    var record: UInt32
}
