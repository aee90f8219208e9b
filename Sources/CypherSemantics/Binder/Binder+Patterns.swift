import CypherSyntax

extension Binder {
    /// What a pattern is for.
    enum PatternUse {
        case match, create, merge
        /// Tests only: every name in it is bound already.
        case predicate
    }

    mutating func bindPatterns(
        _ patterns: [PathPattern], as use: PatternUse, isRepeatable: Bool = false
    ) throws(QueryError) -> [BoundPath] {
        try checkSelectors(patterns)
        var relationships: Set<ExactName> = []
        var paths: [BoundPath] = []
        for pattern in patterns {
            if use == .match, !pattern.steps.isEmpty, pattern.isSearched || isRepeatable {
                paths.append(try bindSearch(pattern, isRepeatable: isRepeatable, used: &relationships))
            } else {
                paths.append(try bindPattern(pattern, as: use, relationships: &relationships))
            }
        }
        return paths
    }

    private mutating func bindPattern(
        _ pattern: PathPattern, as use: PatternUse, relationships: inout Set<ExactName>
    ) throws(QueryError) -> BoundPath {
        let isAlone = pattern.steps.isEmpty
        try checkPlain(pattern, as: use)
        var path = BoundPath(
            variable: nil, start: try bindNode(pattern.start, as: use, isAlone: isAlone), steps: [])
        for step in pattern.steps {
            let relationship = try bindRelationship(step.relationship, as: use, used: &relationships)
            path.steps.append(
                BoundStep(relationship: relationship, node: try bindNode(step.node, as: use, isAlone: false)))
        }
        if let name = pattern.variable {
            guard scope[name.text] == nil else { throw alreadyBound(name) }
            path.variable = declare(name, .path)
        }
        if let condition = pattern.condition { elementConditions.append(.condition(condition)) }
        return path
    }

    mutating func bindNode(
        _ pattern: NodePattern, as use: PatternUse, isAlone: Bool
    ) throws(QueryError) -> BoundNode {
        let node = try bindBareNode(pattern, as: use, isAlone: isAlone)
        if let labels = pattern.labelExpression {
            elementConditions.append(.labels(labels, of: node.slot, .node, pattern.span))
        }
        if let condition = pattern.condition { elementConditions.append(.condition(condition)) }
        return node
    }

    private mutating func bindBareNode(
        _ pattern: NodePattern, as use: PatternUse, isAlone: Bool
    ) throws(QueryError) -> BoundNode {
        let properties = try bindProperties(pattern.properties, as: use)
        var node = BoundNode(
            slot: 0, isNew: true, labels: pattern.labels.map(\.text), properties: properties.entries,
            propertyMap: properties.map, span: pattern.span)
        guard let name = pattern.variable else {
            node.slot = newSlot(nil)
            return node
        }
        guard let known = scope[name.text] else {
            if case .predicate = use { throw undefined(name.text, at: name.span) }
            node.slot = declare(name, .node)
            return node
        }
        guard known.type.mayBe(.node) else { throw conflict(name, known.type, .node) }
        switch use {
        case .create, .merge:
            if isAlone || !pattern.labels.isEmpty || pattern.properties != nil { throw alreadyBound(name) }
        case .match, .predicate: break
        }
        node.slot = known.slot
        node.isNew = false
        return node
    }

    mutating func bindRelationship(
        _ pattern: RelationshipPattern, as use: PatternUse, used: inout Set<ExactName>
    ) throws(QueryError) -> BoundRelationship {
        if use != .match, use != .predicate, let name = pattern.variable, scope[name.text] != nil {
            throw alreadyBound(name)
        }
        try checkWritten(pattern, as: use)
        if let group = pattern.group { return try bindGroup(group, of: pattern, as: use) }
        let relationship = try bindBareRelationship(pattern, as: use, used: &used)
        if let types = pattern.typeExpression {
            elementConditions.append(.labels(types, of: relationship.slot, .relationship, pattern.span))
        }
        if let condition = pattern.condition { elementConditions.append(.condition(condition)) }
        return relationship
    }

    private mutating func bindBareRelationship(
        _ pattern: RelationshipPattern, as use: PatternUse, used: inout Set<ExactName>
    ) throws(QueryError) -> BoundRelationship {
        let properties = try bindProperties(pattern.properties, as: use)
        var relationship = BoundRelationship(
            slot: 0, isNew: true, direction: pattern.direction, types: pattern.types.map(\.text),
            range: pattern.range.map { BoundRange(minimum: $0.minimum ?? 1, maximum: $0.maximum) },
            properties: properties.entries, propertyMap: properties.map, span: pattern.span)
        guard let name = pattern.variable else {
            relationship.slot = newSlot(nil)
            return relationship
        }
        let type: CypherType = pattern.range == nil ? .relationship : .list(.relationship)
        if let known = scope[name.text] {
            guard known.type.mayBe(type) else { throw conflict(name, known.type, type) }
            guard used.insert(ExactName(name.text)).inserted else {
                throw syntax(
                    .relationshipUniquenessViolation, "one relationship can't stand twice in a pattern", at: name.span,
                    hint: "give the second one another name")
            }
            relationship.slot = known.slot
            relationship.isNew = false
            return relationship
        }
        if case .predicate = use { throw undefined(name.text, at: name.span) }
        used.insert(ExactName(name.text))
        relationship.slot = declare(name, type)
        return relationship
    }

    /// What only a pattern that writes must hold to.
    private func checkWritten(_ pattern: RelationshipPattern, as use: PatternUse) throws(QueryError) {
        switch use {
        case .match, .predicate: return
        case .create where pattern.group == nil:
            guard pattern.direction != .both else {
                throw syntax(
                    .requiresDirectedRelationship, "a relationship that is created needs a direction", at: pattern.span,
                    hint: "write -[:TYPE]-> or <-[:TYPE]-")
            }
        case .create, .merge: break
        }
        if let condition = pattern.condition { throw unwritable(condition.span) }
        guard pattern.range == nil, pattern.group == nil else {
            throw syntax(
                .creatingVarLength, "a relationship of variable length can't be created", at: pattern.span)
        }
        guard pattern.types.count == 1 else {
            throw syntax(
                .noSingleRelationshipType, "a relationship that is created needs exactly one type", at: pattern.span,
                hint: "write -[:TYPE]->")
        }
    }

    /// A map literal as entries; anything else as a map to be evaluated, which only CREATE takes.
    mutating func bindProperties(
        _ properties: Expression?, as use: PatternUse
    ) throws(QueryError) -> (entries: [BoundEntry], map: BoundExpression?) {
        guard let properties else { return ([], nil) }
        try refuseAggregates(in: properties)
        if case .map(let entries) = properties.kind {
            var bound: [BoundEntry] = []
            for entry in entries { bound.append(BoundEntry(key: entry.key.text, value: try expression(entry.value))) }
            return (bound, nil)
        }
        guard case .create = use else {
            throw syntax(
                .invalidParameterUse, "a parameter can't stand for all properties here", at: properties.span,
                hint: "name the properties: {key: $value}")
        }
        return ([], try expression(properties))
    }

    /// What CREATE, MERGE and tests can't say.
    private func checkPlain(_ pattern: PathPattern, as use: PatternUse) throws(QueryError) {
        guard use == .create || use == .merge else { return }
        if let selector = pattern.selector { throw unwritable(selector.span) }
        if pattern.mode != nil { throw unwritable(pattern.span) }
        if let condition = pattern.condition { throw unwritable(condition.span) }
        for node in [pattern.start] + pattern.steps.map(\.node) {
            if let condition = node.condition { throw unwritable(condition.span) }
            if node.labelExpression != nil { throw unwritable(node.span) }
        }
    }

    private func unwritable(_ span: SourceSpan) -> QueryError {
        syntax(
            .unexpectedSyntax, "what is created is said outright: no choice of paths or labels, no condition", at: span)
    }

    private func conflict(_ name: Name, _ known: CypherType, _ wanted: CypherType) -> QueryError {
        syntax(
            .variableTypeConflict, "`\(name.text)` is \(known.name) already and can't be \(wanted.name)", at: name.span,
            hint: "give this one another name")
    }
}
