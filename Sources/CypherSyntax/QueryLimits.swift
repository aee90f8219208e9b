// How much a query may use. Comes in: bounds. Goes out: they are looked at while its text is read, while it is made ready, and once per block of
// rows.

import Synchronization

/// The bounds of one query; nil is without bound.
public struct QueryLimits: Sendable {
    /// The time from the start.
    public var time: Duration?
    /// The rows of the answer.
    public var rows: Int?
    /// The bytes of values and gathered rows.
    public var memory: Int
    /// Stops the query from another thread.
    public var cancellation: Cancellation?

    /// Bounds; without arguments a gibibyte of memory and nothing else.
    public init(
        time: Duration? = nil, rows: Int? = nil, memory: Int = 1 << 30, cancellation: Cancellation? = nil
    ) {
        self.time = time
        self.rows = rows
        self.memory = memory
        self.cancellation = cancellation
    }
}

extension QueryLimits: Equatable {
    /// Whether two bounds are the same; two switches are that only if they are one.
    public static func == (left: QueryLimits, right: QueryLimits) -> Bool {
        (left.time, left.rows, left.memory) == (right.time, right.rows, right.memory)
            && left.cancellation === right.cancellation
    }
}

/// A switch by which another thread stops a query.
public final class Cancellation: Sendable {
    /// How often a query may still look at it.
    private let looks: Atomic<Int>

    /// Makes one that is not switched.
    public init() { looks = Atomic(.max) }

    /// Switches itself when a query has looked at it so often, which is the same in every run.
    package init(afterLooks count: Int) { looks = Atomic(count) }

    /// How often a query may still look at it.
    package var looksLeft: Int { looks.load(ordering: .relaxed) }

    /// Stops the queries that look at it; they end with the error `Cancelled`.
    public func cancel() { looks.store(0, ordering: .relaxed) }

    /// Looks at it.
    func isCancelled() -> Bool {
        if looks.load(ordering: .relaxed) <= 0 { return true }
        // A race with `cancel()` may make it -1, which is switched as well.
        return looks.subtract(1, ordering: .relaxed).newValue < 0
    }
}

/// The limits of one query, from its text to its last row.
package final class QueryWatch {
    package let limits: QueryLimits
    private var deadline: ContinuousClock.Instant?
    private var steps = 0

    package init(_ limits: QueryLimits = QueryLimits()) {
        self.limits = limits
        restart()
    }

    /// The time begins again.
    package func restart() { deadline = limits.time.map { ContinuousClock.now.advanced(by: $0) } }

    /// - Throws: when the time is used up or the query is cancelled.
    package func check() throws(QueryError) {
        steps = 0
        if limits.cancellation?.isCancelled() == true { throw .cancelled() }
        if let deadline, ContinuousClock.now >= deadline { throw .timeLimitExceeded(limits.time ?? .zero) }
    }

    /// For whatever grows with a query's text: looks at the limits once in 256 steps.
    @inline(__always)
    package func tick(_ count: Int = 1) throws(QueryError) {
        steps &+= count
        if steps >= 256 { try check() }
    }
}

extension QueryError {
    package static func memoryLimitExceeded(_ limit: Int) -> QueryError {
        QueryError(
            .limit, .runtime, .memoryLimit, "The query needs more than the \(limit) bytes that it may hold.",
            hint: "Filter earlier, or return fewer rows.")
    }

    static func timeLimitExceeded(_ limit: Duration) -> QueryError {
        QueryError(
            .limit, .runtime, .timeLimit, "The query ran longer than the \(limit) that it may.",
            hint: "Bound the pattern, for example -[*..5]-, or start from a named node.")
    }

    static func cancelled() -> QueryError { QueryError(.limit, .runtime, .cancelled, "The query was cancelled.") }
}
