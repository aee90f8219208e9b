import CypherSyntax
import NerveGraph
import PropertyGraph
import Testing

/// What every engine tells of itself and of its graph: procedures, SHOW, EXPLAIN, PROFILE.
struct BuiltInProcedureTests {
    private func rows(_ text: String, _ engine: inout QueryEngine) throws -> [String] {
        try engine.execute(text).rows.map { $0.map(Session.text).joined(separator: " | ") }
    }

    @Test func theGraphSaysWhatIsInIt() throws {
        var engine = QueryEngine.empty
        _ = try engine.execute("CREATE (:B {x: 1})-[:S {y: 1}]->(:A), ()-[:R]->()")
        _ = try engine.execute("MATCH (b:B) REMOVE b:B SET b:C")
        _ = try engine.execute("MATCH ()-[r:R]->() DELETE r")
        #expect(try rows("CALL db.labels()", &engine) == ["A", "C"])
        #expect(try rows("CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t", &engine) == ["S"])
        #expect(try rows("CALL db.propertyKeys()", &engine) == ["x", "y"])
        #expect(
            try rows("CALL dbms.components() YIELD name, versions RETURN name, size(versions)", &engine) == [
                "NerveGraph | 1"
            ])
    }

    @Test func proceduresAndFunctionsAreShown() throws {
        var engine = QueryEngine.empty
        try engine.register(tableProcedure: "my.table(a :: INTEGER?) :: (b :: STRING?)", columns: ["a", "b"], rows: [])
        #expect(
            try rows("SHOW PROCEDURES YIELD name, signature WHERE name = 'my.table'", &engine) == [
                "my.table | my.table(a :: INTEGER) :: (b :: STRING)"
            ])
        #expect(try rows("SHOW PROCEDURES", &engine).contains { $0.hasPrefix("db.labels | ") })
        #expect(try rows("SHOW PROCEDURES WHERE name STARTS WITH 'my.'", &engine).count == 1)
        #expect(
            try rows(
                "SHOW FUNCTIONS YIELD name, aggregating WHERE name IN ['count', 'substring'] RETURN name, aggregating ORDER BY name",
                &engine)
                == ["count | true", "substring | false"])
        #expect(throws: QueryError.self) { try engine.execute("SHOW INDEXES") }
        #expect(
            try rows(
                "SHOW FUNCTIONS YIELD name AS f, aggregating ORDER BY f DESC SKIP 1 LIMIT 200 WHERE aggregating",
                &engine
            ).first == "sum | true")
        #expect(
            try rows("SHOW PROCEDURES YIELD * ORDER BY name LIMIT 1", &engine)
                == rows("SHOW PROCEDURES YIELD * WHERE name = 'db.labels'", &engine))
        #expect(try rows("SHOW PROCEDURES YIELD name SKIP 1 LIMIT 2 RETURN count(*)", &engine) == ["2"])
        #expect(try engine.execute("SHOW FUNCTIONS YIELD * LIMIT 1").columns == Parser.shown["dbms.functions"])
        for (procedure, columns) in Parser.shown {
            #expect(try engine.execute("CALL \(procedure)() YIELD *").columns == columns)
        }
    }

    @Test func loadCsvIsRefusedWithAReason() {
        var engine = QueryEngine.empty
        let error = #expect(throws: QueryError.self) {
            try engine.execute("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row")
        }
        #expect(error?.type == .unsupported && error?.message.contains("no file and no network") == true)
    }

    @Test func explainRunsNothingAndProfileCounts() throws {
        var engine = QueryEngine.empty
        #expect(try engine.execute("EXPLAIN CREATE (:A {x: $x})").plan?.contains("+ Create") == true)
        #expect(try rows("MATCH (n) RETURN count(*)", &engine) == ["0"])
        let profile = try engine.execute(
            "PROFILE UNWIND range(1, 7) AS i CREATE (a:A {i: i}) WITH a WHERE a.i > 4 RETURN a.i"
        ).plan
        let given = (profile ?? "").split(separator: "\n").dropFirst().map {
            $0.split(separator: " ").last.map(String.init) ?? ""
        }
        #expect(given == ["3", "3", "3", "7", "7", "7", "1"], "\(profile ?? "")")
        #expect(try rows("MATCH (n) RETURN count(*)", &engine) == ["7"])
    }
}
