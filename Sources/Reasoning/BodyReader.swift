import OntologyXML
import CypherSyntax

// Reads a rule's body, clause by clause. In: MATCH clauses, whose anonymous relationships it names. Out: the premises, the types that are
// read, and the faults of the dialect.

struct BodyReader {
    let rule: RuleDefinition
    private(set) var premises: [CompiledRule.Premise] = []
    private(set) var occurrences: [CompiledRule.Occurrence] = []
    private(set) var complete: [(type: String, span: SourceSpan)] = []
    private var nodes: Set<String> = []
    private var relationships: Set<String> = []

    init(rule: RuleDefinition) { self.rule = rule }

    mutating func read(_ match: inout MatchClause) throws(RuleError) {
        for index in match.patterns.indices { try read(&match.patterns[index]) }
        if let condition = match.condition { try readCondition(condition) }
    }

    /// The head: one relationship of one type between two bound nodes, its properties constants or read from what is bound.
    func head(of merge: MergeClause) throws(RuleError) -> CompiledRule.Head {
        let pattern = merge.pattern
        guard merge.onCreate.isEmpty, merge.onMatch.isEmpty else {
            throw RuleError(.dialect, rule, "a rule's MERGE has no ON CREATE or ON MATCH", at: merge.span)
        }
        guard pattern.variable == nil, pattern.steps.count == 1, let step = pattern.steps.first else {
            throw RuleError(.dialect, rule, "a rule derives exactly one relationship", at: pattern.span)
        }
        let relationship = step.relationship
        guard relationship.range == nil, relationship.types.count == 1, let type = relationship.types.first else {
            throw RuleError(.dialect, rule, "the derived relationship has one type and one step", at: relationship.span)
        }
        guard relationship.direction != .both else {
            throw RuleError(.dialect, rule, "the derived relationship has a direction", at: relationship.span)
        }
        let left = try end(pattern.start)
        let right = try end(step.node)
        let isForward = relationship.direction == .outgoing
        var properties: [(key: String, value: Expression)] = []
        if let map = relationship.properties {
            guard case .map(let entries) = map.kind else {
                throw RuleError(.dialect, rule, "the properties of a rule's head are written out", at: map.span)
            }
            for entry in entries { properties.append((entry.key.text, try headValue(entry.value))) }
        }
        return CompiledRule.Head(
            type: type.text, start: isForward ? left : right, end: isForward ? right : left, properties: properties,
            span: pattern.span)
    }

    private func end(_ node: NodePattern) throws(RuleError) -> String {
        guard let variable = node.variable, node.labels.isEmpty, node.properties == nil else {
            throw RuleError(
                .dialect, rule, "the ends of a rule's head are variables of its body alone", at: node.span,
                hint: "a rule makes no nodes and sets no labels")
        }
        guard nodes.contains(variable.text) else {
            throw RuleError(
                .unsafe, rule, "'\(variable.text)' in the head is not a node that the body matches", at: variable.span)
        }
        return variable.text
    }

    private func headValue(_ value: Expression) throws(RuleError) -> Expression {
        switch value.kind {
        case .boolean, .integer, .float, .string: return value
        case .property(let owner, _):
            guard case .variable(let name) = owner.kind else { break }
            guard nodes.contains(name) || relationships.contains(name) else {
                throw RuleError(.unsafe, rule, "'\(name)' in the head is not bound by the body", at: owner.span)
            }
            return value
        default: break
        }
        throw RuleError(
            .dialect, rule, "a property of a rule's head is a constant or a property of what the body matches",
            at: value.span)
    }

    // MARK: Patterns

    private mutating func read(_ path: inout PathPattern) throws(RuleError) {
        if let variable = path.variable {
            throw RuleError(.dialect, rule, "a rule has no named paths", at: variable.span)
        }
        if let place = path.beyondRules {
            throw RuleError(
                .dialect, rule, "a rule matches plain patterns: labels, types, properties, a star with its range",
                at: place, hint: "conditions stand in WHERE behind the pattern")
        }
        try read(path.start)
        for index in path.steps.indices {
            try read(&path.steps[index].relationship)
            try read(path.steps[index].node)
        }
    }

    private mutating func read(_ node: NodePattern) throws(RuleError) {
        if let variable = node.variable { nodes.insert(variable.text) }
        try readTested(node.properties, of: node.variable?.text)
    }

    private mutating func read(_ relationship: inout RelationshipPattern) throws(RuleError) {
        let types = try types(of: relationship)
        let variable = relationship.variable ?? Name(" \(premises.count)", at: relationship.span)
        relationship.variable = variable
        let premise = CompiledRule.Premise.relationship(variable.text)
        if !premises.contains(premise) { premises.append(premise) }
        if relationship.range == nil {
            relationships.insert(variable.text)
            occurrences.append(.init(variable: variable.text, types: types, span: relationship.span))
        } else {
            for type in types { complete.append((type, relationship.span)) }
        }
        try readTested(relationship.properties, of: nil)
    }

    private func types(of relationship: RelationshipPattern) throws(RuleError) -> [String] {
        guard !relationship.types.isEmpty else {
            throw RuleError(
                .dialect, rule, "a relationship in a rule names its type", at: relationship.span,
                hint: "otherwise nobody can say what has to be derived before it")
        }
        return relationship.types.map(\.text)
    }

    /// The map of a pattern.
    private mutating func readTested(_ properties: Expression?, of node: String?) throws(RuleError) {
        guard let properties else { return }
        guard case .map(let entries) = properties.kind else {
            throw RuleError(.dialect, rule, "the properties of a rule's pattern are written out", at: properties.span)
        }
        for entry in entries {
            if let node { addProperty(node, entry.key.text) }
            try readValue(entry.value)
        }
    }

    private mutating func addProperty(_ node: String, _ key: String) {
        let premise = CompiledRule.Premise.property(node, key: key)
        if !premises.contains(premise) { premises.append(premise) }
    }

    // MARK: Conditions

    /// The parts of WHERE: NOT EXISTS may stand wherever AND joins.
    private mutating func readCondition(_ condition: Expression) throws(RuleError) {
        switch condition.kind {
        case .binary(.and, let left, let right):
            try readCondition(left)
            try readCondition(right)
        case .unary(.not, let inner):
            switch inner.kind {
            case .exists(let query): try readAbsence(query, at: inner.span)
            case .existsPattern(let patterns, let condition): try readAbsence(patterns, condition)
            case .pattern(let pattern): try readAbsence([pattern], nil)
            default: try readValue(inner)
            }
        default: try readValue(condition)
        }
    }

    /// An expression in which no pattern may stand.
    private mutating func readValue(_ expression: Expression) throws(RuleError) {
        var fault: RuleError?
        var tested: [(String, String)] = []
        expression.walk { [rule, nodes] part in
            if fault == nil { fault = part.dialectFault(in: rule) }
            if case .property(let owner, let key) = part.kind, case .variable(let name) = owner.kind,
                nodes.contains(name)
            {
                tested.append((name, key.text))
            }
        }
        if let fault { throw fault }
        for (node, key) in tested { addProperty(node, key) }
    }

    /// Whatever stands under NOT EXISTS is complete before the rule runs.
    private mutating func readAbsence(_ query: Query, at span: SourceSpan) throws(RuleError) {
        for single in [query.first] + query.unions.map(\.query) {
            for clause in single.clauses {
                guard case .match(let match) = clause, !match.isOptional else {
                    throw RuleError(.dialect, rule, "NOT EXISTS in a rule holds MATCH and WHERE alone", at: clause.span)
                }
                try readAbsence(match.patterns, match.condition)
            }
        }
    }

    private mutating func readAbsence(_ patterns: [PathPattern], _ condition: Expression?) throws(RuleError) {
        for pattern in patterns {
            for step in pattern.steps {
                for type in try types(of: step.relationship) { complete.append((type, step.relationship.span)) }
            }
        }
        guard let condition else { return }
        var fault: RuleError?
        var inner: [(patterns: [PathPattern], condition: Expression?, span: SourceSpan)] = []
        condition.walk { [rule] part in
            switch part.kind {
            case .exists(let query):
                for case .match(let match) in ([query.first] + query.unions.map(\.query)).flatMap(\.clauses) {
                    inner.append((match.patterns, match.condition, part.span))
                }
            case .existsPattern(let patterns, let condition): inner.append((patterns, condition, part.span))
            case .pattern(let pattern): inner.append(([pattern], nil, part.span))
            default: if fault == nil { fault = part.dialectFault(in: rule) }
            }
        }
        if let fault { throw fault }
        for part in inner { try readAbsence(part.patterns, part.condition) }
    }
}

extension PathPattern {
    /// The first part that only queries may have.
    fileprivate var beyondRules: SourceSpan? {
        if let selector { return selector.span }
        if mode != nil || condition != nil { return span }
        for node in [start] + steps.map(\.node) where node.labelExpression != nil || node.condition != nil {
            return node.span
        }
        for step in steps.map(\.relationship)
        where step.typeExpression != nil || step.condition != nil || step.group != nil {
            return step.span
        }
        return nil
    }
}
