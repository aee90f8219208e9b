import CypherSyntax

/// An expression whose names are resolved, with what is known of its type.
package struct BoundExpression: Sendable {
    package var kind: Kind
    package var type: CypherType
    package var span: SourceSpan

    package indirect enum Kind: Sendable {
        case null
        case boolean(Bool)
        case integer(Int64)
        case float(Double)
        case string(String)
        case parameter(String)
        case variable(Int)
        case list([BoundExpression])
        case map([BoundEntry])
        case property(BoundExpression, key: String)
        case labels(BoundExpression, [String])
        case unary(Expression.UnaryOperator, BoundExpression)
        case binary(Expression.BinaryOperator, BoundExpression, BoundExpression)
        case comparison(Expression.ComparisonOperator, BoundExpression, BoundExpression)
        case element(BoundExpression, at: BoundExpression)
        case slice(BoundExpression, from: BoundExpression?, to: BoundExpression?)
        case caseOf(subject: BoundExpression?, branches: [Branch], otherwise: BoundExpression?)
        /// A scalar function by its name in lower case.
        case function(String, [BoundExpression])
        case listComprehension(Int, in: BoundExpression, condition: BoundExpression?, projection: BoundExpression?)
        case quantifier(Expression.Quantifier, Int, in: BoundExpression, condition: BoundExpression)
        case reduce(accumulator: Int, initial: BoundExpression, variable: Int, in: BoundExpression, BoundExpression)
        /// Whether the pattern is met.
        case existsMatch(BoundMatch, outer: [Int])
        /// Whether the query has a row.
        case existsQuery([BoundSingleQuery], outer: [Int])
        /// The list of the projections over the matches.
        case patternComprehension(BoundMatch, projection: BoundExpression, outer: [Int])
        case mapProjection(BoundExpression, [Projection])
        /// The number of rows of the query.
        case countRows(BoundSubquery)
        /// The list of the only column of the query.
        case collectRows(BoundSubquery)
        case isTyped(BoundExpression, ValueType, isNegated: Bool)
    }

    package struct Branch: Sendable {
        package var condition: BoundExpression
        package var result: BoundExpression
    }

    package enum Projection: Sendable {
        case everything
        case entry(BoundEntry)
    }
}
