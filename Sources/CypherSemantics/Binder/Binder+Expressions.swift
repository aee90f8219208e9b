import CypherSyntax
import Spelling

extension Binder {
    /// A value. Patterns can't stand here, only where a condition is expected.
    mutating func expression(_ expression: Expression) throws(QueryError) -> BoundExpression {
        try watch.tick()
        let span = expression.span
        if !substitutions.isEmpty, let known = substitutions[expression.key],
            locals.isEmpty || locals.isDisjoint(with: expression.variableNames)
        {
            return BoundExpression(kind: .variable(known.slot), type: known.type, span: span)
        }
        func make(_ kind: BoundExpression.Kind, _ type: CypherType) -> BoundExpression {
            BoundExpression(kind: kind, type: type, span: span)
        }
        switch expression.kind {
        case .null: return make(.null, .null)
        case .boolean(let value): return make(.boolean(value), .boolean)
        case .integer(let value): return make(.integer(value), .integer)
        case .float(let value): return make(.float(value), .float)
        case .string(let value): return make(.string(value), .string)
        case .parameter(let name):
            if let parameters, !parameters.contains(name) {
                throw QueryError(
                    .parameterMissing, .compileTime, .missingParameter, "the parameter $\(name) is missing", at: span,
                    hint: Spelling.nearest(to: name, among: parameters.sorted()).map { "did you mean $\($0)?" })
            }
            return make(.parameter(name), .any)
        case .variable(let name):
            guard let variable = scope[name] else { throw undefined(name, at: span) }
            return make(.variable(variable.slot), variable.type)
        case .list(let elements):
            var bound: [BoundExpression] = []
            for element in elements { bound.append(try self.expression(element)) }
            let type = bound.map(\.type).reduce(nil) { (left: CypherType?, right) in left?.joined(with: right) ?? right
            }
            return make(.list(bound), .list(type ?? .any))
        case .map(let entries): return make(.map(try self.entries(entries)), .map)
        case .property(let base, let key): return try property(base, key, at: span)
        case .labels(let base, let labels):
            let bound = try self.expression(base)
            guard bound.type.mayBe(.node) || bound.type.mayBe(.relationship) else {
                throw mismatch(bound, [.node, .relationship], "what has a label")
            }
            return make(.labels(bound, labels.map(\.text)), .boolean)
        case .unary(let operation, let operand): return try unary(operation, operand, at: span)
        case .binary: return try operatorChain(expression)
        case .comparison(let first, let rest): return try comparison(first, rest)
        case .element(let base, let index): return try element(base, index, at: span)
        case .slice(let base, let from, let to):
            let list = try self.expression(base)
            guard list.type.mayBe(.list(.any)) || list.type.isList else {
                throw mismatch(list, [.list(.any)], "what is sliced")
            }
            return make(
                .slice(list, from: try optional(from), to: try optional(to)), list.type.isList ? list.type : .list(.any)
            )
        case .caseOf(let subject, let branches, let otherwise):
            return try caseOf(subject, branches, otherwise, at: span)
        case .function(let name, _, let arguments): return try functionCall(name, arguments, expression)
        case .countAll: throw misplaced(expression)
        case .listComprehension(let name, let list, let condition, let projection):
            return try comprehension(name, list, condition, projection, at: span)
        case .quantifier(let quantifier, let name, let list, let condition):
            return try self.quantifier(quantifier, name, list, condition, at: span)
        case .reduce(let accumulator, let initial, let name, let list, let body):
            return try reduce(accumulator, initial, name, list, body, at: span)
        case .patternComprehension(let pattern, let condition, let projection):
            return try patternComprehension(pattern, condition, projection, at: span)
        case .pattern:
            throw syntax(
                .unexpectedSyntax, "a pattern is no value; it can stand only as a condition", at: span,
                hint: "use a pattern comprehension: [(a)-->(b) | b], or EXISTS { (a)-->(b) }")
        case .exists, .existsPattern: return try existential(expression)
        case .countRows(let query): return try rowSubquery(query, isCount: true, at: span)
        case .collectRows(let query): return try rowSubquery(query, isCount: false, at: span)
        case .shortestPath(let pattern): return try shortestPath(pattern, at: span)
        case .labelExpression(let base, let labels):
            let bound = try self.expression(base)
            guard bound.type.mayBe(.node) || bound.type.mayBe(.relationship) else {
                throw mismatch(bound, [.node, .relationship], "what has a label")
            }
            var condition = labelCondition(labels, on: bound)
            condition.span = span
            return condition
        case .isTyped(let base, let type, let isNegated):
            return make(.isTyped(try self.expression(base), type, isNegated: isNegated), .boolean)
        case .mapProjection(let name, let items): return try mapProjection(name, items, at: span)
        }
    }

    mutating func optional(_ expression: Expression?) throws(QueryError) -> BoundExpression? {
        guard let expression else { return nil }
        return try self.expression(expression)
    }

    private mutating func entries(_ entries: [Expression.Entry]) throws(QueryError) -> [BoundEntry] {
        var bound: [BoundEntry] = []
        for entry in entries { bound.append(BoundEntry(key: entry.key.text, value: try expression(entry.value))) }
        return bound
    }

    private func misplaced(_ aggregate: Expression) -> QueryError {
        syntax(
            .invalidAggregation, "an aggregation can't stand here", at: aggregate.span,
            hint: "aggregate in WITH or RETURN")
    }

    func mismatch(
        _ found: BoundExpression, _ wanted: [CypherType], _ what: String, type: QueryError.ErrorType = .syntax
    ) -> QueryError {
        QueryError(
            type, .compileTime, .invalidArgumentType,
            "\(what) has to be \(wanted.map(\.name).joined(separator: " or ")), not \(found.type.name)", at: found.span)
    }

    // MARK: Conditions

    /// A condition: a boolean, or a pattern that is met.
    mutating func predicate(_ expression: Expression) throws(QueryError) -> BoundExpression {
        try refuseAggregates(in: expression)
        return try condition(expression)
    }

    private mutating func condition(_ expression: Expression) throws(QueryError) -> BoundExpression {
        switch expression.kind {
        case .pattern(let pattern): return try patternPredicate(pattern)
        case .binary(let operation, _, _) where operation.isConnective:
            var links: [(Expression.BinaryOperator, Expression, SourceSpan)] = []
            var first = expression
            while case .binary(let operation, let left, let right) = first.kind, operation.isConnective {
                links.append((operation, right, first.span))
                first = left
            }
            var bound = try condition(first)
            for (operation, right, span) in links.reversed() {
                bound = BoundExpression(
                    kind: .binary(operation, bound, try condition(right)), type: .boolean, span: span)
            }
            return bound
        case .unary(.not, let operand):
            return BoundExpression(kind: .unary(.not, try condition(operand)), type: .boolean, span: expression.span)
        default:
            let bound = try self.expression(expression)
            guard bound.type.mayBe(.boolean) else { throw mismatch(bound, [.boolean], "a condition") }
            return bound
        }
    }

    private mutating func patternPredicate(_ pattern: PathPattern) throws(QueryError) -> BoundExpression {
        let saved = scope
        defer { scope = saved }
        let (paths, said) = try withElementConditions { binder throws(QueryError) in
            try binder.bindPatterns([pattern], as: .predicate)
        }
        let match = BoundMatch(isOptional: false, paths: paths, condition: conjunction(said), introduced: [])
        return BoundExpression(kind: .existsMatch(match, outer: saved.slots), type: .boolean, span: pattern.span)
    }

    // MARK: Sub-queries

    private mutating func existential(_ expression: Expression) throws(QueryError) -> BoundExpression {
        let saved = scope
        let savedAround = (substitutions, constants)
        (substitutions, constants) = ([:], Scope())
        defer {
            scope = saved
            (substitutions, constants) = savedAround
        }
        switch expression.kind {
        case .existsPattern(let patterns, let condition):
            let match = try bindMatch(patterns, condition: condition, isOptional: false)
            return BoundExpression(kind: .existsMatch(match, outer: saved.slots), type: .boolean, span: expression.span)
        case .exists(let query):
            if let clause = query.firstWriting {
                throw syntax(.invalidClauseComposition, "a query inside EXISTS can only read", at: clause.span)
            }
            let (branches, _) = try branches(of: query, isStandalone: false)
            return BoundExpression(
                kind: .existsQuery(branches, outer: saved.slots), type: .boolean, span: expression.span)
        default: preconditionFailure("only EXISTS comes here")
        }
    }

    private mutating func patternComprehension(
        _ pattern: PathPattern, _ condition: Expression?, _ projection: Expression, at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        let saved = scope
        defer { scope = saved }
        if let condition { try refuseAggregates(in: condition) }
        try refuseAggregates(in: projection)
        let match = try bindMatch([pattern], condition: condition, isOptional: false)
        let bound = try expression(projection)
        return BoundExpression(
            kind: .patternComprehension(match, projection: bound, outer: saved.slots), type: .list(bound.type),
            span: span)
    }
}

extension Expression.BinaryOperator {
    fileprivate var isConnective: Bool { self == .and || self == .or || self == .xor }
}
