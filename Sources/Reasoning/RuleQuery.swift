import CypherSyntax

// A rule's body as a query. In: a compiled rule, and where its rows start from. Out: the AST of UNWIND … MATCH … RETURN; no text is made and
// parsed.

/// What is asked of the graph to apply a rule, and what the columns of the answer mean.
struct RuleQuery {
    /// The parameter that holds what the rows start from.
    static let seeds = "seeds"

    let statement: Statement
    /// The column of each variable that the query returns: nodes, relationships, or lists of relationships.
    let columns: [String: Int]

    /// Every match of the body.
    static func whole(_ rule: CompiledRule) -> RuleQuery { RuleQuery(rule, start: [], body: rule.body) }

    /// The matches in which one relationship of the body is among the seeds, however many others there are.
    static func growing(_ rule: CompiledRule, _ occurrence: CompiledRule.Occurrence) -> RuleQuery {
        RuleQuery(rule, start: [unwind(occurrence.variable, at: occurrence.span)], body: rule.body)
    }

    /// The matches whose head joins one of the pairs of nodes that are the seeds.
    static func joining(_ rule: CompiledRule) -> RuleQuery {
        let span = rule.head.span
        let pair = Expression(.variable(" pair"), at: span)
        var ends = [(rule.head.start, Int64(0))]
        if rule.head.end != rule.head.start { ends.append((rule.head.end, 1)) }
        let bound = ProjectionClause(
            returning: ends.map { name, index in
                (Expression(.element(pair, at: Expression(.integer(index), at: span)), at: span), name)
            }, at: span)
        return RuleQuery(rule, start: [unwind(" pair", at: span), .with(bound)], body: rule.body)
    }

    /// For each relationship that stands under NOT EXISTS: the heads that may appear or go when one of the seeds appears or goes there.
    static func absences(_ rule: CompiledRule) -> [(types: [String], query: RuleQuery)] {
        rule.conjunction.sought.flatMap { absences($0, within: rule.conjunction.clauses, rule) }
    }

    /// - Parameter outer: what the conjunction stands in, without its own absences.
    private static func absences(_ sought: Conjunction, within outer: [MatchClause], _ rule: CompiledRule)
        -> [(types: [String], query: RuleQuery)]
    {
        var queries: [(types: [String], query: RuleQuery)] = []
        for (clause, match) in sought.clauses.enumerated() {
            for (path, pattern) in match.patterns.enumerated() {
                for (step, part) in pattern.steps.enumerated() where part.relationship.range == nil {
                    var anchored = sought.clauses
                    let variable = part.relationship.variable ?? Name(" absent", at: part.relationship.span)
                    anchored[clause].patterns[path].steps[step].relationship.variable = variable
                    let query = RuleQuery(
                        rule, start: [unwind(variable.text, at: variable.span)],
                        body: (anchored.map(\.withoutForeignValues) + outer).withEarlyConditions,
                        returns: [rule.head.start, rule.head.end])
                    queries.append((part.relationship.types.map(\.text), query))
                }
            }
        }
        return queries + sought.sought.flatMap { absences($0, within: sought.clauses + outer, rule) }
    }

    private static func unwind(_ variable: String, at span: SourceSpan) -> Clause {
        .unwind(UnwindClause(Expression(.parameter(seeds), at: span), as: Name(variable, at: span)))
    }

    /// - Parameter returns: the variables to return; nil for the ends of the head, the premises and what its properties are read from.
    private init(_ rule: CompiledRule, start: [Clause], body: [MatchClause], returns: [String]? = nil) {
        var names: [String] = []
        func add(_ name: String) { if !names.contains(name) { names.append(name) } }
        for name in returns ?? rule.returned { add(name) }
        let span = rule.head.span
        let returning = ProjectionClause(
            returning: names.map { (Expression(.variable($0), at: span), $0) }, at: span)
        statement = Statement(of: start + body.map(Clause.match) + [.returning(returning)], at: span)
        columns = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }
}

extension MatchClause {
    /// Patterns whose maps hold constants alone; another value may read what is bound only later, and to ask for less finds no less.
    fileprivate var withoutForeignValues: MatchClause {
        func constant(_ map: Expression?) -> Expression? {
            guard case .map(let entries)? = map?.kind, let span = map?.span else { return nil }
            return Expression(.map(entries.filter { $0.value.variables.isEmpty }), at: span)
        }
        var clause = self
        for path in patterns.indices {
            clause.patterns[path].start.properties = constant(patterns[path].start.properties)
            for step in patterns[path].steps.indices {
                let part = patterns[path].steps[step]
                clause.patterns[path].steps[step].relationship.properties = constant(part.relationship.properties)
                clause.patterns[path].steps[step].node.properties = constant(part.node.properties)
            }
        }
        return clause
    }

    fileprivate var variables: Set<String> {
        var names: [Name?] = []
        for pattern in patterns {
            names.append(pattern.start.variable)
            for step in pattern.steps { names += [step.relationship.variable, step.node.variable] }
        }
        return Set(names.compactMap { $0?.text })
    }
}

extension [MatchClause] {
    /// The same clauses, each condition at the first of them by which everything that it reads is bound.
    fileprivate var withEarlyConditions: [MatchClause] {
        var clauses = self
        var bound: [Set<String>] = []
        for index in clauses.indices {
            clauses[index].condition = nil
            bound.append((bound.last ?? []).union(clauses[index].variables))
        }
        for condition in compactMap(\.condition).flatMap(\.conjuncts) {
            let reads = condition.variables
            let place = bound.firstIndex { reads.isSubset(of: $0) } ?? clauses.count - 1
            let known = clauses[place].condition
            clauses[place].condition =
                known.map { Expression(.binary(.and, $0, condition), at: $0.span) } ?? condition
        }
        return clauses
    }
}

extension Expression {
    fileprivate var variables: Set<String> {
        var names: Set<String> = []
        walk { if case .variable(let name) = $0.kind { names.insert(name) } }
        return names
    }
}
