import CypherSyntax

extension Binder {
    /// Source: openCypher 9, Create.
    mutating func bind(_ create: CreateClause) throws(QueryError) -> [BoundPath] {
        try bindPatterns(create.patterns, as: .create)
    }

    /// MERGE, SET, REMOVE and DELETE: their names are checked; they are refused when they are run.
    mutating func bindWriting(_ clause: Clause) throws(QueryError) -> BoundClause {
        switch clause {
        case .merge(let merge):
            _ = try bindPatterns([merge.pattern], as: .merge)
            for item in merge.onCreate + merge.onMatch { try check(item) }
            return .unsupported(name: "MERGE", span: merge.span)
        case .set(let set):
            for item in set.items { try check(item) }
            return .unsupported(name: "SET", span: set.span)
        case .remove(let remove):
            for item in remove.items {
                switch item {
                case .property(let target): _ = try expression(target)
                case .labels(let name, _): try requireDefined(name)
                }
            }
            return .unsupported(name: "REMOVE", span: remove.span)
        case .delete(let delete):
            for target in delete.expressions { try checkDeleted(target) }
            return .unsupported(name: "DELETE", span: delete.span)
        default: preconditionFailure("only clauses that write come here")
        }
    }

    private mutating func check(_ item: SetItem) throws(QueryError) {
        switch item {
        case .property(let target, let value):
            _ = try expression(target)
            try refuseAggregates(in: value)
            _ = try expression(value)
        case .properties(let name, let value, _):
            try requireDefined(name)
            _ = try expression(value)
        case .labels(let name, _): try requireDefined(name)
        }
    }

    private func requireDefined(_ name: Name) throws(QueryError) {
        guard scope[name.text] != nil else { throw undefined(name.text, at: name.span) }
    }

    private mutating func checkDeleted(_ target: Expression) throws(QueryError) {
        if case .labels = target.kind {
            throw syntax(
                .invalidDelete, "a label can't be deleted", at: target.span, hint: "REMOVE takes a label off a node")
        }
        let bound = try expression(target)
        guard [.node, .relationship, .path].contains(where: bound.type.mayBe) else {
            throw syntax(
                .invalidArgumentType, "\(bound.type.name) can't be deleted", at: target.span,
                hint: "delete nodes, relationships or paths")
        }
    }
}
