// What can be wrong with a temporal value. Comes in: text, fields, operands. Goes out: a kind that the query engine turns into its own error, and a
// sentence.

/// Why there is no temporal value.
package struct TemporalError: Error, Hashable, Sendable {
    package enum Kind: Sendable {
        /// The text or a field is not understood, or fields contradict each other.
        case invalid
        /// A field or result lies outside what there is.
        case range
        /// A result is larger than 64 bits hold.
        case overflow
        /// An operand is of a type that the operation does not take.
        case type
    }

    package let kind: Kind
    package let message: String

    static func invalid(_ message: String) -> TemporalError { TemporalError(kind: .invalid, message: message) }
    static func range(_ message: String) -> TemporalError { TemporalError(kind: .range, message: message) }
    static func type(_ message: String) -> TemporalError { TemporalError(kind: .type, message: message) }
    static var overflow: TemporalError {
        TemporalError(kind: .overflow, message: "The result does not fit in a 64-bit integer.")
    }
}
