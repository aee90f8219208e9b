// Bytes to a JSON value, strictly by RFC 8259, for texts that nobody vouches for. In: bytes. Out: a value, or what is wrong first and where.
// Strings are in JSONParser+String.swift, numbers in JSONParser+Number.swift.

extension JSONValue {
    /// The value of a text: exactly one, with white space around it at most.
    ///
    /// - Throws: ``JSONError``; also for what RFC 8259 leaves open: a name twice in an object, a lone surrogate, a number out of range.
    /// - Complexity: O(bytes).
    package static func parse(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) -> JSONValue {
        try bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) -> JSONValue in
            guard bytes.count <= limits.bytes else { throw JSONError(problem: .tooLong, offset: limits.bytes) }
            var parser = JSONParser(bytes: bytes, depth: limits.depth)
            return try parser.whole()
        }
    }

    /// The value of a text.
    ///
    /// - Throws: ``JSONError``.
    package static func parse(_ text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) -> JSONValue {
        try parse(Array(text.utf8), limits: limits)
    }
}

struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    let depth: Int
    var at = 0

    init(bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
        self.bytes = bytes
        self.depth = depth
    }

    /// The byte to be read next; 0 at the end, which no production begins with.
    var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

    func fault(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
        JSONError(problem: problem, offset: offset ?? at)
    }

    /// What stands here can't stand here: the end, or some byte.
    var unexpected: JSONError { fault(at < bytes.count ? .unexpectedByte : .unexpectedEnd) }

    mutating func whole() throws(JSONError) -> JSONValue {
        let value = try value(inside: 0)
        skipSpace()
        guard at == bytes.count else { throw fault(.trailingText) }
        return value
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
    }

    /// Source: RFC 8259, `value`.
    private mutating func value(inside level: Int) throws(JSONError) -> JSONValue {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try object(inside: level))
        case UInt8(ascii: "["): return .array(try array(inside: level))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw unexpected
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for index in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[index] else { throw unexpected }
            at += 1
        }
        return value
    }

    /// Source: RFC 8259, `array`.
    private mutating func array(inside level: Int) throws(JSONError) -> [JSONValue] {
        guard level < depth else { throw fault(.tooDeep) }
        at += 1
        skipSpace()
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return elements }
        repeat {
            elements.append(try value(inside: level + 1))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw unexpected }
        return elements
    }

    /// Source: RFC 8259, `object`.
    private mutating func object(inside level: Int) throws(JSONError) -> JSONObject {
        guard level < depth else { throw fault(.tooDeep) }
        at += 1
        skipSpace()
        var object = JSONObject()
        if take(UInt8(ascii: "}")) { return object }
        // Few names are compared with each other, many are looked up: a hostile text must not take quadratic time.
        var many: Set<String> = []
        repeat {
            skipSpace()
            let place = at
            guard next == UInt8(ascii: "\"") else { throw unexpected }
            let name = try string()
            if object.members.count == 16 { many = Set(object.members.map(\.name)) }
            let isNew = object.members.count < 16 ? object[name] == nil : many.insert(name).inserted
            guard isNew else { throw fault(.duplicateName, at: place) }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw unexpected }
            object.append(name, try value(inside: level + 1))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw unexpected }
        return object
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }
}
