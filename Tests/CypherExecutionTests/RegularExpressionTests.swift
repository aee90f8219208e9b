import CypherSyntax
import PropertyGraph
import Testing

@testable import CypherExecution

@Suite("=~")
struct RegularExpressionTests {
    @Test(arguments: [
        ("abc", "abc", true), ("abc", "ab", false), ("xabc", "abc", false), ("abc", "a.c", true), ("abc", "a.*", true),
        ("", "a*", true), ("aaa", "a{3}", true), ("aaa", "a{2}", false), ("aaa", "a{2,}", true),
        ("aaaa", "a{1,3}", false),
        ("ac", "ab?c", true), ("abbc", "ab+c", true), ("ac", "ab+c", false), ("cat", "cat|dog", true),
        ("dog", "(cat|dog)s?", true),
        ("L4-L5", "L\\d-L\\d", true), ("b", "[a-c]", true), ("d", "[^a-c]", true), ("-", "[a-]", true),
        ("]", "[]]", true),
        ("NERVE", "(?i)nerve", true), ("NERVE", "nerve", false), ("a.b", "a\\.b", true), ("axb", "a\\.b", false),
        ("ü", ".", true), ("Ü", "(?i)ü", true), ("ab", "(a|ab)(c|bcd)?", true), ("a b", "\\w\\s\\w", true),
        ("a", "^a$", true),
    ])
    func matchesTheWholeString(_ text: String, _ pattern: String, _ matches: Bool) throws {
        #expect(try self.matches(text, pattern) == matches)
        var session = try Session()
        #expect(
            try session.rows("RETURN $t =~ $p", ["t": .string(text), "p": .string(pattern)]) == ["\(matches)"])
    }

    @Test(arguments: ["a(", "[a", "*a", "a{2", "a)", "\\", "(?=a)", "\\b", "a{3,2}", "(((((a{99}){99}){99}){99}){99})"])
    func whatIsNoPatternIsAnError(_ pattern: String) throws {
        var session = try Session()
        let failure = session.failure("RETURN 'a' =~ $p", ["p": .string(pattern)])
        let error = try #require(failure)
        #expect(error.type == .argument && error.detail == .invalidArgumentValue)
    }

    @Test func aHostilePatternTakesLinearTime() throws {
        #expect(try !matches(String(repeating: "a", count: 2000), "(a*)*(a|aa)+(a?){20}b"))
    }

    @Test(arguments: [
        String(repeating: "a|", count: 200_000), "a" + String(repeating: "*", count: 30_000),
        String(repeating: "a|", count: 20_000),
    ])
    func aLargePatternIsAnError(_ pattern: String) throws {
        let error = #expect(throws: QueryError.self) { try matches("a", pattern) }
        #expect(error?.detail == .invalidArgumentValue)
    }

    @Test func oneOfManyAlternativesMatches() throws {
        let words = (0..<500).map { "w\($0)x" }
        for word in [words[0], words[250], words[499]] { #expect(try matches(word, words.joined(separator: "|"))) }
        #expect(try !matches("w7", words.joined(separator: "|")))
        #expect(try matches("", "a|b|"))
    }

    private func matches(_ text: String, _ pattern: String) throws -> Bool {
        let arena = QueryArena(over: Graph.empty.strings)
        let bytes = Array(text.utf8)
        return try bytes.withUnsafeBufferPointer { bytes throws in
            try RegularExpression(pattern, for: arena).matches(bytes, for: arena)
        }
    }

    @Test func nullUnlessBothAreStrings() throws {
        var session = try Session()
        #expect(try session.rows("RETURN null =~ 'a', 'a' =~ null") == ["null | null"])
    }
}
