import CypherSyntax

extension Binder {
    /// WITH and RETURN. Afterwards only what was projected is in scope.
    ///
    /// Source: openCypher 9, ProjectionBody.
    mutating func project(
        _ clause: ProjectionClause, isReturn: Bool
    ) throws(QueryError) -> (projection: BoundProjection, columns: [(name: String, slot: Int)]) {
        let items = try items(of: clause, isReturn: isReturn)
        let isAggregating = items.contains { $0.expression.firstAggregate != nil }
        let before = scope
        var projection = BoundProjection(
            isReturn: isReturn, isAggregating: isAggregating, keys: [], aggregates: [], outputs: [],
            isDistinct: clause.isDistinct, order: [])
        let grouping = items.filter { $0.expression.firstAggregate == nil }.map(\.expression)
        var aggregation = Aggregation(grouping: grouping)
        var after = Scope()
        var columns: [(name: String, slot: Int)] = []
        for item in items {
            try watch.tick(4)
            let bound =
                isAggregating
                ? try aggregated(item.expression, &aggregation) : try expression(item.expression)
            let slot = newSlot(item.name)
            projection.outputs.append(.init(slot: slot, expression: bound))
            columns.append((item.name, slot))
            if item.isVisible { after[item.name] = Scope.Variable(slot: slot, type: bound.type) }
        }
        let hidesInput = isAggregating || clause.isDistinct
        var outputs = ProjectedOutputs(
            items: items, slots: columns.map(\.slot), types: projection.outputs.map(\.expression.type))
        let both = clause.order.isEmpty || hidesInput ? before : before.hidden(by: after)
        for sort in clause.order {
            try watch.tick(4)
            projection.order.append(
                .init(
                    expression: try sortExpression(
                        sort.expression, both: both, after: after, hidesInput: hidesInput, &outputs, &aggregation),
                    isDescending: sort.isDescending))
        }
        projection.keys = aggregation.keys
        projection.aggregates = aggregation.aggregates
        if let skip = clause.skip { projection.skip = try rowCount(skip, "SKIP") }
        if let limit = clause.limit { projection.limit = try rowCount(limit, "LIMIT") }
        scope = constants.hidden(by: after)
        if let condition = clause.condition {
            let saved = substitutions
            if hidesInput { substituteOutputs(condition, outputs) } else { scope = before.hidden(by: after) }
            projection.condition = try predicate(condition)
            substitutions = saved
        }
        scope = constants.hidden(by: after)
        return (projection, columns)
    }

    /// Parts of a condition that were projected are read from their column.
    private mutating func substituteOutputs(_ expression: Expression, _ outputs: ProjectedOutputs) {
        if let known = outputs.keys[expression.key] {
            substitutions[expression.key] = known
        } else {
            for child in expression.children { substituteOutputs(child, outputs) }
        }
    }

    // MARK: Items

    struct Item {
        var expression: Expression
        var name: String
        /// Whether later clauses see it: false for an expression without an alias in RETURN.
        var isVisible: Bool
    }

    private func items(of clause: ProjectionClause, isReturn: Bool) throws(QueryError) -> [Item] {
        var items: [Item] = []
        if clause.includesExisting {
            if scope.sorted.allSatisfy({ constants[$0.name]?.slot == $0.variable.slot }), isReturn {
                throw syntax(
                    .noVariablesInScope, "there is no variable that * could stand for", at: clause.span,
                    hint: "name something in the pattern")
            }
            items = scope.sorted.filter { constants[$0.name]?.slot != $0.variable.slot }.map {
                Item(expression: Expression(.variable($0.name), at: clause.span), name: $0.name, isVisible: true)
            }
        }
        for item in clause.items {
            if let alias = item.alias {
                items.append(Item(expression: item.expression, name: alias.text, isVisible: true))
            } else if case .variable(let name) = item.expression.kind {
                items.append(Item(expression: item.expression, name: name, isVisible: true))
            } else if isReturn {
                items.append(Item(expression: item.expression, name: item.text, isVisible: false))
            } else {
                throw syntax(
                    .noExpressionAlias, "an expression in WITH needs a name", at: item.expression.span,
                    hint: "write \(item.text) AS name")
            }
        }
        var seen: Set<ExactName> = []
        for item in items where !seen.insert(ExactName(item.name)).inserted {
            throw syntax(
                .columnNameConflict, "two columns are named `\(item.name)`", at: item.expression.span,
                hint: "give one of them another name with AS")
        }
        return items
    }

    // MARK: SKIP and LIMIT

    /// A number of rows: constant, and not negative as far as that is known.
    private mutating func rowCount(_ expression: Expression, _ clause: String) throws(QueryError) -> BoundExpression {
        if let variable = expression.variableNames.sorted().first {
            throw syntax(
                .nonConstantExpression, "\(clause) can't depend on a row, here on `\(variable)`", at: expression.span,
                hint: "use a number or a parameter")
        }
        try refuseAggregates(in: expression)
        let bound = try self.expression(expression)
        if case .integer(let value) = bound.kind, value < 0 {
            throw syntax(.negativeIntegerArgument, "\(clause) can't be negative", at: expression.span)
        }
        guard bound.type.mayBe(.integer), bound.type != .float, bound.type != .null else {
            throw syntax(
                .invalidArgumentType, "\(clause) has to be INTEGER, not \(bound.type.name)", at: expression.span)
        }
        return bound
    }
}

/// What a projection gives, so that ORDER BY finds what it names again.
struct ProjectedOutputs {
    var keys: [String: (slot: Int, type: CypherType)] = [:]
    /// The variables that occur in items without aggregates.
    var groupingVariables: Set<String> = []

    init(items: [Binder.Item], slots: [Int], types: [CypherType]) {
        for (index, item) in items.enumerated() {
            keys[item.expression.key] = (slots[index], types[index])
            if item.expression.firstAggregate == nil { groupingVariables.formUnion(item.expression.variableNames) }
        }
    }
}
