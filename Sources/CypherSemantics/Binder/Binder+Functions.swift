import CypherSyntax
import Spelling

extension Binder {
    /// A call of a scalar function; an aggregate is out of place here.
    mutating func functionCall(
        _ name: Name, _ arguments: [Expression], _ expression: Expression
    ) throws(QueryError) -> BoundExpression {
        if expression.isAggregate {
            throw syntax(
                .invalidAggregation, "`\(name.text)` can't aggregate here", at: expression.span,
                hint: "aggregate in WITH or RETURN")
        }
        if name.text.lowercased() == "exists", arguments.count == 1, case .pattern = arguments[0].kind {
            return try predicate(arguments[0])
        }
        return try function(name, arguments, at: expression.span)
    }

    /// Any function, its arguments held against its parameters.
    mutating func function(
        _ name: Name, _ arguments: [Expression], at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        guard let definition = FunctionDefinition.named(name.text) else {
            let near = Spelling.nearest(to: name.text, among: FunctionDefinition.names)
            throw syntax(
                .unknownFunction, "there is no function `\(name.text)`", at: name.span,
                hint: near.map { "did you mean `\($0)`?" })
        }
        let most = definition.isVariadic ? Int.max : definition.parameters.count
        guard arguments.count >= definition.required, arguments.count <= most else {
            throw syntax(
                .invalidNumberOfArguments,
                "`\(definition.name)` takes \(Self.count(definition)), not \(arguments.count)", at: span)
        }
        var bound: [BoundExpression] = []
        for (index, argument) in arguments.enumerated() {
            let value = try expression(argument)
            let wanted = definition.parameters[min(index, definition.parameters.count - 1)]
            let fits = wanted.contains { wanted in
                wanted == .integer && value.type == .float
                    ? false : value.type.mayBe(wanted) || (wanted == .list(.any) && value.type.isList)
            }
            guard fits else { throw mismatch(value, wanted, "what `\(definition.name)` takes") }
            bound.append(value)
        }
        return BoundExpression(
            kind: .function(name.text.lowercased(), bound), type: result(definition, bound), span: span)
    }

    private static func count(_ definition: FunctionDefinition) -> String {
        let most = definition.parameters.count
        if definition.isVariadic { return "at least \(definition.required) arguments" }
        if definition.required != most { return "\(definition.required) to \(most) arguments" }
        return most == 1 ? "1 argument" : "\(most) arguments"
    }

    /// The type of the result where it follows from the arguments.
    private func result(_ definition: FunctionDefinition, _ arguments: [BoundExpression]) -> CypherType {
        guard let first = arguments.first?.type else { return definition.result }
        switch definition.name {
        case "head", "last": if case .list(let element) = first { return element }
        case "tail", "reverse": return first
        case "collect": return .list(first)
        case "coalesce": return arguments.map(\.type).reduce(.null) { $0.joined(with: $1) }
        case "abs", "sum": return [.integer, .float].contains(first) ? first : .any
        case "min", "max": return first
        default: break
        }
        return definition.result == .number ? .any : definition.result
    }
}
