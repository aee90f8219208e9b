// Functions that make temporal values. Comes in: text, maps of fields, other temporal values, nothing for the present moment. Goes out: a value; null where
// an argument or a field is null. All functions of one statement see the same moment, but `realtime()`; a statement is a transaction of its own.
// Source: openCypher CIP2015-08-06 Date and Time; TCK Temporal1–3, Temporal9.

import CypherSyntax
import PropertyGraph
import TemporalValues

extension ScalarFunction {
    static let temporalFunctions: [ScalarFunction] = {
        let types: [(String, TemporalValue.Kind)] = [
            ("date", .date), ("localtime", .localTime), ("time", .time), ("localdatetime", .localDateTime),
            ("datetime", .dateTime),
        ]
        return types.flatMap { family($0, $1) } + [
            ScalarFunction("datetime.fromEpoch", 1...2) { (context, arguments) throws(QueryError) in
                let nanosecond = arguments.count > 1 ? arguments.second : .integer(0 as Int64)
                if arguments.first.isNull || nanosecond.isNull { return .null }
                return try epoch("epochSeconds", arguments.first, nanosecond, context)
            },
            ScalarFunction("datetime.fromEpochMillis") { (context, value) throws(QueryError) in
                try epoch("epochMillis", value, .integer(0 as Int64), context)
            },
            ScalarFunction("timestamp", 0...0) { (context, _) throws(QueryError) in
                try context.arena.component(
                    "epochMillis", of: now(.dateTime, .null, context.statementMoment(), context))
            },
        ]
    }()

    private static func family(_ name: String, _ kind: TemporalValue.Kind) -> [ScalarFunction] {
        let statement: Body = { (context, arguments) throws(QueryError) in
            if arguments.count > 0, arguments.first.isNull { return .null }
            return try now(kind, arguments.first, context.statementMoment(), context)
        }
        return [
            ScalarFunction(name, 0...1) { (context, arguments) throws(QueryError) in
                if arguments.count == 0 { return try now(kind, .null, context.statementMoment(), context) }
                return try value(of: arguments.first, as: kind, context)
            },
            ScalarFunction("\(name).statement", 0...1, statement),
            ScalarFunction("\(name).transaction", 0...1, statement),
            ScalarFunction("\(name).realtime", 0...1) { (context, arguments) throws(QueryError) in
                if arguments.count > 0, arguments.first.isNull { return .null }
                return try now(kind, arguments.first, context.presentMoment(), context)
            },
            ScalarFunction("\(name).truncate", 1...3) { (context, arguments) throws(QueryError) in
                try truncated(kind, arguments, context)
            },
        ]
    }

    /// - Parameter zone: an offset or the name of a zone; null is UTC.
    private static func now(
        _ kind: TemporalValue.Kind, _ zone: Slot, _ moment: ZonedDateTime, _ context: ExecutionContext
    ) throws(QueryError) -> Slot {
        guard zone.isNull || zone.tag == .string else { throw .argumentValue("\(kind.name)", "a String", zone) }
        return try temporal(context) { () throws(TemporalError) in
            let place = zone.isNull ? Zone.utc : try Zone(text: context.arena.string(zone))
            return try TemporalValue.dateTime(moment.moved(to: place)).converted(to: kind)
        }
    }

    /// A value of a type from text, fields or another value.
    static func value(
        of argument: Slot, as kind: TemporalValue.Kind, _ context: ExecutionContext
    ) throws(QueryError) -> Slot {
        switch argument.tag {
        case .null: return .null
        case .string:
            return try temporal(context) { () throws(TemporalError) in
                try TemporalValue(kind, text: context.arena.string(argument))
            }
        case .temporal:
            return try temporal(context) { () throws(TemporalError) in
                try context.arena.temporal(argument).converted(to: kind)
            }
        case .map:
            guard let fields = fields(of: argument, context) else { return .null }
            let now = try context.statementMoment()
            return try temporal(context) { () throws(TemporalError) in try fields.value(of: kind, now: now) }
        default: throw .argumentValue(kind.name.lowercased(), "a String, a Map or a temporal value", argument)
        }
    }

    private static func truncated(
        _ kind: TemporalValue.Kind, _ arguments: Arguments, _ context: ExecutionContext
    ) throws(QueryError) -> Slot {
        let name = "\(kind.name.lowercased()).truncate"
        let value =
            arguments.count > 1 ? arguments.second : try now(kind, .null, context.statementMoment(), context)
        if arguments.first.isNull || value.isNull || (arguments.count > 2 && arguments.third.isNull) { return .null }
        guard arguments.first.tag == .string else { throw .argumentValue(name, "the name of a unit", arguments.first) }
        guard value.tag == .temporal else { throw .argumentValue(name, "a temporal value", value) }
        var changes = TemporalFields()
        if arguments.count > 2 {
            guard arguments.third.tag == .map else { throw .argumentValue(name, "a Map", arguments.third) }
            guard let fields = fields(of: arguments.third, context) else { return .null }
            changes = fields
        }
        return try temporal(context) { () throws(TemporalError) in
            let unit = try TemporalUnit(text: context.arena.string(arguments.first))
            return try TemporalValue.truncated(kind, to: unit, context.arena.temporal(value), changes)
        }
    }

    private static func epoch(
        _ field: String, _ value: Slot, _ nanosecond: Slot, _ context: ExecutionContext
    ) throws(QueryError) -> Slot {
        for argument in [value, nanosecond] where argument.tag != .integer {
            throw .argumentValue("datetime.from\(field)", "Integers", argument)
        }
        let fields = TemporalFields([
            (name: field, value: .integer(value.asInteger)),
            (name: "nanosecond", value: .integer(nanosecond.asInteger)),
        ])
        let now = try context.statementMoment()
        return try temporal(context) { () throws(TemporalError) in try fields.value(of: .dateTime, now: now) }
    }

    /// The fields of a map; nil where one is null.
    static func fields(of map: Slot, _ context: ExecutionContext) -> TemporalFields? {
        var fields: [(name: String, value: TemporalFields.Field)] = []
        let arena = context.arena
        for position in stride(from: map.offset, to: map.offset + map.count, by: 2) {
            let value = arena.element(position + 1)
            let field: TemporalFields.Field
            switch value.tag {
            case .null: return nil
            case .integer: field = .integer(value.asInteger)
            case .float: field = .float(value.asFloat)
            case .string: field = .text(arena.string(value))
            case .temporal: field = .temporal(arena.temporal(value))
            default: field = .other(value.typeName)
            }
            fields.append((name: arena.string(arena.element(position)), value: field))
        }
        return TemporalFields(fields)
    }

    static func temporal(
        _ context: ExecutionContext, _ make: () throws(TemporalError) -> TemporalValue
    ) throws(QueryError) -> Slot {
        do throws(TemporalError) { return context.arena.intern(try make()) } catch { throw QueryError(error) }
    }
}
