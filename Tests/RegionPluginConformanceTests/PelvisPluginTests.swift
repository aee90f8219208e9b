import PelvisRegion
import RegionPluginAPI
import Testing

/// What the pelvis plugin computes, on the whole ontology.
struct PelvisPluginTests {
    let graph: RegionGraph
    let plugin = PelvisPlugin()

    init() throws { graph = try RegionGraph.installed() }

    private struct Loss: Equatable {
        var level: String
        var nerve: String
        var lost: String
        var certainty: String
    }

    private func losses(_ clinicalCase: ClinicalCase = ClinicalCase()) throws -> [Loss] {
        let procedure = try #require(plugin.procedures.first { $0.name == "pelvis.pudendalLevels" })
        return try procedure.rows([], in: clinicalCase, on: graph).map { row in
            #expect(!row.sources.isEmpty)
            return Loss(
                level: row.values[0].nodeID, nerve: row.values[1].nodeID, lost: row.values[2].nodeID,
                certainty: row.values[3].text)
        }
    }

    @Test("The levels go from proximal to distal")
    func order() throws {
        var levels: [String] = []
        for loss in try losses() where loss.nerve == "nerve:pudendal-nerve" && levels.last != loss.level {
            levels.append(loss.level)
        }
        #expect(levels == ["landmark:interligamentous-plane", "landmark:alcock-canal"])
    }

    @Test("Perianal skin goes with the inferior rectal nerve, and stays with the dorsal nerve of the penis")
    func perianalSkin() throws {
        let skin = try losses().filter { $0.lost == "territory:perianal-skin" }
        #expect(
            skin == [
                Loss(
                    level: "landmark:interligamentous-plane", nerve: "nerve:pudendal-nerve",
                    lost: "territory:perianal-skin", certainty: "variant"),
                Loss(
                    level: "landmark:alcock-canal", nerve: "nerve:pudendal-nerve", lost: "territory:perianal-skin",
                    certainty: "depends-on-position"),
                Loss(
                    level: "space:ischioanal-fossa", nerve: "nerve:inferior-rectal-nerve",
                    lost: "territory:perianal-skin", certainty: "always"),
            ])
    }

    @Test("Only the anatomy of the patient's sex is lost")
    func sex() throws {
        let men = Set(try losses(ClinicalCase(sex: .male)).map(\.lost))
        let women = Set(try losses(ClinicalCase(sex: .female)).map(\.lost))
        #expect(men.contains("territory:penis-and-glans") && !men.contains("territory:clitoris"))
        #expect(women.contains("territory:clitoris") && !women.contains("territory:penis-and-glans"))
        #expect(men.contains("territory:posterior-scrotum-or-labium") && men.subtracting(women).count == 2)
    }

    @Test("Bladder, bowel and sexual function are lost on both sides only")
    func bothSides() throws {
        let approach = "approach:sacral-roots-hiatus"
        let both = try risks(approach, .both)
        let root = try #require(both.first { graph.id(of: $0.structure) == "nerve:s3-root" })
        #expect(root.consequence.contains("bladder, bowel and sexual function"))
        #expect(root.severity == .catastrophic)
        #expect(!root.sources.isEmpty)
        #expect(try risks(approach, .left).isEmpty)
        #expect(try risks(approach, nil).allSatisfy { $0.reason.contains("was not said") })
        let pudendal = try risks("approach:pudendal-transgluteal-alcock", .both)
        #expect(pudendal.map(\.consequence).contains("faecal incontinence"))
    }

    private func risks(_ approach: String, _ side: ClinicalCase.Side?) throws -> [Risk] {
        let assessor = try #require(plugin.riskAssessors.first { $0.id == "pelvis:both-sides" })
        return assessor.risks(of: try #require(graph.node(approach)), in: ClinicalCase(side: side), on: graph)
    }
}
