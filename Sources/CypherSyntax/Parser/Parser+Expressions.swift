extension Parser {
    /// Source: Expression.
    mutating func expression() throws(QueryError) -> Expression {
        try watch.tick()
        return try nested { parser throws(QueryError) in try parser.orExpression() }
    }

    /// Source: OrExpression.
    private mutating func orExpression() throws(QueryError) -> Expression {
        var left = try xorExpression()
        while takeKeyword("OR") { left = try binary(.or, left, try xorExpression()) }
        return left
    }

    /// Source: XorExpression.
    private mutating func xorExpression() throws(QueryError) -> Expression {
        var left = try andExpression()
        while takeKeyword("XOR") { left = try binary(.xor, left, try andExpression()) }
        return left
    }

    /// Source: AndExpression.
    private mutating func andExpression() throws(QueryError) -> Expression {
        var left = try notExpression()
        while takeKeyword("AND") { left = try binary(.and, left, try notExpression()) }
        return left
    }

    /// Source: NotExpression.
    private mutating func notExpression() throws(QueryError) -> Expression {
        guard isKeyword("NOT") else { return try comparisonExpression() }
        let start = token.span.start
        advance()
        let operand = try nested { parser throws(QueryError) in try parser.notExpression() }
        return Expression(kind: .unary(.not, operand), span: SourceSpan(start: start, end: operand.span.end))
    }

    /// Source: ComparisonExpression.
    private mutating func comparisonExpression() throws(QueryError) -> Expression {
        let left = try predicateExpression()
        var rest: [(Expression.ComparisonOperator, Expression)] = []
        while token.kind == .symbol, let comparison = Expression.ComparisonOperator(rawValue: token.text) {
            advance()
            try countPart()
            rest.append((comparison, try predicateExpression()))
        }
        guard let last = rest.last else { return left }
        return Expression(kind: .comparison(left, rest), span: left.span.joined(with: last.1.span))
    }

    /// Source: StringListNullPredicateExpression.
    private mutating func predicateExpression() throws(QueryError) -> Expression {
        var left = try additiveExpression()
        while true {
            if takeKeyword("IN") {
                left = try binary(.isIn, left, try additiveExpression())
            } else if take("=~") {
                left = try binary(.matches, left, try additiveExpression())
            } else if isKeyword("STARTS"), isKeyword("WITH", at: 1) {
                advance()
                advance()
                left = try binary(.startsWith, left, try additiveExpression())
            } else if isKeyword("ENDS"), isKeyword("WITH", at: 1) {
                advance()
                advance()
                left = try binary(.endsWith, left, try additiveExpression())
            } else if takeKeyword("CONTAINS") {
                left = try binary(.contains, left, try additiveExpression())
            } else if isSymbol(":"), isSymbol(":", at: 1) {
                left = try typed(left, isNegated: false)
            } else if takeKeyword("IS") {
                let isNegated = takeKeyword("NOT")
                if isSymbol(":") || isKeyword("TYPED") {
                    left = try typed(left, isNegated: isNegated)
                    continue
                }
                try needKeyword("NULL")
                if case .unary = left.kind { try countStep() }
                left = Expression(
                    kind: .unary(isNegated ? .isNotNull : .isNull, left), span: span(from: left.span.start))
            } else {
                return left
            }
        }
    }

    /// `:: TYPE` or `TYPED TYPE` behind an operand.
    ///
    /// Source: GQL, valueTypePredicate.
    private mutating func typed(_ operand: Expression, isNegated: Bool) throws(QueryError) -> Expression {
        if !takeKeyword("TYPED") {
            try need(":")
            try need(":")
        }
        if case .isTyped = operand.kind { try countStep() }
        let type = try valueType()
        return Expression(
            kind: .isTyped(operand, type, isNegated: isNegated), span: span(from: operand.span.start))
    }

    /// Source: AddOrSubtractExpression.
    private mutating func additiveExpression() throws(QueryError) -> Expression {
        var left = try multiplicativeExpression()
        while true {
            if take("+") {
                left = try binary(.add, left, try multiplicativeExpression())
            } else if take("-") {
                left = try binary(.subtract, left, try multiplicativeExpression())
            } else {
                return left
            }
        }
    }

    /// Source: MultiplyDivideModuloExpression.
    private mutating func multiplicativeExpression() throws(QueryError) -> Expression {
        var left = try powerExpression()
        while true {
            if take("*") {
                left = try binary(.multiply, left, try powerExpression())
            } else if take("/") {
                left = try binary(.divide, left, try powerExpression())
            } else if take("%") {
                left = try binary(.modulo, left, try powerExpression())
            } else {
                return left
            }
        }
    }

    /// Source: PowerOfExpression.
    private mutating func powerExpression() throws(QueryError) -> Expression {
        var left = try unaryExpression()
        while take("^") { left = try binary(.power, left, try unaryExpression()) }
        return left
    }

    /// Source: UnaryAddOrSubtractExpression. A minus in front of digits belongs to the number.
    private mutating func unaryExpression() throws(QueryError) -> Expression {
        let start = token.span.start
        if isSymbol("-"), peek().kind == .integer, peek().integer == UInt64(Int64.max) + 1 {
            advance()
            advance()
            return Expression(kind: .integer(.min), span: span(from: start))
        }
        for (symbol, operation) in [("-", Expression.UnaryOperator.minus), ("+", .plus)] where isSymbol(symbol) {
            advance()
            let operand = try nested { parser throws(QueryError) in try parser.unaryExpression() }
            let span = SourceSpan(start: start, end: operand.span.end)
            if operation == .minus, case .integer(let value) = operand.kind {
                return Expression(kind: .integer(-value), span: span)
            }
            if operation == .minus, case .float(let value) = operand.kind {
                return Expression(kind: .float(-value), span: span)
            }
            return Expression(kind: .unary(operation, operand), span: span)
        }
        return try postfix()
    }

    /// Source: NonArithmeticOperatorExpression: properties, labels, elements and slices behind an atom.
    mutating func postfix() throws(QueryError) -> Expression {
        var base = try atom()
        var isFirst = true
        while true {
            if take(".") {
                let key = try schemaName("a property's name")
                base = Expression(kind: .property(base, key: key), span: span(from: base.span.start))
            } else if isSymbol(":"), startsLabel(at: 1) {
                advance()
                let labels = try labelExpression(takesColons: true)
                let kind = labels.conjunction.map { Expression.Kind.labels(base, $0) }
                base = Expression(kind: kind ?? .labelExpression(base, labels), span: span(from: base.span.start))
            } else if take("[") {
                base = try subscripted(base)
            } else {
                return base
            }
            if !isFirst { try countStep() }
            isFirst = false
        }
    }

    /// Source: ListOperatorExpression, behind the bracket.
    private mutating func subscripted(_ base: Expression) throws(QueryError) -> Expression {
        let start = base.span.start
        let from = isSymbol("..") ? nil : try expression()
        if take("..") {
            let to = isSymbol("]") ? nil : try expression()
            try need("]")
            return Expression(kind: .slice(base, from: from, to: to), span: span(from: start))
        }
        try need("]")
        guard let from else { throw unexpected("an index") }
        return Expression(kind: .element(base, at: from), span: span(from: start))
    }

    private mutating func binary(
        _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression
    ) throws(QueryError) -> Expression {
        try countPart()
        return Expression(kind: .binary(operation, left, right), span: left.span.joined(with: right.span))
    }
}
