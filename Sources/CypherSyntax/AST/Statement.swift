/// A whole statement: a query, or with EXPLAIN or PROFILE the wish to see its plan.
///
/// Source: openCypher 9, Cypher and Statement.
package struct Statement: Sendable {
    package enum Mode: Sendable {
        case run
        /// The plan, and nothing is run.
        case explain
        /// The plan with the rows of each operator, after it is run.
        case profile
    }

    package var mode: Mode
    package var query: Query
}

/// One query, or several whose rows are put together.
///
/// Source: openCypher 9, RegularQuery.
package struct Query: Sendable {
    package var first: SingleQuery
    package var unions: [Union]

    package struct Union: Sendable {
        /// UNION ALL keeps duplicates.
        package var keepsDuplicates: Bool
        package var query: SingleQuery
        package var span: SourceSpan
    }
}

/// Clauses in order.
///
/// Source: openCypher 9, SingleQuery.
package struct SingleQuery: Sendable {
    package var clauses: [Clause]
    package var span: SourceSpan
}

package enum Clause: Sendable {
    case match(MatchClause)
    case unwind(UnwindClause)
    case with(ProjectionClause)
    case returning(ProjectionClause)
    case create(CreateClause)
    case merge(MergeClause)
    case set(SetClause)
    case remove(RemoveClause)
    case delete(DeleteClause)
    case call(CallClause)
    case subquery(SubqueryClause)

    package var span: SourceSpan {
        switch self {
        case .match(let clause): clause.span
        case .unwind(let clause): clause.span
        case .with(let clause), .returning(let clause): clause.span
        case .create(let clause): clause.span
        case .merge(let clause): clause.span
        case .set(let clause): clause.span
        case .remove(let clause): clause.span
        case .delete(let clause): clause.span
        case .call(let clause): clause.span
        case .subquery(let clause): clause.span
        }
    }
}
