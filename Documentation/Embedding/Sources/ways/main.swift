import InstalledRegions
import NerveGraph
import PropertyGraph

// Open: the facts, what rules derive from them, and the regions. The graph is a value.
var graph = try GraphSession.open(regions: InstalledRegions.all)
graph.limits.time = .seconds(10)

// Query: columns and rows.
let answer = try graph.query(
    "MATCH (a:Approach)-[:TARGETS]->(n:Nerve {name: $name}) RETURN a.name AS approach ORDER BY approach",
    ["name": .string("obturator nerve")])
print(answer.columns, answer.rows.count)

// Prepare once, bind and run many times; iterate without keeping the rows.
let landmarks = try graph.prepare("MATCH (:Nerve {name: $name})-[t:RUNS_THROUGH]->(l) RETURN l.name ORDER BY t.order")
for nerve in ["pudendal nerve", "obturator nerve"] {
    landmarks.bind("name", .string(nerve))
    var count = 0
    try graph.forEachRow(of: landmarks) { row throws(QueryError) in
        if case .string = try row.values()[0] { count += 1 }
        return true
    }
    print(nerve, count > 0 ? "runs through places of the ontology" : "has no course in the ontology")
}

// Overlay: what is written to a copy stays in it, with all that follows from it.
var whatIf = graph
_ = try whatIf.query(
    """
    MATCH (n:Nerve {name: 'obturator nerve'})
    CREATE (:Approach {id: 'approach:mine', name: 'my route', source: 'curator'})-[:TARGETS {source: 'curator'}]->(n)
    """)
let reached = "MATCH (:Approach {id: 'approach:mine'})-[:REACHES]->(n) RETURN DISTINCT n.name"
print("in the what-if:", try whatIf.query(reached).rows.count, "and in the graph:", try graph.query(reached).rows.count)

// A query that is wrong says what is, where, and what to do about it.
do {
    _ = try graph.query("MATCH (n:Nerve) RETURN m.name")
} catch {
    print(error.rendered(in: "MATCH (n:Nerve) RETURN m.name"))
}
