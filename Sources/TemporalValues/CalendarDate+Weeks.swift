// Dates by week, quarter and day of the year. Comes in: a date, or the numbers of such a form. Goes out: the numbers, or the date.
// Source: ISO 8601 week dates (a week belongs to the year of its Thursday); openCypher CIP2015-08-06, "Week date", "Quarter date", "Ordinal date".

extension CalendarDate {
    /// 1 is Monday, 7 Sunday.
    package var dayOfWeek: Int64 { dayNumber + 3 - floorDivide(dayNumber + 3, 7) * 7 + 1 }

    package var ordinalDay: Int64 { dayNumber - firstOfYear(civil.year) + 1 }

    package var quarter: Int64 { (civil.month - 1) / 3 + 1 }

    /// Counted from 1.
    package var dayOfQuarter: Int64 {
        let (year, month, day) = civil
        var total = day
        for earlier in ((month - 1) / 3 * 3 + 1)..<month { total += Self.length(ofMonth: earlier, in: year) }
        return total
    }

    /// The week and the year that it belongs to, which near New Year may be another than the date's.
    package var week: (year: Int64, week: Int64) {
        let year = civil.year
        let ordinal = ordinalDay
        let week = (ordinal - dayOfWeek + 10) / 7
        if week < 1 { return (year - 1, Self.weeks(in: year - 1)) }
        if week > Self.weeks(in: year) { return (year + 1, 1) }
        return (year, week)
    }

    /// 52, or 53 where the year begins on a Thursday, or on a Wednesday and is a leap year.
    package static func weeks(in year: Int64) -> Int64 {
        let first = CalendarDate.dayOfWeek(ofFirstOf: year)
        return first == 4 || (first == 3 && isLeap(year)) ? 53 : 52
    }

    package static func length(ofQuarter quarter: Int64, in year: Int64) -> Int64 {
        switch quarter {
        case 1: isLeap(year) ? 91 : 90
        case 2: 91
        default: 92
        }
    }

    package init(weekYear: Int64, week: Int64, dayOfWeek: Int64) throws(TemporalError) {
        guard Self.years.contains(weekYear) else {
            throw .range("The year \(weekYear) is outside -999999999 to 999999999.")
        }
        let weeks = Self.weeks(in: weekYear)
        guard (1...weeks).contains(week) else {
            throw .range("The week \(week) is outside 1 to \(weeks), the weeks of \(weekYear).")
        }
        guard (1...7).contains(dayOfWeek) else { throw .range("The day of the week \(dayOfWeek) is outside 1 to 7.") }
        let first = try CalendarDate(year: weekYear, month: 1, day: 1)
        // Monday of week 1 is the Monday nearest to New Year.
        let weekday = first.dayOfWeek
        let monday = first.dayNumber - (weekday - 1) + (weekday > 4 ? 7 : 0)
        try self.init(dayNumber: monday + (week - 1) * 7 + dayOfWeek - 1)
    }

    package init(year: Int64, quarter: Int64, dayOfQuarter: Int64) throws(TemporalError) {
        guard (1...4).contains(quarter) else { throw .range("The quarter \(quarter) is outside 1 to 4.") }
        let first = try CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
        let length = Self.length(ofQuarter: quarter, in: year)
        guard (1...length).contains(dayOfQuarter) else {
            throw .range("The day of the quarter \(dayOfQuarter) is outside 1 to \(length).")
        }
        try self.init(dayNumber: first.dayNumber + dayOfQuarter - 1)
    }

    package init(year: Int64, ordinalDay: Int64) throws(TemporalError) {
        let first = try CalendarDate(year: year, month: 1, day: 1)
        let length: Int64 = Self.isLeap(year) ? 366 : 365
        guard (1...length).contains(ordinalDay) else {
            throw .range("The day of the year \(ordinalDay) is outside 1 to \(length).")
        }
        try self.init(dayNumber: first.dayNumber + ordinalDay - 1)
    }

    private func firstOfYear(_ year: Int64) -> Int64 { Self.firstDay(of: year) }

    /// Also of the years just outside those that there are, to which a week may belong.
    private static func firstDay(of year: Int64) -> Int64 {
        let before = year - 1
        return 365 * before + floorDivide(before, 4) - floorDivide(before, 100) + floorDivide(before, 400) - 719_162
    }

    private static func dayOfWeek(ofFirstOf year: Int64) -> Int64 {
        let day = firstDay(of: year) + 3
        return day - floorDivide(day, 7) * 7 + 1
    }
}
