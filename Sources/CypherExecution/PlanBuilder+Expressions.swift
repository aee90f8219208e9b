// Makes expressions ready to run. Comes in: planned expressions. Goes out: evaluators.

import CypherPlanning
import CypherSyntax
import PropertyGraph

extension PlanBuilder {
    func evaluator(_ expression: PlannedExpression) throws(QueryError) -> Evaluator {
        let (arena, graph) = (context.arena, context.graph)
        try arena.tick(4)
        switch expression {
        case .null: return ConstantEvaluator(.null)
        case .boolean(let value): return ConstantEvaluator(.boolean(value))
        case .integer(let value): return ConstantEvaluator(.integer(value))
        case .float(let value): return ConstantEvaluator(.float(value))
        case .string(let value): return ConstantEvaluator(arena.intern(value))
        case .parameter(let name): return ParameterEvaluator(context, context.parameters.number(of: name))
        case .variable(let slot): return VariableEvaluator(slot)
        case .property(let owner, let key, let span):
            return PropertyEvaluator(graph, try evaluator(owner), PropertyKey(key, arena), span)
        case .hasLabels(let owner, let labels): return LabelEvaluator(graph, try evaluator(owner), labels)
        case .unary(let operation, let operand): return try unary(operation, evaluator(operand))
        case .binary(let operation, let left, let right, let span):
            return try binary(operation, evaluator(left), evaluator(right), span)
        case .list(let parts): return ListEvaluator(arena, try evaluators(parts))
        case .map(let entries): return MapEvaluator(arena, try self.entries(entries))
        case .element(let list, let index, let span):
            return ElementEvaluator(context, try evaluator(list), try evaluator(index), span)
        case .slice(let list, let from, let to):
            return SliceEvaluator(arena, try evaluator(list), try optional(from), try optional(to))
        case .conditional(let subject, let branches, let otherwise):
            var built: [(condition: Evaluator, result: Evaluator)] = []
            for branch in branches { built.append((try evaluator(branch.condition), try evaluator(branch.result))) }
            return ConditionalEvaluator(arena, try optional(subject), built, try optional(otherwise))
        case .function(let name, let arguments, let span): return try function(name, evaluators(arguments), span)
        case .comprehension(let variable, let list, let keep, let map):
            return ComprehensionEvaluator(arena, variable, try evaluator(list), try optional(keep), try optional(map))
        case .quantifier(let quantifier, let variable, let list, let condition):
            return QuantifierEvaluator(
                arena, Self.kind(quantifier), variable, try evaluator(list), try evaluator(condition))
        case .reduce(let accumulator, let initial, let variable, let list, let body):
            return ReduceEvaluator(
                arena, accumulator, try evaluator(initial), variable, try evaluator(list), try evaluator(body))
        case .exists(let plan): return SubPlanEvaluator(try runner(plan, sink: ExistsSink(context), live: SlotSet()))
        case .count(let plan): return SubPlanEvaluator(try runner(plan, sink: CountSink(context), live: SlotSet()))
        case .isTyped(let operand, let type, let isNegated):
            return TypeEvaluator(arena, try evaluator(operand), type, isNegated: isNegated)
        case .collect(let plan, let slot):
            return SubPlanEvaluator(try runner(plan, sink: CollectSink(context, slot: slot), live: SlotSet([slot])))
        case .path(let slots): return PathEvaluator(graph, slots)
        case .mapProjection(let subject, let projections):
            return MapProjectionEvaluator(graph, try evaluator(subject), try self.projections(projections, of: subject))
        }
    }

    func evaluators(_ expressions: [PlannedExpression]) throws(QueryError) -> [Evaluator] {
        var evaluators: [Evaluator] = []
        for expression in expressions { evaluators.append(try evaluator(expression)) }
        return evaluators
    }

    private func optional(_ expression: PlannedExpression?) throws(QueryError) -> Evaluator? {
        guard let expression else { return nil }
        return try evaluator(expression)
    }

    private func entries(_ entries: [PlannedEntry]) throws(QueryError) -> [(key: StringID, value: Evaluator)] {
        var built: [(key: StringID, value: Evaluator)] = []
        for entry in entries { built.append((context.arena.intern(entry.key).asString, try evaluator(entry.value))) }
        return built
    }

    private func projections(
        _ projections: [PlannedProjection], of subject: PlannedExpression
    ) throws(QueryError) -> [MapProjectionEvaluator.Entry] {
        var built: [MapProjectionEvaluator.Entry] = []
        for projection in projections {
            switch projection {
            case .everything: built.append(.everything)
            case .property(let key):
                let value = try evaluator(.property(subject, key: key, nil))
                built.append(.value(context.arena.intern(key).asString, value))
            case .entry(let entry):
                built.append(.value(context.arena.intern(entry.key).asString, try evaluator(entry.value)))
            }
        }
        return built
    }

    private func function(
        _ name: String, _ arguments: [Evaluator], _ span: SourceSpan?
    ) throws(QueryError) -> Evaluator {
        if name == "coalesce" { return CoalesceEvaluator(context.arena, arguments) }
        guard let function = ScalarFunction.all[name] else { throw .unsupported("The function \(name)()", at: span) }
        return FunctionEvaluator(context, function.body, arguments, span)
    }

    private func unary(
        _ operation: PlannedExpression.UnaryOperation, _ operand: Evaluator
    ) throws(QueryError) -> Evaluator {
        switch operation {
        case .not: NotEvaluator(operand)
        case .negate: NegateEvaluator(context.arena, operand)
        case .identity: operand
        case .isNull: IsNullEvaluator(operand, answer: true)
        case .isNotNull: IsNullEvaluator(operand, answer: false)
        }
    }

    private func binary(
        _ operation: PlannedExpression.BinaryOperation, _ left: Evaluator, _ right: Evaluator, _ span: SourceSpan?
    ) throws(QueryError) -> Evaluator {
        let arena = context.arena
        switch operation {
        case .and: return AndEvaluator(left, right)
        case .or: return OrEvaluator(left, right)
        case .xor: return XorEvaluator(left, right)
        case .equal: return EqualEvaluator(arena, left, right, negated: false)
        case .notEqual: return EqualEvaluator(arena, left, right, negated: true)
        case .less: return OrderEvaluator(arena, left, right, less: true, equal: false, greater: false)
        case .lessOrEqual: return OrderEvaluator(arena, left, right, less: true, equal: true, greater: false)
        case .greater: return OrderEvaluator(arena, left, right, less: false, equal: false, greater: true)
        case .greaterOrEqual: return OrderEvaluator(arena, left, right, less: false, equal: true, greater: true)
        case .add: return ArithmeticEvaluator(arena, .add, left, right, span)
        case .subtract: return ArithmeticEvaluator(arena, .subtract, left, right, span)
        case .multiply: return ArithmeticEvaluator(arena, .multiply, left, right, span)
        case .divide: return ArithmeticEvaluator(arena, .divide, left, right, span)
        case .modulo: return ArithmeticEvaluator(arena, .modulo, left, right, span)
        case .power: return ArithmeticEvaluator(arena, .power, left, right, span)
        case .isIn: return InEvaluator(arena, left, right)
        case .startsWith: return TextEvaluator(arena, left, right, .prefix)
        case .endsWith: return TextEvaluator(arena, left, right, .suffix)
        case .contains: return TextEvaluator(arena, left, right, .infix)
        case .matches: return MatchEvaluator(arena, left, right, span)
        }
    }

    private static func kind(_ quantifier: PlannedExpression.Quantifier) -> QuantifierEvaluator.Kind {
        switch quantifier {
        case .all: .all
        case .any: .any
        case .none: .none
        case .single: .single
        }
    }
}
