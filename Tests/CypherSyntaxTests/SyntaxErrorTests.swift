import CypherSyntax
import TestSupport
import Testing

/// What the lexer and the parser refuse: the error, and the place that it points at.
struct SyntaxErrorTests {
    @Test(arguments: [
        ExpectedError("RETURN ‸9223372036854775808‸", .integerOverflow),
        ExpectedError("RETURN -‸9223372036854775809‸", .integerOverflow),
        ExpectedError("RETURN 1 + ‸9223372036854775808‸", .integerOverflow),
        ExpectedError("RETURN -‸0x8000000000000001‸", .integerOverflow),
        ExpectedError("RETURN ‸0o1000000000000000000000‸", .integerOverflow),
        ExpectedError("RETURN ‸1.34E999‸", .floatingPointOverflow),
        ExpectedError("RETURN ‸0x‸", .invalidNumberLiteral),
        ExpectedError("RETURN ‸0xG‸ AS a", .invalidNumberLiteral),
        ExpectedError("RETURN ‸0o8‸", .invalidNumberLiteral),
        ExpectedError("RETURN ‸12ab‸", .invalidNumberLiteral),
        ExpectedError("RETURN '‸\\uH'‸", .invalidUnicodeLiteral),
        ExpectedError("RETURN 'a‸\\u12'", .invalidUnicodeLiteral),
        ExpectedError("RETURN '‸\\uD83D'", .invalidUnicodeLiteral),
        ExpectedError("RETURN '‸\\uD83D\\u0041'", .invalidUnicodeLiteral),
        ExpectedError("RETURN '‸\\q‸'", .unexpectedSyntax),
        ExpectedError("RETURN ‸'abc", .unexpectedSyntax),
        ExpectedError("RETURN ‸`abc", .unexpectedSyntax),
        ExpectedError("RETURN 1 ‸/* abc", .unexpectedSyntax),
        ExpectedError("RETURN ‸$‸", .unexpectedSyntax),
        ExpectedError("RETURN 42 ‸—‸ 41", .invalidUnicodeCharacter),
        ExpectedError("RETURN ‸“a”", .invalidUnicodeCharacter),
        ExpectedError("RETURN {k1‸#‸k: 1}", .unexpectedSyntax),
    ])
    func tokensAreRefused(expected: ExpectedError) { expect(expected) }

    @Test(arguments: [
        ExpectedError("‸", .unexpectedSyntax),
        ExpectedError("MATCH (n) RETURN‸", .unexpectedSyntax),
        ExpectedError("RETURN 1 ‸2‸", .unexpectedSyntax),
        ExpectedError("RETURN [‸,‸ ]", .unexpectedSyntax),
        ExpectedError("RETURN [[[]] ‸AS‸ literal", .unexpectedSyntax),
        ExpectedError("RETURN {‸,‸ }", .unexpectedSyntax),
        ExpectedError("RETURN {‸1‸}", .unexpectedSyntax),
        ExpectedError("RETURN {‸[‸]}", .unexpectedSyntax),
        ExpectedError("RETURN {‸{‸}}", .unexpectedSyntax),
        ExpectedError("MATCH (n ‸n‸) RETURN n", .unexpectedSyntax),
        ExpectedError("MATCH (a)-[:X‸..‸3]->(b) RETURN a", .invalidRelationshipPattern),
        ExpectedError("MATCH (a)-[*‸-2‸]->(b) RETURN a", .invalidRelationshipPattern),
        ExpectedError("MATCH (a) ‸WHER‸ a.x RETURN a", .unexpectedSyntax),
        ExpectedError("RETURN CASE END‸", .unexpectedSyntax),
        ExpectedError("UNWIND [1] ‸RETURN‸ 1", .unexpectedSyntax),
        ExpectedError("MERGE (a) ON ‸SET‸ a.x = 1", .unexpectedSyntax),
    ])
    func productionsAreRefused(expected: ExpectedError) { expect(expected) }

    private func expect(_ expected: ExpectedError) {
        do throws(QueryError) {
            _ = try Parser.parse(expected.query.text)
            Issue.record("nothing is refused in \(expected.query.text)")
        } catch {
            #expect(error.detail == expected.detail)
            #expect(error.type == expected.type)
            #expect(error.phase == .compileTime)
            #expect(expected.query.isMarked(error.span), "points at \(String(describing: error.span))")
        }
    }
}
