import CypherSyntax
import PropertyGraph
import TemporalValues

// Temporal values, by their parts. In: two values. Out: their order, or what their sum is. How a value is kept in a query is none of this.

extension ReferenceExecutor {
    /// What decides the order of two values of a type, first things first.
    private static func parts(_ value: TemporalValue) -> [Int64] {
        let names: [String]
        switch value {
        case .date: names = ["year", "ordinalDay"]
        case .localTime: names = ["hour", "minute", "second", "nanosecond"]
        case .time:
            let time = parts(of: value, ["hour", "minute", "second", "nanosecond", "offsetSeconds"])
            return [(time[0] * 60 + time[1]) * 60 + time[2] - time[4], time[3], time[4]]
        case .localDateTime: names = ["year", "ordinalDay", "hour", "minute", "second", "nanosecond"]
        case .dateTime: names = ["epochSeconds", "nanosecond", "offsetSeconds"]
        case .duration:
            let parts = parts(of: value, ["months", "days", "seconds", "nanosecondsOfSecond"])
            return [parts[0] * 2_629_746 + parts[1] * 86_400 + parts[2], parts[3], parts[0], parts[1]]
        }
        return parts(of: value, names)
    }

    private static func parts(of value: TemporalValue, _ names: [String]) -> [Int64] {
        names.compactMap { name in
            guard case .integer(let part)? = try? value.component(name) else { return nil }
            return part
        }
    }

    /// The order of ORDER BY.
    static func order(_ left: TemporalValue, _ right: TemporalValue) -> Int {
        if left.kind != right.kind { return Int(left.kind.rawValue) - Int(right.kind.rawValue) }
        for (a, b) in zip(parts(left), parts(right)) where a != b { return a < b ? -1 : 1 }
        let names = ["\(left)", "\(right)"].map { $0.drop { $0 != "[" }.utf8.map(Int.init) }
        return names[0] == names[1] ? 0 : names[0].lexicographicallyPrecedes(names[1]) ? -1 : 1
    }

    /// nil where it is no matter of temporal values.
    static func arithmetic(
        _ operation: Expression.BinaryOperator, _ left: Value, _ right: Value
    ) throws -> Value? {
        switch (operation, left, right) {
        case (.add, .temporal(let value), .temporal(.duration(let duration))),
            (.add, .temporal(.duration(let duration)), .temporal(let value)):
            return .temporal(try value.adding(duration))
        case (.subtract, .temporal(let value), .temporal(.duration(let duration))):
            return .temporal(try value.subtracting(duration))
        case (.multiply, .temporal(.duration(let duration)), .integer(let factor)),
            (.multiply, .integer(let factor), .temporal(.duration(let duration))):
            return .temporal(.duration(try duration.multiplied(by: factor)))
        default: return nil
        }
    }

    static func component(_ name: String, of value: TemporalValue) throws -> Value {
        switch try value.component(name) {
        case .integer(let part): .integer(part)
        case .text(let text): .string(text)
        }
    }
}
