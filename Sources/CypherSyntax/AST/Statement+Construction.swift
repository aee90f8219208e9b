// Makes the parts of an AST that a stage adds to a parsed one, as a rule's body is turned into a query. In: parts. Out: parts.

extension Name {
    /// A name that stands nowhere in a text carries the place that it was made for.
    package init(_ text: String, at span: SourceSpan) {
        self.init(text: text, span: span)
    }
}

extension Expression {
    package init(_ kind: Kind, at span: SourceSpan) {
        self.init(kind: kind, span: span)
    }
}

extension MatchClause {
    package init(matching patterns: [PathPattern], where condition: Expression? = nil, at span: SourceSpan) {
        self.init(isOptional: false, patterns: patterns, condition: condition, span: span)
    }
}

extension UnwindClause {
    /// `UNWIND list AS variable`.
    package init(_ list: Expression, as variable: Name) {
        self.init(list: list, variable: variable, span: list.span)
    }
}

extension ProjectionClause {
    /// `RETURN expression AS name, …`: no order, no limit.
    package init(returning items: [(expression: Expression, name: String)], at span: SourceSpan) {
        self.init(
            isDistinct: false, includesExisting: false,
            items: items.map {
                Item(expression: $0.expression, alias: Name($0.name, at: $0.expression.span), text: $0.name)
            },
            order: [], skip: nil, limit: nil, condition: nil, span: span)
    }
}

extension Statement {
    /// One query of these clauses.
    package init(of clauses: [Clause], at span: SourceSpan) {
        self.init(mode: .run, query: Query(first: SingleQuery(clauses: clauses, span: span), unions: []))
    }
}
