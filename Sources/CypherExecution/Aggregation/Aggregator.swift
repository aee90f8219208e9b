// An aggregator keeps one aggregate function's state for every group, in arrays by the group's number. Comes in: values, one
// at a time. Goes out: one value per group. Nulls are left out before they come here.
// Source: openCypher 9, "Aggregation"; TCK Aggregation1–8.

import CypherSyntax

class Aggregator {
    /// Makes room for the group of the next number.
    func addGroup() {}
    func add(_ value: Slot, to group: Int) throws(QueryError) {}
    /// Adds several values, of which some may be null, to one group.
    func add(_ values: UnsafeBufferPointer<Slot>, to group: Int) throws(QueryError) {
        for value in values where !value.isNull { try add(value, to: group) }
    }
    /// Rows without a value: only `count(*)` takes them.
    func add(rows: Int, to group: Int) throws(QueryError) { preconditionFailure("an aggregate without an argument") }
    func result(_ group: Int) throws(QueryError) -> Slot { .null }
    func removeAll() {}
}

/// `count(x)`, and `count(*)` when the operator passes every row.
final class CountAggregator: Aggregator {
    @exclusivity(unchecked) private var counts: ContiguousArray<Int64> = []
    override func addGroup() { counts.append(0) }
    override func add(_ value: Slot, to group: Int) throws(QueryError) { counts[group] += 1 }
    override func add(rows: Int, to group: Int) throws(QueryError) { counts[group] += Int64(rows) }
    override func result(_ group: Int) throws(QueryError) -> Slot { .integer(counts[group]) }
    override func removeAll() { counts.removeAll(keepingCapacity: true) }
}

/// `sum(x)`: an integer while all values are, a duration of durations; 0 of nothing.
final class SumAggregator: Aggregator {
    @exclusivity(unchecked) private var sums: ContiguousArray<Slot> = []
    private let arena: QueryArena
    init(_ arena: QueryArena) { self.arena = arena }
    override func addGroup() { sums.append(.integer(0 as Int64)) }
    override func add(_ value: Slot, to group: Int) throws(QueryError) {
        guard value.isNumber || value.temporalKind == .duration else {
            throw .argumentValue("sum", "numbers or durations", value)
        }
        if value.tag == .temporal, sums[group].isIdentical(to: .integer(0 as Int64)) {
            sums[group] = value
        } else {
            sums[group] = try arena.add(sums[group], value)
        }
    }
    override func add(_ values: UnsafeBufferPointer<Slot>, to group: Int) throws(QueryError) {
        // Integers that don't overflow are added up beside the group; what remains is added one by one.
        var (sum, position): (Int64, Int) = (0, 0)
        while position < values.count, values[position].tag == .integer {
            let (next, overflows) = sum.addingReportingOverflow(values[position].asInteger)
            if overflows { break }
            (sum, position) = (next, position + 1)
        }
        if position > 0 { sums[group] = try arena.add(sums[group], .integer(sum)) }
        while position < values.count {
            if !values[position].isNull { try add(values[position], to: group) }
            position += 1
        }
    }
    override func result(_ group: Int) throws(QueryError) -> Slot { sums[group] }
    override func removeAll() { sums.removeAll(keepingCapacity: true) }
}

/// `avg(x)`: a float, or a duration of durations; null of nothing.
final class AverageAggregator: Aggregator {
    @exclusivity(unchecked) private var states: ContiguousArray<(count: Double, mean: Double)> = []
    /// The sums of the groups that have durations.
    private var durations: [Int: Slot] = [:]
    private let arena: QueryArena
    init(_ arena: QueryArena) { self.arena = arena }
    override func addGroup() { states.append((0, 0)) }
    override func add(_ value: Slot, to group: Int) throws(QueryError) {
        guard let number = value.number, durations.isEmpty || durations[group] == nil else {
            return try add(duration: value, to: group)
        }
        states[group].count += 1
        states[group].mean += number
    }
    private func add(duration: Slot, to group: Int) throws(QueryError) {
        let sum = durations[group]
        guard duration.temporalKind == .duration, sum != nil || states[group].count == 0 else {
            throw .argumentValue("avg", "only numbers or only durations", duration)
        }
        durations[group] = try sum.map { sum throws(QueryError) in try arena.add(sum, duration) } ?? duration
        states[group].count += 1
    }
    override func result(_ group: Int) throws(QueryError) -> Slot {
        let state = states[group]
        if let sum = durations[group] { return try arena.divide(sum, .integer(Int64(state.count))) }
        return state.count == 0 ? .null : .float(state.mean / state.count)
    }
    override func removeAll() {
        durations.removeAll()
        states.removeAll(keepingCapacity: true)
    }
}

/// `min(x)` and `max(x)`, in the order of ORDER BY; null of nothing.
final class ExtremeAggregator: Aggregator {
    @exclusivity(unchecked) private var extremes: ContiguousArray<Slot> = []
    private let arena: QueryArena
    private let sign: Int
    init(_ arena: QueryArena, greatest: Bool) {
        self.arena = arena
        sign = greatest ? 1 : -1
    }
    override func addGroup() { extremes.append(.null) }
    override func add(_ value: Slot, to group: Int) throws(QueryError) {
        if extremes[group].isNull || arena.order(value, extremes[group]) * sign > 0 { extremes[group] = value }
    }
    override func result(_ group: Int) throws(QueryError) -> Slot { extremes[group] }
    override func removeAll() { extremes.removeAll(keepingCapacity: true) }
}

/// `collect(x)`: a list in the order of the rows.
final class CollectAggregator: Aggregator {
    @exclusivity(unchecked) private var lists: ContiguousArray<ContiguousArray<Slot>> = []
    private let arena: QueryArena
    /// The bytes of a group's list besides its elements.
    static let groupBytes = 64
    init(_ arena: QueryArena) { self.arena = arena }
    override func addGroup() {
        lists.append([])
        arena.operatorBytes += Self.groupBytes
    }
    override func add(_ value: Slot, to group: Int) throws(QueryError) {
        lists[group].append(value)
        arena.operatorBytes += MemoryLayout<Slot>.stride
    }
    override func result(_ group: Int) throws(QueryError) -> Slot { try arena.list(lists[group]) }
    override func removeAll() {
        for list in lists { arena.operatorBytes -= list.count * MemoryLayout<Slot>.stride + Self.groupBytes }
        lists.removeAll(keepingCapacity: true)
    }
}

/// `stDev(x)` over n − 1 and `stDevP(x)` over n, by Welford's method; 0 of fewer than two (stDev) or no (stDevP) values.
final class DeviationAggregator: Aggregator {
    @exclusivity(unchecked) private var states: ContiguousArray<(count: Double, mean: Double, squares: Double)> = []
    private let ofPopulation: Bool
    init(ofPopulation: Bool) { self.ofPopulation = ofPopulation }
    override func addGroup() { states.append((0, 0, 0)) }
    override func add(_ value: Slot, to group: Int) throws(QueryError) {
        guard let number = value.number else { throw .argumentValue("stDev", "numbers", value) }
        states[group].count += 1
        let distance = number - states[group].mean
        states[group].mean += distance / states[group].count
        states[group].squares += distance * (number - states[group].mean)
    }
    override func result(_ group: Int) throws(QueryError) -> Slot {
        let state = states[group]
        let divisor = ofPopulation ? state.count : state.count - 1
        return .float(divisor > 0 ? (state.squares / divisor).squareRoot() : 0)
    }
    override func removeAll() { states.removeAll(keepingCapacity: true) }
}
