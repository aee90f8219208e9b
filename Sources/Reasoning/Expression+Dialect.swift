import OntologyXML
import CypherSyntax

// What an expression may hold inside a rule. In: an expression. Out: its parts, and the fault of one.

extension Expression {
    /// Visits the expression and everything inside it, but not the insides of patterns and sub-queries, which stand for themselves.
    func walk(_ visit: (Expression) -> Void) {
        visit(self)
        switch kind {
        case .null, .boolean, .integer, .float, .string, .parameter, .variable, .countAll, .pattern, .exists,
            .existsPattern, .patternComprehension, .countRows, .collectRows, .shortestPath:
            break
        case .list(let parts): for part in parts { part.walk(visit) }
        case .map(let entries): for entry in entries { entry.value.walk(visit) }
        case .property(let owner, _), .labels(let owner, _), .unary(_, let owner), .labelExpression(let owner, _),
            .isTyped(let owner, _, _):
            owner.walk(visit)
        case .binary(_, let left, let right), .element(let left, let right):
            left.walk(visit)
            right.walk(visit)
        case .comparison(let first, let rest):
            first.walk(visit)
            for (_, part) in rest { part.walk(visit) }
        case .slice(let list, let from, let to):
            list.walk(visit)
            from?.walk(visit)
            to?.walk(visit)
        case .caseOf(let subject, let branches, let otherwise):
            subject?.walk(visit)
            for branch in branches {
                branch.condition.walk(visit)
                branch.result.walk(visit)
            }
            otherwise?.walk(visit)
        case .function(_, _, let arguments): for argument in arguments { argument.walk(visit) }
        case .listComprehension(_, let list, let condition, let projection):
            list.walk(visit)
            condition?.walk(visit)
            projection?.walk(visit)
        case .quantifier(_, _, let list, let condition):
            list.walk(visit)
            condition?.walk(visit)
        case .reduce(_, let initial, _, let list, let step):
            initial.walk(visit)
            list.walk(visit)
            step.walk(visit)
        case .mapProjection(_, let projections):
            for case .entry(_, let value) in projections { value.walk(visit) }
        }
    }

    /// Why this part, its insides aside, may not stand in a rule.
    func dialectFault(in rule: RuleDefinition) -> RuleError? {
        switch kind {
        case .parameter:
            return RuleError(.dialect, rule, "a rule has no parameters", at: span)
        case .countAll:
            return RuleError(.dialect, rule, "a rule does not aggregate", at: span, hint: "counting is for procedures")
        case .function(let name, _, _):
            let lowered = name.text.lowercased()
            if Self.aggregates.contains(lowered) {
                return RuleError(
                    .dialect, rule, "a rule does not aggregate", at: span, hint: "counting is for procedures")
            }
            guard !Self.deterministic.contains(lowered) else { return nil }
            return RuleError(
                .dialect, rule, "\(name.text)() may not stand in a rule", at: name.span,
                hint: "a rule gives the same answer each time, from the facts alone")
        case .exists, .existsPattern, .pattern:
            return RuleError(
                .dialect, rule, "a pattern in WHERE stands under NOT EXISTS, joined by AND", at: span,
                hint: "what must be there belongs into MATCH, so that it can be a premise")
        case .patternComprehension:
            return RuleError(.dialect, rule, "a rule has no pattern comprehensions", at: span)
        case .countRows, .collectRows, .shortestPath:
            return RuleError(.dialect, rule, "a rule has no sub-queries but NOT EXISTS", at: span)
        default: return nil
        }
    }

    private static let aggregates: Set<String> = [
        "count", "sum", "avg", "min", "max", "collect", "stdev", "stdevp", "percentilecont", "percentiledisc",
    ]

    private static let deterministic: Set<String> = [
        "abs", "ceil", "coalesce", "endnode", "exists", "floor", "head", "isempty", "keys", "labels", "last", "left",
        "length",
        "ltrim", "nodes", "properties", "range", "relationships", "replace", "reverse", "right", "round", "rtrim",
        "sign",
        "size", "split", "sqrt", "startnode", "substring", "tail", "toboolean", "tofloat", "tointeger", "tolower",
        "tostring",
        "toupper", "trim", "type", "lower", "upper",
    ]
}
