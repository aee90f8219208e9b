import CypherSemantics
import CypherSyntax
import TestSupport
import Testing

/// Queries put together from broken and foreign parts: the binder gives a bound query or an error whose place is in the text.
struct MutationTests {
    static let clauses = [
        "MATCH (a:A {x: 1})-[r:R*1..3]->(b)", "OPTIONAL MATCH p = (b)<-[q]-(c) WHERE c.x > 1", "UNWIND [1, 2] AS x",
        "WITH a, count(*) AS n, collect(b.x) AS l ORDER BY n, a.x LIMIT 3",
        "WITH DISTINCT a.x AS x, b AS a WHERE x > a.y",
        "WITH *", "MATCH (c) WHERE (a)-->(c) AND NOT EXISTS { MATCH (c)-->(d) RETURN d }",
        "CREATE (a)-[:T {y: x}]->(e:E $p)",
        "MERGE (f:F) ON CREATE SET f.x = a.x", "SET a.x = [y IN l WHERE y = x | y]", "REMOVE a:B", "DELETE r",
        "CALL test.find('a', x) YIELD city AS s WHERE s <> ''",
    ]

    static let endings = [
        "RETURN a, x + n, sum(n) ORDER BY sum(n) + x",
        "RETURN reduce(s = 0, x IN l | s + x) AS n, [(a)-->(d) WHERE d.x = x | d.y] AS l", "RETURN *",
        "RETURN CASE n WHEN 1 THEN a.x ELSE p END AS x UNION RETURN 1 AS x",
        "RETURN any(x IN l WHERE x = n), {a: a, b: $q}[x]",
    ]

    @Test func manyOfThePartsFitTogether() {
        var random = SeededGenerator(seed: 1)
        var bound = 0
        for _ in 0..<2_000 where (try? Binding.bind(Self.query(&random))) != nil { bound += 1 }
        #expect(bound > 40)
    }

    private static func query(_ random: inout SeededGenerator) -> String {
        "MATCH (a:A)-[r]->(b) WITH a, b, r, 1 AS x, [2] AS l, count(*) AS n "
            + (0..<Int.random(in: 0...2, using: &random)).map { _ in
                clauses[Int.random(in: clauses.indices, using: &random)]
            }
            .joined(separator: " ") + " " + endings[Int.random(in: endings.indices, using: &random)]
    }

    @Test(arguments: 0..<8)
    func theBinderAnswers(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<600 {
            var text = Self.query(&random)
            if round % 3 == 0 { text = random.mutated([text] + Self.clauses) }
            do throws(QueryError) {
                let query = try Binding.bind(text)
                #expect(query.branches.allSatisfy { $0.outputs.allSatisfy { $0 < query.slotCount } })
            } catch {
                if let span = error.span {
                    #expect(span.start >= 0 && span.start <= span.end && span.end <= text.utf8.count, "\(text)")
                }
            }
        }
    }

    @Test func aDeepTreeIsBound() throws {
        for text in [
            "RETURN 1" + String(repeating: " + 1", count: Parser.partLimit - 2),
            "RETURN true" + String(repeating: " OR true", count: Parser.partLimit - 2),
            "RETURN 1" + String(repeating: " + 1", count: Parser.partLimit - 10) + " + count(*)",
            "RETURN 1" + String(repeating: " < 1", count: Parser.partLimit - 2),
            "RETURN 1" + String(repeating: " IS NULL", count: Parser.nestingLimit - 2),
            "RETURN " + String(repeating: "{a: ", count: Parser.nestingLimit - 2) + "1"
                + String(repeating: "}", count: Parser.nestingLimit - 2),
            "RETURN $a" + String(repeating: ".b", count: Parser.nestingLimit - 2),
            "RETURN [" + String(repeating: "[x IN [1] | ", count: 60) + "1"
                + String(repeating: " + 1", count: Parser.partLimit - 10)
                + String(repeating: "]", count: 60) + "]",
            "MATCH (a) WHERE a.x" + String(repeating: " OR a.x", count: Parser.partLimit - 10) + " RETURN a",
            "MATCH (a)" + String(repeating: "-->()", count: Parser.partLimit - 3) + " RETURN a",
            "RETURN " + String(repeating: "[x IN ", count: Parser.nestingLimit - 2) + "[]"
                + String(repeating: "]", count: Parser.nestingLimit - 2),
            "RETURN " + String(repeating: "abs(", count: Parser.nestingLimit - 2) + "1"
                + String(repeating: ")", count: Parser.nestingLimit - 2),
        ] {
            _ = try Binding.bind(text)
        }
    }
}
