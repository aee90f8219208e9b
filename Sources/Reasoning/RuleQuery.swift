import CypherSyntax

// A rule's body as a query. In: a compiled rule, and which of its relationships must be new. Out: the AST of MATCH … RETURN; no text is
// made and parsed.

/// What is asked of the graph to apply a rule, and what the columns of the answer mean.
struct RuleQuery {
    /// The parameter that holds the first relationship of the latest round.
    static let latest = "latest"

    let statement: Statement
    /// The column of each variable that the query returns: nodes, relationships, or lists of relationships.
    let columns: [String: Int]

    /// - Parameter latest: an index into the rule's occurrences that matches only relationships of the latest round; nil for all.
    init(_ rule: CompiledRule, latest: Int?) {
        var body = rule.body
        if let latest {
            // Ids grow with each round, so "new" is a comparison.
            let occurrence = rule.occurrences[latest]
            let relationship = Expression(.variable(occurrence.variable), at: occurrence.span)
            let id = Expression(
                .function(Name("id", at: occurrence.span), isDistinct: false, arguments: [relationship]),
                at: occurrence.span)
            let isNew = Expression(
                .comparison(id, [(.greaterOrEqual, Expression(.parameter(Self.latest), at: occurrence.span))]),
                at: occurrence.span)
            let holder = body.firstIndex { $0.names(occurrence.variable) } ?? 0
            body[holder].condition =
                body[holder].condition.map {
                    Expression(.binary(.and, isNew, $0), at: $0.span)
                } ?? isNew
        }
        var names: [String] = []
        func add(_ name: String) { if !names.contains(name) { names.append(name) } }
        add(rule.head.start)
        add(rule.head.end)
        for premise in rule.premises {
            switch premise {
            case .relationship(let variable), .property(let variable, _): add(variable)
            }
        }
        for (_, value) in rule.head.properties {
            if case .property(let owner, _) = value.kind, case .variable(let name) = owner.kind { add(name) }
        }
        let span = rule.head.span
        let returning = ProjectionClause(
            returning: names.map { (Expression(.variable($0), at: span), $0) }, at: span)
        let clauses = body.map(Clause.match) + [.returning(returning)]
        statement = Statement(of: clauses, at: span)
        columns = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }
}

extension MatchClause {
    fileprivate func names(_ relationship: String) -> Bool {
        patterns.contains { $0.steps.contains { $0.relationship.variable?.text == relationship } }
    }
}
