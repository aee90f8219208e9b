// The labels that wait to be settled. In: labels with the least cost they can lead to. Out: the most promising one.

/// A heap with four children a node, ordered by the criteria and then by the age of the label.
struct LabelQueue: ~Copyable {
    struct Entry: BitwiseCopyable {
        var cost: CostVector
        var label: Int32

        @inline(__always) func precedes(_ other: Entry) -> Bool {
            cost.precedes(other.cost) || (cost.equals(other.cost) && label < other.label)
        }
    }

    private var entries = Flat<Entry>(capacity: 256)

    var isEmpty: Bool { entries.isEmpty }

    mutating func removeAll() { entries.removeAll() }

    mutating func insert(_ entry: Entry) {
        entries.append(entry)
        let base = entries.base
        var place = entries.count - 1
        while place > 0 {
            let parent = (place - 1) >> 2
            guard entry.precedes(base[parent]) else { break }
            base[place] = base[parent]
            place = parent
        }
        base[place] = entry
    }

    /// - Precondition: not empty.
    mutating func popLeast() -> Entry {
        let least = entries[0]
        let moved = entries.removeLast()
        let (base, count) = (entries.base, entries.count)
        guard count > 0 else { return least }
        var place = 0
        while true {
            let first = place << 2 + 1
            guard first < count else { break }
            var child = first
            for other in first + 1..<max(min(first + 4, count), first + 1) where base[other].precedes(base[child]) {
                child = other
            }
            guard base[child].precedes(moved) else { break }
            base[place] = base[child]
            place = child
        }
        base[place] = moved
        return least
    }
}
