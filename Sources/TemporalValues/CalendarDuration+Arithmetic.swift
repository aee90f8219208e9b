// Sums, multiples and parts of durations. Comes in: durations and numbers. Goes out: a duration, or an overflow.
// Source: TCK Temporal8 [6], [7].

extension CalendarDuration {
    package func adding(_ other: CalendarDuration) throws(TemporalError) -> CalendarDuration {
        let months = months.addingReportingOverflow(other.months)
        let days = days.addingReportingOverflow(other.days)
        guard !months.overflow, !days.overflow else { throw .overflow }
        return try CalendarDuration(
            months: months.partialValue, days: days.partialValue, nanoseconds: totalNanoseconds + other.totalNanoseconds
        )
    }

    package func negated() throws(TemporalError) -> CalendarDuration {
        guard months != .min, days != .min else { throw .overflow }
        return try CalendarDuration(months: -months, days: -days, nanoseconds: -totalNanoseconds)
    }

    package func subtracting(_ other: CalendarDuration) throws(TemporalError) -> CalendarDuration {
        let months = months.subtractingReportingOverflow(other.months)
        let days = days.subtractingReportingOverflow(other.days)
        guard !months.overflow, !days.overflow else { throw .overflow }
        return try CalendarDuration(
            months: months.partialValue, days: days.partialValue, nanoseconds: totalNanoseconds - other.totalNanoseconds
        )
    }

    package func multiplied(by factor: Int64) throws(TemporalError) -> CalendarDuration {
        let (nanoseconds, overflow) = totalNanoseconds.multipliedReportingOverflow(by: Int128(factor))
        guard !overflow else { throw .overflow }
        return try CalendarDuration(
            months: Int128(months) * Int128(factor), monthPart: 0, days: Int128(days) * Int128(factor), dayPart: 0,
            nanoseconds: nanoseconds)
    }

    /// - Precondition: the divisor is not zero.
    package func divided(by divisor: Int64) throws(TemporalError) -> CalendarDuration {
        let divisor = Int128(divisor)
        return try CalendarDuration(
            months: Int128(months) / divisor, monthPart: Int128(months) % divisor * Self.nanosecondsPerMonth / divisor,
            days: Int128(days) / divisor, dayPart: Int128(days) % divisor * Self.nanosecondsPerDay / divisor,
            nanoseconds: totalNanoseconds / divisor)
    }

    package func multiplied(by factor: Double) throws(TemporalError) -> CalendarDuration {
        try scaled { $0 * factor }
    }

    package func divided(by divisor: Double) throws(TemporalError) -> CalendarDuration {
        try scaled { $0 / divisor }
    }

    private func scaled(_ scale: (Double) -> Double) throws(TemporalError) -> CalendarDuration {
        let months = try MixedNumber(scale(Double(months)))
        let days = try MixedNumber(scale(Double(days)))
        let seconds = try MixedNumber(scale(Double(seconds)))
        let nanoseconds = try MixedNumber(scale(Double(nanoseconds)))
        return try CalendarDuration(
            months: months.whole, monthPart: months.part(of: Self.nanosecondsPerMonth),
            days: days.whole, dayPart: days.part(of: Self.nanosecondsPerDay),
            nanoseconds: seconds.whole * 1_000_000_000 + seconds.part(of: 1_000_000_000) + nanoseconds.whole)
    }
}

// MARK: Temporal values and durations

extension CalendarDate {
    /// Months first, then days; of the seconds only whole days count.
    package func adding(_ duration: CalendarDuration) throws(TemporalError) -> CalendarDate {
        let moved = try adding(months: duration.months)
        let whole = duration.totalNanoseconds / CalendarDuration.nanosecondsPerDay
        let (days, overflow) = duration.days.addingReportingOverflow(Int64(whole))
        guard !overflow else { throw .range("The date lies outside the years -999999999 to 999999999.") }
        return try moved.adding(days: days)
    }
}

extension LocalTime {
    /// Only the seconds count; the clock goes round.
    package func adding(_ duration: CalendarDuration) -> LocalTime {
        let rest = duration.totalNanoseconds % CalendarDuration.nanosecondsPerDay
        return LocalTime(wrapping: nanosecondOfDay + Int64(rest))
    }
}

extension LocalDateTime {
    package func adding(_ duration: CalendarDuration) throws(TemporalError) -> LocalDateTime {
        let date = try date.adding(months: duration.months).adding(days: duration.days)
        return try LocalDateTime(date, time).adding(seconds: duration.seconds, nanoseconds: duration.nanoseconds)
    }
}

extension ZonedDateTime {
    /// Months and days move the clock's hands, seconds move the moment.
    package func adding(_ duration: CalendarDuration) throws(TemporalError) -> ZonedDateTime {
        var moved = self
        if duration.months != 0 || duration.days != 0 {
            let date = try local.date.adding(months: duration.months).adding(days: duration.days)
            moved = try ZonedDateTime(LocalDateTime(date, local.time), in: zone, preferring: offset)
        }
        let moment = try LocalDateTime(second: moved.epochSecond, nanosecond: moved.local.time.nanosecond)
            .adding(seconds: duration.seconds, nanoseconds: duration.nanoseconds)
        return try ZonedDateTime(second: moment.second, nanosecond: moment.time.nanosecond, in: zone)
    }
}
