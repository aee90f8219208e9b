import CypherPlanning
import CypherSemantics
import CypherSyntax
import NerveGraph
import PropertyGraph
import Testing

/// What the clauses that write see of each other, what stays of a statement that fails, and where a plan waits for all rows.
struct WritingTests {
    private func engine(_ setup: String...) throws -> QueryEngine {
        var engine = QueryEngine.empty
        for text in setup { _ = try engine.execute(text) }
        return engine
    }

    private func rows(_ text: String, _ engine: inout QueryEngine) throws -> [String] {
        try engine.execute(text).rows.map { $0.map(Session.text).joined(separator: " | ") }
    }

    private func error(_ text: String, _ engine: inout QueryEngine) -> QueryError? {
        do throws(QueryError) {
            _ = try engine.execute(text)
            return nil
        } catch {
            return error
        }
    }

    // MARK: Visibility

    @Test func whatIsReadAfterAWriteSeesTheWritesOfAllRows() throws {
        var engine = try engine("UNWIND range(1, 3000) AS i CREATE (:A {i: i})", "CREATE (:Sum {n: 0})")
        let read = try rows("MATCH (:A), (s:Sum) SET s.n = s.n + 1 RETURN DISTINCT s.n", &engine)
        #expect(read == ["3000"])
    }

    @Test func whatIsReadBeforeAWriteDoesNotSeeIt() throws {
        var engine = try engine("UNWIND range(1, 3000) AS i CREATE (:A {i: i})")
        _ = try engine.execute("MATCH (a:A) CREATE (:A {i: a.i})")
        #expect(try rows("MATCH (a:A) RETURN count(*)", &engine) == ["6000"])
        _ = try engine.execute("MATCH (a:A)-[:R*0..]->(b) CREATE (b)-[:R]->(:A)")
        #expect(try rows("MATCH (a:A) RETURN count(*)", &engine) == ["12000"])
    }

    @Test func aLimitDoesNotCutWhatIsWrittenBeforeIt() throws {
        var engine = try engine()
        #expect(try rows("UNWIND range(1, 5000) AS i CREATE (n:A {i: i}) RETURN n.i LIMIT 1", &engine) == ["1"])
        #expect(try rows("UNWIND range(1, 1500) AS i MERGE (n:B {i: i % 20}) RETURN n.i LIMIT 0", &engine) == [])
        #expect(try rows("MATCH (n) RETURN count(*)", &engine) == ["5020"])
    }

    @Test func theSignOfZeroIsWritten() throws {
        var engine = try engine("CREATE (:A {x: 0.0})", "MATCH (a:A) SET a.x = -0.0")
        #expect(try rows("MATCH (a:A) RETURN 1 / a.x < 0 AS negative", &engine) == ["true"])
    }

    @Test func aMergeFindsWhatEarlierRowsMade() throws {
        var engine = try engine()
        _ = try engine.execute(
            "UNWIND [1, 2, 1, 1] AS i MERGE (n:A {i: i}) ON CREATE SET n.made = true ON MATCH SET n.met = coalesce(n.met, 0) + 1"
        )
        #expect(
            try rows("MATCH (n:A) RETURN n.i, n.made, n.met ORDER BY n.i", &engine) == [
                "1 | true | 2", "2 | true | null",
            ])
    }

    @Test func aMergedPathIsNamedWhetherFoundOrMade() throws {
        var engine = try engine()
        let query = "MERGE p = (:A)-[:R]->(:B) RETURN length(p), [n IN nodes(p) | labels(n)]"
        #expect(try rows(query, &engine) == ["1 | [[A], [B]]"])
        #expect(try rows(query, &engine) == ["1 | [[A], [B]]"])
        #expect(try rows("MATCH (n) RETURN count(*)", &engine) == ["2"])
        #expect(try rows("CREATE p = (:C)-[:R]->(:C) RETURN length(p)", &engine) == ["1"])
    }

    // MARK: Deleting

    @Test func anotherClauseMayDeleteTheRelationshipsOfADeletedNode() throws {
        var engine = try engine("CREATE (:A)-[:R]->(:B)")
        let error = error("MATCH (a:A) DELETE a", &engine)
        #expect(error?.detail == .deleteConnectedNode)
        _ = try engine.execute("MATCH (a:A)-[r]->() DELETE a DELETE r")
        #expect(try rows("MATCH (n) RETURN labels(n)", &engine) == ["[B]"])
    }

    @Test func whatIsDeletedCanNotBeReadNorChanged() throws {
        var engine = try engine("CREATE (:A {x: 1})-[:R {x: 1}]->(:B)")
        for text in [
            "MATCH (a:A) DETACH DELETE a RETURN a", "MATCH (a:A) DETACH DELETE a SET a.x = 2",
            "MATCH (a:A) DETACH DELETE a CREATE (a)-[:R]->()", "MATCH ()-[r]->() DELETE r RETURN properties(r)",
            "MATCH (a:A) DETACH DELETE a RETURN a:A", "MATCH (a:A) DETACH DELETE a SET a:C",
        ] {
            #expect(error(text, &engine)?.detail == .deletedEntityAccess, "\(text)")
        }
        #expect(try rows("MATCH ()-[r]->() DELETE r RETURN type(r)", &engine) == ["R"])
        #expect(try rows("MATCH (a:A) DELETE a, a RETURN count(a)", &engine) == ["1"])
    }

    @Test func numbersAreNotUsedAgain() throws {
        var engine = try engine("CREATE (:A), (:A)")
        let before = try rows("MATCH (n:A) RETURN id(n)", &engine)
        _ = try engine.execute("MATCH (n:A) DELETE n")
        _ = try engine.execute("CREATE (:B)")
        #expect(try !before.contains(rows("MATCH (n:B) RETURN id(n)", &engine)[0]))
        // Enough to make a new base of the overlay.
        _ = try engine.execute("UNWIND range(1, 5000) AS i CREATE (:C {id: 'c' + toString(i)})-[:R {i: i}]->(:D)")
        let last = try rows("MATCH (n:C {id: 'c4999'})-[r]->(d) RETURN id(n), id(r), id(d)", &engine)
        _ = try engine.execute("MATCH (n:C {id: 'c1'}) DETACH DELETE n")
        _ = try engine.execute("UNWIND range(1, 30000) AS i CREATE (:E)")
        #expect(try rows("MATCH (n:C {id: 'c4999'})-[r]->(d) RETURN id(n), id(r), id(d)", &engine) == last)
        #expect(try rows("MATCH (n:C)-[r:R]->() RETURN count(r)", &engine) == ["4999"])
        #expect(try rows("MATCH (n) RETURN count(n)", &engine) == ["40000"])
    }

    // MARK: A statement that fails

    @Test func aStatementThatFailsLeavesNoTrace() throws {
        var engine = try engine(
            "CREATE (a:A {x: 1, l: [1, 2]})-[:R {y: 1}]->(b:B {x: 2}), (b)-[:S]->(a)", "MATCH (a:A) SET a.z = 'old'")
        let all = [
            "MATCH (n) RETURN id(n), n", "MATCH (a)-[r]->(b) RETURN id(r), r, id(a), id(b)",
            "MATCH (a)<-[r]-(b) RETURN id(r), id(a), id(b)",
        ]
        let before = try all.map { try rows($0, &engine) }
        let failing = " WITH * UNWIND [1, 0] AS d RETURN 1 / d"
        for text in [
            "CREATE (:New {text: 'new'})-[:NEW]->(:New)", "MATCH (a:A) SET a.x = 5, a.new = 'new', a:New",
            "MATCH (a:A) SET a = {only: [3]}", "MATCH (a:A) REMOVE a.x, a:A", "MATCH ()-[r:R]->() SET r.y = 7, r.v = 1",
            "MATCH (n) DETACH DELETE n", "MATCH (a:A) SET a.x = 9 DETACH DELETE a CREATE (:New)",
            "MATCH (a:A), (b:B) MERGE (a)-[r:T]->(b) ON CREATE SET r.n = 1",
            "MATCH (a:A)-[r]->(b) DELETE r CREATE (a)-[:U]->(b)",
        ] {
            #expect(error(text + failing, &engine)?.detail == .divisionByZero, "\(text)")
            #expect(try all.map { try rows($0, &engine) } == before, "\(text)")
        }
        // What follows begins where the last good statement ended.
        _ = try engine.execute("MATCH (a:A) CREATE (a)-[:V]->(:W {id: 'w'})")
        #expect(try rows("MATCH (a:A)-[:V]->(w {id: 'w'}) RETURN a.z", &engine) == ["old"])
        #expect(try rows("MATCH (a:A)-[r]->() RETURN count(r)", &engine) == ["2"])
    }

    @Test func anEngineThatWasCopiedKeepsItsGraph() throws {
        var first = try engine("CREATE (:A {x: 1})")
        var second = first
        _ = try second.execute("MATCH (a:A) SET a.x = 2 CREATE (:B)")
        #expect(try rows("MATCH (n) RETURN n.x", &first) == ["1"])
        #expect(try rows("MATCH (n) RETURN count(n)", &second) == ["2"])
    }

    @Test func strangeTargetsAreTypeErrors() throws {
        var engine = try engine("CREATE (:A {x: 1})")
        #expect(
            error("WITH [1] AS l UNWIND l AS v WITH {a: v} AS m SET m.x = 1", &engine)?.detail == .invalidArgumentType)
        #expect(error("MATCH (a:A) UNWIND [a, 1] AS n DELETE n", &engine)?.detail == .invalidArgumentType)
        #expect(error("MATCH (a:A) UNWIND [a, 1] AS n SET n.x = 2", &engine)?.detail == .invalidArgumentType)
        #expect(error("MATCH (a:A) SET a = 1", &engine)?.phase == .compileTime)
        #expect(error("MATCH (a:A) SET a.x = {y: 1}", &engine)?.detail == .invalidPropertyType)
        #expect(error("UNWIND [null] AS v MERGE (:A {x: v})", &engine)?.detail == .mergeReadOwnWrites)
        #expect(error("OPTIONAL MATCH (b:B) MERGE (b)-[:R]->(:C)", &engine)?.detail == .invalidArgumentType)
        #expect(error("MATCH (a:A) SET a.x = count(*)", &engine)?.detail == .invalidAggregation)
        #expect(try rows("MATCH (n) RETURN n", &engine) == ["(:A {x: 1})"])
    }

    @Test(arguments: [
        "CREATE (n) MATCH (m) RETURN m", "MERGE (n) UNWIND [1] AS i RETURN i",
        "MATCH (n) SET n.x = 1 MATCH (m) RETURN m",
        "MATCH (n) DELETE n OPTIONAL MATCH (m) RETURN m",
    ])
    func readingAfterWritingNeedsWith(text: String) throws {
        var engine = try engine("CREATE ()")
        #expect(error(text, &engine)?.detail == .invalidClauseComposition)
        #expect(try rows("MATCH (n) RETURN count(n)", &engine) == ["1"])
    }

    // MARK: Plans

    @Test(arguments: [
        ("MATCH (n:A) SET n.x = 1", 0), ("MATCH (n:A {x: 2}) SET n.x = 1", 1), ("MATCH (n:A {x: 2}) SET n.y = 1", 0),
        ("MATCH (n:A) CREATE (:B)", 0), ("MATCH (n:A) CREATE (:A)", 1), ("MATCH (n) CREATE (:A)", 1),
        ("UNWIND [1, 2] AS i CREATE (n:A {i: i})", 0), ("UNWIND [1, 2] AS i CREATE (n:A {i: i}) RETURN n.i", 0),
        ("UNWIND [1, 2] AS i CREATE (n:A {i: i}) RETURN count(*)", 0), ("MATCH (n)-[r]->() DELETE r, n", 1),
        ("MATCH (a:A), (b:B) MERGE (a)-[:R]->(b)", 0), ("MATCH (a:A)-[:R]->(b) MERGE (a)-[:R]->(b)", 1),
        ("MATCH (n:A) SET n.x = 1 RETURN n", 1), ("MATCH (n:A) SET n.x = 1 RETURN n.x", 1),
        ("MATCH (n:A) SET n.x = 1 RETURN n.y", 0), ("MATCH (n:A) WITH n ORDER BY n.x SET n.x = 1", 0),
        ("MATCH (n:A) WITH n ORDER BY n.y WHERE n.x = 1 SET n.x = 2", 1), ("MATCH (n:A) REMOVE n:B", 0),
        ("MATCH (n:A) REMOVE n:A", 1), ("CREATE (n:A) WITH n MATCH (m:A) RETURN count(*)", 1),
    ])
    func aPlanWaitsForAllRowsOnlyWhereItMust(text: String, waits: Int) throws {
        let query = try Binder(catalog: Catalog()).bind(Parser.parse(text))
        let plan = Planner(GraphView(Graph.empty)).plan(query).explanation
        #expect(plan.split(separator: "\n").count { $0.contains("+ Eager ") } == waits, "\(plan)")
    }
}
