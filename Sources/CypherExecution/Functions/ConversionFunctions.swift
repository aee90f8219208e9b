// Conversions between types. Comes in: a value. Goes out: the value of the other type, or null where a string has no such
// reading; a type that can't be converted at all is an error.
// Source: openCypher 9, "Functions"; TCK TypeConversion1–4.

import CypherSyntax
import PropertyGraph

extension ScalarFunction {
    static let conversionFunctions: [ScalarFunction] = [
        ScalarFunction("toBoolean") { (context, value) throws(QueryError) in
            switch value.tag {
            case .boolean: return value
            case .string:
                guard context.arena.bytes(value.asString).count <= 5 else { return .null }
                switch context.arena.string(value).lowercased() {
                case "true": return .true
                case "false": return .false
                default: return .null
                }
            default: throw .argumentValue("toBoolean", "a Boolean or a String", value)
            }
        },
        ScalarFunction("toInteger") { (context, value) throws(QueryError) in
            switch value.tag {
            case .integer: return value
            case .boolean: return .integer(Int64(value.payload))
            case .float: return try truncated(value.asFloat)
            case .string:
                guard let text = try number(value, context.arena) else { return .null }
                if let whole = Int64(text) { return .integer(whole) }
                guard let float = decimal(text) else { return .null }
                return try truncated(float)
            default: throw .argumentValue("toInteger", "a number or a String", value)
            }
        },
        ScalarFunction("toFloat") { (context, value) throws(QueryError) in
            switch value.tag {
            case .float: return value
            case .integer: return .float(Double(value.asInteger))
            case .string:
                return try number(value, context.arena).flatMap(decimal).map(Slot.float) ?? .null
            default: throw .argumentValue("toFloat", "a number or a String", value)
            }
        },
        ScalarFunction("toString") { (context, value) throws(QueryError) in
            switch value.tag {
            case .string: return value
            case .boolean, .integer, .float, .temporal:
                var bytes: [UInt8] = []
                context.arena.appendText(of: value, to: &bytes)
                return bytes.withUnsafeBufferPointer { context.arena.intern($0) }
            default: throw .argumentValue("toString", "a Boolean, a number, a temporal value or a String", value)
            }
        },
    ]

    private static func truncated(_ value: Double) throws(QueryError) -> Slot {
        if value.isNaN || value.isInfinite { return .null }
        guard let whole = Int64(exactly: value.rounded(.towardZero)) else { throw .integerOverflow("toInteger()") }
        return .integer(whole)
    }

    /// A decimal number in the grammar of openCypher's literals, with a sign.
    private static func decimal(_ text: String) -> Double? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else { return nil }
        return Double(text)
    }

    /// The text of a number without the blanks around it; nil where it is too long for one.
    private static func number(_ value: Slot, _ arena: QueryArena) throws(QueryError) -> String? {
        let bytes = arena.bytes(value.asString)
        try arena.tick(bytes.count >> 4)
        guard bytes.count <= longestNumber else { return nil }
        var scalars = arena.string(value).unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    /// The bytes that the text of a number may have.
    private static let longestNumber = 1 << 16
}
