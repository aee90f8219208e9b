/// Reads a query's text. In: text. Out: its AST, or the first error with its place. Each parse function stands under the name of
/// its grammar production; nothing here knows what a name means.
///
/// Source: openCypher 9 grammar (M23).
package struct Parser {
    let text: String
    let tokens: [Token]
    let watch: QueryWatch
    /// For each token that opens a parenthesis or bracket, the index of the one that closes it; else 0.
    let closing: [Int]
    var index = 0
    var depth = 0
    var parts = 0
    var steps = 0
    /// Whether a bar joins labels; in the condition of a comprehension it ends the condition.
    var allowsLabelBar = true

    /// How deep expressions may be nested.
    package static let nestingLimit = 200
    /// How many operators, clauses and relationships to be found a query may have: each makes some tree or plan one level deeper.
    package static let partLimit = 500
    /// How many bytes a query may have.
    package static let lengthLimit = 16 << 20

    /// How many tokens a query may have.
    package static let tokenLimit = 1 << 19
    /// About how many bytes a token takes, in the tree and in the plan.
    static let bytesPerToken = 256

    /// - Throws: ``QueryError`` with type SyntaxError and the place, or with the limit that was reached.
    /// - Complexity: O(length).
    package static func parse(_ text: String, watch: QueryWatch = QueryWatch()) throws(QueryError) -> Statement {
        guard text.utf8.count <= lengthLimit else {
            throw QueryError(.limit, .compileTime, .queryTooLong, "the query is longer than \(lengthLimit) bytes")
        }
        var parser = Parser(text: text, tokens: try Lexer.tokens(of: text, watch: watch), watch: watch)
        return try parser.statement()
    }

    private init(text: String, tokens: [Token], watch: QueryWatch) {
        self.watch = watch
        self.text = text
        self.tokens = tokens
        var closing = [Int](repeating: 0, count: tokens.count)
        var open: [Int] = []
        for (index, token) in tokens.enumerated() where token.kind == .symbol {
            switch token.text {
            case "(", "[", "{": open.append(index)
            case ")", "]", "}": if let start = open.popLast() { closing[start] = index }
            default: break
            }
        }
        self.closing = closing
    }

    // MARK: The cursor

    var token: Token { tokens[index] }

    func peek(_ offset: Int = 1) -> Token { tokens[min(index + offset, tokens.count - 1)] }

    mutating func advance() { if index < tokens.count - 1 { index += 1 } }

    func isSymbol(_ symbol: String, at offset: Int = 0) -> Bool {
        let token = peek(offset)
        return token.kind == .symbol && token.text == symbol
    }

    func isKeyword(_ keyword: String, at offset: Int = 0) -> Bool {
        let token = peek(offset)
        return token.kind == .word && token.keyword == keyword
    }

    mutating func take(_ symbol: String) -> Bool {
        guard isSymbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func takeKeyword(_ keyword: String) -> Bool {
        guard isKeyword(keyword) else { return false }
        advance()
        return true
    }

    mutating func need(_ symbol: String) throws(QueryError) {
        guard take(symbol) else { throw unexpected("'\(symbol)'") }
    }

    mutating func needKeyword(_ keyword: String) throws(QueryError) {
        guard takeKeyword(keyword) else { throw unexpected(keyword) }
    }

    func unexpected(_ expected: String) -> QueryError {
        let found = token.kind == .end ? "the query ends here" : "this does not belong here"
        return QueryError(
            .syntax, .compileTime, .unexpectedSyntax, found, at: token.span, hint: "\(expected) was expected")
    }

    /// From a start to the token before the current one.
    func span(from start: Int) -> SourceSpan {
        SourceSpan(start: start, end: index > 0 ? max(tokens[index - 1].span.end, start) : start)
    }

    /// Runs a production one level deeper.
    mutating func nested<Result>(
        _ body: (inout Parser) throws(QueryError) -> Result
    ) throws(QueryError) -> Result {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.nestingLimit else {
            throw QueryError(
                .limit, .compileTime, .nestingTooDeep, "this is nested deeper than \(Self.nestingLimit) levels",
                at: token.span)
        }
        return try body(&self)
    }

    /// Counts an operator, a clause or a relationship: chains of them nest, so their length is a depth, too.
    mutating func countPart() throws(QueryError) {
        parts += 1
        guard parts <= Self.partLimit else {
            throw QueryError(
                .limit, .compileTime, .nestingTooDeep,
                "this query has more than \(Self.partLimit) operators, clauses and relationships", at: token.span,
                hint: "a list and IN, or UNWIND, say the same shorter")
        }
    }

    /// Counts a step behind an expression that has one already, as in `a.b.c` or `a[0][1]`: each is a level, too.
    mutating func countStep() throws(QueryError) {
        steps += 1
        guard steps <= Self.nestingLimit else {
            throw QueryError(
                .limit, .compileTime, .nestingTooDeep,
                "this query has more than \(Self.nestingLimit) steps like the second one in a.b.c", at: token.span,
                hint: "take the steps in a WITH before")
        }
    }

    // MARK: Names

    /// Words that begin or join clauses and so can't be bare variables.
    static let reserved: Set<String> = [
        "MATCH", "OPTIONAL", "WHERE", "RETURN", "WITH", "UNWIND", "UNION", "CREATE", "MERGE", "DELETE", "DETACH", "SET",
        "REMOVE", "ORDER", "SKIP", "LIMIT", "AND", "OR", "XOR", "NOT", "IN", "AS", "IS", "THEN", "ELSE", "WHEN", "CASE",
        "DISTINCT", "NULL", "TRUE", "FALSE", "STARTS", "ENDS", "CONTAINS", "ASC", "DESC", "ASCENDING", "DESCENDING",
    ]

    /// Source: SchemaName: any word.
    mutating func schemaName(_ what: String) throws(QueryError) -> Name {
        guard token.kind == .word || token.kind == .quotedName else { throw unexpected(what) }
        let name = Name(text: token.text, span: token.span)
        advance()
        return name
    }

    /// Source: Variable.
    mutating func variable() throws(QueryError) -> Name {
        guard let name = optionalVariable() else { throw unexpected("a variable") }
        return name
    }

    mutating func optionalVariable() -> Name? {
        let isName =
            token.kind == .quotedName || token.kind == .word && !Self.reserved.contains(token.keyword)
        guard isName else { return nil }
        let name = Name(text: token.text, span: token.span)
        advance()
        return name
    }

    /// Source: NodeLabels, as SET and REMOVE take them.
    mutating func labels() throws(QueryError) -> [Name] {
        var labels: [Name] = []
        while take(":") {
            try watch.tick()
            labels.append(try schemaName("a label"))
        }
        return labels
    }
}
