// Which labels or types are wanted. In: names joined by the parser. Out: a tree that the binder turns into a condition.

/// A condition on labels, or on a relationship's type: `A&B|!C`, `%`.
///
/// Source: GQL (ISO/IEC 39075:2024), labelExpression.
package indirect enum LabelExpression: Sendable {
    case name(Name)
    /// `%`: any label at all.
    case anything
    case not(LabelExpression)
    case and(LabelExpression, LabelExpression)
    case or(LabelExpression, LabelExpression)

    /// The names where all of them are wanted and nothing else is said.
    var conjunction: [Name]? {
        switch self {
        case .name(let name): return [name]
        case .and(let left, let right):
            guard let left = left.conjunction, let right = right.conjunction else { return nil }
            return left + right
        case .anything, .not, .or: return nil
        }
    }

    /// The names where any of them is wanted and nothing else is said.
    var disjunction: [Name]? {
        switch self {
        case .name(let name): return [name]
        case .or(let left, let right):
            guard let left = left.disjunction, let right = right.disjunction else { return nil }
            return left + right
        case .anything, .not, .and: return nil
        }
    }
}
