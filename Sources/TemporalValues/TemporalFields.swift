// The fields of a map from which a temporal value is made. Comes in: names and values. Goes out: dates, times and zones.
// A more significant field has to be there before a less significant one is, or be known from another value (`date`, `time`, `datetime`) that the
// fields change.
// Source: openCypher CIP2015-08-06 Date and Time, "Constructing temporal instants"; TCK Temporal1, Temporal3.

/// Fields by name; case does not matter.
package struct TemporalFields: Sendable {
    package enum Field: Sendable {
        case integer(Int64)
        case float(Double)
        case text(String)
        case temporal(TemporalValue)
        /// Of a type that no field has; with its name.
        case other(String)
    }

    private var fields: [String: Field] = [:]

    package init(_ entries: [(name: String, value: Field)] = []) {
        for entry in entries { fields[entry.name.lowercased()] = entry.value }
    }

    package var isEmpty: Bool { fields.isEmpty }
    var onlyZone: Bool { fields.count == 1 && fields["timezone"] != nil }
    var hasTimeField: Bool { Self.timeNames.contains { has($0) } }
    func has(_ name: String) -> Bool { fields[name] != nil }

    /// The same fields with others that they don't have yet.
    func filled(_ more: [(String, Int64)]) -> TemporalFields {
        var filled = self
        for (name, value) in more where !has(name) { filled.fields[name] = .integer(value) }
        return filled
    }

    static let dateNames = [
        "year", "month", "day", "week", "dayofweek", "quarter", "dayofquarter", "ordinalday",
    ]
    static let timeNames = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"]

    /// - Throws: where there is a field that the type does not have.
    func check(_ type: String, _ names: [String]) throws(TemporalError) {
        for name in fields.keys.sorted() where !names.contains(name) {
            throw .invalid("A \(type) has no field ‘\(name)’.")
        }
    }

    // MARK: Single fields

    func integer(_ name: String) throws(TemporalError) -> Int64? {
        switch fields[name] {
        case nil: return nil
        case .integer(let value): return value
        case .float, .text, .temporal, .other: throw .invalid("The field ‘\(name)’ has to be an Integer.")
        }
    }

    func temporal(_ name: String) throws(TemporalError) -> TemporalValue? {
        guard let field = fields[name] else { return nil }
        guard case .temporal(let value) = field else {
            throw .invalid("The field ‘\(name)’ has to be a temporal value.")
        }
        return value
    }

    /// The date of the field `date`, if it is there.
    func selectedDate() throws(TemporalError) -> CalendarDate? {
        guard let value = try temporal("date") else { return nil }
        guard let date = value.date else { throw .invalid("A \(value.kind.name) has no date to select.") }
        return date
    }

    func zone() throws(TemporalError) -> Zone? {
        switch fields["timezone"] {
        case nil: return nil
        case .text(let text): return try Zone(text: text)
        default: throw .invalid("The field ‘timezone’ has to be a String.")
        }
    }

    // MARK: Dates

    /// - Parameter base: the date that the fields change; nil where they have to say it all.
    func date(over base: CalendarDate?) throws(TemporalError) -> CalendarDate {
        let forms = [["month", "day"], ["week", "dayofweek"], ["quarter", "dayofquarter"], ["ordinalday"]].filter {
            $0.contains(where: has)
        }
        guard forms.count <= 1 else {
            throw .invalid(
                "The fields ‘\(forms.map { $0.filter(has)[0] }.joined(separator: "’ and ‘"))’ exclude each other.")
        }
        switch forms.first?.first {
        case "week": return try weekDate(over: base)
        case "quarter": return try quarterDate(over: base)
        case "ordinalday":
            return try CalendarDate(
                year: try needed("year", base?.civil.year),
                ordinalDay: try needed("ordinalday"))
        default: return try calendarDate(over: base)
        }
    }

    private func calendarDate(over base: CalendarDate?) throws(TemporalError) -> CalendarDate {
        let known = base?.civil
        let year = try needed("year", known?.year)
        let day = try integer("day")
        let month = try needed("month", known?.month ?? (day == nil ? 1 : nil))
        guard CalendarDate.years.contains(year), (1...12).contains(month) else {
            return try CalendarDate(year: year, month: month, day: 1)
        }
        let kept = known.map { min($0.day, CalendarDate.length(ofMonth: month, in: year)) }
        return try CalendarDate(year: year, month: month, day: day ?? kept ?? 1)
    }

    private func weekDate(over base: CalendarDate?) throws(TemporalError) -> CalendarDate {
        let known = base?.week
        let year = try needed("year", known?.year)
        guard CalendarDate.years.contains(year) else {
            return try CalendarDate(year: year, month: 1, day: 1)
        }
        let kept = known.map { min($0.week, CalendarDate.weeks(in: year)) }
        return try CalendarDate(
            weekYear: year, week: try needed("week", kept),
            dayOfWeek: try integer("dayofweek") ?? base?.dayOfWeek ?? 1)
    }

    private func quarterDate(over base: CalendarDate?) throws(TemporalError) -> CalendarDate {
        let year = try needed("year", base?.civil.year)
        let quarter = try needed("quarter", base?.quarter)
        let kept = base.map { min($0.dayOfQuarter, CalendarDate.length(ofQuarter: quarter, in: year)) }
        return try CalendarDate(
            year: year, quarter: quarter, dayOfQuarter: try integer("dayofquarter") ?? kept ?? 1)
    }

    /// The field, or what is known of it from elsewhere.
    private func needed(_ name: String, _ known: Int64? = nil) throws(TemporalError) -> Int64 {
        guard let value = try integer(name) ?? known else { throw .invalid("The field ‘\(name)’ is missing.") }
        return value
    }

    // MARK: Times

    /// - Parameter base: the time that the fields change; nil where they have to say it all.
    func time(over base: LocalTime?) throws(TemporalError) -> LocalTime {
        let hour = try integer("hour")
        let minute = try integer("minute")
        let second = try integer("second")
        let part = try nanosecond()
        if base == nil {
            if hour == nil, minute != nil || second != nil || part != nil { _ = try needed("hour") }
            if minute == nil, second != nil || part != nil { _ = try needed("minute") }
            if second == nil, part != nil { _ = try needed("second") }
        }
        return try LocalTime(
            hour: hour ?? base?.hour ?? 0, minute: minute ?? base?.minute ?? 0, second: second ?? base?.second ?? 0,
            nanosecond: part ?? base?.nanosecond ?? 0)
    }

    /// What the three fields below a second say together; each but the first is below 1,000 then.
    func nanosecond() throws(TemporalError) -> Int64? {
        let values = [
            (name: "millisecond", size: 1_000_000 as Int64, value: try integer("millisecond")),
            (name: "microsecond", size: 1_000, value: try integer("microsecond")),
            (name: "nanosecond", size: 1, value: try integer("nanosecond")),
        ]
        var limit: Int64 = 1_000_000_000
        var total: Int64?
        for entry in values {
            guard let value = entry.value else { continue }
            guard value >= 0, value < limit / entry.size else {
                throw .range("The \(entry.name) \(value) is outside 0 to \(limit / entry.size - 1).")
            }
            total = (total ?? 0) + value * entry.size
            limit = entry.size
        }
        return total
    }

    // MARK: Durations

    package func duration() throws(TemporalError) -> CalendarDuration {
        guard !isEmpty else { throw .invalid("A Duration needs a field, for example days.") }
        try check("Duration", DurationFields.names.sorted())
        var sum = DurationFields()
        for (name, field) in fields {
            switch field {
            case .integer(let value): sum.add(MixedNumber(value), name)
            case .float(let value): sum.add(try MixedNumber(value), name)
            case .text, .temporal, .other: throw .invalid("The field ‘\(name)’ has to be a number.")
            }
        }
        return try sum.duration()
    }
}
