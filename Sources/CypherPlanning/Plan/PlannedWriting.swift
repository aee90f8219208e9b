// What the operators that write do. Comes in: from the planner. Goes out: to the executor.

import CypherSyntax

/// Something that CREATE makes, in order.
package enum PlannedCreation: Sendable {
    case node(slot: Int, labels: [String], properties: PlannedExpression?)
    case relationship(slot: Int, type: String, from: Int, to: Int, properties: PlannedExpression?)
}

/// A pattern that is looked for in each row, and made where it is not found.
package struct PlannedMerge: Sendable {
    package let match: SubPlan
    /// The slots of the pattern that are not bound before.
    package let introduced: [Int]
    package let creations: [PlannedCreation]
    /// Computed after what is not found is made.
    package let path: PlannedAssignment?
    package let onCreate: [PlannedChange]
    package let onMatch: [PlannedChange]
    package let span: SourceSpan
    package init(
        match: SubPlan, introduced: [Int], creations: [PlannedCreation], path: PlannedAssignment?,
        onCreate: [PlannedChange], onMatch: [PlannedChange], span: SourceSpan
    ) {
        self.match = match
        self.introduced = introduced
        self.creations = creations
        self.path = path
        self.onCreate = onCreate
        self.onMatch = onMatch
        self.span = span
    }
}

/// One item of SET or REMOVE.
package enum PlannedChange: Sendable {
    /// Null removes the property.
    case property(of: PlannedExpression, key: String, value: PlannedExpression, SourceSpan)
    /// `n = map`, or with `adds` `n += map`.
    case properties(of: PlannedExpression, PlannedExpression, adds: Bool, SourceSpan)
    case labels(of: PlannedExpression, [String], adds: Bool, SourceSpan)

    /// The expressions that it computes.
    package var expressions: [PlannedExpression] {
        switch self {
        case .property(let owner, _, let value, _), .properties(let owner, let value, _, _): [owner, value]
        case .labels(let owner, _, _, _): [owner]
        }
    }
}

extension PlannedCreation {
    /// The slot of what is made.
    package var slot: Int {
        switch self {
        case .node(let slot, _, _), .relationship(let slot, _, _, _, _): slot
        }
    }

    package var properties: PlannedExpression? {
        switch self {
        case .node(_, _, let properties), .relationship(_, _, _, _, let properties): properties
        }
    }
}
