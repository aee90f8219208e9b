import AbdomenRegion
import HeadAndNeckRegion
import RegionPluginAPI
import Testing
import ThoraxRegion

struct HeadAndTrunkTests {
    // MARK: Thorax

    @Test func anIntercostalLevelHasItsNeighboursAndItsBundle() throws {
        let rows = try Asking(ThoraxPlugin()).rows("intercostalLevel", "T7")
        #expect(
            rows.map { $0["nerve"] as? String } == [
                "nerve:intercostal-nerve-t7", "nerve:intercostal-nerve-t6", "nerve:intercostal-nerve-t8",
            ])
        #expect(rows.map { $0["rib"] as? String } == ["rib 7", "rib 6", "rib 8"])
        #expect(rows[0]["bundle"] as? [String] == ["intercostal vein", "intercostal artery", "intercostal nerve"])
        #expect(rows[0]["continuesAs"] as? [String] == ["T7 thoracoabdominal nerve"])
        #expect(rows[1]["continuesAs"] as? [String] == [])
    }

    @Test func theEndsOfTheSeriesHaveOneNeighbour() throws {
        let thorax = try Asking(ThoraxPlugin())
        #expect(try thorax.rows("intercostalLevel", "T1").count == 2)
        #expect(
            try thorax.rows("intercostalLevel", "T12").map { $0["nerve"] as? String } == [
                "nerve:subcostal-nerve", "nerve:intercostal-nerve-t11",
            ])
        #expect(throws: RegionProcedure.Refusal.self) { try thorax.rows("intercostalLevel", "T13") }
        #expect(throws: RegionProcedure.Refusal.self) { try thorax.rows("intercostalLevel", "L1") }
    }

    @Test func pleuraIsAWallButForTheOpenChest() throws {
        let thorax = try Asking(ThoraxPlugin())
        #expect(
            try thorax.judge("space:endothoracic-fascia-rib-angle", "space:parietal-pleura-rib-angle")?.isClosed == true
        )
        #expect(try thorax.judge("space:pleural-cavity-open-chest", "space:parietal-pleura-open-chest") == nil)
        #expect(try thorax.judge("space:skin-posterior-rib-angle", "space:subcutaneous-fat-posterior-rib-angle") == nil)
    }

    // MARK: Abdomen

    @Test func celiacRoutesSayWhatTheyCross() throws {
        let rows = try Asking(AbdomenPlugin()).rows("celiacRoutes")
        func row(_ approach: String) -> [String: Any]? { rows.first { $0["approach"] as? String == approach } }
        #expect(row("approach:celiac-transaortic")?["crosses"] as? [String] == ["lumen of the upper abdominal aorta"])
        #expect(row("approach:celiac-transaortic")?["admits"] as? String == "fine-needle-only")
        #expect(row("approach:celiac-ct-cryo")?["documentedFor"] as? [String] == ["cryoneurolysis"])
        #expect(
            row("approach:celiac-posterior-antecrural")?["documentedFor"] as? [String] == ["chemical", "injection"])
        #expect(row("approach:celiac-posterior-antecrural")?["admits"] as? String == "free")
        #expect(row("approach:celiac-posterior-retrocrural") != nil, "the splanchnic nerves end in the plexus")
        #expect(row("approach:icn-ct-cryo") == nil)
    }

    @Test func theAortaAdmitsANeedleAndNoProbe() throws {
        let abdomen = try Asking(AbdomenPlugin())
        let (from, to) = ("space:retrocrural-space", "space:lumen-of-upper-abdominal-aorta")
        #expect(try abdomen.judge(from, to) == nil)
        #expect(try abdomen.judge(from, to, in: ClinicalCase(instruments: ["device:spinal-needle"]))?.isOpen == true)
        let probe = ClinicalCase(instruments: ["device:cryoprobe"])
        #expect(try abdomen.judge(from, to, in: probe)?.isClosed == true)
        #expect(try abdomen.judge("space:retrocrural-space", "space:diaphragmatic-crus", in: probe) == nil)
    }

    @Test func aProbeCarriesTheCautionOnLargerProbes() throws {
        let abdomen = try Asking(AbdomenPlugin())
        let route = "approach:celiac-posterior-antecrural"
        #expect(try abdomen.risks(of: route).isEmpty)
        #expect(try abdomen.risks(of: route, in: ClinicalCase(instruments: ["device:spinal-needle"])).isEmpty)
        let risks = try abdomen.risks(of: route, in: ClinicalCase(instruments: ["device:cryoprobe"]))
        #expect(abdomen.ids(risks).contains("structure:abdominal-aorta"))
        #expect(
            risks.allSatisfy { $0.sources.contains { $0.reference == "bittman2018" && $0.place == "celiac-plexus" } })
        let chest = try abdomen.risks(of: "approach:icn-ct-cryo", in: ClinicalCase(instruments: ["device:cryoprobe"]))
        #expect(chest.isEmpty)
    }

    // MARK: Head and neck

    @Test func aTrigeminalDivisionHasItsRoutes() throws {
        let head = try Asking(HeadAndNeckPlugin())
        let rows = try head.rows("trigeminalRoutes", "V2")
        func scopes(_ approach: String) -> [String] {
            rows.filter { $0["approach"] as? String == approach }.compactMap { $0["scope"] as? String }
        }
        #expect(scopes("approach:v2-infrazygomatic") == ["the division"])
        #expect(scopes("approach:infraorbital-transcutaneous") == ["a branch of the division"])
        #expect(scopes("approach:v3-infrazygomatic").isEmpty)
        let ganglion = rows.first { $0["approach"] as? String == "approach:gasserian-foramen-ovale" }
        let others = ganglion?["alsoTakes"] as? [String] ?? []
        #expect(others.contains("ophthalmic nerve") && others.contains("mandibular nerve"))
        #expect(!others.contains("maxillary nerve") && !others.contains("infraorbital nerve"))
    }

    @Test func theThirdDivisionTakesItsMotorBranches() throws {
        let rows = try Asking(HeadAndNeckPlugin()).rows("trigeminalRoutes", "v3")
        let division = rows.first { $0["approach"] as? String == "approach:v3-infrazygomatic" }
        #expect((division?["alsoTakes"] as? [String] ?? []).contains("motor branches of mandibular nerve"))
        #expect(throws: RegionProcedure.Refusal.self) {
            try Asking(HeadAndNeckPlugin()).rows("trigeminalRoutes", "V4")
        }
    }

    @Test func behindTheObliqueMuscleLieArteryAndCord() throws {
        let head = try Asking(HeadAndNeckPlugin())
        let risks = try head.risks(of: "approach:gon-c2-oci")
        #expect(
            Set(head.ids(risks)).isSuperset(of: ["structure:vertebral-artery", "structure:cervical-cord-and-dura"]))
        #expect(risks.allSatisfy { $0.severity == .catastrophic || $0.severity == .major })
        #expect(try head.risks(of: "approach:mental").isEmpty)
    }
}
