/// An expression and where it stands.
///
/// Source: openCypher 9, Expression.
package struct Expression: Sendable {
    package var kind: Kind
    package var span: SourceSpan

    package indirect enum Kind: Sendable {
        case null
        case boolean(Bool)
        case integer(Int64)
        case float(Double)
        case string(String)
        case parameter(String)
        case variable(String)
        case list([Expression])
        case map([Entry])
        case property(Expression, key: Name)
        case labels(Expression, [Name])
        case unary(UnaryOperator, Expression)
        case binary(BinaryOperator, Expression, Expression)
        /// `a < b <= c`: the operators between the operands.
        case comparison(Expression, [(ComparisonOperator, Expression)])
        case element(Expression, at: Expression)
        case slice(Expression, from: Expression?, to: Expression?)
        case caseOf(subject: Expression?, branches: [Branch], otherwise: Expression?)
        case function(Name, isDistinct: Bool, arguments: [Expression])
        case countAll
        case listComprehension(Name, in: Expression, condition: Expression?, projection: Expression?)
        case patternComprehension(PathPattern, condition: Expression?, projection: Expression)
        case quantifier(Quantifier, Name, in: Expression, condition: Expression?)
        case reduce(accumulator: Name, initial: Expression, variable: Name, in: Expression, Expression)
        case pattern(PathPattern)
        case exists(Query)
        case existsPattern([PathPattern], condition: Expression?)
        case mapProjection(Name, [Projection])
        /// `COUNT { … }`; the query needs no RETURN.
        case countRows(Query)
        /// `COLLECT { … }`.
        case collectRows(Query)
        /// `shortestPath(…)` and `allShortestPaths(…)` outside MATCH.
        case shortestPath(PathPattern)
        /// `n:A|!B`, where it can't be said as a list of labels.
        case labelExpression(Expression, LabelExpression)
        /// `x IS :: TYPE`; with NOT in between the opposite.
        case isTyped(Expression, ValueType, isNegated: Bool)
    }

    package struct Entry: Sendable {
        package var key: Name
        package var value: Expression
    }

    package struct Branch: Sendable {
        package var condition: Expression
        package var result: Expression
    }

    package enum Projection: Sendable {
        case everything
        case property(Name)
        case entry(Name, Expression)
        case variable(Name)
    }

    package enum UnaryOperator: String, Sendable {
        case not = "NOT"
        case minus = "-"
        case plus = "+"
        case isNull = "IS NULL"
        case isNotNull = "IS NOT NULL"
    }

    package enum BinaryOperator: String, Sendable {
        case or = "OR"
        case xor = "XOR"
        case and = "AND"
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case modulo = "%"
        case power = "^"
        case isIn = "IN"
        case startsWith = "STARTS WITH"
        case endsWith = "ENDS WITH"
        case contains = "CONTAINS"
        case matches = "=~"
    }

    package enum ComparisonOperator: String, Sendable {
        case equal = "="
        case notEqual = "<>"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    package enum Quantifier: String, Sendable { case all, any, none, single }
}
