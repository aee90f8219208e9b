/// Reads one cell of an expected table.
///
/// Source: openCypher TCK README, "format of the expected results".
package struct ExpectedValueParser {
    private let text: [Character]
    private var position = 0
    /// Lists, maps and paths around the current place.
    private var depth = 0

    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    package static func parse(_ text: String) throws -> ExpectedValue {
        var parser = ExpectedValueParser(text: Array(text))
        let value = try parser.value()
        parser.skipBlanks()
        guard parser.position == parser.text.count else { throw parser.failure("end expected") }
        return value
    }

    private init(text: [Character]) { self.text = text }

    private func failure(_ what: String) -> Failure {
        Failure(description: "\(what) at \(position) in \(String(text))")
    }

    private var current: Character? { position < text.count ? text[position] : nil }

    private mutating func skipBlanks() {
        while let c = current, c.isWhitespace { position += 1 }
    }

    private mutating func take(_ token: String) -> Bool {
        skipBlanks()
        guard text[position...].starts(with: token) else { return false }
        position += token.count
        return true
    }

    private mutating func need(_ token: String) throws {
        guard take(token) else { throw failure("'\(token)' expected") }
    }

    private mutating func value() throws -> ExpectedValue {
        guard depth < 100 else { throw failure("at most 100 lists and maps may lie in each other") }
        depth += 1
        defer { depth -= 1 }
        skipBlanks()
        switch current {
        case "(": return try node()
        case "[": return position + 1 < text.count && text[position + 1] == ":" ? try relationship() : try list()
        case "{": return .map(try map())
        case "<": return try path()
        case "'": return .string(try string())
        default: break
        }
        let words: [(String, ExpectedValue)] = [
            ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)), ("NaN", .notANumber),
            ("Inf", .float(.infinity)), ("-Inf", .float(-.infinity)),
        ]
        for (word, value) in words where text[position...].starts(with: word) {
            position += word.count
            return value
        }
        return try number()
    }

    private mutating func number() throws -> ExpectedValue {
        let start = position
        while let c = current, c.isNumber || "+-.eE".contains(c) { position += 1 }
        let digits = String(text[start..<position])
        if let integer = Int64(digits) { return .integer(integer) }
        guard let float = Double(digits) else { throw failure("value expected") }
        return .float(float)
    }

    private mutating func string() throws -> String {
        try need("'")
        var result = ""
        while let c = current {
            position += 1
            if c == "'" { return result }
            if c == "\\", let next = current, next == "'" || next == "\\" {
                result.append(next)
                position += 1
            } else {
                result.append(c)
            }
        }
        throw failure("unterminated string")
    }

    private mutating func list() throws -> ExpectedValue {
        try need("[")
        var elements: [ExpectedValue] = []
        if take("]") { return .list(elements) }
        repeat { elements.append(try value()) } while take(",")
        try need("]")
        return .list(elements)
    }

    private mutating func map() throws -> [String: ExpectedValue] {
        try need("{")
        var entries: [String: ExpectedValue] = [:]
        if take("}") { return entries }
        repeat {
            skipBlanks()
            let key = try name()
            try need(":")
            entries[key] = try value()
        } while take(",")
        try need("}")
        return entries
    }

    private mutating func name() throws -> String {
        let start = position
        while let c = current, c.isLetter || c.isNumber || c == "_" || c == "$" { position += 1 }
        guard position > start else { throw failure("name expected") }
        return String(text[start..<position])
    }

    private mutating func properties() throws -> [String: ExpectedValue] {
        skipBlanks()
        return current == "{" ? try map() : [:]
    }

    private mutating func node() throws -> ExpectedValue {
        try need("(")
        var labels: Set<String> = []
        while take(":") { labels.insert(try name()) }
        let properties = try properties()
        try need(")")
        return .node(labels: labels, properties: properties)
    }

    private mutating func relationship() throws -> ExpectedValue {
        try need("[")
        try need(":")
        let type = try name()
        let properties = try properties()
        try need("]")
        return .relationship(type: type, properties: properties)
    }

    private mutating func path() throws -> ExpectedValue {
        try need("<")
        let start = try node()
        var steps: [ExpectedValue.PathStep] = []
        while !take(">") {
            let backward = take("<-")
            if !backward { try need("-") }
            let relationship = try relationship()
            try need(backward ? "-" : "->")
            steps.append(.init(relationship: relationship, forward: !backward, node: try node()))
        }
        return .path(start: start, steps: steps)
    }
}
