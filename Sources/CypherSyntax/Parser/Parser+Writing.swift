extension Parser {
    /// Source: Create.
    mutating func create() throws(QueryError) -> CreateClause {
        let start = token.span.start
        advance()
        return CreateClause(patterns: try pattern(), span: span(from: start))
    }

    /// Source: Merge and MergeAction.
    mutating func merge() throws(QueryError) -> MergeClause {
        let start = token.span.start
        advance()
        var clause = MergeClause(
            pattern: try searchedPatternPart(), onCreate: [], onMatch: [], span: SourceSpan(start: start, end: start))
        while takeKeyword("ON") {
            if takeKeyword("CREATE") {
                clause.onCreate += try set().items
            } else {
                try needKeyword("MATCH")
                clause.onMatch += try set().items
            }
        }
        clause.span = span(from: start)
        return clause
    }

    /// Source: Set and SetItem.
    mutating func set() throws(QueryError) -> SetClause {
        let start = token.span.start
        try needKeyword("SET")
        var items: [SetItem] = []
        repeat { items.append(try setItem()) } while take(",")
        return SetClause(items: items, span: span(from: start))
    }

    private mutating func setItem() throws(QueryError) -> SetItem {
        if let (name, labels) = try labelledVariable() { return .labels(name, labels) }
        let target = try postfix()
        if case .variable(let text) = target.kind {
            let adds = take("+=")
            if !adds { try need("=") }
            return .properties(Name(text: text, span: target.span), value: try expression(), adds: adds)
        }
        guard case .property = target.kind else { throw unexpected("a property, a variable or labels to set") }
        try need("=")
        return .property(target, value: try expression())
    }

    /// `n:A:B`, where it stands here.
    private mutating func labelledVariable() throws(QueryError) -> (Name, [Name])? {
        guard token.kind == .word || token.kind == .quotedName, isSymbol(":", at: 1) else { return nil }
        let name = try variable()
        return (name, try labels())
    }

    /// Source: Remove and RemoveItem.
    mutating func remove() throws(QueryError) -> RemoveClause {
        let start = token.span.start
        advance()
        var items: [RemoveClause.Item] = []
        repeat {
            if let (name, labels) = try labelledVariable() {
                items.append(.labels(name, labels))
            } else {
                let target = try postfix()
                guard case .property = target.kind else { throw unexpected("a property or labels to remove") }
                items.append(.property(target))
            }
        } while take(",")
        return RemoveClause(items: items, span: span(from: start))
    }

    /// Source: Delete.
    mutating func delete() throws(QueryError) -> DeleteClause {
        let start = token.span.start
        let isDetaching = takeKeyword("DETACH")
        try needKeyword("DELETE")
        var expressions: [Expression] = []
        repeat { expressions.append(try expression()) } while take(",")
        return DeleteClause(isDetaching: isDetaching, expressions: expressions, span: span(from: start))
    }
}
