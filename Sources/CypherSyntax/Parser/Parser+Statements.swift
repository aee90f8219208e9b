extension Parser {
    /// Source: Cypher and Statement.
    mutating func statement() throws(QueryError) -> Statement {
        let mode: Statement.Mode = takeKeyword("EXPLAIN") ? .explain : takeKeyword("PROFILE") ? .profile : .run
        let query = isKeyword("SHOW") ? Query(first: try show(), unions: []) : try regularQuery()
        _ = take(";")
        guard token.kind == .end else { throw unexpected("a clause or the end of the query") }
        return Statement(mode: mode, query: query)
    }

    /// What the procedures that SHOW calls yield.
    package static let shown = [
        "dbms.procedures": ["name", "description", "mode", "signature"],
        "dbms.functions": ["name", "aggregating", "signature"],
    ]

    /// `SHOW PROCEDURES` and `SHOW FUNCTIONS` are calls, with their YIELD, ORDER BY, SKIP, LIMIT, WHERE and RETURN.
    private mutating func show() throws(QueryError) -> SingleQuery {
        let start = token.span.start
        advance()
        let procedure: String
        switch token.keyword {
        case "PROCEDURE", "PROCEDURES": procedure = "dbms.procedures"
        case "FUNCTION", "FUNCTIONS": procedure = "dbms.functions"
        default: throw unexpected("PROCEDURES or FUNCTIONS")
        }
        advance()
        var call = CallClause(
            procedure: Name(text: procedure, span: span(from: start)), arguments: [], yields: nil,
            yieldsEverything: false, condition: nil, span: span(from: start))
        try yields(of: &call)
        if call.yields == nil, !call.yieldsEverything { call.condition = try whereCondition() }
        call.span = span(from: start)
        guard call.condition == nil, ["ORDER", "SKIP", "LIMIT"].contains(where: { isKeyword($0) }) else {
            let clauses = [.call(call), try returning()].compactMap(\.self)
            return SingleQuery(clauses: clauses, span: span(from: start))
        }
        // All columns in their order, for `*` has them by name.
        call.yields =
            call.yields ?? Self.shown[procedure]?.map { .init(output: Name(text: $0, span: call.span), alias: nil) }
        call.yieldsEverything = false
        let clauses = [.call(call), .with(try ordering()), try returning() ?? .returning(columns(of: call))]
        return SingleQuery(clauses: clauses, span: span(from: start))
    }

    /// ORDER BY, SKIP, LIMIT and WHERE behind YIELD.
    private mutating func ordering() throws(QueryError) -> ProjectionClause {
        let start = token.span.start
        var clause = ProjectionClause(
            isDistinct: false, includesExisting: true, items: [], order: [], span: SourceSpan(start: start, end: start))
        try order(of: &clause)
        clause.condition = try whereCondition()
        clause.span = span(from: start)
        return clause
    }

    private func columns(of call: CallClause) -> ProjectionClause {
        let items = (call.yields ?? []).map { yield in
            let name = yield.alias ?? yield.output
            return ProjectionClause.Item(
                expression: Expression(kind: .variable(name.text), span: name.span), alias: nil, text: name.text)
        }
        return ProjectionClause(isDistinct: false, includesExisting: false, items: items, order: [], span: call.span)
    }
}
