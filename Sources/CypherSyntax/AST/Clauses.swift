/// Source: openCypher 9, Match.
package struct MatchClause: Sendable {
    package var isOptional: Bool
    package var patterns: [PathPattern]
    package var condition: Expression?
    package var span: SourceSpan
    /// `REPEATABLE ELEMENTS`: relationships may stand more than once.
    package var isRepeatable = false
}

/// Source: openCypher 9, Unwind.
package struct UnwindClause: Sendable {
    package var list: Expression
    package var variable: Name
    package var span: SourceSpan
}

/// WITH or RETURN.
///
/// Source: openCypher 9, With, Return and ProjectionBody.
package struct ProjectionClause: Sendable {
    package var isDistinct: Bool
    /// `*` stands before the items.
    package var includesExisting: Bool
    package var items: [Item]
    package var order: [SortItem]
    package var skip: Expression?
    package var limit: Expression?
    /// WHERE, after WITH only.
    package var condition: Expression?
    package var span: SourceSpan

    package struct Item: Sendable {
        package var expression: Expression
        package var alias: Name?
        /// The text of the expression as it was written: the column's name where there is no alias.
        package var text: String
    }

    package struct SortItem: Sendable {
        package var expression: Expression
        package var isDescending: Bool
    }
}

/// Source: openCypher 9, Create.
package struct CreateClause: Sendable {
    package var patterns: [PathPattern]
    package var span: SourceSpan
}

/// Source: openCypher 9, Merge.
package struct MergeClause: Sendable {
    package var pattern: PathPattern
    package var onCreate: [SetItem]
    package var onMatch: [SetItem]
    package var span: SourceSpan
}

/// Source: openCypher 9, Set.
package struct SetClause: Sendable {
    package var items: [SetItem]
    package var span: SourceSpan
}

/// Source: openCypher 9, SetItem.
package enum SetItem: Sendable {
    case property(Expression, value: Expression)
    /// `n = map`, or with `adds` `n += map`.
    case properties(Name, value: Expression, adds: Bool)
    case labels(Name, [Name])
}

/// Source: openCypher 9, Remove.
package struct RemoveClause: Sendable {
    package enum Item: Sendable {
        case property(Expression)
        case labels(Name, [Name])
    }
    package var items: [Item]
    package var span: SourceSpan
}

/// Source: openCypher 9, Delete.
package struct DeleteClause: Sendable {
    package var isDetaching: Bool
    package var expressions: [Expression]
    package var span: SourceSpan
}

/// Source: openCypher 9, InQueryCall and StandaloneCall.
package struct CallClause: Sendable {
    package struct Yield: Sendable {
        /// The output's name in the procedure.
        package var output: Name
        package var alias: Name?
    }
    /// The parts of the name, joined by dots.
    package var procedure: Name
    /// nil where no parentheses stand: the arguments come from parameters of their names.
    package var arguments: [Expression]?
    /// nil where there is no YIELD.
    package var yields: [Yield]?
    /// `YIELD *`.
    package var yieldsEverything: Bool
    package var condition: Expression?
    package var span: SourceSpan
}

/// `CALL (variables) { query }`: the query runs once for each row.
///
/// Source: openCypher (GQL-aligned), SubqueryClause.
package struct SubqueryClause: Sendable {
    package enum Scope: Sendable {
        /// No parentheses: what the query needs it imports by a WITH of its own.
        case importing
        /// `(*)`.
        case everything
        case variables([Name])
    }
    package var isOptional: Bool
    package var scope: Scope
    package var query: Query
    package var span: SourceSpan
}

/// A word of the user's: a variable, label, type, key or function.
package struct Name: Sendable, Hashable {
    package var text: String
    package var span: SourceSpan
}
