// The transitive closure of one relationship type by two rules, with a derivation for each derived relationship.
// usage: closure NODES.CSV EDGES.CSV TYPE [RUNS [PAIRS]]; the files have a heading line, then ID,NAME and FROM,TO,TYPE. PAIRS is a
// file to which every derived pair is written, for comparison.

import Glibc
import OntologyXML
import PropertyGraph
import Reasoning

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
    fail("usage: closure NODES.CSV EDGES.CSV TYPE [RUNS [PAIRS]]", 64)
}
let type = arguments[3]
let runs = arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1
let graph = readGraph(nodes: arguments[1], edges: arguments[2])
let rules = [
    "MATCH (a)-[:\(type)]->(b) MERGE (a)-[:ABOVE]->(b)",
    "MATCH (a)-[:ABOVE]->(b)-[:\(type)]->(c) MERGE (a)-[:ABOVE]->(c)",
].enumerated().map {
    RuleDefinition(
        id: "closure:\($0)", says: "Above.", sources: ["curator"], cypher: $1, file: "closure", line: 1, column: 1)
}
let materializer = try Materializer(rules)
var times: [Double] = []
let before = memory("VmRSS")
var kept: (graph: Graph, derivations: Derivations)?
for _ in 0..<runs {
    kept = nil
    let start = seconds()
    kept = try materializer.materialize(graph)
    times.append(seconds() - start)
}
let after = memory("VmRSS")
let derived = kept?.derivations.count ?? 0
times.sort()
let perRelationship = Double(after - before) / Double(max(derived, 1))
print(
    "derived \(derived) seconds \(times[times.count / 2]) bytes \(Int(perRelationship)) peak \(memory("VmHWM") / max(derived, 1))"
)

if arguments.count > 5, let made = kept?.graph { writePairs(of: made, to: arguments[5]) }
