extension Parser {
    /// Source: Pattern.
    mutating func pattern() throws(QueryError) -> [PathPattern] {
        var parts: [PathPattern] = []
        repeat { parts.append(try patternPart()) } while take(",")
        return parts
    }

    /// A pattern that is searched for.
    mutating func searchedPattern() throws(QueryError) -> [PathPattern] {
        var parts: [PathPattern] = []
        repeat { parts.append(try searchedPatternPart()) } while take(",")
        return parts
    }

    /// A path that is searched for; it, each of its relationships and each property that is asked for counts as a part.
    mutating func searchedPatternPart() throws(QueryError) -> PathPattern {
        try countPart()
        let part = try patternPart()
        try countSteps(of: part)
        try countEntries(of: part.start.properties)
        for step in part.steps {
            try countEntries(of: step.relationship.properties)
            try countEntries(of: step.node.properties)
        }
        return part
    }

    private mutating func countEntries(of properties: Expression?) throws(QueryError) {
        guard case .map(let entries)? = properties?.kind else { return }
        for _ in entries { try countPart() }
    }

    mutating func countSteps(of pattern: PathPattern) throws(QueryError) {
        for step in pattern.steps { for _ in 0...(step.relationship.group?.steps.count ?? 0) { try countPart() } }
    }

    /// Source: PatternPart; GQL, pathPattern.
    mutating func patternPart() throws(QueryError) -> PathPattern {
        var name: Name?
        if token.kind == .word || token.kind == .quotedName, isSymbol("=", at: 1) {
            name = try variable()
            advance()
        }
        if let pattern = try shortestPathPattern(variable: name) { return pattern }
        let start = name?.span.start ?? token.span.start
        let (selector, mode) = try pathPrefix()
        var pattern = try patternElement(variable: name)
        pattern.selector = selector
        pattern.mode = mode
        pattern.span.start = start
        return pattern
    }

    /// Source: PatternElement; parentheses may stand around it, and a condition in them.
    mutating func patternElement(variable: Name?) throws(QueryError) -> PathPattern {
        let start = variable?.span.start ?? token.span.start
        if isSymbol("("), isSymbol("(", at: 1), !startsGroup {
            return try nested { parser throws(QueryError) in
                parser.advance()
                var element = try parser.patternElement(variable: variable)
                if parser.isKeyword("WHERE") {
                    guard element.condition == nil else { throw parser.unexpected("')'") }
                    element.condition = try parser.withLabelBars { parser throws(QueryError) in
                        try parser.whereCondition()
                    }
                }
                try parser.need(")")
                return element
            }
        }
        var element = PathPattern(
            variable: variable, start: try startsGroup ? anonymousNode() : nodePattern(), steps: [],
            span: SourceSpan(start: start, end: start))
        element.steps = try patternSteps()
        element.span = span(from: start)
        return element
    }

    /// Relationships with the nodes behind them, and repeated patterns, which need no nodes between them.
    private mutating func patternSteps() throws(QueryError) -> [PathPattern.Step] {
        var steps: [PathPattern.Step] = []
        while true {
            if isSymbol("-") || isSymbol("<") {
                let relationship = try relationshipPattern()
                steps.append(.init(relationship: relationship, node: try nodePattern()))
            } else if startsGroup {
                let group = try groupPattern()
                let isNode = isSymbol("(") && !startsGroup
                steps.append(.init(relationship: group, node: isNode ? try nodePattern() : anonymousNode()))
            } else {
                return steps
            }
        }
    }

    private func anonymousNode() -> NodePattern {
        NodePattern(
            variable: nil, labels: [], properties: nil,
            span: SourceSpan(start: token.span.start, end: token.span.start))
    }

    /// Source: NodePattern.
    mutating func nodePattern() throws(QueryError) -> NodePattern {
        let start = token.span.start
        try need("(")
        let variable = optionalVariable()
        let (labels, expression) = try nodeLabels()
        let properties = try patternProperties()
        let condition = try withLabelBars { parser throws(QueryError) in try parser.whereCondition() }
        try need(")")
        return NodePattern(
            variable: variable, labels: labels, properties: properties, span: span(from: start),
            labelExpression: expression, condition: condition)
    }

    /// Source: Properties.
    private mutating func patternProperties() throws(QueryError) -> Expression? {
        if isSymbol("{") { return try mapLiteral() }
        guard token.kind == .parameter else { return nil }
        let expression = Expression(kind: .parameter(token.text), span: token.span)
        advance()
        return expression
    }

    /// Source: RelationshipPattern, RelationshipDetail, RelationshipTypes, RangeLiteral.
    mutating func relationshipPattern() throws(QueryError) -> RelationshipPattern {
        let start = token.span.start
        let isIncoming = take("<")
        try need("-")
        var pattern = RelationshipPattern(
            direction: .both, variable: nil, types: [], range: nil, properties: nil,
            span: SourceSpan(start: start, end: start))
        if take("[") {
            pattern.variable = optionalVariable()
            (pattern.types, pattern.typeExpression) = try relationshipTypes()
            if take("*") { pattern.range = try rangeLiteral() }
            if isSymbol("..") {
                throw QueryError(
                    .syntax, .compileTime, .invalidRelationshipPattern, "a range needs a star before it",
                    at: token.span,
                    hint: "write *1..3")
            }
            pattern.properties = try patternProperties()
            pattern.condition = try withLabelBars { parser throws(QueryError) in try parser.whereCondition() }
            try need("]")
        }
        try need("-")
        let isOutgoing = take(">")
        pattern.direction = isIncoming == isOutgoing ? .both : isIncoming ? .incoming : .outgoing
        pattern.span = span(from: start)
        return try quantified(pattern)
    }

    /// Source: RangeLiteral, behind the star.
    private mutating func rangeLiteral() throws(QueryError) -> RelationshipPattern.Range {
        let minimum = try rangeBound()
        guard take("..") else { return .init(minimum: minimum, maximum: minimum) }
        return .init(minimum: minimum, maximum: try rangeBound())
    }

    private mutating func rangeBound() throws(QueryError) -> Int? {
        if isSymbol("-"), peek().kind == .integer {
            throw QueryError(
                .syntax, .compileTime, .invalidRelationshipPattern,
                "a pattern cannot repeat a negative number of times",
                at: token.span.joined(with: peek().span))
        }
        guard token.kind == .integer else { return nil }
        let bound = Int(min(token.integer, UInt64(Int32.max)))
        advance()
        return bound
    }

    /// How many tokens the pattern that begins at this parenthesis has, found by its brackets alone, so that no production is
    /// tried twice; nil where its brackets are not those of a pattern.
    var patternEnd: Int? {
        var offset = 0
        while isSymbol("(", at: offset), closing[index + offset] > 0 {
            offset = closing[index + offset] + 1 - index
            if let length = quantifierLength(at: offset) {
                offset += length
                if isSymbol("(", at: offset) { continue }
                return offset
            }
            if isSymbol("(", at: offset), isGroup(at: offset) { continue }
            guard isSymbol("-", at: offset) || isSymbol("<", at: offset) else { return offset }
            if isSymbol("<", at: offset) { offset += 1 }
            guard isSymbol("-", at: offset) else { return nil }
            offset += 1
            if isSymbol("[", at: offset) {
                guard closing[index + offset] > 0 else { return nil }
                offset = closing[index + offset] + 1 - index
            }
            guard isSymbol("-", at: offset) else { return nil }
            offset += 1
            if isSymbol(">", at: offset) { offset += 1 }
            offset += quantifierLength(at: offset) ?? 0
        }
        return nil
    }

    /// Whether a pattern with at least one relationship begins at this parenthesis.
    var startsPattern: Bool {
        if startsGroup { return true }
        guard startsNode(at: 0) else { return false }
        let after = closing[index] + 1 - index
        if isGroup(at: after) { return true }
        if isSymbol("-", at: after) { return startsLink(at: after + 1) }
        return isSymbol("<", at: after) && isSymbol("-", at: after + 1) && startsLink(at: after + 2)
    }

    /// Whether the parenthesis at this place may hold a node; `($a / 2)` and `(size(l))` are arithmetic.
    private func startsNode(at offset: Int) -> Bool {
        guard isSymbol("(", at: offset), closing[index + offset] > 0 else { return false }
        let first = peek(offset + 1)
        let isName = first.kind == .word && !Self.reserved.contains(first.keyword) || first.kind == .quotedName
        let inside = offset + (isName ? 2 : 1)
        return [")", ":", "{"].contains(where: { isSymbol($0, at: inside) })
            || peek(inside).kind == .parameter && isSymbol(")", at: inside + 1)
            || isKeyword("WHERE", at: inside) || isKeyword("IS", at: inside)
    }

    /// Whether a relationship goes on here behind its first dash; `(a) - -(1)` is arithmetic.
    private func startsLink(at offset: Int) -> Bool {
        if isSymbol("[", at: offset) { return true }
        guard isSymbol("-", at: offset) else { return false }
        let next = offset + (isSymbol(">", at: offset + 1) ? 2 : 1)
        return !isSymbol("(", at: next) || startsNode(at: next) || isGroup(at: next)
    }
}
