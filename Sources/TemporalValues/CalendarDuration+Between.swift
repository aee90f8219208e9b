// The length of time between two temporal values. Comes in: two values of any of the five types that are no durations. Goes out: a duration, negative
// where the second is earlier. What one of them lacks is taken from the other: the date, the zone; a date begins at midnight.
// Source: openCypher CIP2015-08-06 Date and Time, "Durations between"; TCK Temporal10.

extension CalendarDuration {
    /// In months, then days, then seconds.
    package static func between(_ from: TemporalValue, _ to: TemporalValue) throws(TemporalError) -> CalendarDuration {
        let pair = try TemporalPair(from, to)
        guard pair.hasDates else { return try pair.inSeconds() }
        let months = pair.months
        let afterMonths = try pair.moved(months: months, days: 0)
        let days = afterMonths.days
        let rest = try afterMonths.moved(months: 0, days: days).nanoseconds
        return try CalendarDuration(months: months, days: days, nanoseconds: rest)
    }

    /// In whole months; none unless both have a date.
    package static func inMonths(_ from: TemporalValue, _ to: TemporalValue) throws(TemporalError) -> CalendarDuration {
        let pair = try TemporalPair(from, to)
        return try CalendarDuration(months: pair.hasDates ? pair.months : 0, days: 0, nanoseconds: 0)
    }

    /// In whole days; none unless both have a date.
    package static func inDays(_ from: TemporalValue, _ to: TemporalValue) throws(TemporalError) -> CalendarDuration {
        let pair = try TemporalPair(from, to)
        return try CalendarDuration(months: 0, days: pair.hasDates ? pair.days : 0, nanoseconds: 0)
    }

    package static func inSeconds(_ from: TemporalValue, _ to: TemporalValue) throws(TemporalError) -> CalendarDuration
    {
        try TemporalPair(from, to).inSeconds()
    }
}

/// Two values brought to one zone, if either has one.
private struct TemporalPair {
    private let from: LocalDateTime
    private let to: LocalDateTime
    /// The zone of the first that has one; nil where neither has.
    private let zone: Zone?
    private let fromMoment: ZonedDateTime
    private let toMoment: ZonedDateTime
    let hasDates: Bool

    init(_ first: TemporalValue, _ second: TemporalValue) throws(TemporalError) {
        for value in [first, second] {
            if case .duration = value { throw .type("The length between durations is not defined.") }
        }
        hasDates = first.date != nil && second.date != nil
        let day = try CalendarDate(dayNumber: 0)
        let from = LocalDateTime(first.date ?? second.date ?? day, first.time ?? .midnight)
        let to = LocalDateTime(second.date ?? first.date ?? day, second.time ?? .midnight)
        zone = first.zone ?? second.zone
        fromMoment = try ZonedDateTime(
            from, in: first.zone ?? second.zone ?? .utc, preferring: first.offset ?? second.offset)
        let end = try ZonedDateTime(
            to, in: second.zone ?? first.zone ?? .utc, preferring: second.offset ?? first.offset)
        toMoment = try end.moved(to: zone ?? .utc)
        self.from = fromMoment.local
        self.to = toMoment.local
    }

    private init(from: LocalDateTime, moment: ZonedDateTime, to pair: TemporalPair) {
        self.from = from
        to = pair.to
        zone = pair.zone
        fromMoment = moment
        toMoment = pair.toMoment
        hasDates = pair.hasDates
    }

    /// The last day that counts: one is not whole whose time is not reached.
    private var lastDay: Int64 {
        if to.date > from.date, to.time < from.time { return to.date.dayNumber - 1 }
        if to.date < from.date, to.time > from.time { return to.date.dayNumber + 1 }
        return to.date.dayNumber
    }

    var days: Int64 { lastDay - from.date.dayNumber }

    var months: Int64 {
        guard let last = try? CalendarDate(dayNumber: lastDay).civil else { return 0 }
        let first = from.date.civil
        let packed = { (year: Int64, month: Int64, day: Int64) in (year * 12 + month) * 32 + day }
        return (packed(last.year, last.month, last.day) - packed(first.year, first.month, first.day)) / 32
    }

    var nanoseconds: Int128 {
        Int128(toMoment.epochSecond - fromMoment.epochSecond) * 1_000_000_000
            + Int128(to.time.nanosecond - from.time.nanosecond)
    }

    func inSeconds() throws(TemporalError) -> CalendarDuration {
        try CalendarDuration(months: 0, days: 0, nanoseconds: nanoseconds)
    }

    func moved(months: Int64, days: Int64) throws(TemporalError) -> TemporalPair {
        let date = try from.date.adding(months: months).adding(days: days)
        let moment = try ZonedDateTime(
            LocalDateTime(date, from.time), in: zone ?? .utc, preferring: fromMoment.offset)
        return TemporalPair(from: moment.local, moment: moment, to: self)
    }
}
