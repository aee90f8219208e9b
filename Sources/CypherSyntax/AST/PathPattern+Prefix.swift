// What stands before a path pattern and around a repeated one. In: words of the query. Out: which of the matching paths are wanted.

/// Which paths count as matches.
///
/// Source: GQL, pathMode.
package enum PathMode: String, Sendable {
    /// Everything may repeat.
    case walk = "WALK"
    /// No relationship repeats.
    case trail = "TRAIL"
    /// No node repeats.
    case acyclic = "ACYCLIC"
    /// No node repeats, but the last may be the first.
    case simple = "SIMPLE"
}

/// How many of the paths between each two ends are wanted.
///
/// Source: GQL, pathSearchPrefix.
package struct PathSelector: Sendable {
    package enum Kind: Sendable {
        /// `ANY k`: so many, whichever they are.
        case any(Int)
        /// `SHORTEST k`: the shortest ones; among equally long ones whichever.
        case shortest(Int)
        /// `SHORTEST k GROUPS`: all paths of the k least lengths. `ALL SHORTEST` is one group.
        case shortestGroups(Int)
    }
    package var kind: Kind
    /// Whether it was written as `shortestPath()` or `allShortestPaths()`: conditions on its path hold before the choice.
    package var isFunction: Bool
    package var span: SourceSpan
}

/// What a parenthesised pattern repeats: each time a chain of nodes and relationships, and a condition on it.
///
/// Source: GQL, quantifiedPathPrimary and parenthesizedPathPatternExpression.
package struct GroupPattern: Sendable {
    package var start: NodePattern
    package var steps: [PathPattern.Step]
    package var condition: Expression?
    package var span: SourceSpan
}
