// Functions of durations. Comes in: text, maps of amounts, or two temporal values. Goes out: a duration; null where an argument or a field is null.
// Source: openCypher CIP2015-08-06 Date and Time, "Duration"; TCK Temporal1 [12], Temporal10.

import CypherSyntax
import TemporalValues

extension ScalarFunction {
    static let durationFunctions: [ScalarFunction] = [
        ScalarFunction("duration") { (context, value) throws(QueryError) in
            try Self.value(of: value, as: .duration, context)
        },
        length("duration.between") { (from, to) throws(TemporalError) in try .between(from, to) },
        length("duration.inMonths") { (from, to) throws(TemporalError) in try .inMonths(from, to) },
        length("duration.inDays") { (from, to) throws(TemporalError) in try .inDays(from, to) },
        length("duration.inSeconds") { (from, to) throws(TemporalError) in try .inSeconds(from, to) },
    ]

    private static func length(
        _ name: String,
        _ between: @escaping @Sendable (TemporalValue, TemporalValue) throws(TemporalError) -> CalendarDuration
    ) -> ScalarFunction {
        ScalarFunction(name, 2...2) { (context, arguments) throws(QueryError) in
            if arguments.first.isNull || arguments.second.isNull { return .null }
            for value in [arguments.first, arguments.second] where value.tag != .temporal {
                throw .argumentValue(name, "temporal values", value)
            }
            let (from, to) = (context.arena.temporal(arguments.first), context.arena.temporal(arguments.second))
            return try temporal(context) { () throws(TemporalError) in .duration(try between(from, to)) }
        }
    }
}
