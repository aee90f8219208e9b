import PropertyGraph
import TestSupport

// Constants of generated queries. In: pools of values. Out: text, literal or parameter. The same seed gives the same query in each form.

/// How the constants of a query are written.
enum ConstantForm {
    case literals
    /// As `$q0`, `$q1` …, whose values are in ``GeneratedQuery/parameters``.
    case parameters
    /// As literals, but other ones of the same type.
    case otherLiterals
}

/// A constant as text and as value.
struct Constant {
    var text: String
    var value: Value

    static func integer(_ value: Int64) -> Constant { Constant(text: "\(value)", value: .integer(value)) }
    static func string(_ value: String) -> Constant { Constant(text: "'\(value)'", value: .string(value)) }
    static func float(_ text: String, _ value: Double) -> Constant { Constant(text: text, value: .float(value)) }
    static func temporal(_ type: String, _ text: String) -> Constant {
        Constant(text: "\(type)('\(text)')", value: Value(temporal: type, text: text) ?? .null)
    }

    /// Sums and products of these have no rounding, whatever the order.
    static let floats: [Constant] = [
        .float("0.5", 0.5), .float("1.0", 1), .float("-1.5", -1.5), .float("2.0", 2), .float("0.0", 0),
        .float("-0.0", -0.0), .float("(0.0 / 0.0)", .nan), .float("(1.0 / 0.0)", .infinity),
        .float("(-1.0 / 0.0)", -.infinity),
    ]
    static let dates: [Constant] = ["2020-02-29", "1984-10-11", "2020-03-01", "-0044-03-15", "1984-10-11"].map {
        .temporal("date", $0)
    }
    static let durations: [Constant] = ["P1M", "P30D", "PT0S", "P1Y2M3DT4H5M6.5S", "-P1M", "PT36H"].map {
        .temporal("duration", $0)
    }
    /// Of these some are the same moment in other zones.
    static let moments: [Constant] = [
        .temporal("datetime", "2020-02-29T12:00Z"), .temporal("datetime", "2020-02-29T13:00+01:00"),
        .temporal("datetime", "2020-02-29T13:00+01:00[Europe/Stockholm]"),
        .temporal("localdatetime", "2020-02-29T12:00"), .temporal("localdatetime", "1984-10-11T23:59:59.999"),
        .temporal("time", "12:00Z"), .temporal("time", "13:00+01:00"), .temporal("localtime", "12:00"),
        .temporal("localtime", "00:00:00.000000001"),
    ]
    static let temporals = dates + durations + moments
    static let booleans = [
        Constant(text: "true", value: .boolean(true)), Constant(text: "false", value: .boolean(false)),
    ]
    /// Of every type that a property can have.
    static let anything =
        floats + temporals + booleans + [
            .integer(0), .integer(1), .integer(2), .string("x"), .string(""), .string("é"), .string("e"),
            Constant(text: "[1, 2]", value: .list([.integer(1), .integer(2)])),
            Constant(text: "[1.0, 2]", value: .list([.float(1), .integer(2)])),
            Constant(text: "[]", value: .list([])),
        ]
}

extension GeneratedQuery {
    /// One of the pool.
    mutating func constant(_ pool: [Constant]) -> String {
        let index = Int.random(in: pool.indices, using: &random)
        switch form {
        case .literals: return pool[index].text
        case .parameters:
            let name = "q\(parameters.count)"
            parameters[name] = pool[index].value
            return "$\(name)"
        case .otherLiterals:
            let shift = Int.random(in: pool.indices, using: &others)
            return pool[(index + shift) % pool.count].text
        }
    }

    mutating func constant(_ values: Int64...) -> String { constant(values.map(Constant.integer)) }
    mutating func constant(_ values: String...) -> String { constant(values.map(Constant.string)) }
}
