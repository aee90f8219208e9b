extension Parser {
    /// Source: RegularQuery and Union.
    mutating func regularQuery() throws(QueryError) -> Query {
        var query = Query(first: try singleQuery(), unions: [])
        while isKeyword("UNION") {
            let start = token.span.start
            advance()
            let keepsDuplicates = takeKeyword("ALL")
            let span = span(from: start)
            query.unions.append(.init(keepsDuplicates: keepsDuplicates, query: try singleQuery(), span: span))
        }
        return query
    }

    /// Source: SingleQuery.
    mutating func singleQuery() throws(QueryError) -> SingleQuery {
        let start = token.span.start
        var clauses: [Clause] = []
        while let clause = try clause() {
            try countPart()
            clauses.append(clause)
        }
        guard !clauses.isEmpty else { throw unexpected("a clause such as MATCH or RETURN") }
        return SingleQuery(clauses: clauses, span: span(from: start))
    }

    private mutating func clause() throws(QueryError) -> Clause? {
        guard token.kind == .word else { return nil }
        switch token.keyword {
        case "OPTIONAL" where isKeyword("CALL", at: 1): return .subquery(try subquery())
        case "MATCH", "OPTIONAL": return .match(try match())
        case "UNWIND": return .unwind(try unwind())
        case "WITH": return .with(try projection(isReturn: false))
        case "RETURN": return .returning(try projection(isReturn: true))
        case "CREATE": return .create(try create())
        case "MERGE": return .merge(try merge())
        case "SET": return .set(try set())
        case "REMOVE": return .remove(try remove())
        case "DELETE", "DETACH": return .delete(try delete())
        case "CALL" where isSymbol("{", at: 1) || isSymbol("(", at: 1): return .subquery(try subquery())
        case "LOAD":
            try refuseLoading()
            return nil
        case "CALL": return .call(try call())
        default: return nil
        }
    }

    /// Source: Match.
    private mutating func match() throws(QueryError) -> MatchClause {
        let start = token.span.start
        let isOptional = takeKeyword("OPTIONAL")
        try needKeyword("MATCH")
        let isRepeatable = try matchMode()
        let patterns = try searchedPattern()
        return MatchClause(
            isOptional: isOptional, patterns: patterns, condition: try whereCondition(), span: span(from: start),
            isRepeatable: isRepeatable)
    }

    /// Whether relationships may repeat.
    ///
    /// Source: GQL, matchMode.
    private mutating func matchMode() throws(QueryError) -> Bool {
        if isKeyword("REPEATABLE"), isKeyword("ELEMENTS", at: 1) || isKeyword("ELEMENT", at: 1) {
            advance()
            advance()
            if !takeKeyword("BINDINGS") { _ = takeKeyword("BINDING") }
            return true
        }
        if isKeyword("DIFFERENT"), isKeyword("RELATIONSHIPS", at: 1) || isKeyword("RELATIONSHIP", at: 1) {
            advance()
            advance()
            if !takeKeyword("BINDINGS") { _ = takeKeyword("BINDING") }
        }
        return false
    }

    /// Source: Where.
    mutating func whereCondition() throws(QueryError) -> Expression? {
        takeKeyword("WHERE") ? try expression() : nil
    }

    /// Source: Unwind.
    private mutating func unwind() throws(QueryError) -> UnwindClause {
        let start = token.span.start
        advance()
        let list = try expression()
        try needKeyword("AS")
        return UnwindClause(list: list, variable: try variable(), span: span(from: start))
    }

    /// Source: With, Return, ProjectionBody, ProjectionItems.
    private mutating func projection(isReturn: Bool) throws(QueryError) -> ProjectionClause {
        let start = token.span.start
        advance()
        var clause = ProjectionClause(
            isDistinct: takeKeyword("DISTINCT"), includesExisting: false, items: [], order: [],
            span: SourceSpan(start: start, end: start))
        if take("*") {
            clause.includesExisting = true
            while take(",") { clause.items.append(try projectionItem()) }
        } else {
            repeat { clause.items.append(try projectionItem()) } while take(",")
        }
        try order(of: &clause)
        if !isReturn { clause.condition = try whereCondition() }
        clause.span = span(from: start)
        return clause
    }

    /// Source: Order, Skip, Limit.
    mutating func order(of clause: inout ProjectionClause) throws(QueryError) {
        if takeKeyword("ORDER") {
            try needKeyword("BY")
            repeat { clause.order.append(try sortItem()) } while take(",")
        }
        if takeKeyword("SKIP") { clause.skip = try expression() }
        if takeKeyword("LIMIT") { clause.limit = try expression() }
    }

    /// Source: ProjectionItem.
    private mutating func projectionItem() throws(QueryError) -> ProjectionClause.Item {
        let expression = try expression()
        let alias = takeKeyword("AS") ? try variable() : nil
        let bytes = text.utf8
        let from = bytes.index(bytes.startIndex, offsetBy: expression.span.start)
        let to = bytes.index(bytes.startIndex, offsetBy: expression.span.end)
        return .init(expression: expression, alias: alias, text: String(text[from..<to]))
    }

    /// Source: SortItem.
    private mutating func sortItem() throws(QueryError) -> ProjectionClause.SortItem {
        let expression = try expression()
        if takeKeyword("DESC") || takeKeyword("DESCENDING") { return .init(expression: expression, isDescending: true) }
        if takeKeyword("ASC") || takeKeyword("ASCENDING") {}
        return .init(expression: expression, isDescending: false)
    }

    /// Source: InQueryCall, StandaloneCall, ProcedureName, YieldItems.
    private mutating func call() throws(QueryError) -> CallClause {
        let start = token.span.start
        advance()
        var procedure = try schemaName("a procedure's name")
        while take(".") {
            let part = try schemaName("the rest of the procedure's name")
            procedure = Name(text: "\(procedure.text).\(part.text)", span: procedure.span.joined(with: part.span))
        }
        var clause = CallClause(
            procedure: procedure, arguments: nil, yields: nil, yieldsEverything: false, condition: nil,
            span: SourceSpan(start: start, end: start))
        if take("(") {
            var arguments: [Expression] = []
            if !isSymbol(")") { repeat { arguments.append(try expression()) } while take(",") }
            try need(")")
            clause.arguments = arguments
        }
        try yields(of: &clause)
        clause.span = span(from: start)
        return clause
    }

    /// Source: YieldItems.
    mutating func yields(of clause: inout CallClause) throws(QueryError) {
        if takeKeyword("YIELD") {
            if take("*") {
                clause.yieldsEverything = true
            } else if take("-") {
                clause.yields = []
            } else {
                var yields: [CallClause.Yield] = []
                repeat {
                    let output = try variable()
                    yields.append(.init(output: output, alias: takeKeyword("AS") ? try variable() : nil))
                } while take(",")
                clause.yields = yields
            }
            clause.condition = try whereCondition()
        }
    }

    /// RETURN, where it stands here.
    mutating func returning() throws(QueryError) -> Clause? {
        isKeyword("RETURN") ? .returning(try projection(isReturn: true)) : nil
    }

    /// LOAD CSV would let a query read files and the network.
    private func refuseLoading() throws(QueryError) {
        guard isKeyword("CSV", at: 1) else { return }
        throw QueryError(
            .unsupported, .compileTime, .unsupportedConstruct,
            "LOAD CSV is refused: a query reads no file and no network", at: token.span,
            hint: "read the file yourself and give its rows as a parameter: UNWIND $rows AS row")
    }

    /// `CALL { … }` and `CALL (x, y) { … }`.
    private mutating func subquery() throws(QueryError) -> SubqueryClause {
        let start = token.span.start
        let isOptional = takeKeyword("OPTIONAL")
        try needKeyword("CALL")
        var scope = SubqueryClause.Scope.importing
        if take("(") {
            if take("*") {
                scope = .everything
            } else {
                var names: [Name] = []
                if !isSymbol(")") { repeat { names.append(try variable()) } while take(",") }
                scope = .variables(names)
            }
            try need(")")
        }
        try need("{")
        let query = try nested { parser throws(QueryError) in try parser.regularQuery() }
        try need("}")
        if isKeyword("IN") {
            throw QueryError(
                .unsupported, .compileTime, .unsupportedConstruct,
                "CALL { … } IN TRANSACTIONS is not there: a statement is one transaction", at: token.span,
                hint: "send smaller statements")
        }
        return SubqueryClause(isOptional: isOptional, scope: scope, query: query, span: span(from: start))
    }
}
