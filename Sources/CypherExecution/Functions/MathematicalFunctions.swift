// Mathematical functions. Comes in: numbers. Goes out: a float, except abs() and sign(), which keep or give an integer.
// Source: openCypher 9, "Functions"; TCK Mathematical.

import CypherSyntax
import Glibc
import PropertyGraph

extension ScalarFunction {
    static let mathematicalFunctions: [ScalarFunction] = [
        ScalarFunction("abs") { (_, value) throws(QueryError) in
            switch value.tag {
            case .integer:
                if value.asInteger == .min { throw .integerOverflow("abs()") }
                return .integer(Swift.abs(value.asInteger))
            case .float: return .float(Swift.abs(value.asFloat))
            default: throw .argumentValue("abs", "a number", value)
            }
        },
        ScalarFunction("sign") { (_, value) throws(QueryError) in
            guard let number = value.number else { throw .argumentValue("sign", "a number", value) }
            return .integer(number > 0 ? 1 : (number < 0 ? -1 : 0) as Int64)
        },
        ScalarFunction("rand", 0...0) { (context, _) throws(QueryError) in .float(context.random()) },
        ScalarFunction("e", 0...0) { (_, _) throws(QueryError) in .float(M_E) },
        ScalarFunction("pi", 0...0) { (_, _) throws(QueryError) in .float(Double.pi) },
        ScalarFunction("atan2", 2...2) { (_, arguments) throws(QueryError) in
            if arguments.first.isNull || arguments.second.isNull { return .null }
            guard let y = arguments.first.number else { throw .argumentValue("atan2", "numbers", arguments.first) }
            guard let x = arguments.second.number else { throw .argumentValue("atan2", "numbers", arguments.second) }
            return .float(Glibc.atan2(y, x))
        },
        onNumber("ceil") { $0.rounded(.up) },
        onNumber("floor") { $0.rounded(.down) },
        // Halves go towards positive infinity, as Java's Math.round does.
        onNumber("round") { $0.rounded(.down) + ($0 - $0.rounded(.down) >= 0.5 ? 1 : 0) },
        onNumber("sqrt") { $0.squareRoot() },
        onNumber("exp") { Glibc.exp($0) },
        onNumber("log") { Glibc.log($0) },
        onNumber("log10") { Glibc.log10($0) },
        onNumber("sin") { Glibc.sin($0) },
        onNumber("cos") { Glibc.cos($0) },
        onNumber("tan") { Glibc.tan($0) },
        onNumber("cot") { 1 / Glibc.tan($0) },
        onNumber("asin") { Glibc.asin($0) },
        onNumber("acos") { Glibc.acos($0) },
        onNumber("atan") { Glibc.atan($0) },
        onNumber("degrees") { $0 * 180 / Double.pi },
        onNumber("radians") { $0 * Double.pi / 180 },
        onNumber("haversin") { (1 - Glibc.cos($0)) / 2 },
    ]

    private static func onNumber(_ name: String, _ body: @escaping @Sendable (Double) -> Double) -> ScalarFunction {
        ScalarFunction(name) { (_, value) throws(QueryError) in
            guard let number = value.number else { throw .argumentValue(name, "a number", value) }
            return .float(body(number))
        }
    }
}
