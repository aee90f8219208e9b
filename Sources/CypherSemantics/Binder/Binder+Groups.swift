import CypherSyntax

// Binds what is said inside a pattern about its elements, and patterns that are repeated. In: patterns. Out: bound elements with their conditions.

/// Something said of an element of a pattern, to be bound when its names are known.
enum ElementCondition {
    case condition(Expression)
    case labels(LabelExpression, of: Int, CypherType, SourceSpan)
}

extension Binder {
    mutating func bound(_ condition: ElementCondition) throws(QueryError) -> BoundExpression {
        switch condition {
        case .condition(let expression): try predicate(expression)
        case .labels(let labels, let slot, let type, let span):
            labelCondition(labels, on: BoundExpression(kind: .variable(slot), type: type, span: span))
        }
    }

    /// Source: GQL, labelExpression.
    func labelCondition(_ labels: LabelExpression, on owner: BoundExpression) -> BoundExpression {
        func make(_ kind: BoundExpression.Kind) -> BoundExpression {
            BoundExpression(kind: kind, type: .boolean, span: owner.span)
        }
        switch labels {
        case .name(let name): return make(.labels(owner, [name.text]))
        case .anything:
            // Every relationship has a type; null has no answer.
            if owner.type == .relationship { return make(.unary(.isNotNull, owner)) }
            let labels = BoundExpression(kind: .function("labels", [owner]), type: .list(.string), span: owner.span)
            let count = BoundExpression(kind: .function("size", [labels]), type: .integer, span: owner.span)
            let zero = BoundExpression(kind: .integer(0), type: .integer, span: owner.span)
            return make(.comparison(.greater, count, zero))
        case .not(let inner): return make(.unary(.not, labelCondition(inner, on: owner)))
        case .and(let left, let right):
            return make(.binary(.and, labelCondition(left, on: owner), labelCondition(right, on: owner)))
        case .or(let left, let right):
            return make(.binary(.or, labelCondition(left, on: owner), labelCondition(right, on: owner)))
        }
    }

    /// All of them, joined by AND; nil for none.
    func conjunction(_ conditions: [BoundExpression]) -> BoundExpression? {
        guard var result = conditions.first else { return nil }
        for condition in conditions.dropFirst() {
            result = BoundExpression(kind: .binary(.and, result, condition), type: .boolean, span: condition.span)
        }
        return result
    }

    func equality(of slot: Int, and other: Int, _ type: CypherType, at span: SourceSpan) -> BoundExpression {
        let sides = [slot, other].map { BoundExpression(kind: .variable($0), type: type, span: span) }
        return BoundExpression(kind: .comparison(.equal, sides[0], sides[1]), type: .boolean, span: span)
    }

    // MARK: Groups

    /// Inside, each variable is one element and only what was bound before the clause is in scope; outside it is a list.
    ///
    /// Source: GQL, quantifiedPathPrimary.
    mutating func bindGroup(
        _ group: GroupPattern, of pattern: RelationshipPattern, as use: PatternUse
    ) throws(QueryError) -> BoundRelationship {
        let (around, conditionsAround) = (scope, elementConditions)
        scope = outerScope
        elementConditions = []
        var declared: [(name: Name, slot: Int, type: CypherType)] = []
        var joins: [BoundExpression] = []
        var used: Set<ExactName> = []

        var start = try bindGroupNode(group.start, around, use, &declared, &joins)
        var steps: [BoundStep] = []
        for step in group.steps {
            if let name = step.relationship.variable { try checkNew(name, around, use) }
            let relationship = try bindRelationship(step.relationship, as: .match, used: &used)
            if let name = step.relationship.variable { declared.append((name, relationship.slot, .relationship)) }
            let node = try bindGroupNode(step.node, around, use, &declared, &joins)
            steps.append(BoundStep(relationship: relationship, node: node))
        }
        var conditions = joins
        let said = elementConditions
        for condition in said { conditions.append(try bound(condition)) }
        if let condition = group.condition { conditions.append(try predicate(condition)) }
        start.isNew = true
        (scope, elementConditions) = (around, conditionsAround)

        var result = BoundRelationship(
            slot: newSlot(nil), isNew: true, direction: .both, types: [],
            range: BoundRange(minimum: pattern.range?.minimum ?? 1, maximum: pattern.range?.maximum), properties: [],
            propertyMap: nil, span: pattern.span)
        var lists: [(single: Int, list: Int)] = []
        for (name, slot, type) in declared { lists.append((slot, declare(name, .list(type)))) }
        result.group = BoundGroup(
            start: start, steps: steps, condition: conjunction(conditions), lists: lists)
        return result
    }

    /// A node that stands twice in a group is a second one that must equal the first.
    private mutating func bindGroupNode(
        _ pattern: NodePattern, _ around: Scope, _ use: PatternUse,
        _ declared: inout [(name: Name, slot: Int, type: CypherType)], _ joins: inout [BoundExpression]
    ) throws(QueryError) -> BoundNode {
        guard let name = pattern.variable else { return try bindNode(pattern, as: .match, isAlone: false) }
        if let known = declared.first(where: { $0.name.text == name.text }) {
            guard known.type == .node else { throw alreadyBound(name) }
            var again = pattern
            again.variable = nil
            let node = try bindNode(again, as: .match, isAlone: false)
            joins.append(equality(of: known.slot, and: node.slot, .node, at: name.span))
            return node
        }
        try checkNew(name, around, use)
        let node = try bindNode(pattern, as: .match, isAlone: false)
        declared.append((name, node.slot, .node))
        return node
    }

    private func checkNew(_ name: Name, _ around: Scope, _ use: PatternUse) throws(QueryError) {
        guard around[name.text] == nil else {
            throw syntax(
                .variableAlreadyBound, "`\(name.text)` is bound already and can't stand inside what is repeated",
                at: name.span, hint: "give it another name and compare the two in WHERE")
        }
        if use == .predicate { throw undefined(name.text, at: name.span) }
    }
}
