// A priority queue of search states. In: states with their costs. Out: the one of least cost, then of least number.

struct Heap {
    private struct Entry {
        var sum: Int
        var layers: Int
        var state: Int

        static func < (left: Entry, right: Entry) -> Bool {
            (left.sum, left.layers, left.state) < (right.sum, right.layers, right.state)
        }
    }

    private var entries: [Entry] = []

    mutating func insert(sum: Int, layers: Int, state: Int) {
        entries.append(Entry(sum: sum, layers: layers, state: state))
        var child = entries.count - 1
        while child > 0, entries[child] < entries[(child - 1) / 2] {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func popLeast() -> Int? {
        guard let least = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return least.state }
        entries[0] = last
        var parent = 0
        while true {
            let left = parent * 2 + 1
            guard left < entries.count else { break }
            let right = left + 1
            let child = right < entries.count && entries[right] < entries[left] ? right : left
            guard entries[child] < entries[parent] else { break }
            entries.swapAt(child, parent)
            parent = child
        }
        return least.state
    }
}
