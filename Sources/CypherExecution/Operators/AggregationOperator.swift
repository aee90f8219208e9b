// EagerAggregation. Comes in: all rows. Goes out: one row per group of equal keys, or one in all where there are no keys.

import CypherPlanning
import CypherSyntax

final class AggregationOperator: Step {
    struct Aggregate {
        let slot: Int
        let aggregator: Aggregator
        /// nil counts rows.
        let argument: Evaluator?
        let percentile: Evaluator?
        var seen: SlotTable?

        /// The slot that the argument is read from, where nothing else is to be computed or compared.
        var column: Int? { percentile == nil && seen == nil ? (argument as? VariableEvaluator)?.slot : nil }
    }

    private let keys: [(slot: Int, evaluator: Evaluator)]
    @exclusivity(unchecked) private var aggregates: [Aggregate]
    /// The ``Aggregate/column`` of each.
    private let columns: [Int?]
    @exclusivity(unchecked) private var groups: SlotTable
    private let output: Block
    @exclusivity(unchecked) private var tuple: ContiguousArray<Slot>

    init(
        _ context: ExecutionContext, next: Operator, keys: [(slot: Int, evaluator: Evaluator)], aggregates: [Aggregate],
        slots: SlotSet
    ) {
        self.keys = keys
        self.aggregates = aggregates
        columns = aggregates.map(\.column)
        groups = SlotTable(context.arena, width: keys.count)
        output = Block(slots: slots, width: context.slotCount)
        tuple = ContiguousArray(repeating: .null, count: keys.count)
        super.init(context, next: next)
    }

    override func begin() throws(QueryError) {
        groups.removeAll()
        for index in aggregates.indices {
            aggregates[index].aggregator.removeAll()
            aggregates[index].seen?.removeAll()
        }
        if keys.isEmpty { _ = try group() }
        try next.begin()
    }

    private func group() throws(QueryError) -> Int {
        let (number, isNew) = try groups.number(of: tuple)
        if isNew { for aggregate in aggregates { aggregate.aggregator.addGroup() } }
        return number
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        if keys.isEmpty {
            for position in aggregates.indices { try update(position, block) }
            return true
        }
        for index in 0..<block.count {
            let row = block.row(index)
            try context.arena.tick()
            for key in 0..<keys.count { tuple[key] = try keys[key].evaluator.evaluate(row) }
            let number = try group()
            for position in aggregates.indices { try update(position, number, row) }
        }
        return true
    }

    /// All rows of a block belong to the one group.
    private func update(_ position: Int, _ block: Block) throws(QueryError) {
        let aggregator = aggregates[position].aggregator
        if aggregates[position].argument == nil {
            try aggregator.add(rows: block.count, to: 0)
        } else if let column = columns[position] {
            try aggregator.add(UnsafeBufferPointer(start: block.column(column), count: block.count), to: 0)
        } else {
            for index in 0..<block.count { try update(position, 0, block.row(index)) }
        }
    }

    @inline(__always)
    private func update(_ position: Int, _ group: Int, _ row: Row) throws(QueryError) {
        let aggregator = aggregates[position].aggregator
        guard let argument = aggregates[position].argument else {
            return try aggregator.add(rows: 1, to: group)
        }
        if let percentile = aggregates[position].percentile, let aggregator = aggregator as? PercentileAggregator {
            try aggregator.set(percentile: percentile.evaluate(row), of: group)
        }
        try context.arena.tick()
        let value = try argument.evaluate(row)
        if value.isNull { return }
        if aggregates[position].seen != nil,
            try aggregates[position].seen?.number(of: [.integer(group), value]).isNew != true
        {
            return
        }
        try aggregator.add(value, to: group)
    }

    override func finish() throws(QueryError) {
        output.count = 0
        for number in 0..<groups.count {
            if output.isFull, try !push() { break }
            let row = output.row(output.count)
            output.count += 1
            for (column, key) in keys.enumerated() { row[key.slot] = groups.value(number, column) }
            for aggregate in aggregates { row[aggregate.slot] = try aggregate.aggregator.result(number) }
        }
        _ = try push()
        try next.finish()
    }

    private func push() throws(QueryError) -> Bool {
        if output.count == 0 { return true }
        try context.poll()
        let more = try next.consume(output)
        output.clear()
        return more
    }
}
