import CypherSyntax
import PropertyGraph
import Synchronization
import TemporalValues
import Testing

@testable import CypherExecution

/// Temporal values inside queries; what the values themselves can do is tested in their own module.
@Suite("Temporal values in queries")
struct TemporalTests {
    private static let friday = QueryClock { (1_582_903_845, 5_000_000) }

    private func answer(_ expression: String, _ parameters: [String: Value] = [:]) throws -> String {
        var session = try Session()
        session.clock = Self.friday
        return try session.rows("RETURN \(expression) AS x", parameters).joined(separator: "; ")
    }

    @Test(arguments: [
        ("date()", "2020-02-28"), ("localtime()", "15:30:45.005"), ("time()", "15:30:45.005Z"),
        ("localdatetime()", "2020-02-28T15:30:45.005"), ("datetime()", "2020-02-28T15:30:45.005Z"),
        ("date.statement('Pacific/Auckland')", "2020-02-29"), ("time.transaction('+01:30')", "17:00:45.005+01:30"),
        ("datetime.realtime('Asia/Tokyo')", "2020-02-29T00:30:45.005+09:00[Asia/Tokyo]"),
        ("date({timezone: 'Asia/Tokyo'})", "2020-02-29"), ("timestamp()", "1582903845005"),
        ("datetime().epochMillis = timestamp()", "true"), ("date.truncate('month')", "2020-02-01"),
        ("datetime.truncate('hour')", "2020-02-28T15:00Z"),
    ])
    func theClockIsTheOneThatWasGiven(_ expression: String, _ value: String) throws {
        #expect(try answer(expression) == value)
    }

    /// A clock that goes on a second with each look stands still within a statement.
    @Test func aStatementHasOneMoment() throws {
        final class Ticks: Sendable { let count = Atomic<Int>(0) }
        let ticks = Ticks()
        var session = try Session()
        session.clock = QueryClock { (Int64(ticks.count.add(1, ordering: .relaxed).newValue), 0) }
        let text =
            "UNWIND range(1, 3) AS i RETURN datetime(), datetime.transaction(), date.truncate('day'), timestamp()"
        let rows = try session.rows(text)
        #expect(Set(rows).count == 1 && rows.count == 3)
        #expect(try session.rows(text) != rows)
        let moments = try session.rows("RETURN datetime.realtime() = datetime.realtime() AS same")
        #expect(moments == ["false"])
    }

    @Test(arguments: [
        ("date(null)", "null"), ("date({year: null})", "null"), ("date.truncate('day', null)", "null"),
        ("date.truncate('day', date('2020-01-01'), null)", "null"), ("date.statement(null)", "null"),
        ("duration(null)", "null"), ("duration.between(null, date())", "null"), ("date() + null", "null"),
        ("null - duration('P1D')", "null"), ("duration('P1D') * null", "null"), ("datetime.fromEpoch(null)", "null"),
    ])
    func nullStaysNull(_ expression: String, _ value: String) throws { #expect(try answer(expression) == value) }

    @Test(arguments: [
        ("date('2020-01-31') + duration('P1M')", "2020-02-29"), ("duration('P1D') + date('2020-01-31')", "2020-02-01"),
        ("date('2020-03-01') - duration('P1D')", "2020-02-29"), ("duration('P1M') - duration('P1D')", "P1M-1D"),
        ("2 * duration('P1D')", "P2D"), ("duration('PT3S') / 2", "PT1.5S"), ("duration('PT3S') / 0.5", "PT6S"),
        ("'on ' + date('2020-01-31')", "on 2020-01-31"), ("toString(time('12:00+01:00'))", "12:00+01:00"),
        ("date('2020-01-31').month", "1"), ("{d: date('2020-01-31')}.d.weekYear", "2020"),
        ("datetime('2020-01-31T12:00[Europe/Paris]').timezone", "Europe/Paris"),
        ("[d IN [date('2020-01-31')] | d.day]", "[31]"), ("date('2020-01-31') IN [date('2020-01-31')]", "true"),
    ])
    func operatorsTakeTemporalValues(_ expression: String, _ value: String) throws {
        #expect(try answer(expression) == value)
    }

    @Test(arguments: [
        ("date('2020-01-31') = localdatetime('2020-01-31')", "false"),
        ("date('2020-01-31') < localdatetime('2020-02-01')", "null"),
        ("duration('P1D') = duration('PT24H')", "false"), ("duration('P1D') < duration('P2D')", "null"),
        ("duration('P1D') <= duration('P1D')", "true"), ("duration('PT60S') = duration('PT1M')", "true"),
        ("time('12:00+01:00') = time('11:00Z')", "false"), ("time('12:00+01:00') < time('11:01Z')", "true"),
        ("datetime('2020-01-01T12:00+01:00') < datetime('2020-01-01T11:30Z')", "true"),
        ("date('2020-01-01') < 5", "null"),
        ("date('-0001-01-01') < date('0001-01-01')", "true"), ("date() = '2020-02-28'", "false"),
    ])
    func valuesOfOneTypeAreCompared(_ expression: String, _ value: String) throws {
        #expect(try answer(expression) == value)
    }

    @Test func typesAreSortedInTheOrderOfTheLanguage() throws {
        var session = try Session()
        let rows = try session.rows(
            """
            UNWIND ['s', duration('P1D'), localtime('12'), 1, time('12'), date('2020'), localdatetime('2020'), [1], \
            datetime('2020'), true, duration('PT1S'), {a: 1}] AS x RETURN x ORDER BY x
            """)
        #expect(
            rows == [
                "{a: 1}", "[1]", "2020-01-01T00:00Z", "2020-01-01T00:00", "2020-01-01", "12:00Z", "12:00", "PT1S",
                "P1D",
                "s", "true", "1",
            ])
    }

    @Test func equalValuesAreOneToDistinctGroupsAndAggregates() throws {
        var session = try Session()
        #expect(
            try session.rows("UNWIND [date('2020'), date('2020-01-01')] AS d RETURN d, count(*)") == ["2020-01-01 | 2"])
        #expect(
            try session.rows("UNWIND [duration('P1D'), duration('PT24H'), duration('PT1440M')] AS d RETURN DISTINCT d")
                == ["P1D", "PT24H"])
        #expect(
            try session.rows(
                "UNWIND ['P1D', 'P2DT4H', null] AS t WITH duration(t) AS d RETURN sum(d), avg(d), min(d), max(d)")
                == ["P3DT4H | P1DT14H | P1D | P2DT4H"])
        #expect(throws: (any Error).self) { try session.rows("UNWIND [duration('P1D'), 1] AS d RETURN avg(d)") }
        #expect(throws: (any Error).self) { try session.rows("UNWIND [1, duration('P1D')] AS d RETURN sum(d)") }
        #expect(throws: (any Error).self) { try session.rows("UNWIND [date()] AS d RETURN sum(d)") }
    }

    @Test func propertiesKeepTheirTypes() throws {
        var session = try Session(
            """
            CREATE (:T {date: date('2020-01-31'), all: [time('12:00'), duration('P1D')], \
            at: datetime('1818-07-21T21:40[Europe/Stockholm]')})
            """, "MATCH (t:T) SET t.later = t.date + duration('P1D')")
        #expect(
            try session.rows("MATCH (t:T) RETURN t.date, t.all, t.at, t.later, t.date.year, t.all[1] = duration('P1D')")
                == [
                    "2020-01-31 | [12:00Z, P1D] | 1818-07-21T21:40+00:53:28[Europe/Stockholm] | 2020-02-01 | 2020 | true"
                ])
        #expect(try session.rows("MATCH (t:T {date: date('20200131')}) RETURN count(*)") == ["1"])
        #expect(try session.rows("MATCH (t:T) WHERE t.date > date('2020') RETURN t.date IS :: DATE") == ["true"])
        #expect(try session.rows("MATCH (t:T {date: '2020-01-31'}) RETURN count(*)") == ["0"])
    }

    @Test func parametersMayBeTemporal() throws {
        let value = Value.temporal(.dateTime(try ZonedDateTime(text: "2020-01-31T12:00[Asia/Tokyo]")))
        #expect(try answer("$d", ["d": value]) == "2020-01-31T12:00+09:00[Asia/Tokyo]")
        #expect(try answer("[$d, {a: $d}.a.hour]", ["d": value]) == "[2020-01-31T12:00+09:00[Asia/Tokyo], 12]")
    }

    @Test(
        arguments: [
            ("date('2020-13-01')", .argument, .numberOutOfRange), ("date('soon')", .argument, .invalidArgumentValue),
            ("date({month: 1})", .argument, .invalidArgumentValue),
            ("date({year: 2020, colour: 1})", .argument, .invalidArgumentValue),
            ("date({year: 1.5})", .argument, .invalidArgumentValue), ("date([1][0])", .type, .invalidArgumentValue),
            ("date('2020').hour", .argument, .invalidArgumentValue),
            ("date.truncate('hour', date())", .argument, .invalidArgumentValue),
            ("datetime('2020-01-01T00:00[Mars/Base]')", .argument, .invalidArgumentValue),
            ("date('2020') + date('2021')", .type, .invalidArgumentType),
            ("date('2020') + 1", .type, .invalidArgumentType),
            ("duration('P1D') / 0", .arithmetic, .divisionByZero),
            ("duration('P1D') / 0.0", .arithmetic, .divisionByZero),
            ("duration('P1D') * duration('P1D')", .type, .invalidArgumentType),
            ("1 / duration('P1D')", .type, .invalidArgumentType),
            ("duration({days: 9223372036854775807}) * 2", .arithmetic, .intOverflow),
            ("date('2020') * 2", .type, .invalidArgumentType),
            ("date('+999999999-12-31') + duration('P1D')", .argument, .numberOutOfRange),
            ("duration('P1D') - date('2020')", .type, .invalidArgumentType),
            ("duration.between(date(), duration('P1D'))", .type, .invalidArgumentType),
        ] as [(String, QueryError.ErrorType, QueryError.Detail)])
    func whatIsWrongIsTold(_ expression: String, _ type: QueryError.ErrorType, _ detail: QueryError.Detail) throws {
        var session = try Session()
        let failure = session.failure("RETURN \(expression) AS x")
        let error = try #require(failure, "\(expression)")
        #expect(error.type == type && error.detail == detail, "\(expression): \(error)")
    }

    @Test func overAnOverlayAndFoldedTheyAreTheSame() throws {
        var session = try Session(
            "CREATE (:A {d: date('2020')})", "CREATE (:B {d: date('2020')})", "CREATE (:C {d: date('2021')})")
        #expect(try session.rows("MATCH (a:A), (b:B), (c:C) RETURN a.d = b.d, a.d < c.d") == ["true | true"])
    }
}
