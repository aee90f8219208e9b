import CypherSyntax

extension Binder {
    mutating func comprehension(
        _ name: Name, _ list: Expression, _ condition: Expression?, _ projection: Expression?, at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        let list = try elements(list)
        let saved = (scope, locals)
        defer { (scope, locals) = saved }
        let slot = declareLocal(name, element(of: list))
        var keep: BoundExpression?
        if let condition { keep = try predicate(condition) }
        if let projection { try refuseAggregates(in: projection) }
        let map = try optional(projection)
        return BoundExpression(
            kind: .listComprehension(slot, in: list, condition: keep, projection: map),
            type: .list(map?.type ?? element(of: list)), span: span)
    }

    mutating func quantifier(
        _ quantifier: Expression.Quantifier, _ name: Name, _ list: Expression, _ condition: Expression?,
        at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        let list = try elements(list)
        guard let condition else {
            throw syntax(
                .unexpectedSyntax, "\(quantifier.rawValue)() needs a condition", at: span,
                hint: "write \(quantifier.rawValue)(\(name.text) IN … WHERE …)")
        }
        let saved = (scope, locals)
        defer { (scope, locals) = saved }
        let slot = declareLocal(name, element(of: list))
        return BoundExpression(
            kind: .quantifier(quantifier, slot, in: list, condition: try predicate(condition)), type: .boolean,
            span: span)
    }

    mutating func reduce(
        _ accumulator: Name, _ initial: Expression, _ name: Name, _ list: Expression, _ body: Expression,
        at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        let initial = try expression(initial)
        let list = try elements(list)
        let saved = (scope, locals)
        defer { (scope, locals) = saved }
        let sum = declareLocal(accumulator, .any)
        let slot = declareLocal(name, element(of: list))
        try refuseAggregates(in: body)
        let body = try expression(body)
        return BoundExpression(
            kind: .reduce(accumulator: sum, initial: initial, variable: slot, in: list, body), type: .any, span: span)
    }

    /// A variable of this expression alone.
    private mutating func declareLocal(_ name: Name, _ type: CypherType) -> Int {
        locals.insert(name.text)
        return declare(name, type)
    }

    private mutating func elements(_ list: Expression) throws(QueryError) -> BoundExpression {
        let bound = try expression(list)
        guard bound.type.isList || bound.type.mayBe(.list(.any)) else {
            throw mismatch(bound, [.list(.any)], "what is gone through")
        }
        return bound
    }

    private func element(of list: BoundExpression) -> CypherType {
        if case .list(let element) = list.type { element } else { .any }
    }
}
