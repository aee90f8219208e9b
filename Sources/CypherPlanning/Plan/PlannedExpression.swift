// Expressions as the executor runs them: variables are slots of the row, and what was a sub-query in the text is a sub-plan.
// Comes in: bound expressions. Goes out: trees that need no scope to be understood.

import CypherSyntax

/// An expression of a plan.
package indirect enum PlannedExpression: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(String)
    case parameter(String)
    /// The value in a slot of the row.
    case variable(Int)
    case property(PlannedExpression, key: String, SourceSpan?)
    /// `n:A:B`, on a node all of its labels, on a relationship its type.
    case hasLabels(PlannedExpression, [String])
    case unary(UnaryOperation, PlannedExpression)
    case binary(BinaryOperation, PlannedExpression, PlannedExpression, SourceSpan?)
    case list([PlannedExpression])
    case map([PlannedEntry])
    case element(of: PlannedExpression, at: PlannedExpression, SourceSpan?)
    case slice(of: PlannedExpression, from: PlannedExpression?, to: PlannedExpression?)
    /// CASE: with a subject each condition is compared with it, without one it is a predicate.
    case conditional(subject: PlannedExpression?, [PlannedBranch], otherwise: PlannedExpression?)
    /// A scalar function by its name in lower case.
    case function(String, [PlannedExpression], SourceSpan?)
    case comprehension(variable: Int, PlannedExpression, keep: PlannedExpression?, map: PlannedExpression?)
    case quantifier(Quantifier, variable: Int, PlannedExpression, PlannedExpression)
    case reduce(accumulator: Int, PlannedExpression, variable: Int, PlannedExpression, PlannedExpression)
    /// Whether the sub-plan has a row.
    case exists(SubPlan)
    /// The number of rows of the sub-plan.
    case count(SubPlan)
    case isTyped(PlannedExpression, ValueType, isNegated: Bool)
    /// The list of the values of a slot over the rows of the sub-plan.
    case collect(SubPlan, slot: Int)
    /// A path through these slots: node, relationship or list of relationships, node and so on; null if one is null.
    case path([Int])
    /// `n {.*, .key, key: value}`; entries in order.
    case mapProjection(PlannedExpression, [PlannedProjection])

    package enum UnaryOperation: String, Sendable { case not, negate, identity, isNull, isNotNull }

    package enum BinaryOperation: String, Sendable {
        case and = "AND"
        case or = "OR"
        case xor = "XOR"
        case equal = "="
        case notEqual = "<>"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
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

    package enum Quantifier: String, Sendable { case all, any, none, single }
}

/// `key: value` of a map.
package struct PlannedEntry: Sendable {
    package let key: String
    package let value: PlannedExpression
    package init(key: String, value: PlannedExpression) {
        self.key = key
        self.value = value
    }
}

/// `WHEN condition THEN result`.
package struct PlannedBranch: Sendable {
    package let condition: PlannedExpression
    package let result: PlannedExpression
    package init(condition: PlannedExpression, result: PlannedExpression) {
        self.condition = condition
        self.result = result
    }
}

/// One entry of a map projection.
package enum PlannedProjection: Sendable {
    /// `.*`
    case everything
    /// `.key`
    case property(String)
    /// `key: value`, or a variable under its own name.
    case entry(PlannedEntry)
}

/// A plan that runs once for each row around it. Its leaf is an `Argument` that holds the slots it reads of that row.
package struct SubPlan: Sendable {
    package let root: PlanStep
    /// The slots of the row around it that the sub-plan may read, ascending.
    package let arguments: [Int]
    package init(root: PlanStep, arguments: [Int]) {
        self.root = root
        self.arguments = arguments
    }
}
