// Reads the types behind `IS ::`. In: tokens. Out: a ValueType, or the place of a name that is none.

extension Parser {
    /// Behind the two colons: alternatives joined by bars.
    ///
    /// Source: GQL, valueType.
    mutating func valueType() throws(QueryError) -> ValueType {
        let first = try nested { parser throws(QueryError) in try parser.valueTypeAlternative() }
        guard isSymbol("|") else { return first }
        var types = [first]
        while take("|") {
            try countPart()
            types.append(try nested { parser throws(QueryError) in try parser.valueTypeAlternative() })
        }
        return ValueType(kind: .union(types), includesNull: types.contains(where: \.includesNull))
    }

    /// A type, then perhaps `NOT NULL`, then any number of `LIST`.
    private mutating func valueTypeAlternative() throws(QueryError) -> ValueType {
        var type = ValueType(kind: try valueTypeKind(), includesNull: true)
        while true {
            if isKeyword("NOT"), isKeyword("NULL", at: 1) {
                advance()
                advance()
                type.includesNull = false
            } else if isKeyword("LIST") || isKeyword("ARRAY") {
                advance()
                try countStep()
                type = ValueType(kind: .list(type), includesNull: true)
            } else {
                if case .nothing = type.kind { type.includesNull = false }
                return type
            }
        }
    }

    private mutating func valueTypeKind() throws(QueryError) -> ValueType.Kind {
        guard token.kind == .word else { throw unexpected("a type such as INTEGER or LIST<STRING>") }
        if isKeyword("LIST") || isKeyword("ARRAY") {
            advance()
            return .list(try bracketed())
        }
        if isKeyword("ANY") {
            advance()
            if isSymbol("<") { return .union([try bracketed()]) }
            if takeKeyword("VALUE") { return .any }
            if isKeyword("PROPERTY") { return try valueTypeKind() }
            for (words, kind) in Self.entityTypes where takeWords(words) { return kind }
            return .any
        }
        for (words, kind) in Self.typeNames where takeWords(words) { return kind }
        let near = "the types are \(ValueType.Simple.allCases.map(\.rawValue).joined(separator: ", ")), LIST<…>, ANY"
        throw QueryError(
            .syntax, .compileTime, .unexpectedSyntax, "`\(token.text)` is not the name of a type", at: token.span,
            hint: near)
    }

    private mutating func bracketed() throws(QueryError) -> ValueType {
        try need("<")
        let inner = try valueType()
        // `LIST<LIST<INTEGER>>` ends in two signs, `LIST<ANY>=…` in one that swallowed the next.
        try need(">")
        return inner
    }

    private mutating func takeWords(_ words: [String]) -> Bool {
        for (offset, word) in words.enumerated() where !isKeyword(word, at: offset) { return false }
        for _ in words { advance() }
        return true
    }

    private static let entityTypes: [([String], ValueType.Kind)] = [
        (["NODE"], .simple(.node)), (["VERTEX"], .simple(.node)), (["RELATIONSHIP"], .simple(.relationship)),
        (["EDGE"], .simple(.relationship)), (["MAP"], .simple(.map)),
    ]

    /// Longer names before those that begin them.
    private static let typeNames: [([String], ValueType.Kind)] =
        entityTypes + [
            (["NOTHING"], .nothing), (["NULL"], .null), (["PROPERTY", "VALUE"], .propertyValue),
            (["BOOLEAN"], .simple(.boolean)), (["BOOL"], .simple(.boolean)), (["STRING"], .simple(.string)),
            (["VARCHAR"], .simple(.string)), (["SIGNED", "INTEGER"], .simple(.integer)),
            (["INTEGER"], .simple(.integer)), (["INT"], .simple(.integer)), (["FLOAT"], .simple(.float)),
            (["DATE"], .simple(.date)), (["LOCAL", "TIME"], .simple(.localTime)),
            (["TIME", "WITHOUT", "TIME", "ZONE"], .simple(.localTime)),
            (["TIME", "WITHOUT", "TIMEZONE"], .simple(.localTime)), (["ZONED", "TIME"], .simple(.zonedTime)),
            (["TIME", "WITH", "TIME", "ZONE"], .simple(.zonedTime)),
            (["TIME", "WITH", "TIMEZONE"], .simple(.zonedTime)),
            (["LOCAL", "DATETIME"], .simple(.localDateTime)),
            (["TIMESTAMP", "WITHOUT", "TIME", "ZONE"], .simple(.localDateTime)),
            (["TIMESTAMP", "WITHOUT", "TIMEZONE"], .simple(.localDateTime)),
            (["ZONED", "DATETIME"], .simple(.zonedDateTime)),
            (["TIMESTAMP", "WITH", "TIME", "ZONE"], .simple(.zonedDateTime)),
            (["TIMESTAMP", "WITH", "TIMEZONE"], .simple(.zonedDateTime)), (["DURATION"], .simple(.duration)),
            (["PATH", "VALUE"], .simple(.path)), (["PATH"], .simple(.path)), (["PATHS"], .simple(.path)),
        ]
}
