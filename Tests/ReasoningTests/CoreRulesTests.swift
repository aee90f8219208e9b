import PropertyGraph
import Testing

@testable import Reasoning

@Suite("The core rules on the whole ontology")
struct CoreRulesTests {
    private func rows(_ query: String) throws -> [String] { try WholeOntology.world.get().rows(query) }

    @Test func everythingDerivedRestsOnFactsWithBasis() throws {
        let world = try WholeOntology.world.get()
        let view = GraphView(world.graph)
        var without: [String] = []
        for index in UInt32(world.asserted.relationshipCount)..<UInt32(view.relationshipCount) {
            let why = Explanation.why(RelationshipID(index), in: view, world.derivations)
            #expect(why.rule != nil)
            for leaf in why.leaves where leaf.sources.isEmpty { without.append("\(leaf.statement)") }
        }
        #expect(world.derivations.count > 1000)
        #expect(without == [])
    }
}
