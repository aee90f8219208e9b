extension Parser {
    /// Source: Cypher and Statement.
    mutating func statement() throws(QueryError) -> Statement {
        let mode: Statement.Mode = takeKeyword("EXPLAIN") ? .explain : takeKeyword("PROFILE") ? .profile : .run
        let query = isKeyword("SHOW") ? Query(first: try show(), unions: []) : try regularQuery()
        _ = take(";")
        guard token.kind == .end else { throw unexpected("a clause or the end of the query") }
        return Statement(mode: mode, query: query)
    }

    /// `SHOW PROCEDURES` and `SHOW FUNCTIONS` are calls, with their YIELD, WHERE and RETURN.
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
        var clauses = [Clause.call(call)]
        if let returning = try returning() { clauses.append(returning) }
        return SingleQuery(clauses: clauses, span: span(from: start))
    }
}
