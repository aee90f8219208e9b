import JSONLines
import Testing

struct JSONParserTests {
    static let texts: [(String, JSONValue)] = [
        ("null", JSONValue.null), (" true\r\n", true), ("false", false), ("[]", []), ("{}", [:]), ("[ ]", []),
        ("{ }", [:]),
        ("0", 0), ("-0", 0), ("12", 12), ("9223372036854775807", .integer(.max)),
        ("-9223372036854775808", .integer(.min)), ("1.0", .fraction(1)), ("-0.5e-2", .fraction(-0.005)),
        ("1E3", .fraction(1000)), ("1e19", .fraction(1e19)),
        ("1.7976931348623157e308", .fraction(.greatestFiniteMagnitude)),
        ("5e-324", .fraction(.leastNonzeroMagnitude)),
        (#""""#, ""), (#""a\"\\\/\b\f\n\r\tb""#, "a\"\\/\u{8}\u{c}\n\r\tb"), (#""é\u00e9\u20ac€""#, "éé€€"),
        (#""\ud83d\ude00😀""#, "😀😀"), (#""\u0000""#, "\u{0}"), ("\"\u{7f}\u{2028}\"", "\u{7f}\u{2028}"),
        (#"{"b":1,"a":[{"":null}, 2.5]}"#, ["b": 1, "a": [["": .null], .fraction(2.5)]]),
    ]

    @Test(arguments: texts)
    func readsWhatIsJSON(text: String, expected: JSONValue) throws {
        #expect(try JSONValue.parse(text) == expected)
    }

    @Test func keepsTheOrderOfNames() throws {
        let object = try #require(try JSONValue.parse(#"{"z":1,"a":2,"m":3}"#).object)
        #expect(object.members.map(\.name) == ["z", "a", "m"])
        #expect(object["a"] == 2 && object["b"] == nil)
    }

    /// `‸` marks the byte that is to be blamed and is not part of the text.
    static let faults: [(String, JSONError.Problem)] = [
        ("‸", .unexpectedEnd), ("  ‸", .unexpectedEnd), ("[1,‸", .unexpectedEnd),
        ("[1‸", .unexpectedEnd),
        ("{\"a\"‸", .unexpectedEnd), ("{\"a\":‸", .unexpectedEnd), ("\"abc‸", .unexpectedEnd),
        ("\"a\\‸", .unexpectedEnd),
        ("\"\\u12‸", .unexpectedEnd), ("tru‸", .unexpectedEnd), ("-‸", .unexpectedEnd), ("1.‸", .unexpectedEnd),
        ("1e+‸", .unexpectedEnd),
        ("‸'a'", .unexpectedByte), ("nul‸k", .unexpectedByte), ("[1 ‸2]", .unexpectedByte), ("[1,‸]", .unexpectedByte),
        ("[‸,1]", .unexpectedByte), ("{‸a:1}", .unexpectedByte), ("{\"a\"‸,1}", .unexpectedByte),
        ("{\"a\":1,‸}", .unexpectedByte), ("‸+1", .unexpectedByte), ("‸.5", .unexpectedByte), ("‸NaN", .unexpectedByte),
        ("‸\u{feff}1", .unexpectedByte), ("‸\u{0}", .unexpectedByte), ("[1]‸]", .trailingText), ("1 ‸2", .trailingText),
        ("0‸x1", .trailingText), ("‸01", .numberForm), ("‸-00", .numberForm), ("‸-a", .numberForm),
        ("‸1.e5", .numberForm),
        ("[‸1e]", .numberForm), ("‸9223372036854775808", .numberRange), ("‸-9223372036854775809", .numberRange),
        ("‸123456789012345678901234567890", .numberRange), ("‸1e999", .numberRange), ("\"a‸\u{1}\"", .controlCharacter),
        ("\"a\\n‸\n\"", .controlCharacter), ("\"‸\\x\"", .invalidEscape), ("\"é‸\\u12g4\"", .invalidEscape),
        ("\"‸\\ud83d\"", .loneSurrogate), ("\"‸\\ude00\"", .loneSurrogate), ("\"‸\\ud83d\\n\"", .loneSurrogate),
        ("\"‸\\ud83d\\ud83d\"", .loneSurrogate), ("{\"a\":1,‸\"\\u0061\":2}", .duplicateName),
    ]

    @Test(arguments: faults)
    func saysWhatIsWrongAndWhere(marked: String, problem: JSONError.Problem) {
        let parts = marked.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
        #expect(throws: JSONError(problem: problem, offset: parts[0].utf8.count)) {
            try JSONValue.parse(parts.joined())
        }
    }

    @Test func refusesWhatIsNotUTF8() {
        func bytes(_ middle: [UInt8]) -> [UInt8] { Array("[\"aé".utf8) + middle + Array("b\"]".utf8) }
        let malformed: [[UInt8]] = [
            [0xFF], [0xC0, 0xAF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82],
        ]
        for malformed in malformed {
            #expect(throws: JSONError(problem: .invalidUTF8, offset: 5)) { try JSONValue.parse(bytes(malformed)) }
            #expect(throws: JSONError(problem: .invalidUTF8, offset: 7)) {
                try JSONValue.parse(bytes(Array(#"\n"#.utf8) + malformed))
            }
        }
    }

    @Test func limitsDepthAndLength() throws {
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        _ = try JSONValue.parse(deep)
        #expect(throws: JSONError(problem: .tooDeep, offset: 64)) { try JSONValue.parse("[\(deep)]") }
        #expect(throws: JSONError(problem: .tooDeep, offset: 64)) {
            try JSONValue.parse(String(repeating: "[", count: 1_000_000))
        }
        var limits = JSONLimits()
        limits.bytes = 3
        #expect(try JSONValue.parse("123", limits: limits) == 123)
        #expect(throws: JSONError(problem: .tooLong, offset: 3)) { try JSONValue.parse("1234", limits: limits) }
    }

    @Test func findsANameTwiceAmongMany() throws {
        let names = (0..<20_000).map { "\"n\($0)\":0" }.joined(separator: ",")
        #expect(try JSONValue.parse("{\(names)}").object?.members.count == 20_000)
        #expect(throws: JSONError(problem: .duplicateName, offset: names.utf8.count + 2)) {
            try JSONValue.parse("{\(names),\"n3\":0}")
        }
    }
}
