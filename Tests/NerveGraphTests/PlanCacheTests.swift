import CypherExecution
import PropertyGraph
import Testing

@testable import NerveGraph

/// A text is answered as it would be if none had been asked before it.
@Suite struct PlanCacheTests {
    private static let setup = """
        CREATE (a:N {id: 'a', name: 'one', x: 1}), (b:N {id: 'b', name: 'two', x: 2}), (c:N {id: 'c', name: "it's", x: 3}),
          (a)-[:R {w: 1}]->(b), (b)-[:R {w: 2}]->(c), (c)-[:S {w: 1}]->(a)
        """

    /// Texts that differ in literals, spaces, comments, names, columns; some are wrong, some at run time.
    private static let texts = [
        "MATCH (n:N {id: 'a'}) RETURN n.x", "MATCH (n:N {id: 'b'}) RETURN n.x", "MATCH (n:N {id: \"c\"}) RETURN n.x",
        "MATCH (n:N {id: 5}) RETURN n.x", "MATCH (n:N {id: 'it\\'s'}) RETURN n.x",
        "MATCH (n {name: 'it\\'s'}) RETURN n.x",
        "MATCH (n:N) WHERE n.x > 1 RETURN n.id ORDER BY n.id", "MATCH (n:N) WHERE n.x > 2 RETURN n.id ORDER BY n.id",
        "MATCH (n:N) WHERE n.x > -1 RETURN n.id ORDER BY n.id", "MATCH (n:N) WHERE n.x > 1.5 RETURN n.id ORDER BY n.id",
        "MATCH (n:N) WHERE n.x > 0x2 RETURN n.id ORDER BY n.id",
        "MATCH (n:N) WHERE n.x > 'z' RETURN n.id ORDER BY n.id",
        "MATCH (n:N) WHERE n.x > \u{1} RETURN n.id ORDER BY n.id",
        "MATCH (n:N) WHERE n.x > \u{2} RETURN n.id ORDER BY n.id",
        "MATCH (n:N) WHERE n.x > 1 RETURN 1", "MATCH (n:N) WHERE n.x > 1 RETURN 2",
        "MATCH (n:N) WHERE n.x > 2 RETURN n.x + 10",
        "MATCH (n:N) WHERE n.x > 2 RETURN n.x + 20", "MATCH (n:N) WHERE n.x > 0 RETURN n.x ORDER BY n.x LIMIT 1",
        "MATCH (n:N) WHERE n.x > 0 RETURN n.x ORDER BY n.x LIMIT 2",
        "MATCH (n:N) WHERE n.x > 0 RETURN n.x ORDER BY n.x LIMIT -2",
        "MATCH (n:N) WHERE n.name =~ 'o.*' RETURN n.id", "MATCH (n:N) WHERE n.name =~ 't.*' RETURN n.id",
        "MATCH (n:N) WHERE n.name =~ '(' RETURN n.id", "MATCH (n:N) WHERE   n.name =~ '((' RETURN n.id",
        "MATCH (n:N) WHERE n.x / 1 = 1 RETURN n.id", "MATCH (n:N) WHERE n.x / 0 = 1 RETURN n.id",
        "MATCH (n:N) WHERE n.x / 0 = 22 RETURN n.id", "MATCH (a:N)-[r:R*1..2 {w: 1}]->(b) RETURN b.id",
        "MATCH (a:N)-[r:R*1..1 {w: 2}]->(b) RETURN b.id", "MATCH (n:N) WHERE n.id CONTAINS 'a' RETURN n.id",
        "MATCH (n:N) WHERE n.id CONTAINS 'b' RETURN n.id", "MATCH (n:N) WHERE n.id CONTAINS '' RETURN count(*)",
        "MATCH (n:N) WHERE EXISTS { MATCH (n)-[:R]->(m) WHERE m.x = 2 RETURN 1 } RETURN n.id",
        "MATCH (n:N) WHERE EXISTS { MATCH (n)-[:R]->(m) WHERE m.x = 3 RETURN 1 } RETURN n.id",
        "MATCH (n:N) WHERE COUNT { MATCH (n)-[:R]->(m) WITH m.x + 1 AS k, m.x + 1 AS l RETURN k } = 1 RETURN n.id",
        "MATCH (n:N) WHERE COUNT { MATCH (n)-[:R]->(m) WITH m.x + 1 AS k, m.x + 2 AS l RETURN k } = 1 RETURN n.id",
        "MATCH (n:N) WHERE n.x = $x RETURN n.id", "MATCH (n:N) WHERE n.x = $x + 1 RETURN n.id",
        "MATCH (n:N) WHERE n.x = $y RETURN n.id",
        "MATCH (n:N) WHERE n.x = $`x` RETURN n.id", "MATCH (n:N) // 'a' 1\nWHERE n.x = 1 RETURN n.id",
        "MATCH (n:N) // 'b' 2\nWHERE n.x = 1 RETURN n.id", "MATCH (n:N) /* 1 */ WHERE n.x = 2 RETURN n.id",
        "MATCH (`1 'n`:N) WHERE `1 'n`.x = 2 RETURN 3",
        "MATCH (n:N) WHERE n.x = 99999999999999999999 RETURN n", "MATCH (n:N) WHERE n.x = 9223372036854775807 RETURN n",
        "MATCH (n:N) WHERE n.x = 1 RETURN", "MATCH (n:N) WHERE n.x = 'a RETURN 1", "RETURN 'a' AS a", "RETURN 'b' AS a",
        "MATCH (n:N) WHERE n.x = 007 RETURN n.id", "UNWIND [1, 2] AS i MATCH (n:N {x: i}) RETURN n.id, 'a'",
        "MATCH (n:N {x: 1}) SET n.y = 5 RETURN n.y", "MATCH (n:N {x: 2}) SET n.y = 6 RETURN n.y",
        "MATCH (n:N {y: 5}) RETURN n.id",
        "MATCH (n:N {y: 6}) RETURN n.id", "MATCH (n {name: 'one', x: 1}) RETURN n.id",
        "MATCH (n {name: 'two', x: 1}) RETURN n.id",
    ]

    private static func outcome(_ engine: inout QueryEngine, _ text: String) -> String {
        do throws(QueryError) {
            let result = try engine.execute(text, parameters: ["x": .integer(2)])
            return "\(result.columns) \(result.rows)"
        } catch {
            return "\(error.type) \(error.phase) \(error.detail) \(error.message) \(String(describing: error.span))"
        }
    }

    @Test func cachedPlansAnswerAsNewOnes() throws {
        var (cached, plain) = (QueryEngine.empty, QueryEngine.empty)
        plain.cachesPlans = false
        _ = try cached.execute(Self.setup)
        _ = try plain.execute(Self.setup)
        // Each text several times and in several orders, so that each meets plans of every other.
        for round in 0..<6 {
            for index in Self.texts.indices {
                let text = Self.texts[(index * (2 * round + 1) + round) % Self.texts.count]
                #expect(Self.outcome(&cached, text) == Self.outcome(&plain, text), "\(text)")
            }
        }
    }

    @Test func whatIsBoundIsLiftedOutOfTheShape() throws {
        func shape(_ text: String) -> [UInt8]? { QueryShape(Array(text.utf8))?.bytes }
        #expect(shape("MATCH (n {a: 1, b: 'x'})") == shape("MATCH (n {a: 23, b: \"yy\"})"))
        #expect(shape("MATCH (n {a: 1})") != shape("MATCH (n {a: 'x'})"))
        #expect(shape("RETURN n1") != shape("RETURN n2"))
        #expect(shape("RETURN 1.5") != shape("RETURN 2.5"))
        #expect(shape("RETURN `1`") != shape("RETURN `2`"))
        #expect(shape("RETURN 'a\\n'") != shape("RETURN 'b\\n'"))
        #expect(shape("RETURN $`x`") == nil)
        #expect(shape("RETURN 'x") == nil)
    }

    @Test func aLimitIsTold() throws {
        var engine = QueryEngine.empty
        _ = try engine.execute(Self.setup)
        for limit in [nil, 1, 2, nil, 1] {
            engine.limits.rows = limit
            let outcome = Self.outcome(&engine, "MATCH (n:N) WHERE n.x > 0 RETURN n.id")
            #expect(outcome.contains("rowLimit") == (limit != nil), "\(outcome)")
        }
    }
}
