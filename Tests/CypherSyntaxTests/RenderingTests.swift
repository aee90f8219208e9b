import CypherSyntax
import Testing

/// How an error is told: the sentence, the line, the caret, the hint.
struct RenderingTests {
    private func rendered(_ text: String) -> String {
        do throws(QueryError) {
            _ = try Parser.parse(text)
            return "read"
        } catch {
            return error.rendered(in: text)
        }
    }

    @Test func theCaretStandsUnderThePlaceInItsLine() {
        #expect(
            rendered("MATCH (n)\n\tRETURN 9223372036854775808 AS x\n")
                == """
                SyntaxError (IntegerOverflow): this number is too large for an integer of 64 bits
                  line 2, column 9
                  \tRETURN 9223372036854775808 AS x
                  \t       ^^^^^^^^^^^^^^^^^^^
                """)
    }

    @Test func charactersAreCountedNotBytes() {
        let lines = rendered("RETURN 'é😀' 2").split(separator: "\n")
        #expect(lines[1] == "  line 1, column 13")
        #expect(lines[3] == "              ^")
    }

    @Test func theEndOfTheTextIsAPlace() {
        let lines = rendered("RETURN").split(separator: "\n")
        #expect(lines[1] == "  line 1, column 7")
        #expect(lines[3] == "        ^")
        #expect(lines[4] == "  hint: an expression was expected")
    }

    @Test func aCarriageReturnIsNotShown() {
        #expect(!rendered("RETURN 1 2\r\nUNION").utf8.contains(0x0D))
    }

    @Test func aSpanOutsideTheTextIsBroughtInside() {
        let error = QueryError(
            .syntax, .compileTime, .unexpectedSyntax, "m", at: SourceSpan(start: 90, end: 95))
        #expect(error.rendered(in: "a") == "SyntaxError (UnexpectedSyntax): m\n  line 1, column 2\n  a\n   ^")
    }

    @Test func anErrorWithoutAPlaceIsOneLine() {
        #expect(QueryError(.limit, .runtime, .timeLimit, "m").rendered(in: "a") == "LimitError (TimeLimit): m")
    }
}
