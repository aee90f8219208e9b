import LesionsRegion
import LowerLimbRegion
import RegionPluginAPI
import Testing
import UpperLimbRegion

struct LimbTests {
    // MARK: Sensory in place of mixed

    @Test func theSaphenousNerveStandsInForTheFemoral() throws {
        let rows = try Asking(LowerLimbPlugin()).rows("sensoryAlternatives", "femoral nerve")
        let saphenous = try #require(rows.first { $0["branch"] as? String == "nerve:saphenous-nerve" })
        #expect(saphenous["certainty"] as? String == "always")
        #expect(saphenous["approaches"] as? [String] == ["adductor canal approach to the saphenous nerve"])
        #expect(saphenous["documented"] as? [String] == [])
        let branches = rows.compactMap { $0["branch"] as? String }
        #expect(branches.contains("nerve:infrapatellar-branch-of-saphenous-nerve"))
        #expect(!branches.contains("nerve:nerve-to-rectus-femoris"), "it carries motor fibres")
        #expect(Set(branches).count == branches.count)
        let genicular = rows.first { $0["branch"] as? String == "nerve:superior-medial-genicular-nerve" }
        #expect(genicular?["certainty"] as? String == "partial", "the sciatic nerve has a share in it")
    }

    @Test func theSuperficialBranchStandsInForTheRadial() throws {
        let rows = try Asking(UpperLimbPlugin()).rows("sensoryAlternatives", "musculospiral nerve")
        #expect(rows.contains { $0["branch"] as? String == "nerve:superficial-branch-of-radial-nerve" })
        #expect(!rows.contains { $0["branch"] as? String == "nerve:deep-branch-of-radial-nerve" })
    }

    @Test func aSensoryOrUnknownNerveIsRefused() throws {
        let limb = try Asking(LowerLimbPlugin())
        #expect(throws: RegionProcedure.Refusal.self) { try limb.rows("sensoryAlternatives", "sural nerve") }
        #expect(throws: RegionProcedure.Refusal.self) { try limb.rows("sensoryAlternatives", "no such nerve") }
    }

    // MARK: Motor loss

    @Test func anAblationWeakensWhatLiesBeyondIt() throws {
        let limb = try Asking(LowerLimbPlugin())
        let neck = try limb.risks(of: "approach:common-fibular-nerve-fibular-neck")
        #expect(limb.ids(neck).contains("nerve:deep-fibular-nerve"))
        #expect(
            neck.allSatisfy { $0.phase == .effect && $0.severity == nil && $0.consequence.hasPrefix("weakness of ") })
        #expect(try limb.risks(of: "approach:sural-nerve-ankle").isEmpty, "the sural nerve is sensory")
        #expect(try limb.risks(of: "approach:median-nerve-forearm").isEmpty, "another limb")
    }

    @Test func theUpperLimbAnswersForItsOwnNerves() throws {
        let limb = try Asking(UpperLimbPlugin())
        #expect(
            limb.ids(try limb.risks(of: "approach:radial-nerve-radial-groove")).contains(
                "nerve:deep-branch-of-radial-nerve"))
        #expect(try limb.risks(of: "approach:superficial-branch-of-radial-nerve-forearm").isEmpty)
        #expect(try limb.risks(of: "approach:sural-nerve-ankle").isEmpty)
    }

    // MARK: Lesions

    @Test func aThighStumpHoldsTheSciaticNerveOfTheEvidence() throws {
        let rows = try Asking(LesionsPlugin()).rows("stumpNerves", "posterior compartment of thigh")
        let sciatic = try #require(rows.first { $0["nerve"] as? String == "nerve:sciatic-nerve" })
        #expect((sciatic["evidence"] as? String)?.contains("distal sciatic stump neuroma") == true)
        #expect(sciatic["approaches"] as? [String] == ["posterior approach to a distal sciatic stump neuroma"])
        #expect((sciatic["beyond"] as? [String])?.contains("tibial nerve") == true)
    }

    @Test func whatNobodyPublishedIsNotInTheEvidence() throws {
        let lesions = try Asking(LesionsPlugin())
        let rows = try lesions.rows("stumpNerves", "femoral triangle")
        #expect(rows.contains { $0["nerve"] as? String == "nerve:femoral-nerve" })
        #expect(rows.allSatisfy { $0["evidence"] as? String == "not in the evidence" })
        #expect(throws: RegionProcedure.Refusal.self) { try lesions.rows("stumpNerves", "nowhere") }
    }

    @Test func aTumourPutsItsParentNerveAtStake() throws {
        let lesions = try Asking(LesionsPlugin())
        let risks = try lesions.risks(of: "approach:limb-nerve-sheath-tumour")
        #expect(Set(lesions.ids(risks)) == ["nerve:obturator-nerve", "nerve:iliohypogastric-nerve"])
        #expect(try lesions.risks(of: "approach:distal-sciatic-stump-neuroma").isEmpty)
    }
}
