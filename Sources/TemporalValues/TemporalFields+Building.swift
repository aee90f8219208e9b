// Temporal values from fields. Comes in: fields, the present moment for what they leave open. Goes out: a value of a type.
// A zone that is given moves a value that has one to the same moment there; a local value is taken to be meant there.
// Source: openCypher CIP2015-08-06 Date and Time, "Constructing temporal instants"; TCK Temporal1 [1]–[11], Temporal3.

extension TemporalFields {
    /// The value of a type.
    ///
    /// - Parameter now: the moment that is meant where only a zone is given.
    package func value(of kind: TemporalValue.Kind, now: ZonedDateTime) throws(TemporalError) -> TemporalValue {
        if kind == .duration { return .duration(try duration()) }
        if onlyZone, let zone = try zone() {
            return try TemporalValue.dateTime(now.moved(to: zone)).converted(to: kind)
        }
        guard !isEmpty else { throw .invalid("A \(kind.name) needs fields.") }
        switch kind {
        case .date:
            try check("Date", Self.dateNames + ["date"])
            return .date(try date(over: selectedDate()))
        case .localTime:
            try check("LocalTime", Self.timeNames + ["time"])
            return .localTime(try time(over: selectedTime()?.time))
        case .time: return .time(try offsetTime(now: now))
        case .localDateTime:
            try check("LocalDateTime", Self.dateNames + Self.timeNames + ["date", "time", "datetime"])
            return .localDateTime(try localDateTime())
        case .dateTime: return .dateTime(try zonedDateTime())
        case .duration: return .duration(try duration())
        }
    }

    private func selectedTime() throws(TemporalError) -> (time: LocalTime, value: TemporalValue)? {
        guard let value = try temporal("time") else { return nil }
        guard let time = value.time else { throw .invalid("A \(value.kind.name) has no time to select.") }
        return (time, value)
    }

    private func offsetTime(now: ZonedDateTime) throws(TemporalError) -> OffsetTime {
        try check("Time", Self.timeNames + ["time", "timezone"])
        let selected = try selectedTime()
        let time = try time(over: selected?.time)
        let wanted = try zone().map { zone in
            if case .offset(let offset) = zone { offset } else { zone.offset(atSecond: now.epochSecond) }
        }
        guard let offset = selected?.value.offset else { return OffsetTime(time, wanted ?? .zero) }
        return OffsetTime(time, offset).moved(to: wanted ?? offset)
    }

    private func localDateTime() throws(TemporalError) -> LocalDateTime {
        if let selected = try selectedDateTime() {
            return LocalDateTime(
                try date(over: selected.local.date), try time(over: selected.local.time))
        }
        let base = try selectedDate()
        let selected = try selectedTime()
        try checkOrder(base: base, hasTime: selected != nil)
        return LocalDateTime(try date(over: base), try time(over: selected?.time))
    }

    /// A time needs a whole date before it.
    private func checkOrder(base: CalendarDate?, hasTime: Bool) throws(TemporalError) {
        guard base == nil, hasTime || hasTimeField, has("year") else { return }
        let isWhole = has("day") || has("dayofweek") || has("dayofquarter") || has("ordinalday")
        guard isWhole else { throw .invalid("The field ‘day’ is missing.") }
    }

    private func selectedDateTime() throws(TemporalError) -> (local: LocalDateTime, value: TemporalValue)? {
        guard let value = try temporal("datetime") else { return nil }
        guard !has("date"), !has("time") else {
            throw .invalid("The field ‘datetime’ excludes ‘date’ and ‘time’.")
        }
        guard let date = value.date, let time = value.time else {
            throw .invalid("A \(value.kind.name) is no date and time to select.")
        }
        return (LocalDateTime(date, time), value)
    }

    private func zonedDateTime() throws(TemporalError) -> ZonedDateTime {
        try check(
            "DateTime",
            Self.dateNames + Self.timeNames
                + ["date", "time", "datetime", "timezone", "epochseconds", "epochmillis"])
        let wanted = try zone()
        if has("epochseconds") || has("epochmillis") { return try epochDateTime(in: wanted ?? .utc) }
        var source = try selectedDateTime()?.value
        if source == nil { source = try selectedTime()?.value }
        let local = try localDateTime()
        guard let zone = source?.zone else { return try ZonedDateTime(local, in: wanted ?? .utc) }
        let value = try ZonedDateTime(local, in: zone, preferring: source?.offset)
        return try wanted.map { zone throws(TemporalError) in try value.moved(to: zone) } ?? value
    }

    private func epochDateTime(in zone: Zone) throws(TemporalError) -> ZonedDateTime {
        try check(
            "DateTime of an epoch",
            ["timezone", "epochseconds", "epochmillis", "millisecond", "microsecond", "nanosecond"])
        guard has("epochseconds") != has("epochmillis") else {
            throw .invalid("The fields ‘epochseconds’ and ‘epochmillis’ exclude each other.")
        }
        if let seconds = try integer("epochseconds") {
            return try ZonedDateTime(second: seconds, nanosecond: nanosecond() ?? 0, in: zone)
        }
        let millis = try integer("epochmillis") ?? 0
        let second = floorDivide(millis, 1_000)
        let part = try nanosecond() ?? 0
        guard !has("millisecond"), part < 1_000_000 else {
            throw .range("What is added to the field ‘epochmillis’ has to be below a millisecond.")
        }
        return try ZonedDateTime(second: second, nanosecond: (millis &- second &* 1_000) * 1_000_000 + part, in: zone)
    }
}

extension TemporalValue {
    /// The value as one of another type; what the type lacks is dropped, what the value lacks is midnight or UTC.
    package func converted(to kind: Kind) throws(TemporalError) -> TemporalValue {
        if kind == self.kind { return self }
        switch kind {
        case .date: if let date { return .date(date) }
        case .localTime: if let time { return .localTime(time) }
        case .time: if let time { return .time(OffsetTime(time, offset ?? .zero)) }
        case .localDateTime: if let date { return .localDateTime(LocalDateTime(date, time ?? .midnight)) }
        case .dateTime:
            if let date {
                return .dateTime(try ZonedDateTime(LocalDateTime(date, time ?? .midnight), in: zone ?? .utc))
            }
        case .duration: break
        }
        throw .invalid("A \(self.kind.name) can't become a \(kind.name).")
    }

    /// Reads the text of a value of a type.
    package init(_ kind: Kind, text: String) throws(TemporalError) {
        switch kind {
        case .date: self = .date(try CalendarDate(text: text))
        case .localTime: self = .localTime(try LocalTime(text: text))
        case .time: self = .time(try OffsetTime(text: text))
        case .localDateTime: self = .localDateTime(try LocalDateTime(text: text))
        case .dateTime: self = .dateTime(try ZonedDateTime(text: text))
        case .duration: self = .duration(try CalendarDuration(text: text))
        }
    }
}
