// Times of the day. Comes in: hours to nanoseconds. Goes out: the same, and nanoseconds of the day.
// Source: openCypher CIP2015-08-06 Date and Time, "LocalTime", "Time".

/// A time of the day without an offset.
public struct LocalTime: Hashable, Comparable, Sendable {
    /// 0 to 86,399,999,999,999.
    public let nanosecondOfDay: Int64

    static let nanosecondsPerSecond: Int64 = 1_000_000_000
    static let nanosecondsPerDay: Int64 = 86_400_000_000_000
    package static let midnight = LocalTime(wrapping: 0)

    /// The time that is this many nanoseconds after midnight; whole days are dropped.
    init(wrapping nanoseconds: Int64) {
        let rest = nanoseconds % Self.nanosecondsPerDay
        nanosecondOfDay = rest < 0 ? rest + Self.nanosecondsPerDay : rest
    }

    package init(hour: Int64, minute: Int64, second: Int64, nanosecond: Int64) throws(TemporalError) {
        guard (0...23).contains(hour) else { throw .range("The hour \(hour) is outside 0 to 23.") }
        guard (0...59).contains(minute) else { throw .range("The minute \(minute) is outside 0 to 59.") }
        guard (0...59).contains(second) else { throw .range("The second \(second) is outside 0 to 59.") }
        guard (0..<Self.nanosecondsPerSecond).contains(nanosecond) else {
            throw .range("The nanosecond \(nanosecond) is outside 0 to 999999999.")
        }
        nanosecondOfDay = ((hour * 60 + minute) * 60 + second) * Self.nanosecondsPerSecond + nanosecond
    }

    /// The lesser one.
    public static func < (left: LocalTime, right: LocalTime) -> Bool { left.nanosecondOfDay < right.nanosecondOfDay }

    package var hour: Int64 { nanosecondOfDay / 3_600_000_000_000 }
    package var minute: Int64 { nanosecondOfDay / 60_000_000_000 % 60 }
    package var second: Int64 { nanosecondOfDay / Self.nanosecondsPerSecond % 60 }
    /// The nanosecond of the second.
    package var nanosecond: Int64 { nanosecondOfDay % Self.nanosecondsPerSecond }
    var secondOfDay: Int64 { nanosecondOfDay / Self.nanosecondsPerSecond }
}

/// How far the clocks of a place are ahead of UTC.
public struct UTCOffset: Hashable, Comparable, Sendable {
    /// -64,800 to 64,800.
    public let seconds: Int64
    package static let zero = UTCOffset(unchecked: 0)

    /// For what a zone's rules say.
    init(unchecked seconds: Int64) { self.seconds = seconds }

    package init(seconds: Int64) throws(TemporalError) {
        guard (-64_800...64_800).contains(seconds) else {
            throw .range("The offset lies outside -18:00 to +18:00.")
        }
        self.seconds = seconds
    }

    /// The lesser one.
    public static func < (left: UTCOffset, right: UTCOffset) -> Bool { left.seconds < right.seconds }
}

/// A time of the day with an offset.
public struct OffsetTime: Hashable, Sendable {
    package let time: LocalTime
    package let offset: UTCOffset

    package init(_ time: LocalTime, _ offset: UTCOffset) {
        self.time = time
        self.offset = offset
    }

    /// Nanoseconds since midnight UTC, negative or more than a day where the offset leads there; times are ordered by it.
    var nanosecondInUTC: Int64 { time.nanosecondOfDay - offset.seconds * LocalTime.nanosecondsPerSecond }

    /// The same moment of the day with another offset.
    package func moved(to offset: UTCOffset) -> OffsetTime {
        let shift = (offset.seconds - self.offset.seconds) * LocalTime.nanosecondsPerSecond
        return OffsetTime(LocalTime(wrapping: time.nanosecondOfDay + shift), offset)
    }
}
