import NerveGraph
import PropertyGraph
import RegionPluginAPI
import TestSupport
import Testing

@Suite("Plans on the whole ontology")
struct PlanAnswerTests {
    private func entity(_ id: String) throws -> Facts.Entity {
        try #require(try Ontology.graph().facts.entity(id: id))
    }

    private func plan(_ id: String, _ clinicalCase: ClinicalCase = ClinicalCase(), next: Int = 3) throws -> PlanAnswer {
        try Ontology.graph().plan(to: entity(id), in: clinicalCase, next: next)
    }

    private func ways(_ answer: PlanAnswer) -> [PlannedWay] { answer.best + answer.next }

    // MARK: Every nerve

    @Test(arguments: [
        ClinicalCase(),
        ClinicalCase(sex: .female, conditions: ["contraindication:coagulopathy", "condition:cystectomy"]),
        ClinicalCase(side: .left, instruments: ["device:spinal-needle"], conditions: ["condition:single-kidney"]),
    ])
    func theCostOfEachWayIsThatOfItsSteps(_ clinicalCase: ClinicalCase) throws {
        let graph = try Ontology.graph()
        var count = 0
        for nerve in graph.facts.entities(labeled: "Nerve") {
            for way in ways(graph.plan(to: nerve, in: clinicalCase)) {
                count += 1
                let harms = way.steps.flatMap(\.harms)
                #expect(way.cost.severity == harms.map(\.severity).max())
                #expect(!harms.contains { $0.structure == nerve })
                #expect(way.cost.hazard == way.steps.dropFirst().reduce(0) { $0 + ($1.entry?.hazard ?? 4) })
                #expect(way.cost.layers == way.steps.count - 1)
                #expect(way.steps.first?.entry == nil)
                #expect(way.goal?.space == way.steps.last?.space)
                #expect(Set(way.steps.map(\.space)).count == way.steps.count)
            }
        }
        #expect(count > 400)
    }

    /// Where on the way the vein lies, no source says: so no way ends as the approach does on which it is documented at risk.
    @Test func noWayEndsLikeAnApproachThatEndangersWhatIsToBeAvoided() throws {
        let ends = { (answer: PlanAnswer) in ways(answer).map { $0.steps.suffix(2).map(\.space.id) } }
        let last = ["space:fascia-iliaca-of-inguinal-crease", "space:fascia-iliaca-compartment"]
        #expect(ends(try plan("nerve:femoral-nerve")).contains(last))
        let answer = try plan("nerve:femoral-nerve", ClinicalCase(avoided: ["structure:femoral-vein"]))
        #expect(!ways(answer).isEmpty)
        #expect(!ends(answer).contains(last))
        #expect(answer.shut.contains { $0.text.contains("femoral vein, to be avoided") })
    }

    @Test func noWayPassesWhatItMayNot() throws {
        let graph = try Ontology.graph()
        var contacts = 0
        for nerve in graph.facts.entities(labeled: "Nerve") {
            for way in ways(graph.plan(to: nerve)) {
                let kinds = way.steps.dropFirst().compactMap(\.entry?.kind)
                #expect(kinds.allSatisfy { $0 == .free || $0 == .contactStop })
                #expect(!kinds.dropLast().contains(.contactStop))
                if kinds.last == .contactStop { contacts += 1 }
            }
        }
        #expect(contacts > 0)
    }

    @Test func waysStandInTheOrderOfTheirCosts() throws {
        let graph = try Ontology.graph()
        func key(_ way: PlannedWay) -> [Int] { [way.cost.severity?.rawValue ?? 0, way.cost.hazard, way.cost.layers] }
        for nerve in graph.facts.entities(labeled: "Nerve") {
            let answer = graph.plan(to: nerve)
            #expect(ways(answer).map(\.rank) == Array(1..<ways(answer).count + 1))
            for list in [answer.best, answer.next] {
                #expect(zip(list, list.dropFirst()).allSatisfy { !key($1).lexicographicallyPrecedes(key($0)) })
            }
            for one in answer.best {
                for other in ways(answer) where key(other) != key(one) {
                    #expect(!zip(key(other), key(one)).allSatisfy { $0 <= $1 }, "\(nerve.id) \(one.rank) \(other.rank)")
                }
            }
        }
    }

    // MARK: Cases

    @Test func aFineNeedleOpensWhatIsForFineNeedles() throws {
        let without = try plan("nerve:celiac-plexus", ClinicalCase(instruments: ["device:cryoprobe"]), next: 20)
        let with = try plan("nerve:celiac-plexus", ClinicalCase(instruments: ["device:spinal-needle"]), next: 20)
        func crossings(_ answer: PlanAnswer) -> [Crossing.Kind] {
            ways(answer).flatMap(\.steps).compactMap(\.entry?.kind)
        }
        #expect(!crossings(without).contains(.fineNeedleOnly))
        #expect(crossings(with).contains(.fineNeedleOnly))
    }

    @Test func whatIsToBeAvoidedIsNotPassed() throws {
        let avoided = ClinicalCase(avoided: ["nerve:sciatic-nerve"])
        func passed(_ answer: PlanAnswer) -> [String] {
            ways(answer).flatMap { $0.steps.dropLast() }.flatMap(\.harms).map(\.structure.id)
        }
        let goal = "nerve:obturator-nerve"
        #expect(passed(try plan(goal, next: 30)).contains("nerve:sciatic-nerve"))
        let answer = try plan(goal, avoided, next: 30)
        #expect(!ways(answer).isEmpty)
        #expect(!passed(answer).contains("nerve:sciatic-nerve"))
        #expect(answer.shut.contains { $0.text.contains("sciatic nerve") })
    }

    @Test func aPositionShutsWindowsThatAreDocumentedInOthers() throws {
        let supine = try plan("nerve:obturator-nerve", ClinicalCase(positions: ["position:supine"]), next: 30)
        let starts = Set(ways(supine).compactMap(\.steps.first?.space.id))
        #expect(starts.contains("space:skin-groin-anterior"))
        #expect(!starts.contains("space:skin-transgluteal"))
        #expect(supine.shut.contains { $0.text.contains("transgluteal") && !$0.citations.isEmpty })
    }

    @Test func aConditionRaisesWhatLiesOnTheWay() throws {
        func vein(_ clinicalCase: ClinicalCase) throws -> NerveGraph.Risk {
            let harms = ways(try plan("nerve:obturator-nerve", clinicalCase)).flatMap(\.steps).flatMap(\.harms)
            return try #require(harms.first { $0.structure.id == "structure:great-saphenous-vein" })
        }
        #expect(try vein(ClinicalCase()).severity == .minor)
        let raised = try vein(ClinicalCase(conditions: ["contraindication:coagulopathy"]))
        #expect(raised.severity == .moderate)
        #expect(raised.caseReasons.contains { $0.text.contains("raises") && !$0.citations.isEmpty })
    }

    @Test func whatNeedsAnOpeningIsUsedOnlyWhereTheCaseOpensIt() throws {
        let nerve = "nerve:intercostal-nerve"
        func opened(_ answer: PlanAnswer) -> [PlanStep.Entry] {
            ways(answer).flatMap(\.steps).compactMap(\.entry).filter { $0.kind == .needsOpening }
        }
        #expect(opened(try plan(nerve, next: 30)).isEmpty)
        let open = opened(try plan(nerve, ClinicalCase(conditions: ["condition:open-chest"]), next: 30))
        #expect(!open.isEmpty)
        #expect(open.allSatisfy { !$0.judged.isEmpty })
    }

    @Test func aWindowOverAStumpIsThereOnlyAfterAnAmputation() throws {
        func starts(_ answer: PlanAnswer) -> Set<String> { Set(ways(answer).compactMap(\.steps.first?.space.id)) }
        let nerve = "nerve:posterior-femoral-cutaneous-nerve"
        let stump = "space:skin-posterior-thigh-stump"
        let whole = try plan(nerve, next: 20)
        #expect(!starts(whole).contains(stump))
        #expect(whole.shut.contains { $0.text.contains("amputation through the thigh") && !$0.citations.isEmpty })
        #expect(starts(try plan(nerve, ClinicalCase(conditions: ["condition:thigh-amputation"]))).contains(stump))
    }

    @Test func aClosedSpaceIsNotEntered() throws {
        let erosion = ClinicalCase(conditions: ["contraindication:sacral-erosion"])
        func passes(_ answer: PlanAnswer) -> Bool {
            ways(answer).flatMap(\.steps).contains { $0.space.id == "space:sacral-canal" }
        }
        let root = "nerve:s3-root"
        #expect(passes(try plan(root, next: 30)))
        let answer = try plan(root, erosion, next: 30)
        #expect(!passes(answer))
        #expect(answer.shut.contains { $0.text.contains("closes") && !$0.citations.isEmpty })
    }

    @Test func whatIsNotThereHasNoWay() throws {
        let answer = try plan("nerve:dorsal-nerve-of-penis", ClinicalCase(sex: .female))
        #expect(ways(answer).isEmpty)
        #expect(answer.absence.first?.text.contains("male only") == true)
        #expect(!ways(try plan("nerve:dorsal-nerve-of-penis", ClinicalCase(sex: .male))).isEmpty)
    }

    @Test func aPlaceLimitsWhereWaysEnd() throws {
        let answer = try Ontology.graph().plan(
            to: entity("nerve:pudendal-nerve"), at: entity("space:alcock-canal"), next: 5)
        #expect(Set(ways(answer).compactMap(\.steps.last?.space.id)) == ["space:alcock-canal"])
        #expect(answer.documented.contains { $0.summary.approach.id == "approach:pudendal-transgluteal-alcock" })
        #expect(
            !answer.documented.contains { $0.summary.approach.id == "approach:pudendal-transgluteal-ischial-spine" })
    }

    @Test func aWayAlongDocumentedLayersSaysSo() throws {
        let answer = try plan("nerve:pudendal-nerve")
        let known = ways(answer).first { way in
            way.documentedAs.contains { $0.approach.id == "approach:pudendal-transgluteal-alcock" }
        }
        #expect(
            known?.cost
                == answer.documented.first { $0.summary.approach.id == "approach:pudendal-transgluteal-alcock" }?.cost)
        let planned = try #require(ways(answer).first { $0.documentedAs.isEmpty })
        // The rectum is documented to be at risk by the last crossing, and is not stated to lie in a space of the way.
        #expect(planned.alsoAtRisk.contains { $0.structure.id == "structure:rectum" && $0.severity == .catastrophic })
    }

    // MARK: Documented approaches

    @Test func documentedApproachesAreFeasibleApartFromTypedAndSourcedExceptions() throws {
        let review = try Ontology.graph().planReview()
        #expect(review.approaches > 90)
        #expect(Double(review.feasible) >= 0.95 * Double(review.approaches))
        #expect(review.exceptions.allSatisfy { !$0.citations.isEmpty })
        #expect(
            review.exceptions.map { "\($0.approach.id): \($0.reason)" }.sorted() == [
                "approach:icn-intraoperative: needsOpening", "approach:spg-transnasal: fluidOnly",
                "approach:trigeminal-tumour-ct-cryo: noLayers",
            ])
        for better in review.better {
            #expect(better.way.steps.last?.space == better.way.goal?.space || better.way.goal == nil)
            let (left, right) = (better.way.cost, better.cost)
            #expect(left != right && left.hazard <= right.hazard && left.layers <= right.layers)
        }
    }

    @Test func theProcedureGivesTheTableOfTheAnswer() throws {
        var engine = try Ontology.graph().engine
        let rows = try engine.execute(
            "CALL nervegraph.plan('obturator nerve', null, {position: 'supine'}) YIELD rank, space RETURN rank, space"
        )
        .rows
        let answer = try plan("nerve:obturator-nerve", ClinicalCase(positions: ["position:supine"]))
        let columns = ["rank", "space"].compactMap { PlanAnswer.columns.firstIndex(of: $0) }
        #expect(!rows.isEmpty)
        #expect("\(rows)" == "\(answer.table.rows.map { row in columns.map { row[$0] } })")
    }
}
