// Temporal values cut down to a unit. Comes in: a unit, a value, fields that are set afterwards. Goes out: the first moment of the unit in which the value
// lies, changed by the fields; a zone among them replaces the value's without moving the clock.
// Source: openCypher CIP2015-08-06 Date and Time, "Truncating"; TCK Temporal9.

/// What a value can be cut down to, the longest first.
package enum TemporalUnit: String, CaseIterable, Sendable {
    case millennium, century, decade, year, weekYear, quarter, month, week, day
    case hour, minute, second, millisecond, microsecond

    /// - Throws: where there is no such unit; case does not matter.
    package init(text: String) throws(TemporalError) {
        let name = text.lowercased()
        guard let unit = Self.allCases.first(where: { $0.rawValue.lowercased() == name }) else {
            throw .invalid(
                "There is no unit ‘\(text)’; there are \(Self.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        self = unit
    }

    /// Nil for units of a day and longer.
    fileprivate var nanoseconds: Int64? {
        switch self {
        case .hour: 3_600_000_000_000
        case .minute: 60_000_000_000
        case .second: 1_000_000_000
        case .millisecond: 1_000_000
        case .microsecond: 1_000
        default: nil
        }
    }
}

extension TemporalValue {
    /// - Parameter kind: the type of the result.
    package static func truncated(
        _ kind: Kind, to unit: TemporalUnit, _ value: TemporalValue, _ fields: TemporalFields = TemporalFields()
    ) throws(TemporalError) -> TemporalValue {
        let isOfDate = kind != .time && kind != .localTime
        if kind == .date, unit.nanoseconds != nil { throw .invalid("A Date can't be truncated to a \(unit.rawValue).") }
        if !isOfDate, unit.nanoseconds == nil, unit != .day {
            throw .invalid("A \(kind.name) can't be truncated to a \(unit.rawValue).")
        }
        guard kind != .duration, value.kind != .duration, isOfDate ? value.date != nil : value.time != nil else {
            throw .invalid("A \(value.kind.name) can't be truncated to a \(kind.name).")
        }
        let time = (value.time ?? .midnight).truncated(to: unit)
        let filled = fields.filled(unit.kept(of: time, by: fields))
        let names = isOfDate ? TemporalFields.dateNames : []
        let times = kind == .date ? [] : TemporalFields.timeNames
        try filled.check(kind.name, names + times + (kind == .time || kind == .dateTime ? ["timezone"] : []))
        let newTime = kind == .date ? LocalTime.midnight : try filled.time(over: time)
        let zone = try fields.zone()
        switch kind {
        case .localTime: return .localTime(newTime)
        case .time:
            if let zone, case .offset(let offset) = zone { return .time(OffsetTime(newTime, offset)) }
            guard zone == nil else { throw .invalid("A Time has an offset, not a named time zone.") }
            return .time(OffsetTime(newTime, value.offset ?? .zero))
        default: break
        }
        guard let date = value.date else { throw .invalid("A \(value.kind.name) has no date.") }
        let newDate = try filled.date(over: try date.truncated(to: unit))
        switch kind {
        case .date: return .date(newDate)
        case .localDateTime: return .localDateTime(LocalDateTime(newDate, newTime))
        default:
            return .dateTime(
                try ZonedDateTime(
                    LocalDateTime(newDate, newTime), in: zone ?? value.zone ?? .utc,
                    preferring: zone == nil ? value.offset : nil))
        }
    }
}

extension TemporalUnit {
    /// What stays of a second when finer fields are set: they are added to it.
    fileprivate func kept(of time: LocalTime, by fields: TemporalFields) -> [(String, Int64)] {
        switch self {
        case .millisecond where fields.has("microsecond") || fields.has("nanosecond"):
            [("millisecond", time.nanosecond / 1_000_000)]
        case .microsecond where fields.has("nanosecond") && !fields.has("millisecond"):
            [("microsecond", time.nanosecond / 1_000)]
        default: []
        }
    }
}

extension LocalTime {
    fileprivate func truncated(to unit: TemporalUnit) -> LocalTime {
        guard let size = unit.nanoseconds else { return .midnight }
        return LocalTime(wrapping: nanosecondOfDay / size * size)
    }
}

extension CalendarDate {
    fileprivate func truncated(to unit: TemporalUnit) throws(TemporalError) -> CalendarDate {
        let (year, month, _) = civil
        switch unit {
        case .millennium: return try CalendarDate(year: floorDivide(year, 1_000) * 1_000, month: 1, day: 1)
        case .century: return try CalendarDate(year: floorDivide(year, 100) * 100, month: 1, day: 1)
        case .decade: return try CalendarDate(year: floorDivide(year, 10) * 10, month: 1, day: 1)
        case .year: return try CalendarDate(year: year, month: 1, day: 1)
        case .weekYear: return try CalendarDate(weekYear: week.year, week: 1, dayOfWeek: 1)
        case .quarter: return try CalendarDate(year: year, quarter: quarter, dayOfQuarter: 1)
        case .month: return try CalendarDate(year: year, month: month, day: 1)
        case .week: return try adding(days: 1 - dayOfWeek)
        default: return self
        }
    }
}
