// Calls of scalar functions. Comes in: arguments. Goes out: the function's value.

import CypherSyntax

final class FunctionEvaluator: Evaluator {
    let context: ExecutionContext
    let body: ScalarFunction.Body
    let arguments: [Evaluator]
    let span: SourceSpan?
    init(
        _ context: ExecutionContext, _ body: @escaping ScalarFunction.Body, _ arguments: [Evaluator],
        _ span: SourceSpan?
    ) {
        self.context = context
        self.body = body
        self.arguments = arguments
        self.span = span
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let first = arguments.count > 0 ? try arguments[0].evaluate(row) : .null
        let second = arguments.count > 1 ? try arguments[1].evaluate(row) : .null
        let third = arguments.count > 2 ? try arguments[2].evaluate(row) : .null
        do {
            return try body(context, Arguments(count: arguments.count, first: first, second: second, third: third))
        } catch {
            throw error.placed(at: span)
        }
    }
}

/// `coalesce(…)`: the first value that is not null.
final class CoalesceEvaluator: Evaluator {
    let arena: QueryArena
    let arguments: [Evaluator]
    init(_ arena: QueryArena, _ arguments: [Evaluator]) {
        self.arena = arena
        self.arguments = arguments
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        for argument in arguments {
            try arena.tick()
            let value = try argument.evaluate(row)
            if !value.isNull { return value }
        }
        return .null
    }
}
