import NerveGraph
import PropertyGraph
import RegionPluginAPI
import TestSupport
import Testing

/// Answers in a case: nothing is left out silently, what is barred stands last and says why.
struct CaseAnswerTests {
    private func entity(_ id: String) throws -> Facts.Entity {
        try #require(try Ontology.graph().facts.entity(id: id))
    }

    private func risks(_ approach: String, _ clinicalCase: ClinicalCase = ClinicalCase()) throws -> RisksAnswer {
        try #require(try Ontology.graph().risks(of: entity(approach), in: clinicalCase).first)
    }

    @Test func everyContraindicationBarsItsApproachesAndHidesNone() throws {
        let graph = try Ontology.graph()
        var barred = 0
        for condition in graph.facts.entities(labeled: "Contraindication") {
            let clinicalCase = ClinicalCase(conditions: [condition.id])
            let listed = Set(graph.facts.into(condition, "CONTRAINDICATED_BY").map(\.other))
            let nerves = listed.compactMap { graph.facts.out($0, "REACHES").first?.other }.uniqued { $0 }
            for nerve in nerves {
                let answer = graph.approaches(to: nerve, in: clinicalCase).approaches
                let plain = graph.approaches(to: nerve).approaches
                #expect(Set(answer.map(\.approach)) == Set(plain.map(\.approach)))
                let open = answer.prefix { $0.objections.isEmpty }
                #expect(answer.dropFirst(open.count).allSatisfy { !$0.objections.isEmpty }, "barred before open")
                #expect(open.allSatisfy { !listed.contains($0.approach) })
                for approach in answer where listed.contains(approach.approach) {
                    barred += 1
                    #expect(approach.objections.contains { $0.condition == .contraindication && !$0.citations.isEmpty })
                }
            }
        }
        #expect(barred > 100)
    }

    @Test func withoutACaseNothingIsBarred() throws {
        let graph = try Ontology.graph()
        for nerve in graph.facts.entities(labeled: "Nerve") {
            let barred = graph.approaches(to: nerve).approaches.filter { !$0.objections.isEmpty }
            #expect(barred.isEmpty)
        }
    }

    @Test func aConditionRaisesARiskAndMovesItForward() throws {
        let lungs = ClinicalCase(conditions: ["contraindication:single-functional-lung"])
        let plain = try risks("approach:icn-ct-cryo")
        let single = try risks("approach:icn-ct-cryo", lungs)
        func lung(_ answer: RisksAnswer) -> NerveGraph.Risk? {
            answer.documented.first { $0.structure.id == "structure:lung" }
        }
        #expect(lung(plain)?.severity == .major)
        #expect(lung(plain)?.caseReasons.isEmpty == true)
        #expect(lung(single)?.severity == .catastrophic)
        #expect(lung(single)?.caseReasons.first?.text.contains("single functional lung") == true)
        #expect(single.documented.first?.severity == .catastrophic)
        #expect(single.objections.map(\.condition) == [.contraindication])
        #expect(plain.objections.isEmpty)
    }

    @Test func whatWasRemovedIsNotAtRiskAndIsNamed() throws {
        let approach = "approach:pudendal-transgluteal-alcock"
        let removed = try risks(approach, ClinicalCase(conditions: ["condition:proctectomy"]))
        let plain = try risks(approach)
        #expect(plain.documented.contains { $0.structure.id == "structure:rectum" })
        #expect(!removed.documented.contains { $0.structure.id == "structure:rectum" })
        #expect(removed.absent.map(\.structure.id) == ["structure:rectum"])
    }

    @Test func oneSideDoesNotLoseWhatBothDo() throws {
        let approach = "approach:pudendal-transgluteal-alcock"
        func conditions(_ side: ClinicalCase.Side?) throws -> [String] {
            try risks(approach, ClinicalCase(side: side)).documented.compactMap(\.condition)
        }
        func tellsBothSides(_ side: ClinicalCase.Side?) throws -> Bool {
            try conditions(side).contains { $0.contains("on both sides") }
        }
        #expect(try tellsBothSides(nil))
        #expect(try tellsBothSides(.both))
        #expect(try !tellsBothSides(.left))
    }

    @Test func whatNoGuidanceShowsIsSaidOfTheRisk() throws {
        let approach = "approach:pudendal-transgluteal-ischial-spine"
        func reasons(_ guidance: Set<String>) throws -> [String] {
            let answer = try risks(approach, ClinicalCase(guidance: guidance))
            return answer.documented.first { $0.structure.id == "structure:internal-pudendal-vessels" }?
                .caseReasons.map(\.text) ?? []
        }
        let blind = try reasons(["modality:fluoroscopy"])
        #expect(blind.contains { $0.hasPrefix("fluoroscopy can't show") })
        #expect(try reasons(["modality:fluoroscopy", "modality:ct"]).isEmpty)
    }

    @Test func protectionThatIsExcludedIsMarked() throws {
        let graph = try Ontology.graph()
        let approach = try #require(
            graph.facts.into(try entity("maneuver:contrast-check"), "PROTECTED_BY").map(\.other).first {
                graph.facts.hasLabel($0, "Approach")
            })
        let answer = try risks(approach.id, ClinicalCase(conditions: ["condition:contrast-allergy"]))
        let marked = answer.protections.filter { $0.remark?.contains("not in this case") == true }
        #expect(marked.count == 1)
        #expect(answer.objections.isEmpty)
    }

    @Test func theRegionsReceiveTheCase() throws {
        let query = "CALL pelvis.pudendalLevels() YIELD lost RETURN collect(lost.id) AS lost"
        func lost(_ clinicalCase: ClinicalCase) throws -> String {
            var engine = try Ontology.graph().engine(in: clinicalCase)
            return "\(try engine.execute(query).rows)"
        }
        #expect(try lost(ClinicalCase()).contains("territory:clitoris"))
        #expect(try !lost(ClinicalCase(sex: .male)).contains("territory:clitoris"))
        let route = "approach:celiac-posterior-antecrural"
        let reasons = try risks(route, ClinicalCase(instruments: ["device:cryoprobe"])).documented.compactMap(\.reason)
        #expect(reasons.contains { $0.contains("probe") })
        #expect(try risks(route).documented.compactMap(\.reason).isEmpty)
    }
}
