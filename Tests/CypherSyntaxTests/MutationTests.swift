import CypherSyntax
import TestSupport
import Testing

/// Broken queries: whatever the text, the parser gives a statement or an error whose place is in the text.
struct MutationTests {
    static let seeds = [
        "MATCH (a:A {x: 1})-[r:R|S*1..3]->(b) WHERE a.x = $p AND NOT b.y IN [1, 2.5, 'c'] RETURN a, count(*) AS n ORDER BY n DESC SKIP 1 LIMIT 2",
        "UNWIND [x IN range(1, 3) WHERE x % 2 = 0 | x ^ 2] AS y WITH DISTINCT y WHERE y <> 4 RETURN CASE y WHEN 1 THEN 'a' ELSE null END",
        "MATCH p = (a)<--(b) RETURN [(a)-[:X {k: 'é\\u00e9'}]-(c) WHERE c.z | c.name], EXISTS { MATCH (a) RETURN a }, reduce(s = 0, n IN nodes(p) | s + 1)",
        "MERGE (a:`B c`) ON CREATE SET a.x = 0x1F, a += {y: .5} ON MATCH SET a:C REMOVE a.z DETACH DELETE a",
        "CALL a.b(1, $x) YIELD c AS d WHERE d > 1 RETURN a[1..], b[$i], any(x IN l WHERE x =~ '.*') UNION ALL RETURN 1 // end",
    ]

    @Test(arguments: 0..<8)
    func theParserAnswers(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<600 {
            let text = random.mutated(Self.seeds)
            do throws(QueryError) {
                _ = try Parser.parse(text)
            } catch {
                if let span = error.span {
                    #expect(span.start >= 0 && span.start <= span.end && span.end <= text.utf8.count, "\(text)")
                }
                #expect(error.phase == .compileTime)
                #expect(!error.rendered(in: text).isEmpty)
            }
        }
    }
}
