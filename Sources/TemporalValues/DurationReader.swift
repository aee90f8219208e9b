// Reads durations. Comes in: `P1Y2M3W4DT5H6M7.8S`, each part with a sign and a fraction if it likes, or a point of the calendar, `P2012-02-02T14:37:21`.
// Goes out: a duration.
// Source: openCypher CIP2015-08-06 Date and Time, "Duration"; TCK Temporal2 [7].

extension CalendarDuration {
    package init(text: String) throws(TemporalError) {
        var reader = DurationReader(text)
        self = try reader.duration()
    }
}

private struct DurationReader {
    private let text: String
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8.prefix(256))
    }

    private var fault: TemporalError { TemporalReader(text).fault("duration") }

    private mutating func take(_ character: Character) -> Bool {
        guard position < bytes.count, let ascii = character.asciiValue else { return false }
        let lower = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ascii) ? ascii + 32 : ascii
        guard bytes[position] == ascii || bytes[position] == lower else { return false }
        position += 1
        return true
    }

    mutating func duration() throws(TemporalError) -> CalendarDuration {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard take("P"), position < bytes.count, text.utf8.count <= 256 else { throw fault }
        let parsed = isPoint ? try point() : try parts()
        return isNegative ? try parsed.negated() : parsed
    }

    // MARK: Parts

    private mutating func parts() throws(TemporalError) -> CalendarDuration {
        var sum = DurationFields()
        var isAfterT = false
        var order = -1
        var count = 0
        while position < bytes.count {
            if !isAfterT, take("T") {
                guard position < bytes.count else { throw fault }
                isAfterT = true
                continue
            }
            let value = try number()
            let units: [(Character, String)] =
                isAfterT
                ? [("H", "hours"), ("M", "minutes"), ("S", "seconds")]
                : [("Y", "years"), ("M", "months"), ("W", "weeks"), ("D", "days")]
            guard let index = units.firstIndex(where: { take($0.0) }) else { throw fault }
            guard index + (isAfterT ? 10 : 0) > order else { throw fault }
            order = index + (isAfterT ? 10 : 0)
            sum.add(value, units[index].1)
            count += 1
        }
        guard count > 0 else { throw fault }
        return try sum.duration()
    }

    private mutating func number() throws(TemporalError) -> MixedNumber {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let (digits, whole) = digits(), digits > 0 else { throw fault }
        var part = 0.0
        if take(".") || take(",") {
            guard let (digits, value) = self.digits(), digits > 0 else { throw fault }
            var scale = 1.0
            for _ in 0..<digits { scale *= 10 }
            part = Double(value) / scale
        }
        return MixedNumber(whole: isNegative ? -whole : whole, part: isNegative ? -part : part)
    }

    /// How many digits there are, at most 19, and what they say.
    private mutating func digits() -> (count: Int, value: Int128)? {
        var (count, value): (Int, Int128) = (0, 0)
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            count += 1
            guard count <= 19 else { return nil }
            value = value * 10 + Int128(bytes[position] - UInt8(ascii: "0"))
            position += 1
        }
        return (count, value)
    }

    // MARK: A point of the calendar

    /// Whether four digits and a dash or a digit follow, as no part begins.
    private var isPoint: Bool {
        guard position + 4 < bytes.count else { return false }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return bytes[position..<position + 4].allSatisfy { digits.contains($0) }
            && (bytes[position + 4] == UInt8(ascii: "-") || (bytes.contains(UInt8(ascii: "T")) && isCompactPoint))
    }

    /// `PyyyymmddThhmmss`.
    private var isCompactPoint: Bool {
        guard position + 8 < bytes.count, bytes[position + 8] == UInt8(ascii: "T") else { return false }
        return bytes[position..<position + 8].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private mutating func point() throws(TemporalError) -> CalendarDuration {
        let isExtended = bytes[position + 4] == UInt8(ascii: "-")
        func field(_ reader: inout DurationReader, _ length: Int, _ most: Int128) throws(TemporalError) -> Int128 {
            let start = reader.position
            var value: Int128 = 0
            while reader.position < min(start + length, reader.bytes.count) {
                let byte = reader.bytes[reader.position]
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw reader.fault }
                value = value * 10 + Int128(byte - UInt8(ascii: "0"))
                reader.position += 1
            }
            guard reader.position == start + length, value <= most else { throw reader.fault }
            return value
        }
        var sum = DurationFields()
        sum.add(MixedNumber(whole: try field(&self, 4, 9_999), part: 0), "years")
        for (unit, most) in [("months", 12), ("days", 31)] as [(String, Int128)] {
            if isExtended, !take("-") { throw fault }
            sum.add(MixedNumber(whole: try field(&self, 2, most), part: 0), unit)
        }
        if take("T") {
            for (unit, most) in [("hours", 23), ("minutes", 59), ("seconds", 59)] as [(String, Int128)] {
                if unit != "hours" {
                    if position == bytes.count { break }
                    if isExtended, !take(":") { throw fault }
                }
                let value = try field(&self, 2, most)
                var part = 0.0
                if unit == "seconds", take(".") || take(",") {
                    guard let (digits, fraction) = digits(), (1...9).contains(digits) else { throw fault }
                    var scale = 1.0
                    for _ in 0..<digits { scale *= 10 }
                    part = Double(fraction) / scale
                }
                sum.add(MixedNumber(whole: value, part: part), unit)
            }
        }
        guard position == bytes.count else { throw fault }
        return try sum.duration()
    }
}

/// Amounts by unit, which become a duration.
struct DurationFields {
    private var amounts: [String: MixedNumber] = [:]

    static let names: Set<String> = [
        "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds",
        "nanoseconds",
    ]

    mutating func add(_ value: MixedNumber, _ unit: String) { amounts[unit] = value }

    func duration() throws(TemporalError) -> CalendarDuration {
        func sum(_ units: [(String, Int128)], whole one: Int128) -> (whole: Int128, part: Int128) {
            var total: (whole: Int128, part: Int128) = (0, 0)
            for (unit, size) in units {
                guard let amount = amounts[unit] else { continue }
                total.whole += amount.whole * size
                total.part += amount.part(of: size * one)
            }
            return total
        }
        let months = sum(
            [("years", 12), ("quarters", 3), ("months", 1)], whole: CalendarDuration.nanosecondsPerMonth)
        let days = sum([("weeks", 7), ("days", 1)], whole: CalendarDuration.nanosecondsPerDay)
        let rest = sum(
            [
                ("hours", 3_600_000_000_000), ("minutes", 60_000_000_000), ("seconds", 1_000_000_000),
                ("milliseconds", 1_000_000), ("microseconds", 1_000), ("nanoseconds", 1),
            ], whole: 1)
        return try CalendarDuration(
            months: months.whole, monthPart: months.part, days: days.whole, dayPart: days.part,
            nanoseconds: rest.whole + rest.part)
    }
}
