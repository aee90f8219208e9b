// Lengths of time. Comes in: months, days, seconds and nanoseconds, whole or not. Goes out: the same, whole.
// The three groups are kept apart, for a month has no fixed number of days and a day no fixed number of seconds. A part of a month becomes days by
// the mean length of a month of the Gregorian calendar (30.436875 days), a part of a day becomes seconds.
// Source: openCypher CIP2015-08-06 Date and Time, "Duration"; TCK Temporal1 [12], Temporal8 [7].

/// A length of time.
public struct CalendarDuration: Hashable, Sendable {
    package let months: Int64
    package let days: Int64
    /// Rounded down where there are nanoseconds.
    package let seconds: Int64
    /// 0 to 999,999,999, added to the seconds.
    package let nanoseconds: Int64

    static let nanosecondsPerMonth: Int128 = 2_629_746_000_000_000
    static let nanosecondsPerDay: Int128 = 86_400_000_000_000
    package static let zero = CalendarDuration(months: 0, days: 0, whole: 0, part: 0)

    private init(months: Int64, days: Int64, whole: Int64, part: Int64) {
        self.months = months
        self.days = days
        seconds = whole
        nanoseconds = part
    }

    /// - Throws: where a group does not fit.
    package init(months: Int64, days: Int64, nanoseconds: Int128) throws(TemporalError) {
        let billion: Int128 = 1_000_000_000
        let whole = nanoseconds >= 0 ? nanoseconds / billion : -((billion - 1 - nanoseconds) / billion)
        guard let seconds = Int64(exactly: whole) else { throw .overflow }
        self.init(months: months, days: days, whole: seconds, part: Int64(nanoseconds - whole * billion))
    }

    /// The seconds with their part, in nanoseconds.
    var totalNanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

    /// Adds up groups of which each may have a part; parts go to the next smaller group.
    ///
    /// - Parameters:
    ///   - monthPart: a part of a month, in nanoseconds of a mean month.
    ///   - dayPart: a part of a day, in nanoseconds.
    init(months: Int128, monthPart: Int128, days: Int128, dayPart: Int128, nanoseconds: Int128) throws(TemporalError) {
        let wholeMonths = months + monthPart / Self.nanosecondsPerMonth
        var wholeDays = days
        var rest = monthPart % Self.nanosecondsPerMonth + dayPart
        if rest != 0 {
            let total = days * Self.nanosecondsPerDay + rest
            wholeDays = total / Self.nanosecondsPerDay
            rest = total % Self.nanosecondsPerDay
        }
        guard let months = Int64(exactly: wholeMonths), let days = Int64(exactly: wholeDays) else { throw .overflow }
        try self.init(months: months, days: days, nanoseconds: nanoseconds + rest)
    }

    /// What durations are sorted by: their mean length in seconds.
    var meanSeconds: Int128 { Int128(months) * 2_629_746 + Int128(days) * 86_400 + Int128(seconds) }
}

/// A number with its part apart, so that whole numbers stay exact.
struct MixedNumber {
    let whole: Int128
    /// Less than 1, with the sign of the number.
    let part: Double

    init(_ whole: Int64) {
        self.whole = Int128(whole)
        part = 0
    }

    init(_ value: Double) throws(TemporalError) {
        guard value.isFinite, abs(value) < 0x1p63 else { throw .overflow }
        let truncated = value.rounded(.towardZero)
        whole = Int128(Int64(truncated))
        part = value - truncated
    }

    init(whole: Int128, part: Double) {
        self.whole = whole
        self.part = part
    }

    /// The part as a number of smaller units, rounded to the nearest, halves towards zero.
    func part(of units: Int128) -> Int128 {
        let value = part * Double(units)
        let below = value.rounded(.towardZero)
        let up = abs(value - below) > 0.5 ? (value < 0 ? -1 : 1) : 0.0
        return Int128(below + up)
    }
}
