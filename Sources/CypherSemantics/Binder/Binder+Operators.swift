import CypherSyntax

extension Binder {
    mutating func property(_ base: Expression, _ key: Name, at span: SourceSpan) throws(QueryError) -> BoundExpression {
        let bound = try expression(base)
        let holders: [CypherType] = [.map, .node, .relationship] + CypherType.temporals
        guard holders.contains(where: bound.type.mayBe) else {
            throw mismatch(bound, holders, "what has a property", type: .type)
        }
        return BoundExpression(kind: .property(bound, key: key.text), type: .any, span: span)
    }

    mutating func unary(
        _ operation: Expression.UnaryOperator, _ operand: Expression, at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        let bound = try expression(operand)
        switch operation {
        case .not:
            guard bound.type.mayBe(.boolean) else { throw mismatch(bound, [.boolean], "what NOT negates") }
            return BoundExpression(kind: .unary(.not, bound), type: .boolean, span: span)
        case .isNull, .isNotNull:
            return BoundExpression(kind: .unary(operation, bound), type: .boolean, span: span)
        case .minus, .plus:
            guard bound.type.mayBe(.number) else { throw mismatch(bound, [.number], "what has a sign") }
            return BoundExpression(kind: .unary(operation, bound), type: bound.type, span: span)
        }
    }

    /// A chain of operators leans to the left; it is bound from its first operand on, without a call for each operator.
    mutating func operatorChain(_ chain: Expression) throws(QueryError) -> BoundExpression {
        var links: [(operation: Expression.BinaryOperator, right: Expression, span: SourceSpan)] = []
        var first = chain
        while case .binary(let operation, let left, let right) = first.kind {
            links.append((operation, right, first.span))
            first = left
            if !substitutions.isEmpty, substitutions[first.key] != nil { break }
        }
        var bound = try expression(first)
        for link in links.reversed() {
            bound = try binary(link.operation, bound, try expression(link.right), at: link.span)
        }
        return bound
    }

    private func binary(
        _ operation: Expression.BinaryOperator, _ left: BoundExpression, _ right: BoundExpression, at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        func make(_ type: CypherType) -> BoundExpression {
            BoundExpression(kind: .binary(operation, left, right), type: type, span: span)
        }
        switch operation {
        case .and, .or, .xor:
            for side in [left, right] where !side.type.mayBe(.boolean) {
                throw mismatch(side, [.boolean], "each side of \(operation.rawValue)")
            }
            return make(.boolean)
        case .subtract, .multiply, .divide, .modulo, .power:
            // Temporal values take part in arithmetic, so only what can't be one is refused.
            for side in [left, right]
            where [.boolean, .string, .node, .relationship, .path].contains(side.type) || side.type.isList {
                throw mismatch(side, [.number], "each side of \(operation.rawValue)")
            }
            return make(operation == .power ? .float : numeric(left.type, right.type))
        case .add: return make(sum(left.type, right.type))
        case .isIn:
            guard right.type.mayBe(.list(.any)) || right.type.isList else {
                throw mismatch(right, [.list(.any)], "what IN searches")
            }
            return make(.boolean)
        case .startsWith, .endsWith, .contains, .matches: return make(.boolean)
        }
    }

    private func numeric(_ left: CypherType, _ right: CypherType) -> CypherType {
        switch (left, right) {
        case (.integer, .integer): .integer
        case (.float, .integer), (.integer, .float), (.float, .float): .float
        default: .any
        }
    }

    private func sum(_ left: CypherType, _ right: CypherType) -> CypherType {
        if case .list(let a) = left {
            if case .list(let b) = right { return .list(a.joined(with: b)) } else { return .list(.any) }
        }
        if right.isList { return .list(.any) }
        return left == .string && right == .string ? .string : numeric(left, right)
    }

    /// `a < b <= c` is `a < b AND b <= c`.
    mutating func comparison(
        _ first: Expression, _ rest: [(Expression.ComparisonOperator, Expression)]
    ) throws(QueryError) -> BoundExpression {
        // The operands between are read twice, so nested chains double the work.
        chains += rest.count > 1 ? 1 : 0
        defer { chains -= rest.count > 1 ? 1 : 0 }
        guard chains <= 8 else {
            throw QueryError(
                .limit, .compileTime, .nestingTooDeep, "chained comparisons are nested deeper than 8 levels",
                at: first.span, hint: "join comparisons with AND")
        }
        var left = try expression(first)
        var result: BoundExpression?
        for (operation, operand) in rest {
            let right = try expression(operand)
            let span = left.span.joined(with: right.span)
            let part = BoundExpression(kind: .comparison(operation, left, right), type: .boolean, span: span)
            result =
                result.map {
                    BoundExpression(kind: .binary(.and, $0, part), type: .boolean, span: $0.span.joined(with: span))
                } ?? part
            left = right
        }
        return result ?? left
    }

    mutating func element(
        _ base: Expression, _ index: Expression, at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        let base = try expression(base)
        let index = try expression(index)
        let isHolder = base.type.isList || [.map, .node, .relationship].contains(where: base.type.mayBe)
        guard isHolder else { throw mismatch(base, [.list(.any), .map], "what is indexed", type: .type) }
        if base.type.isList, !index.type.mayBe(.integer) { throw mismatch(index, [.integer], "an index", type: .type) }
        if base.type == .map, !index.type.mayBe(.string) {
            throw QueryError(
                .type, .runtime, .mapElementAccessByNonString, "a key has to be STRING, not \(index.type.name)",
                at: index.span)
        }
        let type: CypherType = if case .list(let element) = base.type { element } else { .any }
        return BoundExpression(kind: .element(base, at: index), type: type, span: span)
    }

    mutating func caseOf(
        _ subject: Expression?, _ branches: [Expression.Branch], _ otherwise: Expression?, at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        let bound = try optional(subject)
        var results: [BoundExpression.Branch] = []
        for branch in branches {
            let condition = try expression(branch.condition)
            results.append(.init(condition: condition, result: try expression(branch.result)))
        }
        let rest = try optional(otherwise)
        let types: [CypherType] = results.map(\.result.type) + [rest?.type ?? .null]
        let type = types.reduce(CypherType.null) { $0.joined(with: $1) }
        return BoundExpression(
            kind: .caseOf(subject: bound, branches: results, otherwise: rest), type: type, span: span)
    }

    mutating func mapProjection(
        _ name: Name, _ items: [Expression.Projection], at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        let base = try expression(Expression(.variable(name.text), at: name.span))
        var bound: [BoundExpression.Projection] = []
        for item in items {
            switch item {
            case .everything: bound.append(.everything)
            case .property(let key):
                bound.append(
                    .entry(
                        BoundEntry(
                            key: key.text,
                            value: BoundExpression(kind: .property(base, key: key.text), type: .any, span: key.span))))
            case .entry(let key, let value):
                bound.append(.entry(BoundEntry(key: key.text, value: try expression(value))))
            case .variable(let key):
                let value = try expression(Expression(.variable(key.text), at: key.span))
                bound.append(.entry(BoundEntry(key: key.text, value: value)))
            }
        }
        return BoundExpression(kind: .mapProjection(base, bound), type: .map, span: span)
    }
}
