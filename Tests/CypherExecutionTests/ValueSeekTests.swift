import CypherPlanning
import CypherSyntax
import NerveGraph
import PropertyGraph
import Testing

/// Nodes that are found by what a property equals, in the midst of a statement that writes, and how much looking that takes.
struct ValueSeekTests {
    private func rows(_ text: String, _ engine: inout QueryEngine) throws -> [String] {
        try engine.execute(text).rows.map { $0.map(Session.text).joined(separator: " | ") }
    }

    /// Whoever looks at all nodes for each row looks at the limits a hundred times as often.
    @Test(arguments: [
        ("UNWIND range(1, 6000) AS i MERGE (:A {k: i})", 40_000),
        ("UNWIND range(1, 6000) AS i MERGE (:A {all: 1, k: i})", 40_000),
        ("UNWIND range(1, 6000) AS i MERGE (:A {id: i})", 40_000),
        ("UNWIND range(1, 6000) AS i MERGE (:A {id: 'n' + i})", 40_000),
        ("UNWIND range(1, 6000) AS i MERGE (a:A {k: i}) MERGE (b:B {k: i}) MERGE (a)-[:R]->(b)", 120_000),
    ])
    func aMergeOfManyRowsLooksAtFewNodes(query: String, looks: Int) throws {
        var engine = QueryEngine.empty
        engine.limits = QueryLimits(cancellation: Cancellation(afterLooks: looks))
        _ = try engine.execute(query)
        engine.limits = QueryLimits(cancellation: Cancellation(afterLooks: looks))
        _ = try engine.execute(query)
        #expect(try rows("MATCH (n:A) RETURN count(*)", &engine) == ["6000"])
    }

    @Test func aRowThatIsMatchedByItsValueIsFoundByIndex() throws {
        var engine = QueryEngine.empty
        _ = try engine.execute("UNWIND range(1, 5000) AS i CREATE (:A {k: i, all: true})")
        engine.limits = QueryLimits(cancellation: Cancellation(afterLooks: 10_000))
        let found = try rows(
            "UNWIND range(1, 5000) AS i MATCH (a:A {k: i, all: true}) RETURN count(a), sum(a.k)", &engine)
        #expect(found == ["5000 | 12502500"])
        #expect(
            try rows("EXPLAIN UNWIND [1] AS i MATCH (a:A) WHERE a.k = i RETURN a", &engine).contains {
                $0.contains("NodeValueSeek(:A k)")
            })
    }

    @Test func whatTheStatementChangedIsFoundAsItIsNow() throws {
        var engine = QueryEngine.empty
        _ = try engine.execute("UNWIND range(1, 5) AS i CREATE (:A {k: i})")
        _ = try engine.execute(
            "MATCH (a:A {k: 1}) SET a.k = 10 WITH a MERGE (b:A {k: 1}) MERGE (c:A {k: 10}) SET c.met = true")
        #expect(
            try rows("MATCH (a:A) RETURN a.k, a.met ORDER BY a.k", &engine) == [
                "1 | null", "2 | null", "3 | null", "4 | null", "5 | null", "10 | true",
            ])
        _ = try engine.execute("MATCH (a:A {k: 2}) DELETE a WITH 1 AS one MERGE (:A {k: 2.0})")
        _ = try engine.execute("MATCH (a:A {k: 3}) REMOVE a:A WITH 1 AS one MERGE (:A {k: 3})")
        _ = try engine.execute("MATCH (a:A {k: 4}) REMOVE a.k WITH 1 AS one MERGE (:A {k: 4})")
        _ = try engine.execute("UNWIND [5, 5.0] AS k MERGE (a:A {k: k})")
        #expect(
            try rows("MATCH (a) RETURN size(labels(a)), a.k ORDER BY a.k, size(labels(a))", &engine) == [
                "1 | 1", "1 | 2.0", "0 | 3", "1 | 3", "1 | 4", "1 | 5", "1 | 10",
                "1 | null",
            ])
    }

    @Test func nothingOfAStatementThatFailsIsFound() throws {
        var engine = QueryEngine.empty
        _ = try engine.execute("UNWIND range(1, 3) AS i CREATE (:A {k: i})")
        for _ in 0..<3 {
            #expect(throws: QueryError.self) {
                try engine.execute(
                    "MATCH (a:A {k: 1}) SET a.k = 7 WITH a UNWIND range(1, 9) AS i MERGE (b:A {k: i}) SET b.x = 1 / (9 - i)"
                )
            }
        }
        _ = try engine.execute("UNWIND range(1, 4) AS i MERGE (a:A {k: i})")
        #expect(
            try rows("MATCH (a:A) RETURN a.k, a.x ORDER BY a.k", &engine) == [
                "1 | null", "2 | null", "3 | null", "4 | null",
            ])
    }

    @Test func aListOrAMapIsNoValueOfAnIndex() throws {
        var engine = QueryEngine.empty
        _ = try engine.execute("UNWIND [[1], [1], [2], 1, null] AS k WITH k WHERE k IS NOT NULL MERGE (:A {k: k})")
        #expect(try rows("MATCH (a:A) RETURN a.k", &engine) == ["[1]", "[2]", "1"])
        #expect(try rows("UNWIND [[1], {a: 1}, null, 1] AS k MATCH (a:A {k: k}) RETURN a.k", &engine) == ["[1]", "1"])
    }
}
