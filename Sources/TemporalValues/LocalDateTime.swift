// A date with a time. Comes in: both, or seconds counted from 1970. Goes out: the same.
// Source: openCypher CIP2015-08-06 Date and Time, "LocalDateTime".

/// A date and a time of the day without a place.
public struct LocalDateTime: Hashable, Comparable, Sendable {
    package let date: CalendarDate
    package let time: LocalTime

    package init(_ date: CalendarDate, _ time: LocalTime) {
        self.date = date
        self.time = time
    }

    /// As the clocks in UTC would show this many seconds after 1970-01-01T00:00.
    init(second: Int64, nanosecond: Int64) throws(TemporalError) {
        let day = floorDivide(second, 86_400)
        guard day.magnitude < 1 << 40, (0..<LocalTime.nanosecondsPerSecond).contains(nanosecond) else {
            throw .range("The date lies outside the years -999999999 to 999999999.")
        }
        let rest = (second - day * 86_400) * LocalTime.nanosecondsPerSecond + nanosecond
        self.init(try CalendarDate(dayNumber: day), LocalTime(wrapping: rest))
    }

    /// Seconds from 1970-01-01T00:00 on the same clock.
    var second: Int64 { date.dayNumber * 86_400 + time.secondOfDay }

    /// The earlier one.
    public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        (left.date, left.time) < (right.date, right.time)
    }

    func adding(seconds: Int64, nanoseconds: Int64) throws(TemporalError) -> LocalDateTime {
        let carried = Int128(time.nanosecond) + Int128(nanoseconds)
        let whole = carried >= 0 ? carried / 1_000_000_000 : -((999_999_999 - carried) / 1_000_000_000)
        let total = Int128(second) + Int128(seconds) + whole
        guard let second = Int64(exactly: total) else {
            throw .range("The date lies outside the years -999999999 to 999999999.")
        }
        return try LocalDateTime(second: second, nanosecond: Int64(carried - whole * 1_000_000_000))
    }
}
