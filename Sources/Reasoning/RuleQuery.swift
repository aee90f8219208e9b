import CypherSyntax

// A rule's body as a query. In: a compiled rule, and which of its relationships must be new. Out: the AST of MATCH … RETURN; no text is
// made and parsed.

/// What is asked of the graph to apply a rule, and what the columns of the answer mean.
struct RuleQuery {
    /// The parameter that holds the relationships of the latest round.
    static let latest = "latest"

    let statement: Statement
    /// The column of each variable that the query returns: nodes, relationships, or lists of relationships.
    let columns: [String: Int]

    /// - Parameter latest: an index into the rule's occurrences that matches only relationships of the latest round; nil for all.
    init(_ rule: CompiledRule, latest: Int?) {
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
        var clauses = rule.body.map(Clause.match)
        if let latest {
            // The rows start from the new relationships, however many old ones there are.
            let occurrence = rule.occurrences[latest]
            let new = Expression(.parameter(Self.latest), at: occurrence.span)
            clauses.insert(.unwind(UnwindClause(new, as: Name(occurrence.variable, at: occurrence.span))), at: 0)
        }
        clauses.append(.returning(returning))
        statement = Statement(of: clauses, at: span)
        columns = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }
}
