// What a query costs that comes as text. Comes in: the engine, parameters. Goes out: microseconds to read, bind and plan one of five clauses; and to
// answer one whose plan is known, with its literal in the text, beside the same query prepared, both with their rows copied out.

import NerveGraph
import PropertyGraph

struct TextTimes {
    let cold: Double
    let cached: Double
    let prepared: Double

    static let fiveClauses = """
        MATCH (n:C {id: $id}) MATCH (n)-[:subClassOf]->(m:C) WITH m, count(*) AS c WHERE c > 0
        MATCH (m)-[:part_of]->(o) RETURN o.id AS id, o.name AS name, c ORDER BY c DESC, id LIMIT 10
        """

    init(_ start: QueryEngine, _ parameters: Parameters, budget: Double) throws {
        var engine = start
        cold = try Times(batch: 100, budget: budget) { _ in _ = try engine.prepare(Self.fiveClauses) }.median / 1e3
        // Only ids that need no escape stand in a text as they are.
        let ids = parameters.ids.filter { !$0.contains("'") && !$0.contains("\\") }
        let texts = ids.map { "MATCH (n:C {id: '\($0)'}) RETURN n.name" }
        let query = try engine.prepare("MATCH (n:C {id: $id}) RETURN n.name")
        cached = try Times(batch: 1000, budget: budget) { _ = try engine.execute(texts[$0 % texts.count]) }.median / 1e3
        prepared =
            try Times(batch: 1000, budget: budget) {
                query.bind("id", .string(ids[$0 % ids.count]))
                _ = try engine.run(query)
            }.median / 1e3
    }
}
