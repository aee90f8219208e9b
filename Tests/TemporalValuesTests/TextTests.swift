import Testing

@testable import TemporalValues

/// Reading and writing.
struct TextTests {
    @Test(arguments: [
        ("2015-07-21", "2015-07-21"), ("20150721", "2015-07-21"), ("201507", "2015-07-01"),
        ("2015-W30-2", "2015-07-21"),
        ("2015W302", "2015-07-21"), ("2015W30", "2015-07-20"), ("2015-202", "2015-07-21"), ("2015202", "2015-07-21"),
        ("2015-Q2-60", "2015-05-30"), ("2015Q260", "2015-05-30"), ("2015-Q2", "2015-04-01"), ("2015Q2", "2015-04-01"),
        ("2015", "2015-01-01"), ("-0044-03-15", "-0044-03-15"), ("+12345-01-02", "+12345-01-02"), ("+5", "0005-01-01"),
    ])
    func datesAreRead(_ text: String, _ written: String) throws {
        #expect(try CalendarDate(text: text).description == written)
    }

    @Test(arguments: [
        "", "2", "20155", "2015-", "2015-7", "2015-13", "2015-02-29", "2015-07-21x", "2015W", "2015-W54", "2015-W3-",
        "2015-366", "2015Q5", "2015-Q1-91", "+1234567890-01-01", "+2015W30", "２０１５", "2015-07-2１", " 2015",
        "2015-07-21T",
        "99999999999999999999", "-", "+-1",
    ])
    func whatIsNoDateIsRefused(_ text: String) {
        #expect(throws: TemporalError.self) { try CalendarDate(text: text) }
    }

    @Test(arguments: [
        ("21:40:32.142+0100", "21:40:32.142+01:00"), ("214032.142Z", "21:40:32.142Z"), ("2140-02", "21:40-02:00"),
        ("22+18:00", "22:00+18:00"), ("12:00:00,5-00:00:30", "12:00:00.500-00:00:30"), ("12", "12:00Z"),
        ("12:00:00.000001", "12:00:00.000001Z"), ("000000.000000001+053000", "00:00:00.000000001+05:30"),
    ])
    func timesAreRead(_ text: String, _ written: String) throws {
        #expect(try OffsetTime(text: text).description == written)
    }

    @Test(arguments: [
        "24:00", "12:60", "12:00:60", "1", "12:0", "123", "12:00.5", "12:00:00.", "12:00:00.1234567890", "12+19:00",
        "12+1",
        "12:00+", "12[UTC]", "12:00+01:60", "12:00 ",
    ])
    func whatIsNoTimeIsRefused(_ text: String) {
        #expect(throws: TemporalError.self) { try OffsetTime(text: text) }
    }

    @Test(arguments: [
        ("2015-07-21T21:40:32.142+02:00[Europe/Stockholm]", "2015-07-21T21:40:32.142+02:00[Europe/Stockholm]"),
        ("2015-07-21T21:40:32.142[Europe/London]", "2015-07-21T21:40:32.142+01:00[Europe/London]"),
        ("1818-07-21T21:40:32.142[Europe/Stockholm]", "1818-07-21T21:40:32.142+00:53:28[Europe/Stockholm]"),
        ("2015-07-21", "2015-07-21T00:00Z"),
        ("2015-07-21T09[America/New York]", "2015-07-21T09:00-04:00[America/New_York]"),
        ("2017-10-29T02:30+01:00[Europe/Stockholm]", "2017-10-29T02:30+01:00[Europe/Stockholm]"),
        ("2017-10-29T02:30[Europe/Stockholm]", "2017-10-29T02:30+02:00[Europe/Stockholm]"),
        ("2017-03-26T02:30[Europe/Stockholm]", "2017-03-26T03:30+02:00[Europe/Stockholm]"),
        ("2015-07-21T00:00[UTC]", "2015-07-21T00:00Z[UTC]"),
        ("+999999999-12-31T23:59[Europe/Stockholm]", "+999999999-12-31T23:59+01:00[Europe/Stockholm]"),
        ("-999999999-01-01T12[Europe/Stockholm]", "-999999999-01-01T12:00+00:53:28[Europe/Stockholm]"),
    ])
    func momentsAreRead(_ text: String, _ written: String) throws {
        #expect(try ZonedDateTime(text: text).description == written)
    }

    @Test(arguments: [
        "2015-07-21T21:40+05:00[Europe/Stockholm]", "2015-07-21T21:40[Nowhere/Land]",
        "2015-07-21T21:40[Europe/Stockholm",
        "2015-07-21T21:40[]", "2015-07-21T21:40[PST]", "2015-07-21T21:40[GMT+5]", "2015-07-21T21:40[../../etc/passwd]",
    ])
    func whatIsNoMomentIsRefused(_ text: String) {
        #expect(throws: TemporalError.self) { try ZonedDateTime(text: text) }
    }

    @Test(arguments: [
        ("P14DT16H12M", "P14DT16H12M"), ("P5M1.5D", "P5M1DT12H"), ("P0.75M", "P22DT19H51M49.5S"), ("PT0.75M", "PT45S"),
        ("P2.5W", "P17DT12H"), ("P12Y5M14DT16H12M70S", "P12Y5M14DT16H13M10S"), ("-P1Y-2D", "P-1Y2D"),
        ("PT-0,5S", "PT-0.5S"),
        ("P2012-02-02T14:37:21.545", "P2012Y2M2DT14H37M21.545S"), ("P20120202T143721.545", "P2012Y2M2DT14H37M21.545S"),
        ("P1Y1M", "P1Y1M"), ("PT0S", "PT0S"), ("PT-1M-0.001S", "PT-1M-0.001S"),
        ("P9223372036854775807D", "P9223372036854775807D"),
        ("PT2.3S", "PT2.3S"),
    ])
    func durationsAreRead(_ text: String, _ written: String) throws {
        #expect(try CalendarDuration(text: text).description == written)
    }

    @Test(arguments: [
        "", "P", "PT", "P1", "P1H", "PT1D", "1D", "P1DT", "P1D1Y", "P1D1D", "P1.D", "P.5D", "P--1D",
        "P9223372036854775808D",
        "P99999999999999999999Y", "P2012-13-02", "P2012-02-02T24:00", "PTT1S", "P1Yx",
    ])
    func whatIsNoDurationIsRefused(_ text: String) {
        #expect(throws: TemporalError.self) { try CalendarDuration(text: text) }
    }

    @Test func whatIsWrittenReadsBackAsTheSame() throws {
        var random = Random(seed: 5)
        let zones = ["UTC", "Europe/Stockholm", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia"]
        for round in 0..<4_000 {
            let value = try TemporalValue.random(
                &random, zone: round.isMultiple(of: 2) ? nil : zones.randomElement(using: &random))
            try #require(try TemporalValue(value.kind, text: value.description) == value, "\(value)")
            try #require(value.bytes.withUnsafeBufferPointer { TemporalValue(bytes: $0) } == value, "\(value)")
            try #require(value.bytes.allSatisfy { $0 < 0x80 })
        }
    }

    /// Texts with up to three characters changed, added or gone: the reader ends, and what it takes reads back.
    @Test func anyTextIsReadOrRefused() throws {
        var random = Random(seed: 6)
        let letters = Array("0123456789-+:.,TWQPZzYMDHS[]/ é\u{0}".unicodeScalars)
        let texts = [
            "2015-07-21", "2015W302", "2015-Q2-60", "+12345-202", "21:40:32.142+01:00", "214032,5-0130",
            "2015-07-21T21:40:32.142+02:00[Europe/Stockholm]", "-P1Y2M3W4DT5H6M7.8S", "P2012-02-02T14:37:21.545",
            "P0.75M",
        ].map { Array($0.unicodeScalars) }
        var taken = 0
        for _ in 0..<20_000 {
            var scalars = try #require(texts.randomElement(using: &random))
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let letter = try #require(letters.randomElement(using: &random))
                let position = Int.random(in: 0..<max(scalars.count, 1), using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: scalars.insert(letter, at: position)
                case 1 where !scalars.isEmpty: scalars[position] = letter
                default: if !scalars.isEmpty { scalars.remove(at: position) }
                }
            }
            let text = String(String.UnicodeScalarView(scalars))
            for kind in TemporalValue.Kind.allCases {
                guard let value = try? TemporalValue(kind, text: text) else { continue }
                taken += 1
                try #require(try TemporalValue(kind, text: value.description) == value, "\(kind) \(text)")
            }
        }
        #expect(taken > 5_000)
    }

    @Test func aTextOfAnyLengthIsRefusedAtOnce() {
        let long = String(repeating: "1", count: 5_000_000)
        for kind in TemporalValue.Kind.allCases {
            for text in [long, "P" + long + "D", "2015-07-21T00:00[" + long + "]"] {
                #expect(throws: TemporalError.self) { try TemporalValue(kind, text: text) }
            }
        }
    }
}

extension TemporalValue {
    static func random(_ random: inout Random, zone: String?) throws -> TemporalValue {
        let years = [Int64(-719_162)...2_932_896, -100_000_000_000...100_000_000_000].randomElement(using: &random)
        let date = try CalendarDate(dayNumber: Int64.random(in: years ?? 0...1, using: &random))
        let unit = [1, 1_000, 1_000_000, 1_000_000_000, 60_000_000_000].randomElement(using: &random) ?? 1
        let time = LocalTime(
            wrapping: Int64.random(in: 0..<86_400_000_000_000 / Int64(unit), using: &random) * Int64(unit))
        let offset = try UTCOffset(seconds: Int64.random(in: -64_800...64_800, using: &random))
        switch Kind.allCases.randomElement(using: &random) ?? .date {
        case .date: return .date(date)
        case .localTime: return .localTime(time)
        case .time: return .time(OffsetTime(time, offset))
        case .localDateTime: return .localDateTime(LocalDateTime(date, time))
        case .dateTime:
            let place: Zone = try zone.map { .named(try NamedZone($0)) } ?? .offset(offset)
            return .dateTime(try ZonedDateTime(LocalDateTime(date, time), in: place))
        case .duration:
            return .duration(
                try CalendarDuration(
                    months: Int64.random(in: -5_000...5_000, using: &random),
                    days: Int64.random(in: -100_000...100_000, using: &random),
                    nanoseconds: Int128(
                        Int64.random(in: -1_000_000_000_000_000...1_000_000_000_000_000, using: &random))))
        }
    }
}
