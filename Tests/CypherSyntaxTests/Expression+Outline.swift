import CypherSyntax

extension Expression {
    /// The shape of an expression with every operator in front of its operands in parentheses: enough to see precedence.
    var outline: String {
        switch kind {
        case .null: return "null"
        case .boolean(let value): return "\(value)"
        case .integer(let value): return "\(value)"
        case .float(let value): return "\(value)"
        case .string(let value): return "'\(value)'"
        case .parameter(let name): return "$\(name)"
        case .variable(let name): return name
        case .list(let elements): return "[\(elements.map(\.outline).joined(separator: " "))]"
        case .map(let entries):
            return "{\(entries.map { "\($0.key.text):\($0.value.outline)" }.joined(separator: " "))}"
        case .property(let base, let key): return "(. \(base.outline) \(key.text))"
        case .labels(let base, let labels): return "(: \(base.outline) \(labels.map(\.text).joined(separator: " ")))"
        case .unary(let operation, let operand): return "(\(operation.rawValue) \(operand.outline))"
        case .binary(let operation, let left, let right):
            return "(\(operation.rawValue) \(left.outline) \(right.outline))"
        case .comparison(let first, let rest):
            return "(\(rest.map(\.0.rawValue).joined(separator: " ")) "
                + ([first] + rest.map(\.1)).map(\.outline).joined(separator: " ") + ")"
        case .element(let base, let index): return "(at \(base.outline) \(index.outline))"
        case .slice(let base, let from, let to):
            return "(slice \(base.outline) \(from?.outline ?? "-") \(to?.outline ?? "-"))"
        case .caseOf(let subject, let branches, let otherwise):
            let cases = branches.map { "\($0.condition.outline)→\($0.result.outline)" }.joined(separator: " ")
            return "(case \(subject?.outline ?? "-") \(cases) \(otherwise?.outline ?? "-"))"
        case .function(let name, let isDistinct, let arguments):
            return "\(name.text)(\((isDistinct ? ["distinct"] : []) + arguments.map(\.outline)))"
        case .countAll: return "count(*)"
        case .listComprehension(let name, let list, let condition, let projection):
            return "[\(name.text) in \(list.outline) \(condition?.outline ?? "-") \(projection?.outline ?? "-")]"
        case .quantifier(let quantifier, let name, let list, let condition):
            return "(\(quantifier.rawValue) \(name.text) \(list.outline) \(condition?.outline ?? "-"))"
        case .reduce(let accumulator, let initial, let name, let list, let body):
            return "(reduce \(accumulator.text) \(initial.outline) \(name.text) \(list.outline) \(body.outline))"
        case .pattern(let pattern): return "(pattern \(pattern.steps.count))"
        case .patternComprehension(let pattern, let condition, let projection):
            return "[pattern \(pattern.steps.count) \(condition?.outline ?? "-") \(projection.outline)]"
        case .exists: return "(exists query)"
        case .existsPattern(let patterns, let condition):
            return "(exists \(patterns.count) \(condition?.outline ?? "-"))"
        case .countRows: return "(count query)"
        case .collectRows: return "(collect query)"
        case .shortestPath(let pattern): return "(shortest path \(pattern.steps.count))"
        case .labelExpression(let base, let labels): return "(: \(base.outline) \(labels.outline))"
        case .isTyped(let base, let type, let isNegated):
            return "(\(isNegated ? "is not" : "is") \(base.outline) \(type.name))"
        case .mapProjection(let name, let items): return "(projection \(name.text) \(items.count))"
        }
    }

    /// The only expression of `RETURN …`.
    static func parsed(_ text: String) throws -> Expression {
        let statement = try Parser.parse("RETURN \(text)")
        guard case .returning(let clause) = statement.query.first.clauses.first, let item = clause.items.first else {
            throw QueryError(.syntax, .compileTime, .unexpectedSyntax, "no item")
        }
        return item.expression
    }
}

extension LabelExpression {
    var outline: String {
        switch self {
        case .name(let name): name.text
        case .anything: "%"
        case .not(let inner): "(! \(inner.outline))"
        case .and(let left, let right): "(& \(left.outline) \(right.outline))"
        case .or(let left, let right): "(| \(left.outline) \(right.outline))"
        }
    }
}
