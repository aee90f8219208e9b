// The queries that are measured. Comes in: nothing. Goes out: their texts, what each is asked with and what it answers, the same for every engine.

/// One query of the set.
struct Question {
    enum Given { case nothing, id, name, pair, text }
    /// What the check sums up over the first 50 parameters: rows, or the number that the one row holds.
    enum Size { case rows, number }

    let name: String
    let text: String
    let given: Given
    let size: Size
    /// How many runs are timed together.
    let batch: Int

    static let all = [
        Question(name: "Q0", text: "RETURN 1", given: .nothing, size: .number, batch: 1000),
        Question(name: "Q1", text: "MATCH (n:C {id: $id}) RETURN n.name", given: .id, size: .rows, batch: 1000),
        Question(
            name: "Q1n", text: "MATCH (n:C) WHERE n.name = $name RETURN n.id", given: .name, size: .rows, batch: 1000),
        Question(
            name: "Q2", text: "MATCH (n:C {id: $id})-[r]-(m:C) RETURN type(r), m.id", given: .id, size: .rows,
            batch: 1000),
        Question(
            name: "Q3", text: "MATCH (n:C {id: $id})-[:subClassOf*]->(m:C) RETURN DISTINCT m.id", given: .id,
            size: .rows, batch: 1000),
        Question(
            name: "Q4", text: "MATCH (n:C {id: $id})-[:subClassOf|part_of*]->(m:C) RETURN DISTINCT m.id", given: .id,
            size: .rows, batch: 1000),
        Question(
            name: "Q5", text: "MATCH p = shortestPath((n:C {id: $a})-[*]-(m:C {id: $b})) RETURN length(p)",
            given: .pair, size: .number, batch: 1),
        Question(
            name: "Q6",
            text: "MATCH (a:C)-[:subClassOf]->(b:C)-[:subClassOf]->(c:C)-[:subClassOf]->(d:C) RETURN count(*)",
            given: .nothing, size: .number, batch: 1),
        Question(
            name: "Q7", text: "MATCH (a:C)-[r]->(b:C) RETURN b.id, count(*) AS c ORDER BY c DESC LIMIT 10",
            given: .nothing, size: .rows, batch: 1),
        Question(
            name: "Q8", text: "MATCH (n:C) WHERE n.name CONTAINS $t RETURN n.id, n.name", given: .text, size: .rows,
            batch: 1),
    ]
}
