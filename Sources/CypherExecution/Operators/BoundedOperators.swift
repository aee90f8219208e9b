// Skip and Limit. Comes in: rows. Goes out: the rows after the first n; the first n rows.
// Source: openCypher 9, "Skip", "Limit"; TCK ReturnSkipLimit1–3, WithSkipLimit.

import CypherPlanning
import CypherSyntax

final class SkipOperator: Step {
    private let amount: Evaluator
    private let kept: [Int]
    private var rest = 0

    init(_ context: ExecutionContext, next: Operator, amount: Evaluator, kept: SlotSet) {
        self.amount = amount
        self.kept = kept.members
        super.init(context, next: next)
    }

    override func begin() throws(QueryError) {
        rest = try rowCount(amount, "SKIP", context)
        try next.begin()
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        let skipped = min(rest, block.count)
        rest -= skipped
        if skipped > 0 {
            for index in skipped..<block.count { block.copy(kept, from: block.row(index), to: index - skipped) }
            block.count -= skipped
        }
        return block.count == 0 ? true : try next.consume(block)
    }
}

final class LimitOperator: Step {
    private let amount: Evaluator
    private var rest = 0

    init(_ context: ExecutionContext, next: Operator, amount: Evaluator) {
        self.amount = amount
        super.init(context, next: next)
    }

    override func begin() throws(QueryError) {
        rest = try rowCount(amount, "LIMIT", context)
        try next.begin()
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        if rest == 0 { return false }
        block.count = min(rest, block.count)
        rest -= block.count
        return try next.consume(block) && rest > 0
    }
}

/// The number of rows that a SKIP or LIMIT asks for; its expression reads no row.
func rowCount(_ amount: Evaluator, _ clause: String, _ context: ExecutionContext) throws(QueryError) -> Int {
    let value = try amount.evaluate(context.noRow.row(0))
    guard value.tag == .integer else {
        throw QueryError(
            .syntax, .runtime, .invalidArgumentType, "\(clause) needs an Integer, but was given a \(value.typeName).")
    }
    guard value.asInteger >= 0 else {
        throw QueryError(.syntax, .runtime, .negativeIntegerArgument, "\(clause) was given \(value.asInteger).")
    }
    return Int(clamping: value.asInteger)
}
