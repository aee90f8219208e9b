/// Why a query was refused or failed, in the words of the openCypher TCK, with the place and a hint for the person who wrote it.
public struct QueryError: Error, Sendable {
    /// The TCK's TYPE.
    public enum ErrorType: String, Sendable {
        case syntax = "SyntaxError"
        case semantic = "SemanticError"
        case type = "TypeError"
        case argument = "ArgumentError"
        case arithmetic = "ArithmeticError"
        case entityNotFound = "EntityNotFound"
        case propertyNotFound = "PropertyNotFound"
        case labelNotFound = "LabelNotFound"
        case parameterMissing = "ParameterMissing"
        case procedure = "ProcedureError"
        case constraintVerificationFailed = "ConstraintVerificationFailed"
        case limit = "LimitError"
        case unsupported = "UnsupportedError"
    }

    /// The TCK's PHASE.
    public enum Phase: String, Sendable {
        case compileTime = "compile time"
        case runtime = "runtime"
    }

    /// The TCK's TYPE.
    public package(set) var type: ErrorType
    /// The TCK's PHASE.
    public package(set) var phase: Phase
    /// The TCK's DETAIL.
    public package(set) var detail: Detail
    /// What is wrong, for a person.
    public package(set) var message: String
    /// Where in the text; nil where no place is to blame.
    package var span: SourceSpan?
    /// What to do about it; nil where nothing is certain to help.
    public package(set) var hint: String?

    package init(
        _ type: ErrorType, _ phase: Phase, _ detail: Detail, _ message: String, at span: SourceSpan? = nil,
        hint: String? = nil
    ) {
        self.type = type
        self.phase = phase
        self.detail = detail
        self.message = message
        self.span = span
        self.hint = hint
    }
}
