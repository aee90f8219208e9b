import CypherSyntax

/// A pattern that is found, or made as a whole.
package struct BoundMerge: Sendable {
    /// The pattern to look for; the slots that it introduces are those of what is made.
    package var match: BoundMatch
    package var onCreate: [BoundChange]
    package var onMatch: [BoundChange]
    package var span: SourceSpan
}

/// One item of SET or REMOVE.
package enum BoundChange: Sendable {
    /// Without a value the property is removed.
    case property(of: BoundExpression, key: String, value: BoundExpression?, span: SourceSpan)
    /// `n = map`, or with `adds` `n += map`.
    case properties(of: BoundExpression, BoundExpression, adds: Bool, span: SourceSpan)
    case labels(of: BoundExpression, [String], adds: Bool, span: SourceSpan)

    /// The expressions that it computes.
    package var expressions: [BoundExpression] {
        switch self {
        case .property(let owner, _, let value, _): [owner] + [value].compactMap(\.self)
        case .properties(let owner, let value, _, _): [owner, value]
        case .labels(let owner, _, _, _): [owner]
        }
    }
}
