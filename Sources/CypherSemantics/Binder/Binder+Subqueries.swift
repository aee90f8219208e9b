import CypherSyntax

// Binds queries inside queries: COUNT { }, COLLECT { }, CALL { }. In: a query and the scope around it. Out: bound branches with what they read of it.

extension Binder {
    /// `COUNT { … }` or `COLLECT { … }`.
    ///
    /// Source: openCypher (GQL-aligned), countExpression and collectExpression.
    mutating func rowSubquery(
        _ query: Query, isCount: Bool, at span: SourceSpan
    ) throws(QueryError) -> BoundExpression {
        let word = isCount ? "COUNT" : "COLLECT"
        if let clause = query.firstWriting {
            throw syntax(.invalidClauseComposition, "a query inside \(word) can only read", at: clause.span)
        }
        let saved = (scope, substitutions, constants)
        (substitutions, constants) = ([:], Scope())
        defer { (scope, substitutions, constants) = saved }
        let (branches, columns) = try branches(of: query, isStandalone: false)
        let bound = BoundSubquery(
            branches: branches, keepsDuplicates: query.unions.first?.keepsDuplicates ?? true, outer: saved.0.slots)
        if isCount { return BoundExpression(kind: .countRows(bound), type: .integer, span: span) }
        guard columns.count == 1 else {
            throw syntax(
                .invalidNumberOfArguments, "a query inside COLLECT returns one column, not \(columns.count)", at: span,
                hint: "end it with RETURN and one expression")
        }
        return BoundExpression(kind: .collectRows(bound), type: .list(.any), span: span)
    }

    // MARK: CALL

    /// The variables of its RETURN are new ones around it.
    ///
    /// Source: openCypher (GQL-aligned), subqueryClause.
    mutating func bind(_ call: SubqueryClause) throws(QueryError) -> BoundSubqueryCall {
        let around = (scope, constants)
        let branches = [call.query.first] + call.query.unions.map(\.query)
        var bound: [BoundSingleQuery] = []
        var columns: [(name: String, variable: Scope.Variable)] = []
        for (index, branch) in branches.enumerated() {
            if index > 0 { try checkUnion(call.query.unions[index - 1], call.query) }
            let body = try enter(call, branch, around.0)
            try requireEnd(of: branch)
            let single = try singleQuery(body, isStandalone: false)
            let names = single.1
            let found = zip(names, single.0.outputs).map { name, slot in
                (name: name, variable: Scope.Variable(slot: slot, type: scope[name]?.type ?? .any))
            }
            if index == 0 {
                columns = found
            } else if names.map(ExactName.init) != columns.map({ ExactName($0.name) }) {
                throw differentColumns(columns.map(\.name), names, at: branch.span)
            }
            bound.append(single.0)
        }
        (scope, constants) = around
        for column in columns {
            let name = Name(column.name, at: call.query.first.clauses.last?.span ?? call.span)
            guard scope[column.name] == nil else { throw alreadyBound(name) }
        }
        if branches.count > 1 {
            columns = columns.map { ($0.name, Scope.Variable(slot: newSlot($0.name), type: .any)) }
        }
        for column in columns { scope[column.name] = column.variable }
        return BoundSubqueryCall(
            query: BoundSubquery(
                branches: bound, keepsDuplicates: call.query.unions.first?.keepsDuplicates ?? true,
                outer: around.0.slots), columns: columns.map(\.variable.slot), isOptional: call.isOptional,
            isWriting: call.query.firstWriting != nil)
    }

    /// Sets the scope for a branch; an importing WITH is taken off it.
    private mutating func enter(
        _ call: SubqueryClause, _ branch: SingleQuery, _ around: Scope
    ) throws(QueryError) -> SingleQuery {
        scope = Scope()
        constants = Scope()
        switch call.scope {
        case .everything:
            scope = around
            constants = around
            return branch
        case .variables(let names):
            for name in names {
                guard let variable = around[name.text] else {
                    scope = around
                    throw undefined(name.text, at: name.span)
                }
                scope[name.text] = variable
            }
            constants = scope
            return branch
        case .importing:
            guard case .with(let with)? = branch.clauses.first, branch.clauses.count > 1, with.imports(around) else {
                return branch
            }
            if with.includesExisting { scope = around }
            for item in with.items {
                guard case .variable(let name) = item.expression.kind, let variable = around[name] else { continue }
                scope[name] = variable
            }
            var rest = branch
            rest.clauses.removeFirst()
            return rest
        }
    }
}

extension ProjectionClause {
    /// Whether it only names variables of the query around.
    fileprivate func imports(_ around: Scope) -> Bool {
        guard !isDistinct, order.isEmpty, skip == nil, limit == nil, condition == nil else { return false }
        return items.allSatisfy { item in
            guard case .variable(let name) = item.expression.kind, around[name] != nil else { return false }
            return item.alias == nil || item.alias?.text == name
        }
    }
}

extension Query {
    var returnsRows: Bool {
        if case .returning? = first.clauses.last { true } else { false }
    }

    /// The first clause that changes the graph.
    package var firstWriting: Clause? {
        for part in [first] + unions.map(\.query) {
            for clause in part.clauses {
                if case .subquery(let call) = clause {
                    if let inner = call.query.firstWriting { return inner }
                } else if clause.writes {
                    return clause
                }
            }
        }
        return nil
    }
}
