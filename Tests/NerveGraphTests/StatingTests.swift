import NerveGraph
import TestSupport
import Testing

@Suite("What-if: more is stated")
struct StatingTests {
    /// What follows from a query's writes is there for the next query, as if it had been in the files.
    @Test func whatIsStatedHasItsConsequences() throws {
        let graph = try Ontology.graph()
        var engine = graph.engine
        let result = try engine.execute(
            """
            MATCH (n:Nerve {name: 'obturator nerve'}), (l:Landmark {name: 'obturator canal'})
            CREATE (a:Approach {id: 'approach:what-if', name: 'what-if route', source: 'curator'}),
              (a)-[:TARGETS {source: 'curator'}]->(n), (a)-[:ABLATES_AT {source: 'curator'}]->(l)
            """)
        let changed = try graph.stating(try #require(result.writes))
        let question = """
            MATCH (:Approach {id: 'approach:what-if'})-[r:REACHES|DENERVATES]->(x)
            RETURN DISTINCT type(r) AS how, x.id AS id ORDER BY how, id
            """
        var before = graph.engine
        #expect(try before.execute(question).rows.isEmpty)
        var after = changed.engine
        let rows = try after.execute(question).rows
        #expect(rows.contains { "\($0)".contains("nerve:anterior-branch-of-obturator-nerve") })
        let names = changed.names
        let answer = changed.facts.approaches(to: try names.resolve("obturator nerve", as: ["Nerve"]))
        #expect(answer.approaches.contains { $0.approach.id == "approach:what-if" })
        // A second change goes on from the first.
        var second = changed.engine
        let more = try second.execute(
            "MATCH (a:Approach {id: 'approach:what-if'}), (s:Syndrome {id: 'syndrome:obturator-neuralgia'}) CREATE (s)-[:HAS_REMARK_ON]->(a)"
        )
        let further = try changed.stating(try #require(more.writes))
        var last = further.engine
        #expect(try last.execute(question).rows.count == rows.count)
        #expect(try graph.fragment(of: try #require(result.writes)).contains("<targets ref=\"nerve:obturator-nerve\""))
    }
}
