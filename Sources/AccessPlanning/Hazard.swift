// How dangerous a crossing is. In: 0 to 3, or nothing. Out: an order in which what nobody graded is worst.

/// The hazard of a crossing on the ontology's one scale.
package enum Hazard: Int, Sendable, Comparable, CaseIterable {
    case none, low, moderate, high
    /// Nobody graded it: never taken for none.
    case unknown

    /// - Returns: unknown for nil and for a number off the scale.
    package init(_ level: Int?) {
        self = level.flatMap { (0...3).contains($0) ? Hazard(rawValue: $0) : nil } ?? .unknown
    }

    package static func < (left: Hazard, right: Hazard) -> Bool { left.rawValue < right.rawValue }
}
