import GroinRegion
import RegionPluginAPI
import Testing

/// What the groin plugin computes, on the whole ontology.
struct GroinPluginTests {
    let graph: RegionGraph
    let plugin = GroinPlugin()

    init() throws { graph = try RegionGraph.installed() }

    private func risks(_ approach: String) throws -> [Risk] {
        let assessor = try #require(plugin.riskAssessors.first { $0.id == "groin:bystander-nerve" })
        return assessor.risks(of: try #require(graph.node(approach)), in: ClinicalCase(), on: graph)
    }

    @Test("The femoral nerve lies beside the confluence and is moved away by fluid, as in Fig. 6")
    func femoralNerve() throws {
        let risks = try risks("approach:genitofemoral-ilioinguinal-confluence-anterior")
        let femoral = try #require(risks.first { graph.id(of: $0.structure) == "nerve:femoral-nerve" })
        #expect(femoral.severity == .major)
        #expect(femoral.consequence.contains("quadriceps"))
        #expect(femoral.protection?.contains("warmed normal saline") == true)
        #expect(femoral.sources.contains { $0.reference == "bittman2018" && $0.place == "fig-6" })
    }

    @Test("No risk is a target, and none claims a hydrodissection that its approach does not state")
    func everyApproach() throws {
        let assessor = try #require(plugin.riskAssessors.first)
        for approach in graph.nodes(labelled: "Approach") {
            let targets = graph.outgoing("TARGETS", from: approach).map(\.node)
            let maneuvers = graph.outgoing("PROTECTED_BY", from: approach).map { graph.id(of: $0.node) }
            for risk in assessor.risks(of: approach, in: ClinicalCase(), on: graph) {
                #expect(!targets.contains(risk.structure))
                #expect(!risk.sources.isEmpty)
                #expect(risk.protection == nil || maneuvers.contains("maneuver:warm-saline-hydrodissection"))
            }
        }
    }

    @Test("A mesh closes the way past it, infected or not; one not mentioned closes none")
    func mesh() throws {
        let (canal, mesh, deep) = ("space:inguinal-canal", "space:hernia-mesh", "space:deep-groin")
        #expect(try !isClosed(canal, deep, []))
        #expect(try isClosed(canal, deep, ["condition:hernia-mesh"]))
        #expect(try !isClosed(canal, mesh, ["condition:hernia-mesh"]))
        #expect(try !isClosed(mesh, deep, ["condition:hernia-mesh"]))
        #expect(try isClosed(canal, deep, ["contraindication:mesh-infection"]))
    }

    private func isClosed(_ from: String, _ to: String, _ conditions: Set<String>) throws -> Bool {
        let model = try #require(plugin.accessModel)
        let judgement = model.judge(
            try graph.crossing(from, to), in: ClinicalCase(conditions: conditions), on: graph)
        guard case .closed(_, let sources)? = judgement else { return false }
        #expect(!sources.isEmpty)
        return true
    }
}
