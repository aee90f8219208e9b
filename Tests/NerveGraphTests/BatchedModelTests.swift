import NerveGraph
import RegionPluginAPI
import Synchronization
import TestSupport
import Testing

/// A region that is asked in batches answers as it does when it is asked one by one, and is asked seldom.
struct BatchedModelTests {
    /// A region whose judgements and risks are asked for in batches; each is counted.
    private struct Batched: RegionPlugin {
        let region: any RegionPlugin
        let asked: Asked

        var manifest: RegionManifest { region.manifest }
        var rules: [Rule] { region.rules }
        var procedures: [RegionProcedure] { region.procedures }
        var checks: [Check] { region.checks }
        var accessModel: AccessModel? {
            region.accessModel.map { model in
                AccessModel(
                    file: model.file, line: model.line,
                    batch: { crossings, clinicalCase, graph in
                        asked.add("judge \(manifest.id)", crossings.count)
                        return crossings.map { model.judge($0, in: clinicalCase, on: graph) }
                    })
            }
        }
        var riskAssessors: [RiskAssessor] {
            region.riskAssessors.map { assessor in
                RiskAssessor(
                    id: assessor.id, says: assessor.says, file: assessor.file, line: assessor.line,
                    batch: { approaches, clinicalCase, graph in
                        asked.add(assessor.id, approaches.count)
                        return approaches.map { assessor.risks(of: $0, in: clinicalCase, on: graph) }
                    })
            }
        }
    }

    private final class Asked: Sendable {
        private let sizes = Mutex<[String: [Int]]>([:])
        func add(_ what: String, _ size: Int) { sizes.withLock { $0[what, default: []].append(size) } }
        func taken() -> [String: [Int]] {
            sizes.withLock { sizes in
                defer { sizes = [:] }
                return sizes
            }
        }
    }

    private static let cases: [ClinicalCase] = [
        ClinicalCase(),
        ClinicalCase(sex: .female, instruments: ["device:spinal-needle"]),
        ClinicalCase(
            guidance: ["modality:ct"], instruments: ["device:cryoprobe"],
            conditions: ["condition:hernia-mesh", "contraindication:coagulopathy"]),
    ]

    @Test func answersAreTheSame() throws {
        let asked = Asked()
        let alone = try Ontology.graph()
        let batched = try Ontology.load(regions: Ontology.regions.map { Batched(region: $0, asked: asked) })
        #expect(batched.regions.contains { $0.accessModel?.asksInBatches == true })
        for clinicalCase in Self.cases {
            for (index, nerve) in alone.facts.entities(labeled: "Nerve").enumerated() where index % 6 == 0 {
                let twin = try #require(batched.facts.entity(id: nerve.id))
                let (plan, expected) = (
                    batched.plan(to: twin, in: clinicalCase), alone.plan(to: nerve, in: clinicalCase)
                )
                #expect("\(plan.table.rows)" == "\(expected.table.rows)", "\(nerve.id)")
                #expect(plan.shut.map(\.text) == expected.shut.map(\.text), "\(nerve.id)")
                #expect(plan.shut.map(\.changes) == expected.shut.map(\.changes), "\(nerve.id)")
                let risks = batched.risks(of: twin, in: clinicalCase).map(\.table.rows)
                #expect("\(risks)" == "\(alone.risks(of: nerve, in: clinicalCase).map(\.table.rows))", "\(nerve.id)")
            }
        }
    }

    @Test func aCaseIsAskedOnce() throws {
        let asked = Asked()
        let graph = try Ontology.load(regions: Ontology.regions.map { Batched(region: $0, asked: asked) })
        let nerve = try #require(graph.facts.entity(id: "nerve:pudendal-nerve"))
        _ = asked.taken()
        let plan = graph.plan(to: nerve)
        #expect(!plan.best.isEmpty)
        let judged = asked.taken().filter { $0.key.hasPrefix("judge") }
        let spaces = graph.facts.entities(labeled: "Space")
        let crossings = spaces.reduce(0) { $0 + graph.facts.out($1, "CROSSING").count }
        #expect(!judged.isEmpty)
        for (model, sizes) in judged { #expect(sizes.first == crossings, "\(model): \(sizes)") }
        #expect(judged["judge groin"]?.count == 1, "nothing is closed for the groin, so nothing is asked again")

        let risks = graph.risks(of: nerve)
        #expect(risks.count > 1)
        let assessed = asked.taken().filter { !$0.key.hasPrefix("judge") }
        #expect(assessed.count > 3 && assessed.values.allSatisfy { $0 == [risks.count] }, "\(assessed)")
    }
}
