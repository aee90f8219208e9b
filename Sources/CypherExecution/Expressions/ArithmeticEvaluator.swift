// The arithmetic operators as evaluators. Comes in: operands. Goes out: a number, string or list.

import CypherSyntax

final class ArithmeticEvaluator: Evaluator {
    enum Operation { case add, subtract, multiply, divide, modulo, power }
    let arena: QueryArena
    let operation: Operation
    let left: Evaluator
    let right: Evaluator
    let span: SourceSpan?
    init(_ arena: QueryArena, _ operation: Operation, _ left: Evaluator, _ right: Evaluator, _ span: SourceSpan?) {
        self.arena = arena
        self.operation = operation
        self.left = left
        self.right = right
        self.span = span
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let (a, b) = (try left.evaluate(row), try right.evaluate(row))
        do {
            switch operation {
            case .add: return try arena.add(a, b)
            case .subtract: return try arena.subtract(a, b)
            case .multiply: return try arena.multiply(a, b)
            case .divide: return try arena.divide(a, b)
            case .modulo: return try arena.modulo(a, b)
            case .power: return try arena.power(a, b)
            }
        } catch {
            throw error.placed(at: span)
        }
    }
}

final class NegateEvaluator: Evaluator {
    let arena: QueryArena
    let operand: Evaluator
    init(_ arena: QueryArena, _ operand: Evaluator) {
        self.arena = arena
        self.operand = operand
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot { try arena.negate(operand.evaluate(row)) }
}
