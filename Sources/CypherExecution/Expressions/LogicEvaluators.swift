// AND, OR, XOR, NOT and IS NULL. Comes in: truths. Goes out: a truth or null.
// Source: openCypher 9, "Boolean operators"; TCK Boolean1–5, Null1–3.

import CypherSyntax

final class AndEvaluator: Evaluator {
    let left: Evaluator
    let right: Evaluator
    init(_ left: Evaluator, _ right: Evaluator) {
        self.left = left
        self.right = right
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        guard let first = try truth(left.evaluate(row), "AND") else {
            return try truth(right.evaluate(row), "AND") == false ? .false : .null
        }
        return first ? .truth(try truth(right.evaluate(row), "AND")) : .false
    }
}

final class OrEvaluator: Evaluator {
    let left: Evaluator
    let right: Evaluator
    init(_ left: Evaluator, _ right: Evaluator) {
        self.left = left
        self.right = right
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        guard let first = try truth(left.evaluate(row), "OR") else {
            return try truth(right.evaluate(row), "OR") == true ? .true : .null
        }
        return first ? .true : .truth(try truth(right.evaluate(row), "OR"))
    }
}

final class XorEvaluator: Evaluator {
    let left: Evaluator
    let right: Evaluator
    init(_ left: Evaluator, _ right: Evaluator) {
        self.left = left
        self.right = right
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        guard let first = try truth(left.evaluate(row), "XOR"), let second = try truth(right.evaluate(row), "XOR")
        else {
            return .null
        }
        return .boolean(first != second)
    }
}

final class NotEvaluator: Evaluator {
    let operand: Evaluator
    init(_ operand: Evaluator) { self.operand = operand }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        .truth(try truth(operand.evaluate(row), "NOT").map { !$0 })
    }
}

final class IsNullEvaluator: Evaluator {
    let operand: Evaluator
    /// What the answer is when the operand is null.
    let answer: Bool
    init(_ operand: Evaluator, answer: Bool) {
        self.operand = operand
        self.answer = answer
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        .boolean(try operand.evaluate(row).isNull == answer)
    }
}

/// The truth in a slot; nil is null.
@inline(__always)
func truth(_ slot: Slot, _ operation: StaticString) throws(QueryError) -> Bool? {
    switch slot.tag {
    case .boolean: slot.asBoolean
    case .null: nil
    default: throw .argument("\(operation)", "a Boolean", slot)
    }
}
