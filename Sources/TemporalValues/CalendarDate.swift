// A day of the proleptic Gregorian calendar. Comes in: year, month and day, or a count of days. Goes out: the parts of the date.
// Source: openCypher CIP2015-08-06 Date and Time, "Date"; days are counted as in H. Hinnant, "chrono-compatible low-level date algorithms".

/// A date without a time: a day in the years -999,999,999 to 999,999,999.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let dayNumber: Int64

    package static let years: ClosedRange<Int64> = -999_999_999...999_999_999
    static let first = CalendarDate(unchecked: civilDay(-999_999_999, 1, 1))
    static let last = CalendarDate(unchecked: civilDay(999_999_999, 12, 31))

    private init(unchecked dayNumber: Int64) { self.dayNumber = dayNumber }

    /// - Throws: where the day lies outside the years that there are.
    package init(dayNumber: Int64) throws(TemporalError) {
        guard (Self.first.dayNumber...Self.last.dayNumber).contains(dayNumber) else {
            throw .range("The date lies outside the years -999999999 to 999999999.")
        }
        self.dayNumber = dayNumber
    }

    /// - Throws: where there is no such date.
    package init(year: Int64, month: Int64, day: Int64) throws(TemporalError) {
        guard Self.years.contains(year) else { throw .range("The year \(year) is outside -999999999 to 999999999.") }
        guard (1...12).contains(month) else { throw .range("The month \(month) is outside 1 to 12.") }
        let length = Self.length(ofMonth: month, in: year)
        guard (1...length).contains(day) else {
            throw .range("The day \(day) is outside 1 to \(length), the days of month \(month) of \(year).")
        }
        dayNumber = civilDay(year, month, day)
    }

    /// The earlier one.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.dayNumber < right.dayNumber }

    /// Year, month and day.
    public var civil: (year: Int64, month: Int64, day: Int64) {
        let shifted = dayNumber + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package static func isLeap(_ year: Int64) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// The number of days of a month.
    package static func length(ofMonth month: Int64, in year: Int64) -> Int64 {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The date with this many months more; the day becomes the last of the month where the month is shorter.
    package func adding(months: Int64) throws(TemporalError) -> CalendarDate {
        let (year, month, day) = civil
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow else { throw .range("The date lies outside the years -999999999 to 999999999.") }
        let newYear = floorDivide(total, 12)
        guard Self.years.contains(newYear) else {
            throw .range("The date lies outside the years -999999999 to 999999999.")
        }
        let newMonth = total - newYear * 12 + 1
        return try CalendarDate(
            year: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, in: newYear)))
    }

    package func adding(days: Int64) throws(TemporalError) -> CalendarDate {
        let (total, overflow) = dayNumber.addingReportingOverflow(days)
        guard !overflow else { throw .range("The date lies outside the years -999999999 to 999999999.") }
        return try CalendarDate(dayNumber: total)
    }
}

/// Days from 1970-01-01 to a date; the year begins in March while counting, so that the leap day is the last.
private func civilDay(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = floorDivide(year, 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

/// Division that rounds down; the divisor is positive.
@inline(__always)
func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : (value + 1) / divisor - 1
}
