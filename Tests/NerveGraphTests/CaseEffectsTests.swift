import NerveGraph
import PropertyGraph
import RegionPluginAPI
import TestSupport
import Testing

/// What a case makes of crossings and approaches of the whole ontology.
struct CaseEffectsTests {
    private func effects(_ clinicalCase: ClinicalCase) throws -> CaseEffects {
        CaseEffects(clinicalCase, on: try Ontology.graph())
    }

    private func objections(
        _ approach: String, _ clinicalCase: ClinicalCase
    ) throws -> [Objection] {
        let facts = try Ontology.graph().facts
        return try effects(clinicalCase).objections(to: try #require(facts.entity(id: approach)).node)
    }

    private func judgement(_ from: String, _ to: String, _ clinicalCase: ClinicalCase) throws -> CaseJudgement? {
        let facts = try Ontology.graph().facts
        let start = try #require(facts.entity(id: from))
        let edge = try #require(facts.out(start, "CROSSING").first { $0.other.id == to })
        let kind = try #require(facts.string(edge, "kind").flatMap(RegionPluginAPI.Crossing.Kind.init))
        return try effects(clinicalCase).judgement(
            of: RegionPluginAPI.Crossing(
                relationship: edge.relationship, from: start.node, to: edge.other.node, kind: kind,
                hazard: facts.integer(edge, "hazard")))
    }

    /// The objections by condition, with the ids of what would lift them.
    private func lifts(_ objections: [Objection]) -> [String: Set<String>] {
        Dictionary(
            objections.map { ($0.condition.rawValue, Set($0.changes.map(\.entry.id))) },
            uniquingKeysWith: { $0.union($1) })
    }

    @Test func whatIsNotSaidIsNoObjection() throws {
        let facts = try Ontology.graph().facts
        for approach in facts.entities(labeled: "Approach") {
            let objections = try effects(ClinicalCase()).objections(to: approach.node)
            #expect(objections.allSatisfy { $0.condition == .closedSpace }, "\(approach.id): \(objections)")
        }
    }

    @Test func onePossiblePositionIsEnough() throws {
        let approach = "approach:pudendal-transgluteal-alcock"
        #expect(try objections(approach, ClinicalCase(positions: ["position:prone", "position:supine"])).isEmpty)
        let lifted = lifts(try objections(approach, ClinicalCase(positions: ["position:supine"])))
        #expect(lifted == ["position": ["position:prone"]])
    }

    @Test func guidanceThatIsNotAtHandIsAnObjection() throws {
        let approach = "approach:pudendal-transgluteal-alcock"
        #expect(try objections(approach, ClinicalCase(guidance: ["modality:ct"])).isEmpty)
        let lifted = lifts(try objections(approach, ClinicalCase(guidance: ["modality:ultrasound"])))
        #expect(lifted == ["guidance": ["modality:ct"]])
    }

    @Test func aRouteForANeedleIsNotOpenToAProbe() throws {
        let approach = "approach:obturator-nerve-posterior-transpelvic"
        let lifted = lifts(try objections(approach, ClinicalCase(instruments: ["device:cryoprobe"])))
        #expect(lifted["instrument"]?.contains("device:spinal-needle") == true)
        #expect(try objections(approach, ClinicalCase(instruments: ["device:spinal-needle"])).isEmpty)
    }

    @Test func anInstrumentMayBeTooThick() throws {
        let approach = "approach:suprascapular-nerve-at-notch"
        let found = try objections(approach, ClinicalCase(instruments: ["device:cryoprobe-17-gauge"]))
        #expect(found.map(\.condition) == [.instrument])
        #expect(found.first?.text.contains("thicker than the 20 gauge") == true)
    }

    @Test func aContraindicationNamesItself() throws {
        let approach = "approach:pudendal-transgluteal-alcock"
        let found = try objections(approach, ClinicalCase(conditions: ["contraindication:coagulopathy"]))
        #expect(lifts(found) == ["contraindication": ["contraindication:coagulopathy"]])
        #expect(found.allSatisfy { !$0.citations.isEmpty })
    }

    @Test func anotherSexHasNoSuchNerve() throws {
        let graph = try Ontology.graph()
        let male = graph.facts.entities(labeled: "Approach").filter { approach in
            let targets = graph.facts.out(approach, "TARGETS").map(\.other)
            return targets.allSatisfy { graph.facts.string($0.node, "sexOnly") == "male" }
        }
        #expect(!male.isEmpty)
        for approach in male {
            let found = try effects(ClinicalCase(sex: .female)).objections(to: approach.node)
            #expect(found.first?.condition == .anatomy)
            #expect(found.first?.isAbsolute == true)
        }
    }

    @Test func aClosedSpaceShutsItsParts() throws {
        let approach = "approach:pudendal-transgluteal-alcock"
        let found = try objections(approach, ClinicalCase(closed: ["space:ischioanal-fossa"]))
        #expect(lifts(found) == ["closedSpace": ["space:ischioanal-fossa"]])
    }

    @Test func aMeshShutsTheBareWallAndSaysSo() throws {
        let mesh = ClinicalCase(conditions: ["condition:hernia-mesh"])
        let judgement = try #require(try judgement("space:inguinal-canal", "space:deep-groin", mesh))
        #expect(judgement.isClosed)
        #expect(judgement.reasons.flatMap(\.changes).map(\.entry.id) == ["condition:hernia-mesh"])
        #expect(try self.judgement("space:inguinal-canal", "space:hernia-mesh", mesh) == nil)
    }

    @Test func withoutANeedleAFineBorderIsShut() throws {
        let (from, to) = ("space:retrocrural-space", "space:lumen-of-upper-abdominal-aorta")
        let probe = try #require(try judgement(from, to, ClinicalCase(instruments: ["device:cryoprobe"])))
        #expect(probe.isClosed)
        #expect(Set(probe.reasons.flatMap(\.changes).map(\.entry.id)) == ["device:spinal-needle"])
        let both = ClinicalCase(instruments: ["device:cryoprobe", "device:spinal-needle"])
        #expect(try judgement(from, to, both)?.isClosed == false)
    }
}
