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
            #expect(objections.isEmpty, "\(approach.id): \(objections)")
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
        #expect(probe.reasons.contains { $0.text.contains("admits a fine needle only") })
        let both = ClinicalCase(instruments: ["device:cryoprobe", "device:spinal-needle"])
        #expect(try judgement(from, to, both)?.isClosed == false)
    }

    // MARK: Facts of conditions

    @Test func diseaseOfASpaceClosesEveryWayIn() throws {
        let erosion = ClinicalCase(conditions: ["contraindication:sacral-erosion"])
        let tumour = ClinicalCase(conditions: ["contraindication:rectal-tumour-presacral"])
        for from in ["space:sacrococcygeal-membrane", "space:posterior-sacral-foramen"] {
            let judgement = try #require(try judgement(from, "space:sacral-canal", erosion))
            #expect(judgement.isClosed && judgement.reasons.flatMap(\.citations).contains { $0.key == "bittman2018" })
            #expect(try self.judgement(from, "space:sacral-canal", tumour) == nil)
        }
        #expect(try judgement("space:anterior-sacral-foramen", "space:presacral-space", tumour)?.isClosed == true)
        #expect(try judgement("space:anterior-sacral-foramen", "space:presacral-space", erosion) == nil)
        let mesh = ClinicalCase(conditions: ["contraindication:mesh-infection"])
        #expect(try judgement("space:inguinal-canal", "space:hernia-mesh", mesh)?.isClosed == true)
    }

    @Test func anOpenChestNeedsNoOpening() throws {
        let (from, to) = ("space:skin-open-thoracotomy", "space:pleural-cavity-open-chest")
        #expect(try judgement(from, to, ClinicalCase()) == nil)
        let open = try #require(try judgement(from, to, ClinicalCase(conditions: ["condition:open-chest"])))
        #expect(open.door == .open(hazard: nil))
        let shut = ClinicalCase(conditions: ["condition:open-chest"], closed: [to])
        #expect(try judgement(from, to, shut)?.isClosed == true)
    }

    @Test func harmIsAtLeastAsSevereAsAConditionMakesIt() throws {
        let facts = try Ontology.graph().facts
        let lung = try #require(facts.entity(id: "structure:lung")).node
        let single = try effects(ClinicalCase(conditions: ["contraindication:single-functional-lung"]))
        #expect(single.severity(of: lung, stated: .major).severity == .catastrophic)
        #expect(single.severity(of: lung, stated: .major).reason?.citations.isEmpty == false)
        #expect(try effects(ClinicalCase()).severity(of: lung, stated: .major).reason == nil)
        // Never milder than what is stated, and what nobody graded stays unknown.
        let kidney = try #require(facts.entity(id: "structure:kidney")).node
        let one = try effects(ClinicalCase(conditions: ["condition:single-kidney"]))
        #expect(one.severity(of: kidney, stated: .catastrophic).severity == .catastrophic)
        #expect(one.severity(of: kidney, stated: .unknown).severity == .unknown)
        #expect(one.severity(of: kidney, stated: .minor).severity == .major)
    }

    @Test func pregnancyLeavesWhatDoesNotRadiate() throws {
        let pregnant = ClinicalCase(conditions: ["condition:pregnancy"])
        #expect(
            lifts(try objections("approach:pudendal-transgluteal-alcock", pregnant)) == [
                "guidance": ["condition:pregnancy"]
            ])
        #expect(try objections("approach:pudendal-ultrasound-interligamentous", pregnant).isEmpty)
        // Documented under CT or ultrasound: with only CT at hand, ultrasound or another patient.
        let tap = "approach:ilioinguinal-iliohypogastric-transversus-abdominis-plane"
        #expect(try objections(tap, pregnant).isEmpty)
        var onlyCT = pregnant
        onlyCT.guidance = ["modality:ct"]
        #expect(lifts(try objections(tap, onlyCT)) == ["guidance": ["condition:pregnancy", "modality:ultrasound"]])
    }

    @Test func whatIsToBeAvoidedIsNotCrossed() throws {
        // The rectum is a space of its own; the iliac vessels only lie in the sidewall, where a way to the obturator nerve may end.
        let rectum = try effects(ClinicalCase(avoided: ["structure:rectum"]))
        let facts = try Ontology.graph().facts
        let organ = try #require(facts.entity(id: "space:rectum"))
        let ways = facts.into(organ, "CROSSING").filter { $0.other != organ }
        #expect(!ways.isEmpty)
        for way in ways {
            let crossing = RegionPluginAPI.Crossing(
                relationship: way.relationship, from: way.other.node, to: organ.node, kind: .free, hazard: 0)
            #expect(rectum.judgement(of: crossing)?.isClosed == true)
        }
        let vessels = ClinicalCase(avoided: ["structure:external-iliac-vessels"])
        let sidewall = try #require(facts.entity(id: "space:lateral-pelvic-sidewall"))
        let into = facts.into(sidewall, "CROSSING").filter { facts.string($0, "kind") == "free" }
        let outOf = facts.out(sidewall, "CROSSING").filter { facts.string($0, "kind") == "free" }
        #expect(!into.isEmpty && !outOf.isEmpty)
        for way in outOf {
            let judgement = try #require(try judgement(sidewall.id, way.other.id, vessels))
            #expect(judgement.isClosed)
        }
        for way in into where way.other.id != "space:deep-groin" {
            #expect(try judgement(way.other.id, sidewall.id, vessels)?.isClosed != true, "\(way.other.id)")
        }
    }

    @Test func whatNoGuidanceShowsIsShut() throws {
        let (from, to) = ("space:lumen-of-foramen-ovale", "space:meckel-cave")
        #expect(try judgement(from, to, ClinicalCase()) == nil)
        let blind = try #require(try judgement(from, to, ClinicalCase(guidance: ["modality:ultrasound"])))
        #expect(blind.isClosed)
        let other = Set(blind.reasons.flatMap(\.changes).map(\.entry.id))
        #expect(other.contains("modality:ct") && !other.contains("modality:ultrasound"))
        let both = ClinicalCase(guidance: ["modality:ultrasound", "modality:ct"])
        #expect(try judgement(from, to, both)?.isClosed != true)
        // Excluded guidance is not at hand.
        var pregnant = both
        pregnant.conditions = ["condition:pregnancy"]
        #expect(try judgement(from, to, pregnant)?.isClosed == true)
    }

    @Test func whatAGuidanceIsDocumentedForIsSeen() throws {
        // Fluoroscopy shows no vessels, yet a documented route leads through the aorta under it.
        let aorta = try #require(try Ontology.graph().facts.entity(id: "structure:abdominal-aorta"))
        let fluoroscopy = ClinicalCase(guidance: ["modality:fluoroscopy"])
        #expect(try !effects(fluoroscopy).blindness(to: aorta.node).isEmpty)
        let (from, to) = ("space:retrocrural-space", "space:lumen-of-upper-abdominal-aorta")
        #expect(try judgement(from, to, fluoroscopy)?.isClosed != true)
    }

    @Test func whatIsAtRiskOnTheWayInIsCrossedToo() throws {
        // The rectum lies in no layer of the route; a source says that it is at risk on the way in.
        let approach = "approach:pudendal-transgluteal-alcock"
        let lifted = lifts(try objections(approach, ClinicalCase(avoided: ["structure:rectum"])))
        #expect(lifted == ["avoided": ["structure:rectum"]])
        // The external urethral sphincter is at risk by the lesion or its effect only.
        #expect(try objections(approach, ClinicalCase(avoided: ["structure:external-urethral-sphincter"])).isEmpty)
    }

    @Test func aChangeChangesItsEntryAndNoOther() throws {
        let facts = try Ontology.graph().facts
        func entity(_ id: String) throws -> Facts.Entity { try #require(facts.entity(id: id)) }
        let (rectum, mesh) = (try entity("structure:rectum"), try entity("condition:hernia-mesh"))
        let (canal, prone) = (try entity("space:sacral-canal"), try entity("position:prone"))
        let (scanner, probe) = (try entity("modality:ct"), try entity("device:cryoprobe"))
        let before = ClinicalCase(conditions: [mesh.id], avoided: [rectum.id], closed: [canal.id])
        let changes: [CaseChange] = [
            .drop(mesh), .stopAvoiding(rectum), .reopen(canal), .addPosition(prone), .addGuidance(scanner),
            .addInstrument(probe),
        ]
        let after = ClinicalCase(positions: [prone.id], guidance: [scanner.id], instruments: [probe.id])
        #expect(changes.applied(to: before) == after)
        #expect(
            CaseChange.reopen(canal).applied(to: before)
                == ClinicalCase(conditions: [mesh.id], avoided: [rectum.id]))
    }
}
