import CypherSyntax
import Spelling

/// Resolves the names of a query. In: an AST. Out: a ``BoundQuery``, or the first error that can be known without rows.
package struct Binder {
    let catalog: Catalog
    /// The names of the parameters that will be given; nil where that is not known yet.
    let parameters: Set<String>?
    let watch: QueryWatch
    var scope = Scope()
    var names: [String?] = []
    /// Expressions that are read from a slot instead of being computed, by their key.
    var substitutions: [String: (slot: Int, type: CypherType)] = [:]
    /// The names that a list comprehension, quantifier or reduce around this place binds: an expression that reads one of them is not
    /// the one that was projected.
    var locals: Set<String> = []
    /// What was in scope before the clause whose patterns are bound.
    var outerScope = Scope()
    /// What the patterns of the clause say of their elements, to be bound after the patterns.
    var elementConditions: [ElementCondition] = []
    /// What `CALL (…)` handed in: it stays in scope whatever its query projects.
    var constants = Scope()
    /// How many chained comparisons are around this place.
    var chains = 0

    /// - Parameter parameters: the names of the parameters given with the query; nil to leave them unchecked.
    package init(catalog: Catalog, parameters: Set<String>? = nil, watch: QueryWatch = QueryWatch()) {
        self.catalog = catalog
        self.parameters = parameters
        self.watch = watch
    }

    /// - Throws: ``QueryError`` of the compile-time phase.
    /// - Complexity: O(size of the query), and for each projection O(items²).
    package func bind(_ statement: Statement) throws(QueryError) -> BoundQuery {
        var binder = self
        return try binder.query(statement.query)
    }

    private mutating func query(_ query: Query) throws(QueryError) -> BoundQuery {
        var result = BoundQuery(
            branches: [], keepsDuplicates: query.unions.first?.keepsDuplicates ?? true,
            columns: [], slotCount: 0, names: [])
        let (branches, columns) = try branches(of: query, isStandalone: true)
        result.branches = branches
        result.columns = columns
        result.slotCount = names.count
        result.names = names
        return result
    }

    /// The branches of a union, each bound in the scope around it.
    mutating func branches(
        of query: Query, isStandalone: Bool
    ) throws(QueryError) -> ([BoundSingleQuery], [String]) {
        let outer = scope
        var (first, columns) = try singleQuery(query.first, isStandalone: isStandalone)
        var branches = [first]
        for union in query.unions {
            try checkUnion(union, query)
            scope = outer
            let (branch, others) = try singleQuery(union.query, isStandalone: isStandalone)
            guard others.map(ExactName.init) == columns.map(ExactName.init) else {
                throw differentColumns(columns, others, at: union.query.span)
            }
            first = branch
            columns = others
            branches.append(branch)
        }
        scope = outer
        return (branches, columns)
    }

    func checkUnion(_ union: Query.Union, _ query: Query) throws(QueryError) {
        if union.keepsDuplicates != query.unions[0].keepsDuplicates {
            throw syntax(
                .invalidClauseComposition, "UNION and UNION ALL can't be mixed in one query", at: union.span,
                hint: "use one of them throughout")
        }
    }

    func differentColumns(_ columns: [String], _ others: [String], at span: SourceSpan) -> QueryError {
        syntax(
            .differentColumnsInUnion,
            "the parts of a UNION need the same columns: \(columns.joined(separator: ", ")) is not "
                + others.joined(separator: ", "),
            at: span, hint: "name them alike with AS")
    }

    mutating func singleQuery(
        _ query: SingleQuery, isStandalone: Bool
    ) throws(QueryError) -> (BoundSingleQuery, [String]) {
        var clauses: [BoundClause] = []
        var outputs: [(name: String, slot: Int)] = []
        for (index, clause) in query.clauses.enumerated() {
            let isLast = index == query.clauses.count - 1
            if index > 0, clause.reads, query.clauses[index - 1].writes {
                throw syntax(
                    .invalidClauseComposition, "WITH has to stand between a clause that writes and one that reads",
                    at: clause.span, hint: "say with WITH what goes on: WITH *")
            }
            switch clause {
            case .match(let match): clauses.append(.match(try bind(match)))
            case .unwind(let unwind): clauses.append(try bind(unwind))
            case .with(let with):
                clauses.append(.projection(try project(with, isReturn: false).projection))
            case .returning(let returning):
                guard isLast else {
                    throw syntax(
                        .invalidClauseComposition, "RETURN must be the last clause", at: query.clauses[index + 1].span,
                        hint: "use WITH to go on")
                }
                let (projection, columns) = try project(returning, isReturn: true)
                clauses.append(.projection(projection))
                outputs = columns
            case .create(let create): clauses.append(.create(try bind(create)))
            case .call(let call):
                let isAlone = isStandalone && query.clauses.count == 1
                let bound = try bind(call, isStandalone: isAlone)
                clauses.append(.call(bound))
                if isAlone { outputs = bound.yields.map { (names[$0.slot] ?? "", $0.slot) } }
            case .subquery(let call): clauses.append(.subquery(try bind(call)))
            case .merge(let merge): clauses.append(.merge(try bind(merge)))
            case .set(let set): clauses.append(.change(try bind(set)))
            case .remove(let remove): clauses.append(.change(try bind(remove)))
            case .delete(let delete): clauses.append(try bind(delete))
            }
        }
        if isStandalone { try requireEnd(of: query) }
        return (BoundSingleQuery(clauses: clauses, outputs: outputs.map(\.slot)), outputs.map(\.name))
    }

    /// A query ends with RETURN, a clause that writes, or a call that stands alone.
    func requireEnd(of query: SingleQuery) throws(QueryError) {
        guard let last = query.clauses.last else { return }
        switch last {
        case .match, .unwind, .with:
            throw syntax(
                .invalidClauseComposition, "a query can't end with this clause", at: last.span,
                hint: "say with RETURN what the answer is")
        case .subquery(let call) where call.query.returnsRows:
            throw syntax(
                .invalidClauseComposition, "a query can't end with this clause", at: last.span,
                hint: "say with RETURN what the answer is")
        case .call(let call)
        where query.clauses.count > 1 && catalog.procedure(call.procedure.text)?.outputs.isEmpty == false:
            throw syntax(
                .invalidClauseComposition, "a query can't end with this clause", at: last.span,
                hint: "say with RETURN what the answer is")
        default: break
        }
    }

    // MARK: Clauses that read

    private mutating func bind(_ match: MatchClause) throws(QueryError) -> BoundMatch {
        try bindMatch(
            match.patterns, condition: match.condition, isOptional: match.isOptional, isRepeatable: match.isRepeatable)
    }

    /// A pattern and its condition; what it introduces stays in scope.
    mutating func bindMatch(
        _ patterns: [PathPattern], condition: Expression?, isOptional: Bool, isRepeatable: Bool = false
    ) throws(QueryError) -> BoundMatch {
        let firstNew = names.count
        let (patterns, condition) = movingConditions(of: patterns, condition)
        let (paths, said) = try withElementConditions { binder throws(QueryError) in
            try binder.bindPatterns(patterns, as: .match, isRepeatable: isRepeatable)
        }
        let introduced = Array(firstNew..<names.count)
        var conditions = said
        if let condition { conditions.append(try predicate(condition)) }
        return BoundMatch(
            isOptional: isOptional, paths: paths, condition: conjunction(conditions), introduced: introduced)
    }

    /// Binds patterns, then what they say of their elements, with all their names in scope.
    mutating func withElementConditions(
        _ body: (inout Binder) throws(QueryError) -> [BoundPath]
    ) throws(QueryError) -> ([BoundPath], [BoundExpression]) {
        let saved = (outerScope, elementConditions)
        (outerScope, elementConditions) = (scope, [])
        defer { (outerScope, elementConditions) = saved }
        let paths = try body(&self)
        var said: [BoundExpression] = []
        for condition in elementConditions { said.append(try bound(condition)) }
        return (paths, said)
    }

    private mutating func bind(_ unwind: UnwindClause) throws(QueryError) -> BoundClause {
        try refuseAggregates(in: unwind.list)
        let list = try expression(unwind.list)
        let element: CypherType = if case .list(let element) = list.type { element } else { .any }
        guard scope[unwind.variable.text] == nil else { throw alreadyBound(unwind.variable) }
        return .unwind(list, variable: declare(unwind.variable, element))
    }

    // MARK: Variables

    mutating func newSlot(_ name: String?) -> Int {
        names.append(name)
        return names.count - 1
    }

    mutating func declare(_ name: Name, _ type: CypherType) -> Int {
        let slot = newSlot(name.text)
        scope[name.text] = Scope.Variable(slot: slot, type: type)
        return slot
    }

    // MARK: Errors

    func syntax(
        _ detail: QueryError.Detail, _ message: String, at span: SourceSpan?, hint: String? = nil
    ) -> QueryError {
        QueryError(.syntax, .compileTime, detail, message, at: span, hint: hint)
    }

    func undefined(_ name: String, at span: SourceSpan) -> QueryError {
        let near = Spelling.nearest(to: name, among: scope.names)
        return syntax(
            .undefinedVariable, "the variable `\(name)` is not defined here", at: span,
            hint: near.map { "did you mean `\($0)`?" }
                ?? (scope.isEmpty ? nil : "in scope: \(scope.sorted.map(\.name).joined(separator: ", "))"))
    }

    func alreadyBound(_ name: Name) -> QueryError {
        syntax(
            .variableAlreadyBound, "the variable `\(name.text)` is bound already", at: name.span,
            hint: "give this one another name")
    }

    func refuseAggregates(in expression: Expression) throws(QueryError) {
        if let aggregate = expression.firstAggregate {
            throw syntax(
                .invalidAggregation, "an aggregation can't stand here", at: aggregate.span,
                hint: "aggregate in WITH or RETURN")
        }
    }
}
