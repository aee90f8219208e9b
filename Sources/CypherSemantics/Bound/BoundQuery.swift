import CypherSyntax

/// A query whose every name is resolved: variables are slots, numbered over the whole query and never reused, so a slot holds one
/// variable from where it is bound to the end. Nothing here can fail until there are rows.
package struct BoundQuery: Sendable {
    package var branches: [BoundSingleQuery]
    /// UNION ALL between the branches; false drops duplicates.
    package var keepsDuplicates: Bool
    /// The names of the result's columns; empty for a query that returns nothing.
    package var columns: [String]
    /// All slots of the query, sub-queries included.
    package var slotCount: Int
    /// For each slot the name of its variable; nil for what has none.
    package var names: [String?]
}

/// Clauses in order.
package struct BoundSingleQuery: Sendable {
    package var clauses: [BoundClause]
    /// The slots of the result's columns.
    package var outputs: [Int]
}

package enum BoundClause: Sendable {
    case match(BoundMatch)
    case unwind(BoundExpression, variable: Int)
    case projection(BoundProjection)
    case create([BoundPath])
    case merge(BoundMerge)
    /// SET or REMOVE, in order.
    case change([BoundChange])
    case delete([BoundExpression], isDetaching: Bool, span: SourceSpan)
    case call(BoundCall)
    case subquery(BoundSubqueryCall)
}

package struct BoundMatch: Sendable {
    package var isOptional: Bool
    package var paths: [BoundPath]
    package var condition: BoundExpression?
    /// The slots bound here for the first time, ascending; all null where an optional match finds nothing.
    package var introduced: [Int]
}

/// WITH or RETURN, in the order in which it happens: keys and aggregates, outputs over them, duplicates dropped, sorted, cut, filtered.
package struct BoundProjection: Sendable {
    package struct Assignment: Sendable {
        package var slot: Int
        package var expression: BoundExpression
    }

    package struct Aggregate: Sendable {
        package var slot: Int
        /// In lower case; `count` without an argument counts rows.
        package var function: String
        package var isDistinct: Bool
        package var arguments: [BoundExpression]
        package var span: SourceSpan
    }

    package struct SortKey: Sendable {
        package var expression: BoundExpression
        package var isDescending: Bool
    }

    package var isReturn: Bool
    package var isAggregating: Bool
    /// What rows are grouped by; empty unless aggregating.
    package var keys: [Assignment]
    package var aggregates: [Aggregate]
    /// The projected columns in order; where the projection aggregates they read keys and aggregates only.
    package var outputs: [Assignment]
    package var isDistinct: Bool
    package var order: [SortKey]
    package var skip: BoundExpression?
    package var limit: BoundExpression?
    package var condition: BoundExpression?
}

package struct BoundCall: Sendable {
    package var signature: ProcedureSignature
    package var arguments: [BoundExpression]
    /// Which outputs go to which slots.
    package var yields: [(output: Int, slot: Int)]
    package var condition: BoundExpression?
    package var span: SourceSpan
}

/// A query inside a query.
package struct BoundSubquery: Sendable {
    package var branches: [BoundSingleQuery]
    /// UNION ALL between the branches.
    package var keepsDuplicates: Bool
    /// The slots around it, which it may read.
    package var outer: [Int]

    package init(branches: [BoundSingleQuery], keepsDuplicates: Bool, outer: [Int]) {
        self.branches = branches
        self.keepsDuplicates = keepsDuplicates
        self.outer = outer
    }
}

/// CALL { }: runs once for each row.
package struct BoundSubqueryCall: Sendable {
    package var query: BoundSubquery
    /// The slots of its columns; those of its only branch, or slots of their own for a union. Empty where it returns nothing: then each row
    /// goes on once.
    package var columns: [Int]
    /// Whether a row without rows goes on with nulls.
    package var isOptional: Bool
    package var isWriting: Bool
}
