// A path pattern that one operator searches for: repeated patterns, path modes, selectors. Comes in: from the planner. Goes out: to the executor.
// It is written in the order of walking, which may be the reverse of the order in the text.

import CypherSyntax

/// A walk through segments from a bound node.
package struct PathSearch: Sendable {
    package var from: Int
    package var to: Int
    package var isInto: Bool
    /// Whether the walk goes from the pattern's end to its start; what is given out is in the pattern's order.
    package var isReversed: Bool
    package var segments: [Segment]
    package var mode: PathMode
    /// nil for all paths.
    package var selector: PathSelector.Kind?
    /// The slot of the list of all relationships.
    package var trace: Int
    /// Slots of relationships, or lists of them, of the same MATCH that must not be in the path.
    package var distinctFrom: [Int]
    /// The slot of the path where the condition reads it.
    package var path: Int?
    /// What must hold of the whole path before the selector chooses.
    package var condition: PlannedExpression?

    /// A part of the path that is walked a number of times.
    package struct Segment: Sendable {
        package var minimum: Int
        /// nil is without bound.
        package var maximum: Int?
        /// The slot of the node where one repetition begins.
        package var start: Int
        /// At least one.
        package var hops: [Hop]
        /// The slots of the elements, and of the lists of what they were; empty where the segment is walked once.
        package var lists: [(single: Int, list: Int)]
        /// The slot of the node behind the segment, and what must hold of it; of the last segment neither is looked at, for it ends at the path's end.
        package var end: Int
        package var endFilters: [PlannedExpression]
    }

    /// One relationship and the node behind it.
    package struct Hop: Sendable {
        package var relationship: Int
        package var types: [String]
        package var direction: Expansion.Direction
        package var node: Int
        /// What can be decided once this node is there.
        package var filters: [PlannedExpression]
    }

    /// Whether the shortest paths are those of a breadth-first search over nodes: one relationship, repeated from at most once, and nothing
    /// else decides.
    package var isDirect: Bool {
        guard segments.count == 1, segments[0].hops.count == 1, segments[0].minimum <= 1, condition == nil,
            segments[0].maximum.map({ $0 > 1 }) ?? true, distinctFrom.isEmpty
        else { return false }
        return switch selector {
        case .shortest(1), .shortestGroups(1), .any(1): true
        default: false
        }
    }

    /// The slots that it gives.
    package var outputs: [Int] {
        var slots = [trace] + (path.map { [$0] } ?? []) + (isInto ? [] : [to])
        for (index, segment) in segments.enumerated() {
            if segment.lists.isEmpty { slots += segment.hops.map(\.relationship) }
            slots += segment.lists.map(\.list)
            if index < segments.count - 1 { slots.append(segment.end) }
        }
        return slots
    }

    /// What it needs while it searches.
    package var scratch: [Int] {
        segments.dropLast().map(\.end)
            + segments.flatMap { segment in
                [segment.start] + segment.hops.flatMap { [$0.relationship, $0.node] }
            }
    }

    package var expressions: [PlannedExpression] {
        segments.flatMap { $0.endFilters + $0.hops.flatMap(\.filters) } + [condition].compactMap(\.self)
    }
}
