extension Parser {
    /// Source: Pattern.
    mutating func pattern() throws(QueryError) -> [PathPattern] {
        var parts: [PathPattern] = []
        repeat { parts.append(try patternPart()) } while take(",")
        return parts
    }

    /// A pattern that is searched for; each of its relationships counts as a part.
    mutating func searchedPattern() throws(QueryError) -> [PathPattern] {
        let parts = try pattern()
        for part in parts { try countSteps(of: part) }
        return parts
    }

    mutating func countSteps(of pattern: PathPattern) throws(QueryError) {
        for _ in pattern.steps { try countPart() }
    }

    /// Source: PatternPart.
    mutating func patternPart() throws(QueryError) -> PathPattern {
        guard token.kind == .word || token.kind == .quotedName, isSymbol("=", at: 1) else {
            return try patternElement(variable: nil)
        }
        let name = try variable()
        advance()
        return try patternElement(variable: name)
    }

    /// Source: PatternElement; parentheses may stand around it.
    mutating func patternElement(variable: Name?) throws(QueryError) -> PathPattern {
        let start = variable?.span.start ?? token.span.start
        if isSymbol("("), isSymbol("(", at: 1) {
            return try nested { parser throws(QueryError) in
                parser.advance()
                let element = try parser.patternElement(variable: variable)
                try parser.need(")")
                return element
            }
        }
        var element = PathPattern(
            variable: variable, start: try nodePattern(), steps: [], span: SourceSpan(start: start, end: start))
        while isSymbol("-") || isSymbol("<") {
            let relationship = try relationshipPattern()
            element.steps.append(.init(relationship: relationship, node: try nodePattern()))
        }
        element.span = span(from: start)
        return element
    }

    /// Source: NodePattern.
    mutating func nodePattern() throws(QueryError) -> NodePattern {
        let start = token.span.start
        try need("(")
        let variable = optionalVariable()
        let labels = try labels()
        let properties = try patternProperties()
        try need(")")
        return NodePattern(variable: variable, labels: labels, properties: properties, span: span(from: start))
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
            if take(":") {
                repeat {
                    _ = take(":")
                    pattern.types.append(try schemaName("a relationship type"))
                } while take("|")
            }
            if take("*") { pattern.range = try rangeLiteral() }
            if isSymbol("..") {
                throw QueryError(
                    .syntax, .compileTime, .invalidRelationshipPattern, "a range needs a star before it",
                    at: token.span,
                    hint: "write *1..3")
            }
            pattern.properties = try patternProperties()
            try need("]")
        }
        try need("-")
        let isOutgoing = take(">")
        pattern.direction = isIncoming == isOutgoing ? .both : isIncoming ? .incoming : .outgoing
        pattern.span = span(from: start)
        return pattern
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
        }
        return nil
    }

    /// Whether a pattern with at least one relationship begins at this parenthesis.
    var startsPattern: Bool {
        guard isSymbol("("), closing[index] > 0 else { return false }
        let isName = peek().kind == .word || peek().kind == .quotedName
        let inside = isName ? 2 : 1
        guard [")", ":", "{"].contains(where: { isSymbol($0, at: inside) }) || peek(inside).kind == .parameter else {
            return false
        }
        let after = closing[index] + 1 - index
        if isSymbol("-", at: after) { return isSymbol("[", at: after + 1) || isSymbol("-", at: after + 1) }
        return isSymbol("<", at: after) && isSymbol("-", at: after + 1)
            && (isSymbol("[", at: after + 2) || isSymbol("-", at: after + 2))
    }
}
