// The parts of temporal values by name. Comes in: a value and a name, in which case does not matter. Goes out: a number or a text.
// Source: openCypher CIP2015-08-06 Date and Time, "Accessing components"; TCK Temporal5.

/// A part of a temporal value.
package enum TemporalComponent: Hashable, Sendable {
    case integer(Int64)
    case text(String)
}

extension TemporalValue {
    /// - Throws: where the type has no such part, or it does not fit in 64 bits.
    package func component(_ name: String) throws(TemporalError) -> TemporalComponent {
        let wanted = name.lowercased()
        if case .duration(let duration) = self {
            if let part = duration.component(wanted) {
                guard let value = Int64(exactly: part) else { throw .overflow }
                return .integer(value)
            }
        } else if let part = date?.component(wanted) ?? time?.component(wanted) {
            return .integer(part)
        } else if let part = try zoneComponent(wanted) {
            return part
        }
        throw .invalid("A \(kind.name) has no ‘\(name)’.")
    }

    private func zoneComponent(_ name: String) throws(TemporalError) -> TemporalComponent? {
        guard let offset, let zone else { return nil }
        switch name {
        case "timezone":
            if case .named(let place) = zone { return .text(place.name) }
            return .text(offset.description)
        case "offset": return .text(offset.description)
        case "offsetminutes": return .integer(offset.seconds / 60)
        case "offsetseconds": return .integer(offset.seconds)
        default: break
        }
        guard case .dateTime(let value) = self else { return nil }
        switch name {
        case "epochseconds": return .integer(value.epochSecond)
        case "epochmillis":
            let millis = Int128(value.epochSecond) * 1_000 + Int128(value.local.time.nanosecond / 1_000_000)
            guard let fitting = Int64(exactly: millis) else { throw .overflow }
            return .integer(fitting)
        default: return nil
        }
    }
}

extension CalendarDate {
    fileprivate func component(_ name: String) -> Int64? {
        switch name {
        case "year": civil.year
        case "quarter": quarter
        case "month": civil.month
        case "week": week.week
        case "weekyear": week.year
        case "day": civil.day
        case "ordinalday": ordinalDay
        case "weekday", "dayofweek": dayOfWeek
        case "dayofquarter": dayOfQuarter
        default: nil
        }
    }
}

extension LocalTime {
    fileprivate func component(_ name: String) -> Int64? {
        switch name {
        case "hour": hour
        case "minute": minute
        case "second": second
        case "millisecond": nanosecond / 1_000_000
        case "microsecond": nanosecond / 1_000
        case "nanosecond": nanosecond
        default: nil
        }
    }
}

extension CalendarDuration {
    /// Whole units, and those that are left over of the next longer unit; rounded towards zero.
    fileprivate func component(_ name: String) -> Int128? {
        let (months, days, total) = (Int128(months), Int128(days), totalNanoseconds)
        return switch name {
        case "years": months / 12
        case "quarters": months / 3
        case "months": months
        case "weeks": days / 7
        case "days": days
        case "hours": total / 3_600_000_000_000
        case "minutes": total / 60_000_000_000
        case "seconds": total / 1_000_000_000
        case "milliseconds": total / 1_000_000
        case "microseconds": total / 1_000
        case "nanoseconds": total
        case "quartersofyear": months / 3 % 4
        case "monthsofquarter": months % 3
        case "monthsofyear": months % 12
        case "daysofweek": days % 7
        case "minutesofhour": total / 60_000_000_000 % 60
        case "secondsofminute": total / 1_000_000_000 % 60
        case "millisecondsofsecond": total / 1_000_000 % 1_000
        case "microsecondsofsecond": total / 1_000 % 1_000_000
        case "nanosecondsofsecond": total % 1_000_000_000
        default: nil
        }
    }
}
