import CypherSyntax

extension Binder {
    /// Source: openCypher 9, Create.
    mutating func bind(_ create: CreateClause) throws(QueryError) -> [BoundPath] {
        try bindPatterns(create.patterns, as: .create)
    }

    /// Source: openCypher 9, Merge and MergeAction.
    mutating func bind(_ merge: MergeClause) throws(QueryError) -> BoundMerge {
        let firstNew = names.count
        let paths = try bindPatterns([merge.pattern], as: .merge)
        let match = BoundMatch(
            isOptional: false, paths: paths, condition: nil, introduced: Array(firstNew..<names.count))
        var bound = BoundMerge(match: match, onCreate: [], onMatch: [], span: merge.span)
        for item in merge.onCreate { bound.onCreate.append(try bind(item)) }
        for item in merge.onMatch { bound.onMatch.append(try bind(item)) }
        return bound
    }

    /// Source: openCypher 9, Set.
    mutating func bind(_ set: SetClause) throws(QueryError) -> [BoundChange] {
        var changes: [BoundChange] = []
        for item in set.items {
            try watch.tick(4)
            changes.append(try bind(item))
        }
        return changes
    }

    /// Source: openCypher 9, Remove.
    mutating func bind(_ remove: RemoveClause) throws(QueryError) -> [BoundChange] {
        var changes: [BoundChange] = []
        for item in remove.items {
            switch item {
            case .property(let target): changes.append(try property(target, value: nil))
            case .labels(let name, let labels): changes.append(try self.labels(labels, of: name, adds: false))
            }
        }
        return changes
    }

    /// Source: openCypher 9, Delete.
    mutating func bind(_ delete: DeleteClause) throws(QueryError) -> BoundClause {
        var targets: [BoundExpression] = []
        for target in delete.expressions { targets.append(try deleted(target)) }
        return .delete(targets, isDetaching: delete.isDetaching, span: delete.span)
    }

    // MARK: Items

    /// Source: openCypher 9, SetItem.
    private mutating func bind(_ item: SetItem) throws(QueryError) -> BoundChange {
        switch item {
        case .property(let target, let value):
            try refuseAggregates(in: value)
            return try property(target, value: value)
        case .properties(let name, let value, let adds):
            let owner = try changed(Expression(.variable(name.text), at: name.span), is: [.node, .relationship])
            try refuseAggregates(in: value)
            let map = try expression(value)
            guard [.map, .node, .relationship].contains(where: map.type.mayBe), map.type != .null else {
                throw syntax(
                    .invalidArgumentType, "properties can't be taken from \(map.type.name)", at: value.span,
                    hint: "give a map, a node or a relationship")
            }
            return .properties(of: owner, map, adds: adds, span: name.span)
        case .labels(let name, let labels): return try self.labels(labels, of: name, adds: true)
        }
    }

    private mutating func property(_ target: Expression, value: Expression?) throws(QueryError) -> BoundChange {
        guard case .property(let owner, let key) = target.kind else {
            preconditionFailure("the parser takes nothing else")
        }
        let bound = try changed(owner, is: [.node, .relationship])
        var new: BoundExpression?
        if let value { new = try expression(value) }
        return .property(of: bound, key: key.text, value: new, span: target.span)
    }

    private mutating func labels(_ labels: [Name], of name: Name, adds: Bool) throws(QueryError) -> BoundChange {
        let owner = try changed(Expression(.variable(name.text), at: name.span), is: [.node])
        return .labels(of: owner, labels.map(\.text), adds: adds, span: name.span)
    }

    /// What is changed, which is a node or a relationship as far as that is known.
    private mutating func changed(_ owner: Expression, is kinds: [CypherType]) throws(QueryError) -> BoundExpression {
        try refuseAggregates(in: owner)
        let bound = try expression(owner)
        guard kinds.contains(where: bound.type.mayBe) else {
            throw syntax(
                .invalidArgumentType, "\(bound.type.name) can't be changed", at: owner.span,
                hint: kinds.count == 1 ? "only nodes have labels" : "only nodes and relationships can be changed")
        }
        return bound
    }

    private mutating func deleted(_ target: Expression) throws(QueryError) -> BoundExpression {
        if case .labels = target.kind {
            throw syntax(
                .invalidDelete, "a label can't be deleted", at: target.span, hint: "REMOVE takes a label off a node")
        }
        try refuseAggregates(in: target)
        let bound = try expression(target)
        guard [.node, .relationship, .path].contains(where: bound.type.mayBe) else {
            throw syntax(
                .invalidArgumentType, "\(bound.type.name) can't be deleted", at: target.span,
                hint: "delete nodes, relationships or paths")
        }
        return bound
    }
}
