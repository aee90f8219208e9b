// Where queries read the time. Comes in: nothing. Goes out: seconds since 1970. Tests give a clock that stands still.

import CypherSyntax
import Glibc
import TemporalValues

/// A clock.
package struct QueryClock: Sendable {
    /// Seconds since 1970-01-01T00:00Z, and nanoseconds.
    private let read: @Sendable () -> (second: Int64, nanosecond: Int64)

    package init(_ read: @escaping @Sendable () -> (second: Int64, nanosecond: Int64)) { self.read = read }

    /// The clock of the machine.
    package static let system = QueryClock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return (Int64(time.tv_sec), Int64(time.tv_nsec))
    }

    func moment() throws(QueryError) -> ZonedDateTime {
        let (second, nanosecond) = read()
        do throws(TemporalError) {
            return try ZonedDateTime(second: second, nanosecond: nanosecond, in: .utc)
        } catch {
            throw QueryError(error)
        }
    }
}
