// Reads temporal values. Comes in: text, which may be hostile. Goes out: a value, or what is wrong with it.
// Of dates the calendar, week, quarter and ordinal forms of ISO 8601 are read, extended and compact, each also cut short; of times hours to seconds with a
// fraction; offsets to the second; a zone's name in brackets. A year with a sign may have nine digits and needs the extended form.
// Source: openCypher CIP2015-08-06 Date and Time, "Parsing"; TCK Temporal2.

struct TemporalReader {
    let text: String
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8.prefix(256))
    }

    // MARK: Characters

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }
    var isAtEnd: Bool { position == bytes.count && text.utf8.count <= 256 }

    func fault(_ wanted: String) -> TemporalError {
        let shown = text.unicodeScalars.count > 60 ? String(text.unicodeScalars.prefix(60)) + "…" : text
        return .invalid("‘\(shown)’ is no \(wanted).")
    }

    /// Takes one of these characters; letters in either case.
    mutating func take(_ characters: StaticString) -> UInt8? {
        guard let next else { return nil }
        let upper = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next) ? next - 32 : next
        let isWanted = characters.withUTF8Buffer { $0.contains(upper) }
        guard isWanted else { return nil }
        position += 1
        return upper
    }

    private var digitsAhead: Int {
        var end = position
        while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
        return end - position
    }

    /// Takes exactly this many digits, at most 18.
    private mutating func number(_ length: Int) -> Int64? {
        guard digitsAhead >= length, length <= 18 else { return nil }
        var value: Int64 = 0
        for _ in 0..<length {
            value = value * 10 + Int64(bytes[position] - UInt8(ascii: "0"))
            position += 1
        }
        return value
    }

    // MARK: Dates

    mutating func date() throws(TemporalError) -> CalendarDate {
        let fault = fault("date")
        if let sign = take("+-") {
            guard (1...9).contains(digitsAhead), let year = number(digitsAhead) else { throw fault }
            return try dateAfterYear(sign == UInt8(ascii: "-") ? -year : year, mayBeCompact: false, fault)
        }
        let length = digitsAhead
        guard [4, 6, 7, 8].contains(length), let year = number(4) else { throw fault }
        switch length {
        case 4: return try dateAfterYear(year, mayBeCompact: true, fault)
        case 7:
            guard let day = number(3) else { throw fault }
            return try CalendarDate(year: year, ordinalDay: day)
        default:
            guard let month = number(2) else { throw fault }
            return try CalendarDate(year: year, month: month, day: length == 8 ? number(2) ?? 0 : 1)
        }
    }

    private mutating func dateAfterYear(
        _ year: Int64, mayBeCompact: Bool, _ fault: TemporalError
    ) throws(TemporalError) -> CalendarDate {
        let isExtended = take("-") != nil
        guard isExtended || mayBeCompact else {
            if next == nil || next == UInt8(ascii: "T") { return try CalendarDate(year: year, month: 1, day: 1) }
            throw fault
        }
        /// A part that may be left out together with the dash before it.
        func part(_ reader: inout TemporalReader, _ length: ClosedRange<Int>) throws(TemporalError) -> Int64? {
            if isExtended {
                guard reader.take("-") != nil else { return nil }
                guard length.contains(reader.digitsAhead) else { throw fault }
            } else if reader.digitsAhead == 0 {
                return nil
            }
            guard length.contains(reader.digitsAhead), let value = reader.number(reader.digitsAhead) else {
                throw fault
            }
            return value
        }
        if take("W") != nil {
            guard let week = number(2) else { throw fault }
            return try CalendarDate(weekYear: year, week: week, dayOfWeek: try part(&self, 1...1) ?? 1)
        }
        if take("Q") != nil {
            guard let quarter = number(1) else { throw fault }
            return try CalendarDate(year: year, quarter: quarter, dayOfQuarter: try part(&self, 1...2) ?? 1)
        }
        guard isExtended else { return try CalendarDate(year: year, month: 1, day: 1) }
        switch digitsAhead {
        case 3: return try CalendarDate(year: year, ordinalDay: number(3) ?? 0)
        case 2:
            let month = number(2) ?? 0
            return try CalendarDate(year: year, month: month, day: try part(&self, 2...2) ?? 1)
        default: throw fault
        }
    }

    // MARK: Times

    mutating func time() throws(TemporalError) -> LocalTime {
        let fault = fault("time")
        let length = digitsAhead
        guard let hour = number(2) else { throw fault }
        var (minute, second): (Int64, Int64?) = (0, nil)
        if length == 2 {
            if take(":") != nil {
                guard digitsAhead == 2, let value = number(2) else { throw fault }
                minute = value
                if take(":") != nil {
                    guard digitsAhead == 2, let value = number(2) else { throw fault }
                    second = value
                }
            }
        } else {
            guard length == 4 || length == 6, let value = number(2) else { throw fault }
            minute = value
            if length == 6 { second = number(2) }
        }
        var nanosecond: Int64 = 0
        if second != nil, take(".,") != nil {
            let digits = digitsAhead
            guard (1...9).contains(digits), let value = number(digits) else { throw fault }
            nanosecond = value
            for _ in digits..<9 { nanosecond *= 10 }
        }
        return try LocalTime(hour: hour, minute: minute, second: second ?? 0, nanosecond: nanosecond)
    }

    /// `Z`, `+hh`, `+hhmm`, `+hh:mm`, `+hh:mm:ss`; nil where there is none.
    mutating func offset() throws(TemporalError) -> UTCOffset? {
        if take("Z") != nil { return .zero }
        guard let sign = take("+-") else { return nil }
        let fault = fault("offset from UTC")
        let length = digitsAhead
        guard [2, 4, 6].contains(length), var seconds = number(2).map({ $0 * 3_600 }) else { throw fault }
        for (index, unit) in [60, 1].enumerated() {
            if length == 2 { if take(":") == nil { break } } else if length < 4 + 2 * index { break }
            guard digitsAhead >= 2, let part = number(2), part < 60 else { throw fault }
            seconds += part * Int64(unit)
        }
        return try UTCOffset(seconds: sign == UInt8(ascii: "-") ? -seconds : seconds)
    }

    /// `[name]`; nil where there is none.
    mutating func zoneName() throws(TemporalError) -> NamedZone? {
        guard take("[") != nil else { return nil }
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")) else { throw fault("time zone") }
        let name = String(decoding: bytes[position..<end], as: UTF8.self)
        position = end + 1
        return try NamedZone(name)
    }

    /// A date and, behind a `T`, a time; without one it is midnight.
    mutating func dateTime() throws(TemporalError) -> LocalDateTime {
        let date = try date()
        return LocalDateTime(date, take("T") == nil ? .midnight : try time())
    }

    func end(_ what: String) throws(TemporalError) {
        guard isAtEnd else { throw fault(what) }
    }
}

// MARK: Whole texts

extension CalendarDate {
    package init(text: String) throws(TemporalError) {
        var reader = TemporalReader(text)
        self = try reader.date()
        try reader.end("date")
    }
}

extension LocalTime {
    package init(text: String) throws(TemporalError) {
        var reader = TemporalReader(text)
        self = try reader.time()
        try reader.end("local time")
    }
}

extension OffsetTime {
    /// Without an offset it is UTC.
    package init(text: String) throws(TemporalError) {
        var reader = TemporalReader(text)
        let time = try reader.time()
        self.init(time, try reader.offset() ?? .zero)
        try reader.end("time")
    }
}

extension LocalDateTime {
    package init(text: String) throws(TemporalError) {
        var reader = TemporalReader(text)
        self = try reader.dateTime()
        try reader.end("local date and time")
    }
}

extension ZonedDateTime {
    /// Without an offset and zone it is UTC; an offset beside a zone has to be one that the zone has then.
    package init(text: String) throws(TemporalError) {
        var reader = TemporalReader(text)
        let local = try reader.dateTime()
        let offset = try reader.offset()
        let zone = try reader.zoneName()
        try reader.end("date and time")
        try self.init(local, in: zone.map(Zone.named) ?? .offset(offset ?? .zero), preferring: offset)
        if let offset, offset != self.offset {
            throw .invalid("The offset \(offset) is not that of the time zone, which is \(self.offset).")
        }
    }
}

extension Zone {
    /// An offset, or the name of a zone.
    package init(text: String) throws(TemporalError) {
        var reader = TemporalReader(text)
        if let offset = try reader.offset(), reader.isAtEnd {
            self = .offset(offset)
        } else {
            self = .named(try NamedZone(text))
        }
    }
}
