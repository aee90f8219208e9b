// Temporal values as bytes that are stored like a string. Comes in: a value. Goes out: bytes below 128, equal where the values are and ordered as ORDER BY
// orders them; and the value again. First stands the type, then numbers from the most significant on, seven bits a byte; a duration begins with its mean
// length. Times and moments are ordered in UTC first, then by offset, then by the zone's name.
// Source: openCypher CIP2016-06-14 Comparability and orderability; CIP2015-08-06 "Comparing temporal values".

extension TemporalValue {
    /// The value as bytes.
    package var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.bytes.append(kind.rawValue)
        switch self {
        case .date(let date): writer.add(date.dayNumber)
        case .localTime(let time): writer.add(time.nanosecondOfDay)
        case .time(let value):
            writer.add(value.nanosecondInUTC)
            writer.add(value.offset.seconds)
        case .localDateTime(let value):
            writer.add(value.second)
            writer.add(value.time.nanosecond)
        case .dateTime(let value):
            writer.add(value.epochSecond)
            writer.add(value.local.time.nanosecond)
            writer.add(value.offset.seconds)
            if case .named(let zone) = value.zone { writer.bytes.append(contentsOf: zone.name.utf8) }
        case .duration(let value):
            let mean = value.meanSeconds
            writer.add(Int64(mean >> 40))
            writer.add(Int64(mean & 0xFF_FFFF_FFFF))
            writer.add(value.nanoseconds)
            writer.add(value.months)
            writer.add(value.days)
        }
        return writer.bytes
    }

    /// The type of the value that these bytes stand for; nil where they stand for none.
    @inline(__always)
    package static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> Kind? { bytes.first.flatMap(Kind.init) }

    /// - Returns: nil where the bytes are none that a value was written as.
    package init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard let kind = Self.kind(of: bytes) else { return nil }
        var reader = ByteReader(bytes: bytes)
        let lengths: [Kind: Int] = [.dateTime: 3, .localDateTime: 2, .date: 1, .time: 2, .localTime: 1, .duration: 5]
        let numbers = (0..<(lengths[kind] ?? 0)).compactMap { _ in reader.number() }
        guard numbers.count == lengths[kind], kind == .dateTime || reader.position == bytes.count else { return nil }
        do throws(TemporalError) {
            switch kind {
            case .date: self = .date(try CalendarDate(dayNumber: numbers[0]))
            case .localTime: self = .localTime(LocalTime(wrapping: numbers[0]))
            case .time:
                let offset = try UTCOffset(seconds: numbers[1])
                self = .time(OffsetTime(LocalTime(wrapping: numbers[0] &+ numbers[1] &* 1_000_000_000), offset))
            case .localDateTime:
                self = .localDateTime(try LocalDateTime(second: numbers[0], nanosecond: numbers[1]))
            case .dateTime:
                let name = String(decoding: bytes[reader.position...], as: UTF8.self)
                let offset = UTCOffset(unchecked: numbers[2])
                let zone: Zone = name.isEmpty ? .offset(offset) : .named(try NamedZone(name))
                self = .dateTime(try ZonedDateTime(second: numbers[0], nanosecond: numbers[1], in: zone))
            case .duration:
                let mean = Int128(numbers[0]) << 40 + Int128(numbers[1])
                let seconds = mean - Int128(numbers[3]) * 2_629_746 - Int128(numbers[4]) * 86_400
                guard let seconds = Int64(exactly: seconds) else { return nil }
                self = .duration(
                    try CalendarDuration(
                        months: numbers[3], days: numbers[4],
                        nanoseconds: Int128(seconds) * 1_000_000_000 + Int128(numbers[2])))
            }
        } catch {
            return nil
        }
    }
}

private struct ByteWriter {
    var bytes: [UInt8] = []

    /// Ten bytes; the sign is turned, so that negative numbers come first.
    mutating func add(_ value: Int64) {
        let bits = UInt64(bitPattern: value) ^ (1 << 63)
        for shift in stride(from: 63, through: 0, by: -7) { bytes.append(UInt8(bits >> UInt64(shift) & 0x7F)) }
    }
}

private struct ByteReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 1

    mutating func number() -> Int64? {
        guard position + 10 <= bytes.count else { return nil }
        var bits: UInt64 = 0
        for _ in 0..<10 {
            bits = bits << 7 | UInt64(bytes[position] & 0x7F)
            position += 1
        }
        return Int64(bitPattern: bits ^ (1 << 63))
    }
}
