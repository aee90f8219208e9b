// An operator takes blocks of rows and pushes blocks on to the next. Comes in: `begin`, blocks, `finish`, in this order and any
// number of times (a sub-plan runs once per row around it). Goes out: the same to the next operator.
// An operator may write into the slots of the block that it is given, and may drop rows of it; it may not keep it.

import CypherPlanning
import CypherSyntax

/// One step of a running plan.
class Operator {
    let context: ExecutionContext

    init(_ context: ExecutionContext) { self.context = context }

    /// Forgets all rows seen.
    func begin() throws(QueryError) {}

    /// Takes rows.
    /// - Returns: false when no more rows are wanted.
    func consume(_ block: Block) throws(QueryError) -> Bool { preconditionFailure("an operator that takes no rows") }

    /// There are no more rows.
    func finish() throws(QueryError) {}
}

/// An operator that has a next one.
class Step: Operator {
    let next: Operator

    init(_ context: ExecutionContext, next: Operator) {
        self.next = next
        super.init(context)
    }

    override func begin() throws(QueryError) { try next.begin() }
    override func finish() throws(QueryError) { try next.finish() }
}

/// An operator with a block of its own, to which it copies the slots that are still needed.
class BlockStep: Step {
    let output: Block
    /// The slots copied from the row that came in.
    let carried: UnsafeMutableBufferPointer<Int>

    init(_ context: ExecutionContext, next: Operator, slots: SlotSet, carried: SlotSet) {
        output = Block(slots: slots, width: context.slotCount)
        let members = carried.members
        self.carried = .allocate(capacity: members.count)
        _ = self.carried.initialize(from: members)
        super.init(context, next: next)
    }

    deinit { carried.deallocate() }

    override func begin() throws(QueryError) {
        output.count = 0
        try next.begin()
    }

    /// Copies what is still needed of a row to several rows of the block.
    @inline(__always)
    final func carry(_ row: Row, to first: Int, count: Int) {
        for position in 0..<carried.count {
            let value = row[carried[position]]
            (output.column(carried[position]) + first).update(repeating: value, count: count)
        }
    }

    /// Makes a row that continues `row`, pushing the block first if it is full.
    /// - Returns: the index of the new row; nil when no more rows are wanted.
    @inline(__always)
    final func append(_ row: Row) throws(QueryError) -> Int? {
        if output.isFull, try !push() { return nil }
        let index = output.count
        for position in 0..<carried.count { output.column(carried[position])[index] = row[carried[position]] }
        output.count = index + 1
        return index
    }

    /// Pushes what the block holds.
    final func push() throws(QueryError) -> Bool {
        if output.count == 0 { return true }
        try context.poll()
        let more = try next.consume(output)
        output.clear()
        return more
    }
}
