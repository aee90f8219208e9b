import NerveGraph
import TestSupport
import Testing

/// Two approaches side by side, for neighbouring pairs of all approaches.
struct ComparisonTests {
    private static func pairs() throws -> [(Facts.Entity, Facts.Entity)] {
        let approaches = try Ontology.graph().facts.entities(labeled: "Approach")
        return Array(zip(approaches, approaches.dropFirst()))
    }

    @Test func everyRiskOfEitherIsInOneLine() throws {
        let graph = try Ontology.graph()
        var own = 0
        for (first, second) in try Self.pairs() {
            let lines = graph.compare(first, second).lines.filter { $0.subject.aspect == .risk }
            let risks = [first, second].map { approach in
                graph.risks(of: approach).flatMap { $0.documented + $0.anatomical }
            }
            #expect(Set(lines.compactMap(\.first?.item)) == Set(risks[0].map(\.structure)))
            #expect(Set(lines.compactMap(\.second?.item)) == Set(risks[1].map(\.structure)))
            #expect(Set(lines.map(\.subject.item)).count == lines.count)
            for line in lines where line.verdict == .firstOnly {
                own += 1
                #expect(!risks[1].contains { $0.structure == line.subject.item })
            }
        }
        #expect(own > 300)
    }

    @Test func documentedRisksComeFirstAndTheWorstBeforeTheOthers() throws {
        let graph = try Ontology.graph()
        for (first, second) in try Self.pairs() {
            let risks = graph.compare(first, second).lines.prefix { $0.subject.aspect == .risk }
            let documented = risks.prefix(while: \.isDocumented)
            #expect(documented.count == risks.count(where: \.isDocumented))
            let severities = documented.compactMap(\.severity)
            #expect(severities == severities.sorted(by: >))
        }
    }

    @Test func turningItRoundTurnsTheVerdicts() throws {
        let graph = try Ontology.graph()
        for (first, second) in try Self.pairs() {
            let there = graph.compare(first, second).lines
            let back = Dictionary(
                graph.compare(second, first).lines.map { ("\($0.subject.aspect) \($0.subject.name)", $0) },
                uniquingKeysWith: { one, _ in one })
            for line in there {
                let other = try #require(back["\(line.subject.aspect) \(line.subject.name)"])
                let turned: ComparedLine.Verdict =
                    switch line.verdict {
                    case .firstOnly: .secondOnly
                    case .secondOnly: .firstOnly
                    default: line.verdict
                    }
                #expect(other.verdict == turned)
            }
        }
    }

    @Test func nothingDiffersFromItself() throws {
        let graph = try Ontology.graph()
        for approach in graph.facts.entities(labeled: "Approach") {
            #expect(graph.compare(approach, approach).lines.allSatisfy { $0.verdict == .same })
        }
    }

    @Test func everyLineHasASourceAndWhatItRestsOn() throws {
        let graph = try Ontology.graph()
        for approach in graph.facts.entities(labeled: "Approach") {
            for line in graph.profile(ofApproach: approach) {
                #expect(!line.citations.isEmpty, "\(approach.id) \(line.aspect) \(line.name)")
                #expect(!line.facts.isEmpty, "\(approach.id) \(line.aspect) \(line.name)")
            }
        }
    }

    @Test func aNerveIsNoApproachAndItsApproachesAreTheChoice() throws {
        let graph = try Ontology.graph()
        let error = #expect(throws: ComparisonError.self) { try graph.approach(named: "pudendal nerve") }
        #expect(error?.choices.map(\.id).contains("approach:pudendal-transgluteal-alcock") == true)
        #expect(throws: NameError.self) { try graph.approach(named: "zzzzzzzzzz") }
    }
}
