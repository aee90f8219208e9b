import PropertyGraph
import TestSupport
import Testing

@testable import NerveGraph

/// A name that nothing in the graph has is no error, but whoever asks is told of it.
@Suite struct NoticeTests {
    private static func engine() throws -> QueryEngine {
        var engine = QueryEngine.empty
        _ = try engine.execute("CREATE (:Nerve {name: 'a'})-[:GIVES_OFF {order: 1}]->(:Nerve:Branch {name: 'b'})")
        return engine
    }

    @Test(arguments: [
        ("MATCH (n:Nreve) RETURN count(n)", ["no node has the label Nreve; did you mean Nerve?"]),
        (
            "MATCH (n:Nerve)-[:GIVES_OF|GIVES_OFF|SUPPLIES]->() RETURN count(n)",
            ["no relationship has the type GIVES_OF; did you mean GIVES_OFF?", "no relationship has the type SUPPLIES"]
        ),
        (
            "MATCH (n:Nerve {nme: 'a'}) RETURN n.name",
            ["no node or relationship has the property nme; did you mean name?"]
        ),
        (
            "MATCH (n)-[r]->() WHERE r.ordre = 1 RETURN n, n.age",
            [
                "no node or relationship has the property age",
                "no node or relationship has the property ordre; did you mean order?",
            ]
        ),
        (
            "MATCH (n) WHERE EXISTS { (n)--(:Brnch) } RETURN COUNT { (n)-[:X]->() }",
            ["no node has the label Brnch; did you mean Branch?", "no relationship has the type X"]
        ),
        ("MATCH (n) WHERE n:Nreve RETURN n", ["no node has the label Nreve; did you mean Nerve?"]),
        ("MATCH (n:Nreve) SET n.age = 1", ["no node has the label Nreve; did you mean Nerve?"]),
        (
            "MATCH (n:Nreve) RETURN 1 AS x UNION MATCH (n:Brnch) RETURN 2 AS x",
            [
                "no node has the label Brnch; did you mean Branch?", "no node has the label Nreve; did you mean Nerve?",
            ]
        ),
    ])
    func aNameThatNothingHasIsTold(query: String, notices: [String]) throws {
        var engine = try Self.engine()
        #expect(try engine.execute(query).notices == notices)
        // Again, should the plan have been kept.
        #expect(try engine.execute(query).notices == (query.contains("SET") ? [notices[0]] : notices))
        if !query.contains("SET") { #expect(try engine.run(engine.prepare(query)).notices == notices) }
    }

    @Test(arguments: [
        "MATCH (n:Nerve:Branch)<-[r:GIVES_OFF]-() RETURN n.name, r.order, n",
        // A map has the keys it has.
        "WITH {nme: 1} AS m RETURN m.nme, m.age", "UNWIND [{a: 1}] AS row RETURN row.b",
        "RETURN date('2020-01-01').year",
        // What the query makes itself.
        "MERGE (n:Muscle {age: 1}) WITH n MATCH (m:Muscle)-[:X]->() RETURN m.age UNION MATCH (n) CREATE (n)-[:X]->(n) RETURN 1 AS `m.age`",
        "CREATE (n:Muscle) SET n = {age: 1} RETURN n.age",
    ])
    func whatIsKnownOrMadeIsNot(query: String) throws {
        var engine = try Self.engine()
        #expect(try engine.execute(query).notices == [])
    }
}
