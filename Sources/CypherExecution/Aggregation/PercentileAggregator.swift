// percentileDisc() and percentileCont(). Comes in: numbers and, with each, the percentile asked for. Goes out: the nearest
// value at or above it, or the value between its neighbours; null of nothing.
// Source: openCypher 9, "Aggregation"; TCK Aggregation6.

import CypherSyntax

final class PercentileAggregator: Aggregator {
    private var values: ContiguousArray<ContiguousArray<Slot>> = []
    private var percentiles: ContiguousArray<Double> = []
    private let arena: QueryArena
    private let continuous: Bool
    private var name: String { continuous ? "percentileCont" : "percentileDisc" }

    init(_ arena: QueryArena, continuous: Bool) {
        self.arena = arena
        self.continuous = continuous
    }

    override func addGroup() {
        values.append([])
        percentiles.append(0)
        arena.operatorBytes += CollectAggregator.groupBytes
    }

    override func add(_ value: Slot, to group: Int) throws(QueryError) {
        guard value.isNumber else { throw .argumentValue(name, "numbers", value) }
        values[group].append(value)
        arena.operatorBytes += MemoryLayout<Slot>.stride
    }

    /// - Throws: when the percentile is not a number from 0 to 1.
    func set(percentile: Slot, of group: Int) throws(QueryError) {
        guard let fraction = percentile.number else { throw .argumentValue(name, "a number", percentile) }
        guard fraction >= 0, fraction <= 1 else {
            throw .outOfRange("The percentile of \(name)() is \(floatText(fraction)); it must lie in 0.0 … 1.0.")
        }
        percentiles[group] = fraction
    }

    override func result(_ group: Int) throws(QueryError) -> Slot {
        let sorted: [Slot] = try arena.sorted(values[group]) { arena.order($0, $1) < 0 }
        guard !sorted.isEmpty else { return .null }
        let fraction = percentiles[group]
        guard continuous else {
            return sorted[max(0, Int((fraction * Double(sorted.count)).rounded(.up)) - 1)]
        }
        let position = fraction * Double(sorted.count - 1)
        let lower = Int(position.rounded(.down))
        let upper = Int(position.rounded(.up))
        let (a, b) = (sorted[lower].number ?? 0, sorted[upper].number ?? 0)
        return .float(a + (b - a) * (position - Double(lower)))
    }

    override func removeAll() {
        for list in values {
            arena.operatorBytes -= list.count * MemoryLayout<Slot>.stride + CollectAggregator.groupBytes
        }
        values.removeAll(keepingCapacity: true)
        percentiles.removeAll(keepingCapacity: true)
    }
}
