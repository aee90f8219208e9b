// Reads what GQL added to path patterns. In: tokens. Out: prefixes, quantifiers, repeated patterns, shortestPath().

extension Parser {
    /// A selector and a mode, or neither.
    ///
    /// Source: GQL, pathPatternPrefix.
    mutating func pathPrefix() throws(QueryError) -> (PathSelector?, PathMode?) {
        let start = token.span.start
        var kind: PathSelector.Kind?
        var isPrefixed = false
        if takeKeyword("ALL") {
            isPrefixed = true
            if takeKeyword("SHORTEST") { kind = .shortestGroups(1) }
        } else if takeKeyword("ANY") {
            isPrefixed = true
            kind = takeKeyword("SHORTEST") ? .shortest(1) : .any(try pathCount() ?? 1)
        } else if takeKeyword("SHORTEST") {
            isPrefixed = true
            kind = .shortest(try pathCount() ?? 1)
        }
        let mode = token.kind == .word ? PathMode(rawValue: token.keyword) : nil
        if mode != nil { advance() }
        if isPrefixed || mode != nil, !takeKeyword("PATHS") { _ = takeKeyword("PATH") }
        if case .shortest(let count) = kind, takeKeyword("GROUPS") || takeKeyword("GROUP") {
            kind = .shortestGroups(count)
        }
        return (kind.map { PathSelector(kind: $0, isFunction: false, span: span(from: start)) }, mode)
    }

    /// How many paths a selector wants; nil where no number stands.
    private mutating func pathCount() throws(QueryError) -> Int? {
        guard token.kind == .integer else { return nil }
        guard token.integer > 0 else {
            throw QueryError(
                .syntax, .compileTime, .numberOutOfRange, "a selector chooses at least one path", at: token.span)
        }
        let count = Int(min(token.integer, UInt64(Int32.max)))
        advance()
        return count
    }

    /// Nil, with nothing taken, where something else begins.
    mutating func shortestPathPattern(variable: Name?) throws(QueryError) -> PathPattern? {
        guard startsShortestPath else { return nil }
        let kind = token.text.utf8.count == 12 ? PathSelector.Kind.shortest(1) : .shortestGroups(1)
        let start = token.span.start
        let name = token.text
        advance()
        advance()
        var pattern = try nested { parser throws(QueryError) in
            try parser.withLabelBars { parser throws(QueryError) in try parser.patternElement(variable: variable) }
        }
        try need(")")
        pattern.span = span(from: variable?.span.start ?? start)
        pattern.selector = PathSelector(kind: kind, isFunction: true, span: pattern.span)
        guard pattern.steps.count == 1, pattern.condition == nil, pattern.steps[0].relationship.group == nil else {
            throw QueryError(
                .syntax, .compileTime, .invalidRelationshipPattern,
                "\(name)() takes one relationship between two nodes", at: pattern.span,
                hint: "write \(name)((a)-[:TYPE*]->(b)); ANY SHORTEST and ALL SHORTEST take any pattern")
        }
        return pattern
    }

    /// Whether `shortestPath(` or `allShortestPaths(` stands here.
    var startsShortestPath: Bool {
        let length = token.text.utf8.count
        guard token.kind == .word, length == 12 || length == 16, isSymbol("(", at: 1) else { return false }
        return ["shortestpath", "allshortestpaths"].contains(token.text.lowercased())
    }

    // MARK: Quantifiers

    /// How many tokens the quantifier at this offset has; nil where none stands.
    func quantifierLength(at offset: Int) -> Int? {
        if isSymbol("+", at: offset) || isSymbol("*", at: offset) { return 1 }
        guard isSymbol("{", at: offset), peek(offset + 1).kind == .integer || isSymbol(",", at: offset + 1) else {
            return nil
        }
        return closing[index + offset] > 0 ? closing[index + offset] + 1 - index - offset : nil
    }

    /// Source: GQL, graphPatternQuantifier.
    private mutating func quantifier() throws(QueryError) -> RelationshipPattern.Range {
        let start = token.span.start
        if take("+") { return .init(minimum: 1, maximum: nil) }
        if take("*") { return .init(minimum: 0, maximum: nil) }
        try need("{")
        let minimum = repetitions()
        var range = RelationshipPattern.Range(minimum: minimum ?? 0, maximum: minimum)
        if take(",") {
            range.maximum = repetitions()
        } else if minimum == nil {
            throw unexpected("a number")
        }
        try need("}")
        if let maximum = range.maximum, maximum == 0 || maximum < minimum ?? 0 {
            throw QueryError(
                .syntax, .compileTime, .invalidRelationshipPattern,
                maximum == 0
                    ? "a pattern has to repeat at least once at most"
                    : "this repeats at most fewer times than at least",
                at: span(from: start), hint: "write {least,most}")
        }
        return range
    }

    private mutating func repetitions() -> Int? {
        guard token.kind == .integer else { return nil }
        let count = Int(min(token.integer, UInt64(Int32.max)))
        advance()
        return count
    }

    /// A relationship with the quantifier behind it, if there is one.
    ///
    /// Source: GQL, quantifiedPathPrimary with an edgePattern.
    mutating func quantified(_ pattern: RelationshipPattern) throws(QueryError) -> RelationshipPattern {
        var pattern = pattern
        guard isSymbol("+") || isSymbol("*") || isSymbol("{") else {
            if pattern.range != nil, let condition = pattern.condition {
                throw QueryError(
                    .syntax, .compileTime, .invalidRelationshipPattern,
                    "a relationship with a star in its brackets takes no condition there", at: condition.span,
                    hint: "put the quantifier behind it: -[r WHERE …]->{1,3}")
            }
            return pattern
        }
        guard pattern.range == nil else {
            throw QueryError(
                .syntax, .compileTime, .invalidRelationshipPattern, "this repeats twice over", at: pattern.span,
                hint: "leave out the star in the brackets")
        }
        let range = try quantifier()
        guard pattern.condition != nil || pattern.typeExpression != nil else {
            pattern.range = range
            return pattern
        }
        let end = { (span: SourceSpan) in NodePattern(variable: nil, labels: [], properties: nil, span: span) }
        pattern.group = GroupPattern(
            start: end(pattern.span), steps: [.init(relationship: pattern, node: end(pattern.span))],
            condition: nil, span: pattern.span)
        pattern.variable = nil
        pattern.range = range
        return pattern
    }

    // MARK: Repeated patterns

    /// Whether a parenthesised pattern with a quantifier behind it begins here.
    var startsGroup: Bool { isGroup(at: 0) }

    func isGroup(at offset: Int) -> Bool {
        guard isSymbol("(", at: offset), isSymbol("(", at: offset + 1) else { return false }
        let end = closing[min(index + offset, closing.count - 1)]
        // `((a)) + 1` is arithmetic.
        guard end > 0, let length = quantifierLength(at: end + 1 - index) else { return false }
        return length > 1 || hasLink(from: index + offset + 1, to: end)
    }

    /// Whether a relationship or another parenthesis follows the first node within these tokens.
    private func hasLink(from first: Int, to end: Int) -> Bool {
        guard closing[first] > 0, closing[first] + 1 < end else { return false }
        let offset = closing[first] + 1 - index
        if isSymbol("-", at: offset) { return isSymbol("[", at: offset + 1) || isSymbol("-", at: offset + 1) }
        if isSymbol("(", at: offset) { return true }
        return isSymbol("<", at: offset) && isSymbol("-", at: offset + 1)
            && (isSymbol("[", at: offset + 2) || isSymbol("-", at: offset + 2))
    }

    /// `((a)-[r]->(b) WHERE …){1,3}`.
    ///
    /// Source: GQL, quantifiedPathPrimary with a parenthesizedPathPatternExpression.
    mutating func groupPattern() throws(QueryError) -> RelationshipPattern {
        let start = token.span.start
        try need("(")
        let group = try nested { parser throws(QueryError) in
            var element = try parser.patternElement(variable: nil)
            if parser.isKeyword("WHERE"), element.condition == nil {
                element.condition = try parser.withLabelBars { parser throws(QueryError) in
                    try parser.whereCondition()
                }
            }
            try parser.need(")")
            return GroupPattern(
                start: element.start, steps: element.steps, condition: element.condition,
                span: parser.span(from: start))
        }
        guard !group.steps.isEmpty else {
            throw QueryError(
                .syntax, .compileTime, .invalidRelationshipPattern, "a node alone can't be repeated", at: group.span,
                hint: "repeat at least one relationship: ((a)-->(b)){1,3}")
        }
        for step in group.steps where step.relationship.range != nil {
            throw QueryError(
                .syntax, .compileTime, .invalidRelationshipPattern, "a repeated pattern can't hold another one",
                at: step.relationship.span)
        }
        let range = try quantifier()
        return RelationshipPattern(
            direction: .both, variable: nil, types: [], range: range, properties: nil, span: span(from: start),
            group: group)
    }
}
