import CypherSyntax

// Binds paths that are searched for as a whole: with a selector, or with a mode of their own. In: a path pattern. Out: a bound path whose
// elements carry what is said of each alone; what is said of more stands with the search.

extension PathPattern {
    /// Whether its matches depend on more than its parts.
    var isSearched: Bool { selector != nil || mode.map { $0 != .trail } ?? false }

    /// The names of all its variables.
    fileprivate var names: Set<String> {
        let links = steps.map(\.relationship)
        let groups = links.compactMap(\.group)
        let nodes = [start] + steps.map(\.node) + groups.flatMap { [$0.start] + $0.steps.map(\.node) }
        let relationships = links + groups.flatMap { $0.steps.map(\.relationship) }
        return Set((nodes.map(\.variable) + relationships.map(\.variable) + [variable]).compactMap { $0?.text })
    }
}

extension Binder {
    /// A selector chooses among whole matches, so nothing else may decide on them.
    func checkSelectors(_ patterns: [PathPattern]) throws(QueryError) {
        guard let selected = patterns.first(where: { $0.selector?.isFunction == false }) else { return }
        guard patterns.count(where: { !$0.steps.isEmpty }) < 2 else {
            throw syntax(
                .invalidClauseComposition,
                "a pattern with a selector stands alone in its MATCH, beside single nodes at most",
                at: selected.selector?.span, hint: "put the other patterns in a MATCH of their own")
        }
    }

    mutating func bindSearch(
        _ pattern: PathPattern, isRepeatable: Bool, used: inout Set<ExactName>
    ) throws(QueryError) -> BoundPath {
        let conditionsAround = elementConditions
        let mode = pattern.mode ?? (isRepeatable ? .walk : .trail)
        var whole: [BoundExpression] = []
        var own: Set<String> = []
        elementConditions = []
        let start = try bindNode(pattern.start, as: .match, isAlone: false)
        // What is said of the ends says which paths are sought: it holds before the selector all the same.
        var said: [(condition: ElementCondition, owner: String?)] = elementConditions.map { ($0, nil) }
        if let name = pattern.start.variable { own.insert(name.text) }
        var steps: [BoundStep] = []
        for (index, step) in pattern.steps.enumerated() {
            elementConditions = []
            if let name = step.relationship.variable, scope[name.text] != nil, !used.contains(ExactName(name.text)) {
                throw alreadyBound(name)
            }
            let relationship = try bindRelationship(step.relationship, as: .match, used: &used)
            said += elementConditions.map { ($0, step.relationship.variable?.text) }
            elementConditions = []
            let isLast = index == pattern.steps.count - 1
            let node = try bindSearchNode(step.node, isLast: isLast, own, &whole)
            said += elementConditions.map { ($0, isLast ? nil : step.node.variable?.text) }
            if let name = step.node.variable { own.insert(name.text) }
            steps.append(BoundStep(relationship: relationship, node: node))
        }
        var path = BoundPath(variable: nil, start: start, steps: steps)
        let trace = newSlot(nil)
        if let name = pattern.variable {
            guard scope[name.text] == nil else { throw alreadyBound(name) }
            path.variable = declare(name, .path)
        }
        let full = scope
        scope = outerScope
        let names = pattern.names
        for (name, variable) in full.sorted where names.contains(name) { scope[name] = variable }
        for (condition, owner) in said { try place(condition, owner, names, &path, &whole) }
        if let condition = pattern.condition { whole.append(try predicate(condition)) }
        (scope, elementConditions) = (full, conditionsAround)
        path.search = BoundSearch(
            mode: mode, selector: pattern.selector?.kind, trace: trace, condition: conjunction(whole))
        try checkTermination(pattern, mode, isWhole: !whole.isEmpty)
        return path
    }

    /// An inner node is a new one; where its name stands twice in the path the two must be equal.
    private mutating func bindSearchNode(
        _ pattern: NodePattern, isLast: Bool, _ own: Set<String>, _ whole: inout [BoundExpression]
    ) throws(QueryError) -> BoundNode {
        guard !isLast, let name = pattern.variable, let known = scope[name.text] else {
            return try bindNode(pattern, as: .match, isAlone: false)
        }
        guard own.contains(name.text), known.type == .node else {
            throw syntax(
                .variableAlreadyBound, "`\(name.text)` is bound already; only the ends of such a path may be",
                at: name.span,
                hint: "give it another name and compare the two in WHERE")
        }
        var again = pattern
        again.variable = nil
        let node = try bindNode(again, as: .match, isAlone: false)
        whole.append(equality(of: known.slot, and: node.slot, .node, at: name.span))
        return node
    }

    /// With its element where it reads no other one, else with the whole path.
    private mutating func place(
        _ condition: ElementCondition, _ owner: String?, _ names: Set<String>, _ path: inout BoundPath,
        _ whole: inout [BoundExpression]
    ) throws(QueryError) {
        let bound = try bound(condition)
        switch condition {
        case .labels(_, let slot, _, _): if path.attach(bound, to: slot) { return }
        case .condition(let expression):
            let read = expression.variableNames.intersection(names)
            if let owner, read.isSubset(of: [owner]), !expression.hasSubquery, let slot = scope[owner]?.slot,
                path.attach(bound, to: slot)
            {
                return
            }
        }
        whole.append(bound)
    }

    /// What may go round in circles for ever has to end.
    private func checkTermination(_ pattern: PathPattern, _ mode: PathMode, isWhole: Bool) throws(QueryError) {
        guard mode == .walk, pattern.steps.contains(where: { $0.relationship.range.map { $0.maximum == nil } ?? false })
        else { return }
        if pattern.selector == nil {
            throw syntax(
                .unboundedWalk, "a WALK that repeats without bound would never end", at: pattern.span,
                hint: "give the quantifier an upper bound, a selector such as ANY SHORTEST, or another mode: TRAIL")
        }
        if isWhole {
            throw syntax(
                .unboundedWalk, "a WALK without bound might be searched for ever for a path that meets this condition",
                at: pattern.span,
                hint: "give the quantifier an upper bound, or take TRAIL; a condition on one element alone may stand")
        }
    }
}

extension BoundPath {
    /// Whether an element inside the path has this slot; a condition on it is put with it.
    fileprivate mutating func attach(_ condition: BoundExpression, to slot: Int) -> Bool {
        for index in steps.indices {
            if steps[index].relationship.slot == slot, steps[index].relationship.range == nil {
                steps[index].relationship.conditions.append(condition)
                return true
            }
            if index < steps.count - 1, steps[index].node.slot == slot {
                steps[index].node.conditions.append(condition)
                return true
            }
        }
        return false
    }
}

// MARK: shortestPath()

extension Binder {
    /// In MATCH the conditions on the path of `shortestPath()` hold before the choice, as its users expect; with selectors they hold after it.
    func movingConditions(
        of patterns: [PathPattern], _ condition: Expression?
    ) -> ([PathPattern], Expression?) {
        guard let condition, patterns.contains(where: { $0.selector?.isFunction == true }) else {
            return (patterns, condition)
        }
        var patterns = patterns
        var rest: [Expression] = []
        for part in condition.conjuncts {
            let read = part.variableNames
            let owner = patterns.firstIndex { pattern in
                guard pattern.selector?.isFunction == true, let step = pattern.steps.first else { return false }
                let path = [pattern.variable?.text, step.relationship.variable?.text].compactMap(\.self)
                let known = pattern.names.union(scope.names).union(part.localNames)
                return !read.isDisjoint(with: path) && read.isSubset(of: known)
            }
            if let owner {
                patterns[owner].condition = Expression.conjunction([patterns[owner].condition, part])
            } else {
                rest.append(part)
            }
        }
        return (patterns, Expression.conjunction(rest))
    }

    /// `shortestPath(…)` as a value: the path or null; `allShortestPaths(…)`: the list of them.
    mutating func shortestPath(_ pattern: PathPattern, at span: SourceSpan) throws(QueryError) -> BoundExpression {
        for end in [pattern.start, pattern.steps[0].node] {
            guard let name = end.variable, scope[name.text] != nil else {
                throw syntax(
                    .undefinedVariable, "outside MATCH both ends have to be bound before", at: end.span,
                    hint: "match them first, or write MATCH p = shortestPath(…)")
            }
        }
        let saved = scope
        defer { scope = saved }
        var named = pattern
        named.variable = Name(" path", at: span)
        let match = try bindMatch([named], condition: nil, isOptional: false)
        guard let path = match.paths.first?.variable else { preconditionFailure("the path was given a name") }
        let all = BoundExpression(
            kind: .patternComprehension(
                match, projection: BoundExpression(kind: .variable(path), type: .path, span: span), outer: saved.slots),
            type: .list(.path), span: span)
        guard case .shortest? = pattern.selector?.kind else { return all }
        return BoundExpression(kind: .function("head", [all]), type: .path, span: span)
    }
}

extension Expression {
    /// The parts joined by AND.
    fileprivate var conjuncts: [Expression] {
        if case .binary(.and, let left, let right) = kind { return left.conjuncts + right.conjuncts }
        return [self]
    }

    fileprivate static func conjunction(_ parts: [Expression?]) -> Expression? {
        let parts = parts.compactMap(\.self)
        guard var result = parts.first else { return nil }
        for part in parts.dropFirst() {
            result = Expression(.binary(.and, result, part), at: result.span.joined(with: part.span))
        }
        return result
    }

    /// The names that it and its parts bind for themselves.
    fileprivate var localNames: Set<String> { children.reduce(into: boundNames) { $0.formUnion($1.localNames) } }

    /// Whether it asks the graph a question of its own, whose names are not among its parts.
    var hasSubquery: Bool {
        switch kind {
        case .exists, .existsPattern, .countRows, .collectRows, .pattern, .patternComprehension, .shortestPath: true
        default: children.contains(where: \.hasSubquery)
        }
    }
}
