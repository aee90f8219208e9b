import CypherSyntax

extension Expression {
    /// The expressions right below this one; those inside patterns' property maps included.
    var children: [Expression] {
        switch kind {
        case .null, .boolean, .integer, .float, .string, .parameter, .variable, .countAll: []
        case .list(let elements): elements
        case .map(let entries): entries.map(\.value)
        case .property(let base, _), .labels(let base, _), .unary(_, let base): [base]
        case .binary(_, let left, let right): [left, right]
        case .comparison(let first, let rest): [first] + rest.map(\.1)
        case .element(let base, let index): [base, index]
        case .slice(let base, let from, let to): [base] + [from, to].compactMap(\.self)
        case .caseOf(let subject, let branches, let otherwise):
            [subject].compactMap(\.self) + branches.flatMap { [$0.condition, $0.result] }
                + [otherwise].compactMap(\.self)
        case .function(_, _, let arguments): arguments
        case .listComprehension(_, let list, let condition, let projection):
            [list] + [condition, projection].compactMap(\.self)
        case .patternComprehension(let pattern, let condition, let projection):
            pattern.expressions + [condition].compactMap(\.self) + [projection]
        case .quantifier(_, _, let list, let condition): [list] + [condition].compactMap(\.self)
        case .reduce(_, let initial, _, let list, let body): [initial, list, body]
        case .pattern(let pattern), .shortestPath(let pattern): pattern.expressions
        case .exists, .existsPattern, .countRows, .collectRows: []
        case .labelExpression(let base, _), .isTyped(let base, _, _): [base]
        case .mapProjection(_, let items):
            items.compactMap { if case .entry(_, let value) = $0 { value } else { nil } }
        }
    }

    /// Whether this is a call of an aggregating function itself.
    var isAggregate: Bool {
        switch kind {
        case .countAll: true
        case .function(let name, _, _): FunctionDefinition.named(name.text)?.isAggregate == true
        default: false
        }
    }

    /// The outermost aggregate that comes first.
    var firstAggregate: Expression? {
        if isAggregate { return self }
        for child in children { if let found = child.firstAggregate { return found } }
        return nil
    }

    /// The names of the variables that occur, those bound inside included.
    var variableNames: Set<String> {
        switch kind {
        case .variable(let name): [name]
        case .mapProjection(let name, _): children.reduce(into: [name.text]) { $0.formUnion($1.variableNames) }
        default: children.reduce(into: []) { $0.formUnion($1.variableNames) }
        }
    }

    /// Text that is equal for expressions that say the same.
    var key: String {
        let below = children.map(\.key).joined(separator: ",")
        switch kind {
        case .null: return "null"
        case .boolean(let value): return "\(value)"
        case .integer(let value): return "i\(value)"
        case .float(let value): return "f\(value)"
        case .string(let value): return "s\(value.exact)"
        case .parameter(let name): return "$\(name.exact)"
        case .variable(let name): return "v\(name.exact)"
        case .list: return "[\(below)]"
        case .map(let entries):
            return "{\(entries.map(\.key.text.exact).joined(separator: ",")):\(below)}"
        case .property(_, let key): return "(\(below)).\(key.text.exact)"
        case .labels(_, let labels): return "(\(below)):\(labels.map(\.text.exact).joined(separator: ":"))"
        case .unary(let operation, _): return "\(operation.rawValue)(\(below))"
        case .binary(let operation, _, _): return "(\(operation.rawValue) \(below))"
        case .comparison(_, let rest): return "(\(rest.map(\.0.rawValue).joined(separator: " ")) \(below))"
        case .element: return "at(\(below))"
        case .slice(_, let from, let to): return "slice\(from == nil ? "" : "f")\(to == nil ? "" : "t")(\(below))"
        case .caseOf(let subject, let branches, _): return "case\(subject == nil ? "" : "s")\(branches.count)(\(below))"
        case .function(let name, let isDistinct, _):
            return "\(name.text.lowercased())\(isDistinct ? " distinct" : "")(\(below))"
        case .countAll: return "count(*)"
        case .isTyped(_, let type, let isNegated): return "\(isNegated ? "is not" : "is") \(type.name)(\(below))"
        default: return "\(span.start)-\(span.end)(\(below))"
        }
    }
}

extension String {
    /// Text that is equal only for the same bytes, and that ends where it says.
    fileprivate var exact: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return "\(utf8.count):\(self)" }
        return "u" + unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "_")
    }
}

extension PathPattern {
    /// What is said of its nodes and relationships, and of the whole.
    var expressions: [Expression] {
        let links = steps.map(\.relationship)
        let groups = links.compactMap(\.group)
        let nodes = [start] + steps.map(\.node)
        let parts =
            nodes.flatMap { [$0.properties, $0.condition] } + links.flatMap { [$0.properties, $0.condition] }
            + groups.flatMap { group in
                [group.condition, group.start.properties, group.start.condition]
                    + group.steps.flatMap {
                        [
                            $0.node.properties, $0.node.condition, $0.relationship.properties,
                            $0.relationship.condition,
                        ]
                    }
            }
        return (parts + [condition]).compactMap(\.self)
    }
}
