// Any temporal value. Comes in: one of the six types. Goes out: what they have in common.

/// A date, time, moment or length of time.
public enum TemporalValue: Hashable, Sendable {
    case date(CalendarDate)
    case localTime(LocalTime)
    case time(OffsetTime)
    case localDateTime(LocalDateTime)
    case dateTime(ZonedDateTime)
    case duration(CalendarDuration)

    /// The types, in the order in which values of different types are sorted.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        case dateTime = 1
        case localDateTime, date, time, localTime, duration

        /// The type as openCypher names it.
        public var name: String {
            switch self {
            case .dateTime: "DateTime"
            case .localDateTime: "LocalDateTime"
            case .date: "Date"
            case .time: "Time"
            case .localTime: "LocalTime"
            case .duration: "Duration"
            }
        }
    }

    /// The type.
    public var kind: Kind {
        switch self {
        case .date: .date
        case .localTime: .localTime
        case .time: .time
        case .localDateTime: .localDateTime
        case .dateTime: .dateTime
        case .duration: .duration
        }
    }

    /// Nil for times and durations.
    package var date: CalendarDate? {
        switch self {
        case .date(let date): date
        case .localDateTime(let value): value.date
        case .dateTime(let value): value.local.date
        case .localTime, .time, .duration: nil
        }
    }

    /// Nil for dates and durations.
    package var time: LocalTime? {
        switch self {
        case .localTime(let time): time
        case .time(let value): value.time
        case .localDateTime(let value): value.time
        case .dateTime(let value): value.local.time
        case .date, .duration: nil
        }
    }

    /// Nil for what is local.
    package var zone: Zone? {
        switch self {
        case .time(let value): .offset(value.offset)
        case .dateTime(let value): value.zone
        case .date, .localTime, .localDateTime, .duration: nil
        }
    }

    var offset: UTCOffset? {
        switch self {
        case .time(let value): value.offset
        case .dateTime(let value): value.offset
        case .date, .localTime, .localDateTime, .duration: nil
        }
    }

    /// The value later by a duration.
    package func adding(_ duration: CalendarDuration) throws(TemporalError) -> TemporalValue {
        switch self {
        case .date(let date): .date(try date.adding(duration))
        case .localTime(let time): .localTime(time.adding(duration))
        case .time(let value): .time(OffsetTime(value.time.adding(duration), value.offset))
        case .localDateTime(let value): .localDateTime(try value.adding(duration))
        case .dateTime(let value): .dateTime(try value.adding(duration))
        case .duration(let value): .duration(try value.adding(duration))
        }
    }

    /// The value earlier by a duration.
    package func subtracting(_ duration: CalendarDuration) throws(TemporalError) -> TemporalValue {
        if case .duration(let value) = self { return .duration(try value.subtracting(duration)) }
        return try adding(try duration.negated())
    }
}
