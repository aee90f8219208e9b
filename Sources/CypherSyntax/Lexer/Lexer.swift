/// Cuts a query's text into tokens. In: UTF-8 bytes. Out: tokens with spans, the last one `end`.
///
/// Source: openCypher 9, the lexical productions (StringLiteral, NumberLiteral, SymbolicName, Comment, whitespace).
struct Lexer {
    let bytes: [UInt8]
    let watch: QueryWatch
    /// How many bytes of a string are passed over between two looks at the limits.
    static let runLength = 1 << 14
    /// How many bytes a name may have.
    private static let longestName = 1 << 16
    var position = 0
    var tokens: [Token] = []

    /// - Complexity: O(bytes).
    static func tokens(of text: String, watch: QueryWatch) throws(QueryError) -> [Token] {
        var lexer = Lexer(bytes: Array(text.utf8), watch: watch)
        let most = min(Parser.tokenLimit, watch.limits.memory / Parser.bytesPerToken)
        while try lexer.scan() {
            try watch.tick()
            guard lexer.tokens.count > most else { continue }
            if most < Parser.tokenLimit { throw .memoryLimitExceeded(watch.limits.memory) }
            throw QueryError(
                .limit, .compileTime, .queryTooLong,
                "the query has more than \(Parser.tokenLimit) words, numbers and signs",
                hint: "give a long list as a parameter: UNWIND $rows AS row")
        }
        return lexer.tokens
    }

    private init(bytes: [UInt8], watch: QueryWatch) {
        self.bytes = bytes
        self.watch = watch
        tokens.reserveCapacity(min(bytes.count / 4, 1 << 12) + 1)
    }

    func byte(_ offset: Int = 0) -> UInt8 {
        position + offset < bytes.count ? bytes[position + offset] : 0
    }

    mutating func add(_ kind: Token.Kind, from start: Int, text: String = "") {
        tokens.append(Token(kind: kind, span: SourceSpan(start: start, end: position), text: text))
    }

    func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }

    func fail(_ detail: QueryError.Detail, _ message: String, from start: Int, hint: String? = nil) -> QueryError {
        QueryError(
            .syntax, .compileTime, detail, message,
            at: SourceSpan(start: start, end: max(min(position, bytes.count), min(start + 1, bytes.count))), hint: hint)
    }

    /// One token, or false at the end.
    private mutating func scan() throws(QueryError) -> Bool {
        try skipBlanksAndComments()
        let start = position
        guard position < bytes.count else {
            add(.end, from: start)
            return false
        }
        switch byte() {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            try scanWord()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
        case UInt8(ascii: "."):
            if Self.isDigit(byte(1)), byte(1) != 0 { try scanNumber() } else { scanSymbol() }
        case UInt8(ascii: "'"), UInt8(ascii: "\""): try scanString()
        case UInt8(ascii: "`"): try scanQuotedName(.quotedName)
        case UInt8(ascii: "$"): try scanParameter()
        case 0x80...: try scanWord()
        default: try scanKnownSymbol()
        }
        return true
    }

    private mutating func skipBlanksAndComments() throws(QueryError) {
        while position < bytes.count {
            switch byte() {
            case 0x09...0x0D, 0x1C...0x20: position += 1
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
                while position < bytes.count, byte() != 0x0A, byte() != 0x0D { position += 1 }
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"):
                let start = position
                position += 2
                while position < bytes.count, !(byte() == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")) {
                    position += 1
                }
                guard position < bytes.count else {
                    throw fail(.unexpectedSyntax, "this comment has no end", from: start, hint: "close it with */")
                }
                position += 2
            case 0x80...:
                let (scalar, length) = scalarHere()
                guard let scalar, scalar.properties.isWhitespace else { return }
                position += length
            default: return
            }
        }
    }

    /// The scalar at the position and its length in bytes; nil for bytes that are no UTF-8.
    private func scalarHere() -> (Unicode.Scalar?, Int) {
        var iterator = bytes[position..<min(position + 4, bytes.count)].makeIterator()
        var decoder = UTF8()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) { return (scalar, UTF8.width(scalar)) }
        return (nil, 1)
    }

    // MARK: Names

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isNamePart(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F
    }

    private func nameTooLong(from start: Int) -> QueryError {
        QueryError(
            .limit, .compileTime, .queryTooLong, "this name has more than \(Self.longestName) bytes",
            at: SourceSpan(start: start, end: start + 1))
    }

    private mutating func skipNameParts() throws(QueryError) {
        let start = position
        while position < bytes.count {
            if position - start > Self.longestName { throw nameTooLong(from: start) }
            if Self.isNamePart(byte()) {
                position += 1
            } else if byte() >= 0x80 {
                let (scalar, length) = scalarHere()
                guard let scalar, scalar.properties.isXIDContinue else { return }
                position += length
            } else {
                return
            }
        }
    }

    private mutating func scanWord() throws(QueryError) {
        let start = position
        if byte() >= 0x80 {
            let (scalar, length) = scalarHere()
            guard let scalar, scalar.properties.isXIDStart else {
                position += length
                throw fail(
                    .invalidUnicodeCharacter, "this character has no meaning here", from: start,
                    hint: "dashes and quotes copied from a document are often not the ASCII ones")
            }
        }
        try skipNameParts()
        add(.word, from: start, text: text(from: start))
        tokens[tokens.count - 1].keyword = keyword(from: start)
    }

    /// The word in ASCII capitals: only ASCII letters make a keyword, and none has more than 15.
    private func keyword(from start: Int) -> String {
        guard position - start <= 15 else { return "" }
        return String(unsafeUninitializedCapacity: position - start) { buffer in
            for offset in 0..<(position - start) {
                let byte = bytes[start + offset]
                let isSmall = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
                buffer[offset] = isSmall ? byte - 0x20 : byte
            }
            return position - start
        }
    }

    private mutating func scanQuotedName(_ kind: Token.Kind) throws(QueryError) {
        let start = position
        var name: [UInt8] = []
        position += 1
        while position < bytes.count {
            if byte() == UInt8(ascii: "`") {
                position += 1
                if byte() != UInt8(ascii: "`") {
                    add(kind, from: start, text: String(decoding: name, as: UTF8.self))
                    return
                }
            }
            name.append(byte())
            position += 1
            if name.count > Self.longestName { throw nameTooLong(from: start) }
        }
        throw fail(.unexpectedSyntax, "this name has no end", from: start, hint: "close it with `")
    }

    private mutating func scanParameter() throws(QueryError) {
        let start = position
        position += 1
        if byte() == UInt8(ascii: "`") {
            try scanQuotedName(.parameter)
            tokens[tokens.count - 1].span.start = start
            return
        }
        try skipNameParts()
        guard position > start + 1 else {
            throw fail(.unexpectedSyntax, "a parameter's name is missing", from: start, hint: "write $name")
        }
        add(.parameter, from: start, text: String(decoding: bytes[(start + 1)..<position], as: UTF8.self))
    }

    // MARK: Symbols

    private mutating func scanSymbol() {
        let start = position
        let isPair =
            switch (byte(), byte(1)) {
            case (0x3C, 0x3D), (0x3E, 0x3D), (0x3C, 0x3E), (0x3D, 0x7E), (0x2B, 0x3D), (0x2E, 0x2E): true
            default: false
            }
        position += isPair ? 2 : 1
        add(.symbol, from: start, text: text(from: start))
    }

    private mutating func scanKnownSymbol() throws(QueryError) {
        guard "()[]{},;:|+-*/%^=<>.&!".utf8.contains(byte()) else {
            let start = position
            position += 1
            throw fail(.unexpectedSyntax, "this character has no meaning in openCypher", from: start)
        }
        scanSymbol()
    }
}
