// Temporal values as text. Comes in: a value. Goes out: ISO 8601 text that reads back as the same value. Seconds are left out where they are zero, a
// fraction has three, six or nine digits; a year of more than four digits has a sign.
// Source: TCK Temporal6.

extension TemporalValue: CustomStringConvertible {
    /// ISO 8601 text.
    public var description: String {
        switch self {
        case .date(let value): value.description
        case .localTime(let value): value.description
        case .time(let value): value.description
        case .localDateTime(let value): value.description
        case .dateTime(let value): value.description
        case .duration(let value): value.description
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    /// ISO 8601 text.
    public var description: String {
        let (year, month, day) = civil
        let digits = padded(year.magnitude, 4)
        let sign = year < 0 ? "-" : (year > 9_999 ? "+" : "")
        return "\(sign)\(digits)-\(padded(month.magnitude, 2))-\(padded(day.magnitude, 2))"
    }
}

extension LocalTime: CustomStringConvertible {
    /// ISO 8601 text.
    public var description: String {
        var text = "\(padded(hour.magnitude, 2)):\(padded(minute.magnitude, 2))"
        if second == 0, nanosecond == 0 { return text }
        text += ":" + padded(second.magnitude, 2)
        if nanosecond == 0 { return text }
        let digits = padded(nanosecond.magnitude, 9)
        let length = nanosecond % 1_000_000 == 0 ? 3 : (nanosecond % 1_000 == 0 ? 6 : 9)
        return text + "." + digits.prefix(length)
    }
}

extension UTCOffset: CustomStringConvertible {
    /// ISO 8601 text.
    public var description: String {
        if seconds == 0 { return "Z" }
        let size = seconds.magnitude
        let minutes = "\(padded(size / 3_600, 2)):\(padded(size / 60 % 60, 2))"
        return (seconds < 0 ? "-" : "+") + minutes + (size % 60 == 0 ? "" : ":" + padded(size % 60, 2))
    }
}

extension OffsetTime: CustomStringConvertible {
    /// ISO 8601 text.
    public var description: String { "\(time)\(offset)" }
}

extension LocalDateTime: CustomStringConvertible {
    /// ISO 8601 text.
    public var description: String { "\(date)T\(time)" }
}

extension ZonedDateTime: CustomStringConvertible {
    /// ISO 8601 text.
    public var description: String {
        if case .named(let zone) = zone { return "\(local)\(offset)[\(zone.name)]" }
        return "\(local)\(offset)"
    }
}

extension CalendarDuration: CustomStringConvertible {
    /// ISO 8601 text.
    public var description: String {
        var text = "P"
        func add(_ value: Int128, _ unit: String) { if value != 0 { text += "\(value)\(unit)" } }
        add(Int128(months / 12), "Y")
        add(Int128(months % 12), "M")
        add(Int128(days), "D")
        let total = totalNanoseconds
        if total != 0 { text += "T" }
        add(total / 3_600_000_000_000, "H")
        add(total / 60_000_000_000 % 60, "M")
        let second = total % 60_000_000_000
        if second != 0 {
            let size = second.magnitude
            text += (second < 0 ? "-" : "") + "\(size / 1_000_000_000)"
            let part = UInt64(size % 1_000_000_000)
            if part != 0 {
                var digits = padded(part, 9)
                while digits.hasSuffix("0") { digits.removeLast() }
                text += "." + digits
            }
            text += "S"
        }
        return text == "P" ? "PT0S" : text
    }
}

private func padded(_ value: UInt64, _ length: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
}
