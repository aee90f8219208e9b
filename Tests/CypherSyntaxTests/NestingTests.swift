import CypherSyntax
import Testing

/// Deep and long queries are refused, never a stack overflow; what is within the limits is read.
struct NestingTests {
    /// A query whose depth grows with a number, each in another way.
    static let growths: [@Sendable (Int) -> String] = [
        { "RETURN " + String(repeating: "(", count: $0) + "1" + String(repeating: ")", count: $0) },
        { "RETURN " + String(repeating: "[", count: $0) + String(repeating: "]", count: $0) },
        { "RETURN " + String(repeating: "{a:", count: $0) + "1" + String(repeating: "}", count: $0) },
        { "RETURN " + String(repeating: "NOT ", count: $0) + "true" },
        { "RETURN " + String(repeating: "- ", count: $0) + "a" },
        { "RETURN " + String(repeating: "abs(", count: $0) + "1" + String(repeating: ")", count: $0) },
        { "RETURN " + String(repeating: "[x IN ", count: $0) + "[]" + String(repeating: "]", count: $0) },
        { "RETURN " + String(repeating: "CASE WHEN ", count: $0) + "1" },
        { "RETURN a" + String(repeating: ".b", count: $0) },
        { "RETURN a" + String(repeating: "[0]", count: $0) },
        { "RETURN " + String(repeating: "EXISTS { MATCH (n) WHERE ", count: $0) + "1" },
        { "RETURN " + String(repeating: "[(a)-[{x: ", count: $0) + "1" + String(repeating: "}]-(b)]", count: $0) },
        { "RETURN " + String(repeating: "[(a)--(b) | ", count: $0) + "1" + String(repeating: "]", count: $0) },
        { "MATCH " + String(repeating: "(", count: $0) + "a" + String(repeating: ")", count: $0) + " RETURN a" },
        { "RETURN 1" + String(repeating: " + 1", count: $0) },
        { "RETURN a" + String(repeating: " OR a", count: $0) },
        { "RETURN 1" + String(repeating: " < 1", count: $0) },
        { "RETURN 1" + String(repeating: " IS NULL", count: $0) },
        { String(repeating: "MATCH (n) ", count: $0) + "RETURN 1" },
        { "MATCH ()" + String(repeating: "--()", count: $0) + " RETURN 1" },
        { "RETURN 1" + String(repeating: " UNION RETURN 1", count: $0) },
    ]

    @Test(arguments: growths.indices)
    func tooDeepIsRefused(growth: Int) {
        do throws(QueryError) {
            _ = try Parser.parse(Self.growths[growth](20_000))
            Issue.record("nothing is refused")
        } catch {
            #expect(error.detail == .nestingTooDeep)
            #expect(error.type == .limit)
            #expect(error.span != nil)
        }
    }

    @Test(arguments: growths.indices)
    func someDepthIsRead(growth: Int) {
        do throws(QueryError) {
            _ = try Parser.parse(Self.growths[growth](40))
        } catch {
            // The growths that never close run into the end, not into the limit.
            #expect(error.detail == .unexpectedSyntax)
        }
    }

    @Test func aTextOverTheLimitIsRefusedBeforeItIsRead() {
        let text = "RETURN '" + String(repeating: "a", count: Parser.lengthLimit) + "'"
        #expect(throws: QueryError.self) { try Parser.parse(text) }
    }

    @Test func longListsAndManyCreatedRelationshipsAreRead() throws {
        _ = try Parser.parse("RETURN [" + Array(repeating: "1", count: 50_000).joined(separator: ",") + "]")
        _ = try Parser.parse("CREATE " + Array(repeating: "()-[:A]->()", count: 5_000).joined(separator: ","))
    }
}
