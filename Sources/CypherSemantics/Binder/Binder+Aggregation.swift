import CypherSyntax

/// What a projection groups by and what it aggregates, collected while its items are bound.
struct Aggregation {
    private let groupingKeys: Set<String>
    /// Of the items without aggregates those that are variables, or properties of them.
    let simpleKeys: Set<String>
    var keys: [BoundProjection.Assignment] = []
    var aggregates: [BoundProjection.Aggregate] = []
    private var slots: [String: (slot: Int, type: CypherType)] = [:]

    /// - Parameter grouping: the items without aggregates, as written.
    init(grouping: [Expression]) {
        groupingKeys = Set(grouping.map(\.key))
        simpleKeys = Set(grouping.filter(\.isSimple).map(\.key))
    }

    func groups(by expression: Expression) -> Bool { groupingKeys.contains(expression.key) }

    func known(_ key: String) -> (slot: Int, type: CypherType)? { slots[key] }

    mutating func remember(_ key: String, _ slot: Int, _ type: CypherType) { slots[key] = (slot, type) }
}

extension Binder {
    /// An item of an aggregating projection, over grouping keys and aggregates.
    mutating func aggregated(
        _ expression: Expression, _ aggregation: inout Aggregation
    ) throws(QueryError) -> BoundExpression {
        if expression.firstAggregate == nil { return try groupingKey(expression, &aggregation) }
        try checkAmbiguity(expression, aggregation.simpleKeys)
        return try overAggregates(expression, &aggregation)
    }

    private mutating func groupingKey(
        _ expression: Expression, _ aggregation: inout Aggregation
    ) throws(QueryError) -> BoundExpression {
        if let known = aggregation.known(expression.key) {
            return BoundExpression(kind: .variable(known.slot), type: known.type, span: expression.span)
        }
        let bound = try self.expression(expression)
        let slot = newSlot(nil)
        aggregation.keys.append(.init(slot: slot, expression: bound))
        aggregation.remember(expression.key, slot, bound.type)
        return BoundExpression(kind: .variable(slot), type: bound.type, span: expression.span)
    }

    /// The expression with each aggregate, and each grouping key, put in a slot of its own.
    mutating func overAggregates(
        _ expression: Expression, _ aggregation: inout Aggregation
    ) throws(QueryError) -> BoundExpression {
        let saved = substitutions
        defer { substitutions = saved }
        try collect(expression, &aggregation)
        return try self.expression(expression)
    }

    private mutating func collect(_ expression: Expression, _ aggregation: inout Aggregation) throws(QueryError) {
        if expression.isAggregate {
            let (slot, type) = try aggregate(expression, &aggregation)
            substitutions[expression.key] = (slot, type)
        } else if aggregation.groups(by: expression) {
            let key = try groupingKey(expression, &aggregation)
            if case .variable(let slot) = key.kind { substitutions[expression.key] = (slot, key.type) }
        } else {
            for child in expression.children { try collect(child, &aggregation) }
        }
    }

    private mutating func aggregate(
        _ expression: Expression, _ aggregation: inout Aggregation
    ) throws(QueryError) -> (slot: Int, type: CypherType) {
        if let known = aggregation.known(expression.key) { return known }
        var aggregate = BoundProjection.Aggregate(
            slot: 0, function: "count", isDistinct: false, arguments: [], span: expression.span)
        var type = CypherType.integer
        if case .function(let name, let isDistinct, let arguments) = expression.kind {
            for argument in arguments {
                if let inner = argument.firstAggregate {
                    throw syntax(
                        .nestedAggregation, "an aggregation can't be aggregated again here", at: inner.span,
                        hint: "aggregate it in a WITH before")
                }
            }
            let call = try function(name, arguments, at: expression.span)
            guard case .function(let function, let bound) = call.kind else {
                preconditionFailure("a function binds to a function")
            }
            aggregate.function = function
            aggregate.isDistinct = isDistinct
            aggregate.arguments = bound
            type = call.type
        }
        aggregate.slot = newSlot(nil)
        aggregation.aggregates.append(aggregate)
        aggregation.remember(expression.key, aggregate.slot, type)
        return (aggregate.slot, type)
    }

    /// Outside its aggregates an expression may use constants and simple grouping keys only.
    private func checkAmbiguity(_ expression: Expression, _ keys: Set<String>) throws(QueryError) {
        if let found = ambiguous(expression, keys, bound: []) {
            throw syntax(
                .ambiguousAggregationExpression,
                "this mixes an aggregation with something that is not grouped by", at: found.span,
                hint: "project it as an item of its own in a WITH before")
        }
    }

    /// The first variable that is neither a grouping key, part of one, nor bound inside the expression.
    func ambiguous(_ expression: Expression, _ keys: Set<String>, bound: Set<String>) -> Expression? {
        if expression.isAggregate || keys.contains(expression.key) { return nil }
        if case .variable(let name) = expression.kind { return bound.contains(name) ? nil : expression }
        let bound = bound.union(expression.boundNames)
        for child in expression.children {
            if let found = ambiguous(child, keys, bound: bound) { return found }
        }
        return nil
    }
}

extension Expression {
    /// A variable, or a property of one.
    var isSimple: Bool {
        switch kind {
        case .variable: true
        case .property(let base, _): base.isSimple
        default: false
        }
    }

    /// The names that this expression binds for its parts.
    var boundNames: Set<String> {
        switch kind {
        case .listComprehension(let name, _, _, _), .quantifier(_, let name, _, _): [name.text]
        case .reduce(let accumulator, _, let name, _, _): [accumulator.text, name.text]
        default: []
        }
    }
}
