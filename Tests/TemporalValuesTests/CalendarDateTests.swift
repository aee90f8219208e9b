import Testing

@testable import TemporalValues

/// Dates against a calendar that counts day by day.
struct CalendarDateTests {
    @Test func everyDayOfEightHundredYearsIsWhereCountingPutsIt() throws {
        var day = try CalendarDate(year: -401, month: 1, day: 1).dayNumber
        var weekday = try CalendarDate(year: -401, month: 1, day: 1).dayOfWeek
        for year in Int64(-401)...401 {
            let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
            var ordinal: Int64 = 0
            for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for dayOfMonth in 1...Int64(length) {
                    let date = try CalendarDate(year: year, month: Int64(month + 1), day: dayOfMonth)
                    ordinal += 1
                    try #require(date.dayNumber == day && date.dayOfWeek == weekday && date.ordinalDay == ordinal)
                    let civil = date.civil
                    try #require(civil == (year, Int64(month + 1), dayOfMonth))
                    try #require(try CalendarDate(year: year, ordinalDay: ordinal) == date)
                    day += 1
                    weekday = weekday == 7 ? 1 : weekday + 1
                }
            }
        }
    }

    @Test func weeksGoFromMondayToSundayAndBelongToTheYearOfTheirThursday() throws {
        var date = try CalendarDate(year: 1790, month: 1, day: 1)
        for _ in 0..<100_000 {
            let thursday = try date.adding(days: 4 - date.dayOfWeek)
            let week = date.week
            try #require(week.year == thursday.civil.year && week.week == (thursday.ordinalDay - 1) / 7 + 1)
            let again = try CalendarDate(weekYear: week.year, week: week.week, dayOfWeek: date.dayOfWeek)
            try #require(again == date)
            let quarter = try CalendarDate(
                year: date.civil.year, quarter: date.quarter, dayOfQuarter: date.dayOfQuarter)
            try #require(quarter == date)
            date = try date.adding(days: 1)
        }
    }

    @Test func theWholeRangeCanBeCountedAndWritten() throws {
        #expect(CalendarDate.first.description == "-999999999-01-01")
        #expect(CalendarDate.last.description == "+999999999-12-31")
        var random = Random(seed: 11)
        for _ in 0..<20_000 {
            let number = Int64.random(in: CalendarDate.first.dayNumber...CalendarDate.last.dayNumber, using: &random)
            let date = try CalendarDate(dayNumber: number)
            let (year, month, day) = date.civil
            try #require(try CalendarDate(year: year, month: month, day: day) == date)
            try #require(try CalendarDate(text: date.description) == date)
            let value = TemporalValue.date(date)
            try #require(value.bytes.withUnsafeBufferPointer { TemporalValue(bytes: $0) } == value)
        }
        #expect(throws: TemporalError.self) { try CalendarDate.last.adding(days: 1) }
        #expect(throws: TemporalError.self) { try CalendarDate.first.adding(months: -1) }
        #expect(throws: TemporalError.self) { try CalendarDate.last.adding(months: .max) }
        #expect(throws: TemporalError.self) { try CalendarDate.last.adding(days: .max) }
        #expect(CalendarDate.first.week.year == -999_999_999)
        #expect(CalendarDate.last.week.week == 52)
    }

    @Test func aMonthMoreKeepsTheDayWhereItExists() throws {
        let date = try CalendarDate(text: "2024-01-31")
        #expect(try date.adding(months: 1).description == "2024-02-29")
        #expect(try date.adding(months: 13).description == "2025-02-28")
        #expect(try date.adding(months: -2).description == "2023-11-30")
    }
}
