import Testing

@testable import TemporalValues

/// Sums, lengths between, order.
struct ArithmeticTests {
    @Test func whatIsBetweenAddedToTheFirstGivesTheSecond() throws {
        var random = Random(seed: 21)
        for _ in 0..<5_000 {
            let from = try TemporalValue.random(&random, zone: "Europe/Stockholm")
            let to = try TemporalValue.random(&random, zone: "Europe/Stockholm")
            guard from.kind == to.kind, from.kind != .duration, from.kind != .time else { continue }
            guard from.zone == to.zone else { continue }
            for duration in [try CalendarDuration.between(from, to), try CalendarDuration.inSeconds(from, to)] {
                try #require(try from.adding(duration) == to, "\(from) + \(duration) is not \(to)")
            }
        }
    }

    @Test func sumsAndDifferencesOfDurationsUndoEachOther() throws {
        var random = Random(seed: 22)
        for _ in 0..<2_000 {
            let left = try CalendarDuration.random(&random)
            let right = try CalendarDuration.random(&random)
            try #require(try left.adding(right).subtracting(right) == left)
            try #require(try left.adding(right) == right.adding(left))
            try #require(try left.negated().negated() == left)
            try #require(try left.multiplied(by: 6 as Int64).divided(by: 6 as Int64) == left)
            try #require(try left.multiplied(by: 3 as Int64) == left.adding(left).adding(left))
            try #require(try left.multiplied(by: 2.0) == left.adding(left))
        }
    }

    @Test func whatDoesNotFitIsAnError() throws {
        let most = try CalendarDuration(months: .max, days: .max, nanoseconds: Int128(Int64.max) * 1_000_000_000)
        let least = try CalendarDuration(months: .min, days: .min, nanoseconds: Int128(Int64.min) * 1_000_000_000)
        #expect(throws: TemporalError.overflow) { try most.adding(most) }
        #expect(throws: TemporalError.overflow) { try most.multiplied(by: 2 as Int64) }
        #expect(throws: TemporalError.overflow) { try most.multiplied(by: Int64.max) }
        #expect(throws: TemporalError.overflow) { try most.multiplied(by: 1e300) }
        #expect(throws: TemporalError.overflow) { try most.divided(by: 0.0) }
        #expect(throws: TemporalError.overflow) { try least.negated() }
        #expect(throws: TemporalError.overflow) { try least.divided(by: -1 as Int64) }
        let bytes = TemporalValue.duration(least).bytes
        #expect(bytes.withUnsafeBufferPointer { TemporalValue(bytes: $0) } == .duration(least))
        for kind in [TemporalValue.Kind.date, .localDateTime, .dateTime] {
            let value = try TemporalValue(kind, text: "2015-07-21")
            #expect(throws: TemporalError.self) { try value.adding(most) }
            #expect(throws: TemporalError.self) { try value.adding(least) }
        }
    }

    @Test(arguments: [
        ("2017-10-29T00:00+02:00[Europe/Stockholm]", "P1D", "2017-10-30T00:00+01:00[Europe/Stockholm]"),
        ("2017-10-29T00:00+02:00[Europe/Stockholm]", "PT24H", "2017-10-29T23:00+01:00[Europe/Stockholm]"),
        ("2017-03-25T02:30+01:00[Europe/Stockholm]", "P1D", "2017-03-26T03:30+02:00[Europe/Stockholm]"),
        ("2017-10-29T02:30+01:00[Europe/Stockholm]", "PT0S", "2017-10-29T02:30+01:00[Europe/Stockholm]"),
    ])
    func daysMoveTheClockAndHoursTheMoment(_ from: String, _ duration: String, _ to: String) throws {
        let sum = try ZonedDateTime(text: from).adding(CalendarDuration(text: duration))
        #expect(sum.description == to)
    }

    @Test func bytesAreOrderedAsValuesAre() throws {
        var random = Random(seed: 23)
        for _ in 0..<5_000 {
            let left = try TemporalValue.random(&random, zone: nil)
            let right = try TemporalValue.random(&random, zone: nil)
            let isBefore = left.bytes.lexicographicallyPrecedes(right.bytes)
            switch (left, right) {
            case (.date(let a), .date(let b)): try #require(isBefore == (a < b))
            case (.localTime(let a), .localTime(let b)): try #require(isBefore == (a < b))
            case (.localDateTime(let a), .localDateTime(let b)): try #require(isBefore == (a < b))
            case (.time(let a), .time(let b)) where a.nanosecondInUTC != b.nanosecondInUTC:
                try #require(isBefore == (a.nanosecondInUTC < b.nanosecondInUTC))
            case (.dateTime(let a), .dateTime(let b)) where a.epochSecond != b.epochSecond:
                try #require(isBefore == (a.epochSecond < b.epochSecond))
            case (.duration(let a), .duration(let b)) where a.meanSeconds != b.meanSeconds:
                try #require(isBefore == (a.meanSeconds < b.meanSeconds))
            default:
                if left.kind != right.kind { try #require(isBefore == (left.kind.rawValue < right.kind.rawValue)) }
            }
        }
    }

    @Test func whatIsNoValueIsNotReadFromBytes() {
        var random = Random(seed: 24)
        for kind in TemporalValue.Kind.allCases {
            for length in 0..<60 {
                for _ in 0..<200 {
                    let bytes = [kind.rawValue] + (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
                    _ = bytes.withUnsafeBufferPointer { TemporalValue(bytes: $0) }
                }
            }
        }
        #expect([].withUnsafeBufferPointer { TemporalValue(bytes: $0) } == nil)
    }
}

extension CalendarDuration {
    fileprivate static func random(_ random: inout Random) throws -> CalendarDuration {
        try CalendarDuration(
            months: Int64.random(in: -1_000_000...1_000_000, using: &random),
            days: Int64.random(in: -1_000_000...1_000_000, using: &random),
            nanoseconds: Int128(Int64.random(in: -1_000_000_000_000_000...1_000_000_000_000_000, using: &random)))
    }
}
