import Testing

@testable import TemporalValues

/// Values from fields, cut to units, and their parts. The TCK has the common cases; here is what it leaves out.
struct FieldTests {
    private let now = try? ZonedDateTime(text: "2020-02-29T23:30Z")

    private func made(_ kind: TemporalValue.Kind, _ fields: [(String, TemporalFields.Field)]) throws -> String {
        try TemporalFields(fields.map { (name: $0.0, value: $0.1) }).value(of: kind, now: #require(now)).description
    }

    @Test func aZoneAloneMeansNowThere() throws {
        #expect(try made(.date, [("timezone", .text("+01:00"))]) == "2020-03-01")
        #expect(try made(.localTime, [("timezone", .text("+01:00"))]) == "00:30")
        #expect(try made(.time, [("timezone", .text("Asia/Tokyo"))]) == "08:30+09:00")
        #expect(try made(.time, [("hour", .integer(1)), ("timezone", .text("Asia/Tokyo"))]) == "01:00+09:00")
    }

    @Test func theDayIsKeptWhereTheMonthHasIt() throws {
        let date = TemporalFields.Field.temporal(.date(try CalendarDate(text: "2020-02-29")))
        #expect(try made(.date, [("date", date), ("year", .integer(2021))]) == "2021-02-28")
        #expect(try made(.date, [("date", date), ("month", .integer(1))]) == "2020-01-29")
        #expect(throws: TemporalError.self) { try made(.date, [("date", date), ("day", .integer(30))]) }
    }

    @Test func aMomentThatIsSelectedMovesToTheZoneThatIsGiven() throws {
        let moment = TemporalFields.Field.temporal(.dateTime(try ZonedDateTime(text: "1984-10-11T02:00+01:00")))
        #expect(
            try made(.dateTime, [("datetime", moment), ("timezone", .text("Pacific/Honolulu"))])
                == "1984-10-10T15:00-10:00[Pacific/Honolulu]")
    }

    @Test func anEpochIsReadInTheZoneThatIsGiven() throws {
        #expect(
            try made(.dateTime, [("epochSeconds", .integer(-1)), ("nanosecond", .integer(5))])
                == "1969-12-31T23:59:59.000000005Z")
        #expect(
            try made(.dateTime, [("epochMillis", .integer(-1)), ("timezone", .text("+01:00"))])
                == "1970-01-01T00:59:59.999+01:00")
        #expect(throws: TemporalError.self) { try made(.dateTime, [("epochSeconds", .integer(.max))]) }
        #expect(throws: TemporalError.self) { try made(.dateTime, [("epochSeconds", .integer(.min))]) }
        #expect(try made(.dateTime, [("epochMillis", .integer(.max))]) == "+292278994-08-17T07:12:55.807Z")
        #expect(try made(.dateTime, [("epochMillis", .integer(.min))]) == "-292275055-05-16T16:47:04.192Z")
    }

    @Test(
        arguments: [
            [("month", 2)], [("year", 2015), ("day", 3)], [("year", 2015), ("month", 13)],
            [("year", 2015), ("week", 54)],
            [("year", 2015), ("week", 1), ("month", 1)], [("year", 2015), ("dayOfWeek", 1)],
            [("year", 2015), ("hour", 1)],
            [("year", 1_000_000_000)], [("year", 2015), ("ordinalDay", 366)], [("year", 2015), ("quarter", 5)], [],
            [("year", 2015), ("quarter", Int64.max), ("dayOfQuarter", 1)], [("year", Int64.min)],
            [("year", Int64.max), ("week", 1)],
        ] as [[(String, Int64)]])
    func fieldsThatSayNoDateAreRefused(_ fields: [(String, Int64)]) {
        #expect(throws: TemporalError.self) { try made(.date, fields.map { ($0.0, .integer($0.1)) }) }
    }

    @Test(
        arguments: [
            [("minute", 1)], [("hour", 1), ("second", 1)], [("hour", 24)],
            [("hour", 1), ("minute", 1), ("nanosecond", 1)],
            [("hour", 1), ("minute", 1), ("second", 1), ("millisecond", 1_000)],
            [("hour", 1), ("minute", 1), ("second", 1), ("millisecond", 1), ("microsecond", 1_000)],
            [("hour", 1), ("minute", 1), ("second", 1), ("nanosecond", -1)], [("hour", 1), ("year", 1)],
        ] as [[(String, Int64)]])
    func fieldsThatSayNoTimeAreRefused(_ fields: [(String, Int64)]) {
        #expect(throws: TemporalError.self) { try made(.localTime, fields.map { ($0.0, .integer($0.1)) }) }
    }

    @Test(arguments: [
        ("millennium", "-1000-01-01T00:00Z"), ("century", "-0100-01-01T00:00Z"), ("decade", "-0010-01-01T00:00Z"),
        ("YEAR", "-0001-01-01T00:00Z"), ("weekyear", "-0001-01-04T00:00Z"), ("day", "-0001-06-15T00:00Z"),
        ("hour", "-0001-06-15T12:00Z"), ("microsecond", "-0001-06-15T12:31:14.645876Z"),
    ])
    func unitsBeginBeforeTheirYears(_ unit: String, _ start: String) throws {
        let value = TemporalValue.dateTime(try ZonedDateTime(text: "-0001-06-15T12:31:14.645876123Z"))
        let cut = try TemporalValue.truncated(.dateTime, to: TemporalUnit(text: unit), value)
        #expect(cut.description == start)
    }

    @Test func whatAUnitCannotDoIsRefused() throws {
        let time = TemporalValue.localTime(try LocalTime(text: "12:31"))
        let date = TemporalValue.date(try CalendarDate(text: "2015-07-21"))
        #expect(throws: TemporalError.self) { try TemporalValue.truncated(.date, to: .hour, date) }
        #expect(throws: TemporalError.self) { try TemporalValue.truncated(.date, to: .day, time) }
        #expect(throws: TemporalError.self) { try TemporalValue.truncated(.localTime, to: .month, time) }
        #expect(throws: TemporalError.self) { try TemporalValue.truncated(.time, to: .day, date) }
        #expect(throws: TemporalError.self) { try TemporalUnit(text: "fortnight") }
        #expect(throws: TemporalError.self) {
            try TemporalValue.truncated(.date, to: .month, date, TemporalFields([(name: "hour", value: .integer(1))]))
        }
    }

    @Test(arguments: [
        ("years", 1), ("quarters", 5), ("months", 16), ("weeks", 1), ("days", 10), ("hours", 1), ("minutes", 61),
        ("seconds", 3_661), ("milliseconds", 3_661_111), ("microseconds", 3_661_111_111),
        ("nanoseconds", 3_661_111_111_111),
        ("quartersOfYear", 1), ("monthsOfQuarter", 1), ("monthsOfYear", 4), ("daysOfWeek", 3), ("minutesOfHour", 1),
        ("secondsOfMinute", 1), ("millisecondsOfSecond", 111), ("microsecondsOfSecond", 111_111),
        ("nanosecondsOfSecond", 111_111_111),
    ])
    func aDurationHasParts(_ name: String, _ value: Int64) throws {
        let duration = TemporalValue.duration(try CalendarDuration(text: "P1Y4M10DT1H1M1.111111111S"))
        #expect(try duration.component(name) == .integer(value))
    }

    @Test func aPartThatAValueLacksIsRefused() throws {
        let date = TemporalValue.date(try CalendarDate(text: "2015-07-21"))
        #expect(throws: TemporalError.self) { try date.component("hour") }
        #expect(throws: TemporalError.self) { try date.component("timezone") }
        let most = TemporalValue.duration(
            try CalendarDuration(months: 0, days: 0, nanoseconds: Int128(Int64.max) * 1_000_000_000))
        #expect(throws: TemporalError.overflow) { try most.component("nanoseconds") }
        let far = TemporalValue.dateTime(try ZonedDateTime(text: "+999999999-12-31T23:59Z"))
        #expect(throws: TemporalError.overflow) { try far.component("epochMillis") }
        #expect(try TemporalValue.time(OffsetTime(text: "12:00-01:30")).component("offsetMinutes") == .integer(-90))
    }
}
