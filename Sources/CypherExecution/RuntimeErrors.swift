// The errors that only running can find, each with the type and detail of the TCK. Comes in: what was wrong. Goes out: a
// `QueryError` of the phase "runtime". Where in the text it happened is added by the expression that throws, if it knows.

import CypherSyntax

extension QueryError {
    /// The same error at this place, unless it has one.
    func placed(at place: SourceSpan?) -> QueryError {
        guard span == nil, let place else { return self }
        var error = self
        error.span = place
        return error
    }

    static func integerOverflow(_ operation: String) -> QueryError {
        QueryError(
            .arithmetic, .runtime, .intOverflow, "The result of \(operation) does not fit in a 64-bit integer.",
            hint: "Use toFloat() on an operand.")
    }

    static func divisionByZero(_ operation: String) -> QueryError {
        QueryError(.arithmetic, .runtime, .divisionByZero, "The right operand of \(operation) is zero.")
    }

    static func operands(_ operation: String, _ left: Slot, _ right: Slot) -> QueryError {
        QueryError(
            .type, .runtime, .invalidArgumentType,
            "\(operation) is not defined for \(left.typeName) and \(right.typeName).")
    }

    /// An operator or clause was given a value of the wrong type.
    static func argument(_ operation: String, _ expected: String, _ value: Slot) -> QueryError {
        QueryError(
            .type, .runtime, .invalidArgumentType, "\(operation) needs \(expected), but was given a \(value.typeName).")
    }

    /// A function was given a value of the wrong type.
    static func argumentValue(_ function: String, _ expected: String, _ value: Slot) -> QueryError {
        QueryError(
            .type, .runtime, .invalidArgumentValue,
            "\(function)() needs \(expected), but was given a \(value.typeName).")
    }

    static func deletedEntity(_ entity: Slot) -> QueryError {
        QueryError(
            .entityNotFound, .runtime, .deletedEntityAccess,
            "The \(entity.typeName.lowercased()) was deleted by this query, so nothing can be read of it or done with it.",
            hint: "Read what you need of it in a WITH before DELETE.")
    }

    static func connectedNode() -> QueryError {
        QueryError(
            .constraintVerificationFailed, .runtime, .deleteConnectedNode,
            "A node that is deleted still has relationships.", hint: "Use DETACH DELETE, or delete them, too.")
    }

    static func derivedRelationship(_ type: String) -> QueryError {
        QueryError(
            .constraintVerificationFailed, .runtime, .derivedRelationship,
            "This \(type) was derived by a rule, so it can't be changed or deleted.",
            hint: "Change the facts that it follows from; `nervegraph why` names them.")
    }

    static func mergedNull(_ key: String) -> QueryError {
        QueryError(
            .semantic, .runtime, .mergeReadOwnWrites,
            "MERGE can't look for `\(key)`: null, for null equals nothing.",
            hint: "Leave the property out, or set it with ON CREATE SET.")
    }

    static func outOfRange(_ message: String) -> QueryError {
        QueryError(.argument, .runtime, .numberOutOfRange, message)
    }

    static func textTooLong(_ limit: Int) -> QueryError {
        QueryError(.limit, .runtime, .memoryLimit, "A text would have more than the \(limit) bytes that one may have.")
    }

    static func rowLimitExceeded(_ limit: Int) -> QueryError {
        QueryError(
            .limit, .runtime, .rowLimit, "The answer has more than the \(limit) rows that it may.", hint: "Add a LIMIT."
        )
    }

    static func tooDeep() -> QueryError {
        QueryError(.limit, .runtime, .nestingTooDeep, "The expression or value is nested too deeply.")
    }

    static func unsupported(_ construct: String, at span: SourceSpan?) -> QueryError {
        QueryError(.unsupported, .compileTime, .unsupportedConstruct, "\(construct) is not supported.", at: span)
    }
}
