import CypherSyntax
import Spelling

extension Binder {
    /// Source: openCypher 9, StandaloneCall and InQueryCall.
    mutating func bind(_ call: CallClause, isStandalone: Bool) throws(QueryError) -> BoundCall {
        guard let signature = catalog.procedure(call.procedure.text) else {
            let near = Spelling.nearest(to: call.procedure.text, among: catalog.procedureNames)
            throw QueryError(
                .procedure, .compileTime, .procedureNotFound, "there is no procedure `\(call.procedure.text)`",
                at: call.procedure.span, hint: near.map { "did you mean `\($0)`?" })
        }
        var bound = BoundCall(
            signature: signature, arguments: try arguments(of: call, signature, isStandalone: isStandalone), yields: [],
            condition: nil, span: call.span)
        if isStandalone, call.yields == nil {
            for (index, output) in signature.outputs.enumerated() {
                bound.yields.append((index, declare(Name(output.name, at: call.span), output.type)))
            }
        } else if call.yieldsEverything {
            throw syntax(
                .unexpectedSyntax, "YIELD * can stand only in a call that is the whole query", at: call.span,
                hint: "name the outputs: \(signature.outputs.map(\.name).joined(separator: ", "))")
        }
        for yield in call.yields ?? [] {
            guard let index = signature.outputs.firstIndex(where: { $0.name == yield.output.text }) else {
                throw syntax(
                    .undefinedVariable, "`\(signature.name)` has no output `\(yield.output.text)`",
                    at: yield.output.span,
                    hint: "it has \(signature.outputs.map(\.name).joined(separator: ", "))")
            }
            let name = yield.alias ?? yield.output
            guard scope[name.text] == nil else { throw alreadyBound(name) }
            bound.yields.append((index, declare(name, signature.outputs[index].type)))
        }
        if let condition = call.condition { bound.condition = try predicate(condition) }
        return bound
    }

    private mutating func arguments(
        of call: CallClause, _ signature: ProcedureSignature, isStandalone: Bool
    ) throws(QueryError) -> [BoundExpression] {
        guard let given = call.arguments else {
            return try implicitArguments(of: call, signature, isStandalone: isStandalone)
        }
        guard given.count == signature.inputs.count else {
            throw syntax(
                .invalidNumberOfArguments,
                "`\(signature.name)` takes \(signature.inputs.count) arguments, not \(given.count)", at: call.span,
                hint: "it takes \(signature.inputs.map { "\($0.name): \($0.type.name)" }.joined(separator: ", "))")
        }
        var arguments: [BoundExpression] = []
        for (expression, input) in zip(given, signature.inputs) {
            try refuseAggregates(in: expression)
            let argument = try self.expression(expression)
            let widens = input.type == .float && argument.type == .integer
            guard widens || argument.type.mayBe(input.type) else {
                throw syntax(
                    .invalidArgumentType, "`\(input.name)` has to be \(input.type.name), not \(argument.type.name)",
                    at: expression.span)
            }
            arguments.append(argument)
        }
        return arguments
    }

    /// A call without parentheses takes its arguments from the parameters of their names.
    private func implicitArguments(
        of call: CallClause, _ signature: ProcedureSignature, isStandalone: Bool
    ) throws(QueryError) -> [BoundExpression] {
        guard isStandalone else {
            throw syntax(
                .invalidArgumentPassingMode, "a call within a query needs its arguments in parentheses",
                at: call.procedure.span, hint: "write \(signature.name)(…)")
        }
        for input in signature.inputs {
            if let parameters, !parameters.contains(input.name) {
                throw QueryError(
                    .parameterMissing, .compileTime, .missingParameter, "the parameter $\(input.name) is missing",
                    at: call.span)
            }
        }
        return signature.inputs.map { BoundExpression(kind: .parameter($0.name), type: .any, span: call.span) }
    }
}
