import CypherSemantics
import CypherSyntax

// Turns bound expressions into planned ones. In: expressions of slots. Out: the same, with sub-queries as sub-plans.

extension Planner {
    mutating func plan(_ expression: BoundExpression) -> PlannedExpression {
        let span = expression.span
        switch expression.kind {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return lifted(span) ?? .integer(value)
        case .float(let value): return .float(value)
        case .string(let value): return lifted(span) ?? .string(value)
        case .parameter(let name): return .parameter(name)
        case .variable(let slot): return .variable(slot)
        case .list(let parts): return .list(parts.map { plan($0) })
        case .map(let entries): return .map(plan(entries))
        case .property(let owner, let key): return .property(plan(owner), key: key, span)
        case .labels(let owner, let labels): return .hasLabels(plan(owner), labels)
        case .unary(let operation, let operand): return .unary(Self.unary(operation), plan(operand))
        case .binary(let operation, let left, let right):
            return .binary(Self.binary(operation), plan(left), plan(right), span)
        case .comparison(let operation, let left, let right):
            return .binary(Self.comparison(operation), plan(left), plan(right), span)
        case .element(let list, let at): return .element(of: plan(list), at: plan(at), span)
        case .slice(let list, let from, let to):
            return .slice(of: plan(list), from: from.map { plan($0) }, to: to.map { plan($0) })
        case .caseOf(let subject, let branches, let otherwise):
            return .conditional(
                subject: subject.map { plan($0) },
                branches.map { PlannedBranch(condition: plan($0.condition), result: plan($0.result)) },
                otherwise: otherwise.map { plan($0) })
        case .function("exists", let arguments) where arguments.count == 1:
            return .unary(.isNotNull, plan(arguments[0]))
        case .function(let name, let arguments): return .function(name, arguments.map { plan($0) }, span)
        case .listComprehension(let variable, let list, let condition, let projection):
            return .comprehension(
                variable: variable, plan(list), keep: condition.map { plan($0) }, map: projection.map { plan($0) })
        case .quantifier(let quantifier, let variable, let list, let condition):
            return .quantifier(Self.quantifier(quantifier), variable: variable, plan(list), plan(condition))
        case .reduce(let accumulator, let initial, let variable, let list, let body):
            return .reduce(accumulator: accumulator, plan(initial), variable: variable, plan(list), plan(body))
        case .existsMatch(let match, let outer):
            let sub = subPlan(of: match, bound: Set(outer))
            return .exists(optimizes ? sub.reachingOnce() : sub)
        case .existsQuery(let branches, let outer):
            let query = BoundSubquery(branches: branches, keepsDuplicates: true, outer: outer)
            let sub = subPlan(of: query, columns: [], bound: Set(outer))
            return .exists(optimizes ? sub.reachingOnce() : sub)
        case .countRows(let query):
            let columns = query.keepsDuplicates ? [] : (query.branches.first?.outputs ?? []).map { _ in newSlot() }
            return .count(subPlan(of: query, columns: columns, bound: Set(query.outer)))
        case .collectRows(let query):
            let slot = query.branches.count == 1 ? query.branches[0].outputs[0] : newSlot()
            return .collect(subPlan(of: query, columns: [slot], bound: Set(query.outer)), slot: slot)
        case .isTyped(let operand, let type, let isNegated):
            return .isTyped(plan(operand), type, isNegated: isNegated)
        case .patternComprehension(let match, let projection, let outer):
            var bound = Set(outer)
            let step = plan(match, from: .argument, bound: &bound)
            let slot = newSlot()
            let root = step.then(.projection([PlannedAssignment(slot: slot, expression: plan(projection))]))
            let reads = match.reads.union(projection.reads).intersection(outer)
            return .collect(SubPlan(root: root, arguments: reads.sorted()), slot: slot)
        case .mapProjection(let subject, let projections):
            return .mapProjection(
                plan(subject),
                projections.map { projection in
                    switch projection {
                    case .everything: .everything
                    case .entry(let entry): .entry(PlannedEntry(key: entry.key, value: plan(entry.value)))
                    }
                })
        }
    }

    /// A literal of a pattern or its condition as a parameter, if it is one of those that are to be bound.
    private func lifted(_ span: SourceSpan) -> PlannedExpression? {
        guard isInMatch, let number = literals.firstIndex(of: span) else { return nil }
        return .parameter(Planner.parameter(ofLiteral: number))
    }

    /// The name under which a literal is bound; no `$name` of a text is one.
    package static func parameter(ofLiteral number: Int) -> String { "\0\(number)" }

    private mutating func plan(_ entries: [BoundEntry]) -> [PlannedEntry] {
        entries.map { PlannedEntry(key: $0.key, value: plan($0.value)) }
    }

    /// - Parameter columns: the slots of its columns; of a query with one branch its outputs. Empty where only the rows count.
    mutating func subPlan(of query: BoundSubquery, columns: [Int], bound: Set<Int>) -> SubPlan {
        let arguments = query.reads.sorted()
        let saved = constants
        constants = query.outer.filter { arguments.contains($0) }
        defer { constants = saved }
        let planned = query.branches.map { plan($0, from: .argument, bound: bound.intersection(query.outer)).step }
        guard planned.count > 1 else { return SubPlan(root: planned.first ?? .argument, arguments: arguments) }
        let branches = zip(planned, query.branches).map {
            UnionBranch(root: $0, slots: columns.isEmpty ? [] : $1.outputs)
        }
        let rows = planned.reduce(0) { $0 + $1.estimatedRows }
        var union = PlanStep(.union(branches, columns: columns), input: nil, estimatedRows: rows)
        if !query.keepsDuplicates { union = union.then(.distinct(columns)) }
        return SubPlan(root: union, arguments: arguments)
    }

    // MARK: Operators

    private static func unary(_ operation: Expression.UnaryOperator) -> PlannedExpression.UnaryOperation {
        switch operation {
        case .not: .not
        case .minus: .negate
        case .plus: .identity
        case .isNull: .isNull
        case .isNotNull: .isNotNull
        }
    }

    private static func binary(_ operation: Expression.BinaryOperator) -> PlannedExpression.BinaryOperation {
        switch operation {
        case .or: .or
        case .xor: .xor
        case .and: .and
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .modulo: .modulo
        case .power: .power
        case .isIn: .isIn
        case .startsWith: .startsWith
        case .endsWith: .endsWith
        case .contains: .contains
        case .matches: .matches
        }
    }

    private static func comparison(_ operation: Expression.ComparisonOperator) -> PlannedExpression.BinaryOperation {
        switch operation {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
    }

    private static func quantifier(_ quantifier: Expression.Quantifier) -> PlannedExpression.Quantifier {
        switch quantifier {
        case .all: .all
        case .any: .any
        case .none: .none
        case .single: .single
        }
    }
}
