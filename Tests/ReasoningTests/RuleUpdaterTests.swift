import CypherSyntax
import Foundation
import OntologyXML
import PropertyGraph
import TestSupport
import Testing

@testable import Reasoning

@Suite("Following changes of the facts")
struct RuleUpdaterTests {
    /// Programs that meet every part of the dialect: recursion, absence within absence, properties, labels, paths, nodes that stand alone.
    static let programs: [[String]] = [
        [
            "MATCH (a)-[:E]->(b) MERGE (a)-[:P]->(b)", "MATCH (a)-[:P]->(b)-[:E]->(c) MERGE (a)-[:P]->(c)",
            "MATCH (a:A)-[:F]->(b) WHERE NOT EXISTS { (b)-[:P]->(a) } MERGE (b)-[:Q {k: a.k}]->(a)",
        ],
        [
            "MATCH (a)-[e:E]->(b) WHERE e.k > 1 MERGE (a)-[:P {k: e.k}]->(b)",
            "MATCH (a)-[p:P]->(b), (b)-[:P]->(c) WHERE NOT a = c MERGE (a)-[:P {k: p.k}]->(c)",
            """
            MATCH (a)-[:F]->(b) WHERE NOT EXISTS { MATCH (c)-[:E]->(a) WHERE c.k = b.k AND NOT EXISTS { (c)-[:P]->(b) } }
            MERGE (a)-[:Q]->(b)
            """,
            "MATCH (a)-[:Q]->(b)<-[:Q]-(c:B) WHERE NOT EXISTS { (a)-[:F]-(c) } MERGE (c)-[:R {k: 'same'}]->(a)",
        ],
        [
            "MATCH (a:A)-[:E|F]->(b) WHERE a.k IS NOT NULL AND (b:A OR b:B) MERGE (a)-[:P]->(b)",
            "MATCH (a)-[:P]->(b) MERGE (b)-[:Q]->(a)", "MATCH (a)-[:Q]->(b) MERGE (a)-[:P]->(b)",
            "MATCH (a)-[:P]->(b) WHERE NOT EXISTS { (b)-[:E {k: 2}]->(:A) } MERGE (a)-[:R {k: b.k}]->(a)",
        ],
        [
            "MATCH (a)-[:E]->(b) MERGE (a)-[:P]->(b)", "MATCH (a:A)-[:P*2..3]->(b) MERGE (a)-[:FAR]->(b)",
            "MATCH (a:A), (b:B) WHERE a.k = b.k AND NOT EXISTS { (a)-[:FAR]->(b) } MERGE (a)-[:Q]->(b)",
            "MATCH (a)-[:F]->(b) WHERE NOT EXISTS { (a)-[:E*1..2]->(b) } MERGE (a)-[:R]->(b)",
        ],
    ]

    /// How many changes are followed; more by NERVEGRAPH_RULE_CHANGES.
    static let changes = ProcessInfo.processInfo.environment["NERVEGRAPH_RULE_CHANGES"].flatMap(Int.init) ?? 8000

    @Test(arguments: Self.programs.indices, 0..<4)
    func whatIsFollowedIsWhatStartingOverGives(_ program: Int, _ part: Int) throws {
        let materializer = try Materializer(SmallWorld.rules(all: Self.programs[program]))
        for seed in 0..<Self.changes / 16 / 20 {
            var random = SeededGenerator(seed: UInt64(1 + program * 1_000_000 + part * 100_000 + seed))
            let (graph, derivations) = try materializer.materialize(RandomFacts.graph(&random))
            var updater = try RuleUpdater(materializer, graph, derivations)
            var facts = RandomFacts()
            for change in 0..<20 {
                let before = updater.view
                let (added, removed) = try updater.update { facts.change(&$0, of: before, using: &random) }
                let view = updater.view
                #expect(added.allSatisfy { view.contains($0) && !before.contains($0) })
                #expect(removed.allSatisfy { !view.contains($0) && before.contains($0) })
                guard change % 4 == 3 else { continue }
                let over = try materializer.materialize(RandomFacts.stated(updater.view))
                let followed = RandomFacts.derived(updater.view, updater.derivations)
                let again = RandomFacts.derived(GraphView(over.graph), over.derivations)
                guard followed == again else {
                    Issue.record("program \(program), part \(part), seed \(seed), change \(change)")
                    print(Set(followed).subtracting(again).sorted(), Set(again).subtracting(followed).sorted())
                    return
                }
            }
        }
    }

    @Test func aChangeThatFailsChangesNothing() throws {
        let world = try SmallWorld(
            "CREATE (a:N {id: 'a', k: 1})-[:X]->(b:N {id: 'b', k: 1})",
            SmallWorld.rules("MATCH (a)-[:X]->(b) WHERE a.k + b.k > 1 AND toInteger(a.k) = 1 MERGE (a)-[:Y]->(b)"))
        let materializer = try Materializer(
            SmallWorld.rules("MATCH (a)-[:X]->(b) WHERE a.k + b.k > 1 AND toInteger(a.k) = 1 MERGE (a)-[:Y]->(b)"))
        var updater = try RuleUpdater(materializer, world.graph, world.derivations)
        let view = updater.view
        let key = try #require(view.keyID("k"))
        #expect(throws: QueryError.self) {
            try updater.update { $0.set(NodeID(0), key, .boolean(true), of: view) }
        }
        #expect(updater.view.property(NodeID(0), key) == .integer(1))
        #expect(RandomFacts.derived(updater.view, updater.derivations).count == 1)
    }
}
