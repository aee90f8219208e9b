// An evaluator is an expression made ready to run: a tree of final classes over trivial slots. Comes in: a row. Goes out: a
// slot. Three-valued logic is a slot that is true, false or null.

import CypherSyntax

class Evaluator {
    func evaluate(_ row: Row) throws(QueryError) -> Slot { preconditionFailure("an evaluator without a value") }

    /// The values of all rows of a block, in one of its slots.
    func evaluate(_ block: Block, into slot: Int) throws(QueryError) {
        let column = block.column(slot)
        for index in 0..<block.count { column[index] = try evaluate(block.row(index)) }
    }

    /// The value as a predicate: only true passes. A value that is no truth is an error.
    final func passes(_ row: Row) throws(QueryError) -> Bool {
        let value = try evaluate(row)
        switch value.tag {
        case .boolean: return value.asBoolean
        case .null: return false
        default: throw .argument("WHERE", "a Boolean", value)
        }
    }
}

final class ConstantEvaluator: Evaluator {
    let value: Slot
    init(_ value: Slot) { self.value = value }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot { value }
}

/// `$name`; what it is differs from run to run.
final class ParameterEvaluator: Evaluator {
    unowned(unsafe) let context: ExecutionContext
    let number: Int
    init(_ context: ExecutionContext, _ number: Int) {
        self.context = context
        self.number = number
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot { context.parameters.values[number] }
}

final class VariableEvaluator: Evaluator {
    let slot: Int
    init(_ slot: Int) { self.slot = slot }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot { row[slot] }
    override func evaluate(_ block: Block, into other: Int) throws(QueryError) {
        block.column(other).update(from: block.column(slot), count: block.count)
    }
}
