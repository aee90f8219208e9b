import CypherSyntax

extension Binder {
    /// A key of ORDER BY. It sees what was projected and, unless the projection groups or drops duplicates, what came before.
    ///
    /// - Parameter both: what came before with what was projected over it.
    ///
    /// Source: openCypher 9, Order; TCK ReturnOrderBy and WithOrderBy.
    mutating func sortExpression(
        _ expression: Expression, both: Scope, after: Scope, hidesInput: Bool, _ outputs: inout ProjectedOutputs,
        _ aggregation: inout Aggregation
    ) throws(QueryError) -> BoundExpression {
        let saved = scope
        defer { scope = saved }
        let aggregate = expression.firstAggregate
        guard hidesInput else {
            if let aggregate {
                throw syntax(
                    .invalidAggregation, "ORDER BY can't aggregate where the projection does not", at: aggregate.span,
                    hint: "aggregate in an item of the projection")
            }
            scope = both
            return try self.expression(expression)
        }
        let savedSubstitutions = substitutions
        defer { substitutions = savedSubstitutions }
        scope = after
        if let known = outputs.keys[expression.key], aggregate == nil || expression.isAggregate {
            return BoundExpression(kind: .variable(known.slot), type: known.type, span: expression.span)
        }
        try substituteOutputs(expression, after, outputs, isMixed: aggregate != nil)
        if let aggregate { try collectSortAggregates(expression, aggregate, after, outputs, &aggregation) }
        return try self.expression(expression)
    }

    /// Parts that were projected are read from their column; next to an aggregate only simple ones are.
    private mutating func substituteOutputs(
        _ expression: Expression, _ after: Scope, _ outputs: ProjectedOutputs, isMixed: Bool
    ) throws(QueryError) {
        if let known = outputs.keys[expression.key], !isMixed || expression.isSimple || expression.isAggregate {
            substitutions[expression.key] = known
            return
        }
        if expression.isAggregate { return }
        if case .variable(let name) = expression.kind, isMixed, after[name] == nil,
            outputs.groupingVariables.contains(name)
        {
            throw syntax(
                .ambiguousAggregationExpression,
                "this mixes an aggregation with something that is not projected by itself", at: expression.span,
                hint: "project `\(name)` as an item of its own")
        }
        for child in expression.children { try substituteOutputs(child, after, outputs, isMixed: isMixed) }
    }

    private mutating func collectSortAggregates(
        _ expression: Expression, _ aggregate: Expression, _ after: Scope, _ outputs: ProjectedOutputs,
        _ aggregation: inout Aggregation
    ) throws(QueryError) {
        for found in expression.aggregates where outputs.keys[found.key] == nil && aggregation.known(found.key) == nil {
            if let name = found.variableNames.sorted().first { throw undefined(name, at: found.span) }
        }
        let bound = try overAggregates(expression, &aggregation)
        _ = bound
        for found in expression.aggregates {
            if let known = aggregation.known(found.key) { substitutions[found.key] = known }
        }
    }
}

extension Expression {
    /// All outermost aggregates.
    fileprivate var aggregates: [Expression] { isAggregate ? [self] : children.flatMap(\.aggregates) }
}
