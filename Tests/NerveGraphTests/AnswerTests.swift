import NerveGraph
import RegionPluginAPI
import TestSupport
import Testing

/// What must hold of the answers for every approach and nerve, not for chosen ones.
struct AnswerTests {
    @Test func everyDocumentedRiskIsAnsweredAndNoAnatomicalOneIsAmongThem() throws {
        let graph = try Ontology.graph()
        let facts = graph.facts
        var pairs = 0
        for approach in facts.entities(labeled: "Approach") {
            let answer = try #require(graph.risks(of: approach).first)
            let stated = facts.out(approach, "AT_RISK").filter { !facts.isDerived($0) }
            pairs += stated.count
            #expect(answer.documented.count == stated.count)
            #expect(Set(answer.documented.map(\.structure)) == Set(stated.map(\.other)))
            #expect(Set(answer.anatomical.map(\.structure)).isDisjoint(with: stated.map(\.other)))
        }
        #expect(pairs > 400)
    }

    @Test func everyDerivedRelationshipLeadsToFactsWithBasisAndPlace() throws {
        let graph = try Ontology.graph()
        let facts = graph.facts
        var derived = 0
        for approach in facts.entities(labeled: "Approach") {
            for type in ["REACHES", "DENERVATES", "ENDANGERS", "TREATS"] {
                for edge in facts.out(approach, type) where facts.isDerived(edge) {
                    derived += 1
                    for reason in graph.why(from: approach, type: type, to: edge.other).reasons {
                        for leaf in reason.leaves {
                            guard case .stated(let citations) = leaf.ground else { continue }
                            #expect(!citations.isEmpty, "\(leaf.text) has no source")
                            #expect(citations.allSatisfy { $0.line > 0 && !$0.file.isEmpty })
                        }
                    }
                }
            }
        }
        #expect(derived > 500)
    }

    @Test func everyFactHasASource() throws {
        let facts = try Ontology.graph().facts
        for node in facts.view.nodes {
            let entity = facts.entity(node)
            if facts.hasLabel(entity, "Reference") || facts.hasLabel(entity, "Region") { continue }
            #expect(!facts.citations(entity).isEmpty, "\(entity.id)")
            for type in facts.view.typeNames {
                for edge in facts.out(entity, type) where !facts.isDerived(edge) {
                    #expect(!facts.citations(edge).isEmpty, "\(facts.words(edge.relationship))")
                }
            }
        }
    }

    @Test func theInferiorRectalNerveDependsOnThePosition() throws {
        let facts = try Ontology.graph().facts
        let nerve = try #require(facts.entity(id: "nerve:pudendal-nerve"))
        let canal = try #require(facts.entity(id: "landmark:alcock-canal"))
        let answer = facts.denervation(of: nerve, at: canal)
        let certainty = Dictionary(
            answer.losses.map { ($0.what.id, $0.certainty) }, uniquingKeysWith: { first, _ in first })
        #expect(certainty["nerve:inferior-rectal-nerve"] == .dependsOnPosition)
        #expect(certainty["nerve:perineal-nerve"] == .always)
    }
}
