// Reads conditions on labels and types. In: tokens behind a colon or IS. Out: names, or an expression of names.

extension Parser {
    /// Source: GQL, labelExpression; a colon between labels means `&`, as it did before.
    ///
    /// - Parameter takesColons: whether `:A:B` goes on: for nodes.
    mutating func labelExpression(takesColons: Bool) throws(QueryError) -> LabelExpression {
        try nested { parser throws(QueryError) in
            var left = try parser.labelTerm(takesColons: takesColons)
            while parser.isSymbol("|"), parser.allowsLabelBar {
                parser.advance()
                // `[:A|:B]`
                if !takesColons { _ = parser.take(":") }
                try parser.countPart()
                left = .or(left, try parser.labelTerm(takesColons: takesColons))
            }
            return left
        }
    }

    private mutating func labelTerm(takesColons: Bool) throws(QueryError) -> LabelExpression {
        var left = try labelFactor()
        while isSymbol("&") || takesColons && isSymbol(":") && startsLabel(at: 1) {
            advance()
            try countPart()
            left = .and(left, try labelFactor())
        }
        return left
    }

    private mutating func labelFactor() throws(QueryError) -> LabelExpression {
        if take("!") {
            return .not(try nested { parser throws(QueryError) in try parser.labelFactor() })
        }
        if take("%") { return .anything }
        if take("(") {
            let saved = allowsLabelBar
            allowsLabelBar = true
            let inner = try labelExpression(takesColons: false)
            allowsLabelBar = saved
            try need(")")
            return inner
        }
        return .name(try schemaName("a label"))
    }

    func startsLabel(at offset: Int) -> Bool {
        let next = peek(offset)
        if next.kind == .word || next.kind == .quotedName { return true }
        return next.kind == .symbol && ["!", "%", "("].contains(next.text)
    }

    /// `:A:B`, `:A|B`, `IS A`: as a list where all are wanted, else as an expression.
    mutating func nodeLabels() throws(QueryError) -> (labels: [Name], expression: LabelExpression?) {
        guard isSymbol(":") || isKeyword("IS") else { return ([], nil) }
        advance()
        let expression = try withLabelBars { parser throws(QueryError) in
            try parser.labelExpression(takesColons: true)
        }
        if let names = expression.conjunction { return (names, nil) }
        return ([], expression)
    }

    /// `:A|B`, `:!A`, `IS A`: as a list where any is wanted, else as an expression.
    mutating func relationshipTypes() throws(QueryError) -> (types: [Name], expression: LabelExpression?) {
        guard isSymbol(":") || isKeyword("IS") else { return ([], nil) }
        advance()
        let expression = try withLabelBars { parser throws(QueryError) in
            try parser.labelExpression(takesColons: false)
        }
        if let names = expression.disjunction { return (names, nil) }
        return ([], expression)
    }

    /// Within brackets of its own a bar joins labels even inside a comprehension, whose bar comes later.
    mutating func withLabelBars<Result>(
        _ body: (inout Parser) throws(QueryError) -> Result
    ) throws(QueryError) -> Result {
        let saved = allowsLabelBar
        allowsLabelBar = true
        defer { allowsLabelBar = saved }
        return try body(&self)
    }

    /// In the condition of a comprehension a bar ends the condition.
    mutating func comprehensionCondition() throws(QueryError) -> Expression? {
        let saved = allowsLabelBar
        allowsLabelBar = false
        defer { allowsLabelBar = saved }
        return try whereCondition()
    }
}
