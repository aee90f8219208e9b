// A moment as the clocks of a place show it. Comes in: a local date and time with a zone, or seconds since 1970. Goes out: both.
// A local time that the clocks skip is moved on by what they skip; of one that they show twice the first is meant.
// Source: openCypher CIP2015-08-06 Date and Time, "DateTime".

/// Where clocks are read: a fixed offset, or a place whose offset changes.
public enum Zone: Hashable, Sendable {
    case offset(UTCOffset)
    case named(NamedZone)

    package static let utc = Zone.offset(.zero)

    /// The offset at a moment, in seconds since 1970.
    func offset(atSecond second: Int64) -> UTCOffset {
        switch self {
        case .offset(let offset): offset
        case .named(let zone): zone.offset(atSecond: second)
        }
    }
}

/// A date, a time and a zone: a moment.
public struct ZonedDateTime: Hashable, Sendable {
    package let local: LocalDateTime
    package let offset: UTCOffset
    package let zone: Zone

    private init(_ local: LocalDateTime, _ offset: UTCOffset, _ zone: Zone) {
        self.local = local
        self.offset = offset
        self.zone = zone
    }

    /// The moment at which the clocks of a zone show this.
    ///
    /// - Parameter preferred: which of two offsets is meant where the clocks show this twice; no matter otherwise.
    package init(_ local: LocalDateTime, in zone: Zone, preferring preferred: UTCOffset? = nil) throws(TemporalError) {
        switch zone {
        case .offset(let offset): self.init(local, offset, zone)
        case .named(let place):
            let second = local.second
            if let preferred, place.offset(atSecond: second - preferred.seconds) == preferred {
                self.init(local, preferred, zone)
                return
            }
            let before = place.offset(atSecond: second - 86_400)
            let after = place.offset(atSecond: second + 86_400)
            for offset in [before, after] where place.offset(atSecond: second - offset.seconds) == offset {
                self.init(local, offset, zone)
                return
            }
            try self.init(second: second - before.seconds, nanosecond: local.time.nanosecond, in: zone)
        }
    }

    /// The moment this many seconds after 1970-01-01T00:00Z.
    package init(second: Int64, nanosecond: Int64, in zone: Zone) throws(TemporalError) {
        let offset = zone.offset(atSecond: second)
        let (shown, overflow) = second.addingReportingOverflow(offset.seconds)
        guard !overflow else { throw .range("The date lies outside the years -999999999 to 999999999.") }
        self.init(try LocalDateTime(second: shown, nanosecond: nanosecond), offset, zone)
    }

    /// Seconds since 1970-01-01T00:00Z.
    public var epochSecond: Int64 { local.second - offset.seconds }

    /// The same moment in another zone.
    package func moved(to zone: Zone) throws(TemporalError) -> ZonedDateTime {
        try ZonedDateTime(second: epochSecond, nanosecond: local.time.nanosecond, in: zone)
    }
}
