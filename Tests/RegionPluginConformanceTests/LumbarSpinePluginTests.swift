import LumbarSpineRegion
import RegionPluginAPI
import Testing

/// What the lumbar plugin computes, on the whole ontology.
struct LumbarSpinePluginTests {
    let graph: RegionGraph
    let plugin = LumbarSpinePlugin()

    init() throws { graph = try RegionGraph.installed() }

    private func targets(_ joint: String) throws -> [[String]] {
        let procedure = try #require(plugin.procedures.first { $0.name == "lumbar.facetTargets" })
        return try procedure.rows([.string(joint)], in: ClinicalCase(), on: graph).map { row in
            #expect(!row.sources.isEmpty)
            return [1, 2].map { row.values[$0].nodeID }
        }
    }

    @Test("Two medial branches serve a joint, each aimed at one vertebra below its own number", arguments: 2...4)
    func twoBranches(upper: Int) throws {
        let expected = [upper - 1, upper].map { level in
            ["nerve:l\(level)-medial-branch", "landmark:l\(level + 1)-sap-tp-junction"]
        }
        #expect(try targets("L\(upper)-L\(upper + 1)") == expected)
    }

    @Test("At L5-S1 the dorsal ramus of L5 stands for its medial branch")
    func lumbosacral() throws {
        #expect(
            try targets("l5-s1 facet joint") == [
                ["nerve:l4-medial-branch", "landmark:l5-sap-tp-junction"],
                ["nerve:l5-dorsal-ramus", "landmark:groove-of-sacral-ala"],
            ])
    }

    @Test("An unknown joint is refused with the joints that there are")
    func unknown() throws {
        let refusal = #expect(throws: RegionProcedure.Refusal.self) { _ = try targets("L9") }
        #expect(refusal?.hint?.contains("L4-L5 facet joint") == true)
    }

    @Test("The foramen is closed to the facet gutter, on the word of who states the risk; bone is left as stated")
    func foramen() throws {
        let gutter = "space:lumbar-periarticular-tissue"
        guard case .closed(let reason, let sources)? = try judge(gutter, "space:lumbar-intervertebral-foramen") else {
            Issue.record("the foramen is open")
            return
        }
        #expect(reason.contains("foot drop"))
        #expect(!sources.isEmpty)
        #expect(try judge(gutter, "space:bone-of-lumbar-vertebra") == nil)
    }

    private func judge(_ from: String, _ to: String) throws -> AccessModel.Judgement? {
        let model = try #require(plugin.accessModel)
        return model.judge(try graph.crossing(from, to), in: ClinicalCase(), on: graph)
    }
}
