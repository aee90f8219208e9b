extension Parser {
    /// Source: Atom.
    mutating func atom() throws(QueryError) -> Expression {
        let start = token.span.start
        switch token.kind {
        case .integer:
            guard token.integer <= UInt64(Int64.max) else {
                throw QueryError(
                    .syntax, .compileTime, .integerOverflow, "this number is too large for an integer of 64 bits",
                    at: token.span)
            }
            return taking(.integer(Int64(token.integer)))
        case .float: return taking(.float(token.float))
        case .string: return taking(.string(token.text))
        case .parameter: return taking(.parameter(token.text))
        case .quotedName: return try nameAtom()
        case .word: return try wordAtom()
        case .end: throw unexpected("an expression")
        case .symbol: break
        }
        if startsPattern {
            let pattern = try nested { parser throws(QueryError) in
                try parser.withLabelBars { parser throws(QueryError) in try parser.patternElement(variable: nil) }
            }
            try countSteps(of: pattern)
            return Expression(kind: .pattern(pattern), span: pattern.span)
        }
        switch token.text {
        case "(":
            advance()
            var inner = try withLabelBars { parser throws(QueryError) in try parser.expression() }
            try need(")")
            inner.span = span(from: start)
            return inner
        case "[": return try listAtom()
        case "{": return try mapLiteral()
        default: throw unexpected("an expression")
        }
    }

    private mutating func taking(_ kind: Expression.Kind) -> Expression {
        let expression = Expression(kind: kind, span: token.span)
        advance()
        return expression
    }

    private mutating func wordAtom() throws(QueryError) -> Expression {
        switch token.keyword {
        case "NULL": return taking(.null)
        case "TRUE": return taking(.boolean(true))
        case "FALSE": return taking(.boolean(false))
        case "CASE": return try caseExpression()
        case "COUNT" where isSymbol("(", at: 1) && isSymbol("*", at: 2) && isSymbol(")", at: 3):
            let start = token.span.start
            for _ in 0..<4 { advance() }
            return Expression(kind: .countAll, span: span(from: start))
        case "EXISTS" where isSymbol("{", at: 1): return try existsExpression()
        case "COUNT" where isSymbol("{", at: 1): return try subqueryExpression { .countRows($0) }
        case "COLLECT" where isSymbol("{", at: 1): return try subqueryExpression { .collectRows($0) }
        case "ALL", "ANY", "NONE", "SINGLE":
            if isSymbol("(", at: 1), isKeyword("IN", at: 3) { return try quantifier() }
        case "REDUCE" where isSymbol("(", at: 1) && isSymbol("=", at: 3): return try reduceExpression()
        default:
            if let pattern = try shortestPathPattern(variable: nil) {
                try countSteps(of: pattern)
                return Expression(kind: .shortestPath(pattern), span: pattern.span)
            }
        }
        return try nameAtom()
    }

    /// A variable, a map projection or a function.
    private mutating func nameAtom() throws(QueryError) -> Expression {
        if let function = try functionInvocation() { return function }
        guard let name = optionalVariable() else { throw unexpected("an expression") }
        if isSymbol("{") { return try mapProjection(of: name) }
        return Expression(kind: .variable(name.text), span: name.span)
    }

    /// Source: FunctionInvocation.
    private mutating func functionInvocation() throws(QueryError) -> Expression? {
        var length = 1
        while isSymbol(".", at: length), peek(length + 1).kind == .word || peek(length + 1).kind == .quotedName {
            length += 2
        }
        guard isSymbol("(", at: length) else { return nil }
        let start = token.span.start
        var text = ""
        for _ in 0..<length {
            text += token.text
            advance()
        }
        let name = Name(text: text, span: span(from: start))
        advance()
        let isDistinct = takeKeyword("DISTINCT")
        var arguments: [Expression] = []
        if !isSymbol(")") {
            repeat {
                arguments.append(try withLabelBars { parser throws(QueryError) in try parser.expression() })
            } while take(",")
        }
        try need(")")
        return Expression(
            kind: .function(name, isDistinct: isDistinct, arguments: arguments), span: span(from: start))
    }

    /// Source: CaseExpression.
    private mutating func caseExpression() throws(QueryError) -> Expression {
        let start = token.span.start
        advance()
        let subject = isKeyword("WHEN") ? nil : try expression()
        var branches: [Expression.Branch] = []
        while takeKeyword("WHEN") {
            let condition = try expression()
            try needKeyword("THEN")
            branches.append(.init(condition: condition, result: try expression()))
        }
        guard !branches.isEmpty else { throw unexpected("WHEN") }
        let otherwise = takeKeyword("ELSE") ? try expression() : nil
        try needKeyword("END")
        return Expression(
            kind: .caseOf(subject: subject, branches: branches, otherwise: otherwise), span: span(from: start))
    }

    /// Source: ExistentialSubquery.
    private mutating func existsExpression() throws(QueryError) -> Expression {
        try subqueryExpression { query in
            // A lone MATCH needs no RETURN.
            if query.unions.isEmpty, query.first.clauses.count == 1, case .match(let match) = query.first.clauses[0],
                !match.isOptional
            {
                return .existsPattern(match.patterns, condition: match.condition)
            }
            return .exists(query)
        }
    }

    /// A word, then a query in braces, or a pattern with its condition.
    ///
    /// Source: openCypher (GQL-aligned), existsExpression, countExpression, collectExpression.
    private mutating func subqueryExpression(
        _ kind: (Query) -> Expression.Kind
    ) throws(QueryError) -> Expression {
        let start = token.span.start
        advance()
        advance()
        let query = try nested { parser throws(QueryError) in
            try parser.withLabelBars { parser throws(QueryError) in try parser.subqueryBody() }
        }
        try need("}")
        return Expression(kind: kind(query), span: span(from: start))
    }

    private mutating func subqueryBody() throws(QueryError) -> Query {
        let isPattern =
            isSymbol("(") || isSymbol("=", at: 1) || PathMode(rawValue: token.keyword) != nil
            || ["ANY", "ALL", "SHORTEST"].contains(token.keyword) || startsShortestPath
        guard isPattern else { return try regularQuery() }
        let start = token.span.start
        let patterns = try searchedPattern()
        let condition = try whereCondition()
        let match = MatchClause(isOptional: false, patterns: patterns, condition: condition, span: span(from: start))
        return Query(first: SingleQuery(clauses: [.match(match)], span: match.span), unions: [])
    }

    /// Source: Quantifier and FilterExpression.
    private mutating func quantifier() throws(QueryError) -> Expression {
        let start = token.span.start
        guard let quantifier = Expression.Quantifier(rawValue: token.text.lowercased()) else {
            throw unexpected("a quantifier")
        }
        advance()
        advance()
        let variable = try variable()
        try needKeyword("IN")
        let list = try expression()
        let condition = try whereCondition()
        try need(")")
        return Expression(
            kind: .quantifier(quantifier, variable, in: list, condition: condition), span: span(from: start))
    }

    /// `reduce(accumulator = initial, variable IN list | expression)`.
    private mutating func reduceExpression() throws(QueryError) -> Expression {
        let start = token.span.start
        advance()
        advance()
        let accumulator = try variable()
        try need("=")
        let initial = try expression()
        try need(",")
        let variable = try variable()
        try needKeyword("IN")
        let list = try expression()
        try need("|")
        let body = try expression()
        try need(")")
        return Expression(
            kind: .reduce(accumulator: accumulator, initial: initial, variable: variable, in: list, body),
            span: span(from: start))
    }

    /// Source: ListLiteral, ListComprehension, PatternComprehension.
    private mutating func listAtom() throws(QueryError) -> Expression {
        let start = token.span.start
        if let comprehension = try patternComprehension() { return comprehension }
        advance()
        let isName = token.kind == .word || token.kind == .quotedName
        if isName, isKeyword("IN", at: 1), let variable = optionalVariable() {
            advance()
            let list = try expression()
            let condition = try comprehensionCondition()
            let projection =
                take("|") ? try withLabelBars { parser throws(QueryError) in try parser.expression() } : nil
            try need("]")
            return Expression(
                kind: .listComprehension(variable, in: list, condition: condition, projection: projection),
                span: span(from: start))
        }
        var elements: [Expression] = []
        if !isSymbol("]") { repeat { elements.append(try expression()) } while take(",") }
        try need("]")
        return Expression(kind: .list(elements), span: span(from: start))
    }

    /// Nil, with nothing taken, where a list begins instead.
    private mutating func patternComprehension() throws(QueryError) -> Expression? {
        let start = token.span.start
        let saved = index
        advance()
        var name: Name?
        if token.kind == .word || token.kind == .quotedName, isSymbol("=", at: 1), isSymbol("(", at: 2) {
            name = optionalVariable()
            advance()
        }
        guard startsPattern, let end = patternEnd, isSymbol("|", at: end) || isKeyword("WHERE", at: end) else {
            index = saved
            return nil
        }
        let pattern = try withLabelBars { parser throws(QueryError) in try parser.patternElement(variable: name) }
        try countSteps(of: pattern)
        let condition = try comprehensionCondition()
        try need("|")
        let projection = try withLabelBars { parser throws(QueryError) in try parser.expression() }
        try need("]")
        return Expression(
            kind: .patternComprehension(pattern, condition: condition, projection: projection), span: span(from: start))
    }

    /// Source: MapLiteral.
    mutating func mapLiteral() throws(QueryError) -> Expression {
        let start = token.span.start
        try need("{")
        var entries: [Expression.Entry] = []
        if !isSymbol("}") {
            repeat {
                let key = try schemaName("a key")
                try need(":")
                entries.append(.init(key: key, value: try expression()))
            } while take(",")
        }
        try need("}")
        return Expression(kind: .map(entries), span: span(from: start))
    }

    /// `variable {.*, .key, key: expression, variable}`.
    private mutating func mapProjection(of name: Name) throws(QueryError) -> Expression {
        advance()
        var items: [Expression.Projection] = []
        if !isSymbol("}") {
            repeat {
                if take(".") {
                    items.append(take("*") ? .everything : .property(try schemaName("a key")))
                } else {
                    let key = try schemaName("a key")
                    items.append(take(":") ? .entry(key, try expression()) : .variable(key))
                }
            } while take(",")
        }
        try need("}")
        return Expression(kind: .mapProjection(name, items), span: span(from: name.span.start))
    }
}
