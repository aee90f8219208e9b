import CypherSyntax

extension Binder {
    /// What a pattern is for.
    enum PatternUse {
        case match, create, merge
        /// Tests only: every name in it is bound already.
        case predicate
    }

    mutating func bindPatterns(
        _ patterns: [PathPattern], as use: PatternUse
    ) throws(QueryError) -> [BoundPath] {
        var relationships: Set<String> = []
        var paths: [BoundPath] = []
        for pattern in patterns { paths.append(try bindPattern(pattern, as: use, relationships: &relationships)) }
        return paths
    }

    private mutating func bindPattern(
        _ pattern: PathPattern, as use: PatternUse, relationships: inout Set<String>
    ) throws(QueryError) -> BoundPath {
        let isAlone = pattern.steps.isEmpty
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
        return path
    }

    private mutating func bindNode(
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

    private mutating func bindRelationship(
        _ pattern: RelationshipPattern, as use: PatternUse, used: inout Set<String>
    ) throws(QueryError) -> BoundRelationship {
        if use != .match, use != .predicate, let name = pattern.variable, scope[name.text] != nil {
            throw alreadyBound(name)
        }
        try checkWritten(pattern, as: use)
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
            guard used.insert(name.text).inserted else {
                throw syntax(
                    .relationshipUniquenessViolation, "one relationship can't stand twice in a pattern", at: name.span,
                    hint: "give the second one another name")
            }
            relationship.slot = known.slot
            relationship.isNew = false
            return relationship
        }
        if case .predicate = use { throw undefined(name.text, at: name.span) }
        used.insert(name.text)
        relationship.slot = declare(name, type)
        return relationship
    }

    /// What only a pattern that writes must hold to.
    private func checkWritten(_ pattern: RelationshipPattern, as use: PatternUse) throws(QueryError) {
        switch use {
        case .match, .predicate: return
        case .create:
            guard pattern.direction != .both else {
                throw syntax(
                    .requiresDirectedRelationship, "a relationship that is created needs a direction", at: pattern.span,
                    hint: "write -[:TYPE]-> or <-[:TYPE]-")
            }
        case .merge: break
        }
        guard pattern.range == nil else {
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
    private mutating func bindProperties(
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

    private func conflict(_ name: Name, _ known: CypherType, _ wanted: CypherType) -> QueryError {
        syntax(
            .variableTypeConflict, "`\(name.text)` is \(known.name) already and can't be \(wanted.name)", at: name.span,
            hint: "give this one another name")
    }
}
