import CypherSyntax

// A body, or what stands under NOT EXISTS, taken apart. In: clauses of a rule that keeps to the dialect. Out: what must be there, what must
// hold, and what must be absent. Dropping what must be absent gives a body with at least as many matches.

/// Patterns that must match together, conditions on them, and what is looked for beside them.
struct Conjunction: Sendable {
    /// Each with the conditions of its WHERE that hold no pattern.
    let clauses: [MatchClause]
    /// What the conditions look for, whether they want it there or absent.
    let sought: [Conjunction]

    init(_ clauses: [MatchClause]) {
        var plain: [MatchClause] = []
        var sought: [Conjunction] = []
        for var clause in clauses {
            var kept: Expression?
            for condition in clause.condition?.conjuncts ?? [] {
                let inner = condition.patterns
                sought += inner
                guard inner.isEmpty else { continue }
                kept = kept.map { Expression(.binary(.and, $0, condition), at: $0.span) } ?? condition
            }
            clause.condition = kept
            plain.append(clause)
        }
        self.clauses = plain
        self.sought = sought
    }

    /// Whether a node stands in a pattern of its own, so that no relationship leads to it.
    var hasLoneNode: Bool {
        clauses.contains { $0.patterns.contains { $0.steps.isEmpty } } || sought.contains(where: \.hasLoneNode)
    }

    /// The types of relationships in paths of varying length, here and below.
    var pathTypes: Set<String> {
        var types = Set(sought.flatMap(\.pathTypes))
        for step in clauses.flatMap(\.patterns).flatMap(\.steps) where step.relationship.range != nil {
            types.formUnion(step.relationship.types.map(\.text))
        }
        return types
    }
}

extension Expression {
    /// The parts that AND joins.
    var conjuncts: [Expression] {
        if case .binary(.and, let left, let right) = kind { left.conjuncts + right.conjuncts } else { [self] }
    }

    /// The outermost patterns that the expression looks for.
    fileprivate var patterns: [Conjunction] {
        var found: [Conjunction] = []
        walk { part in
            let inner: [Conjunction]
            switch part.kind {
            case .exists(let query):
                inner = ([query.first] + query.unions.map(\.query)).map { single in
                    Conjunction(single.clauses.compactMap { if case .match(let match) = $0 { match } else { nil } })
                }
            case .existsPattern(let patterns, let condition):
                inner = [Conjunction([MatchClause(matching: patterns, where: condition, at: part.span)])]
            case .pattern(let pattern): inner = [Conjunction([MatchClause(matching: [pattern], at: part.span)])]
            default: return
            }
            found += inner
        }
        return found
    }
}
