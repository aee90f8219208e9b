import NerveGraph
import PropertyGraph
import RegionPluginAPI
import TestSupport
import Testing

/// Why an approach is not open in a case, and what would open it.
struct WhyNotTests {
    private func whyNot(
        _ approach: String, _ target: String?, _ clinicalCase: ClinicalCase = ClinicalCase()
    ) throws -> WhyNotAnswer {
        let graph = try Ontology.graph()
        return graph.whyNot(
            try #require(graph.facts.entity(id: approach)),
            for: try target.map { try #require(graph.facts.entity(id: $0)) }, in: clinicalCase)
    }

    private func words(_ answer: WhyNotAnswer) -> [[String]] { answer.openings.map { $0.changes.map(\.words) } }

    @Test func whereNothingIsInTheWayItSaysSo() throws {
        let answer = try whyNot(
            "approach:pudendal-transgluteal-alcock", "nerve:pudendal-nerve",
            ClinicalCase(positions: ["position:prone"], guidance: ["modality:ct"], instruments: ["device:cryoprobe"]))
        #expect(answer.failures.isEmpty && answer.openings.isEmpty)
        #expect(answer.reaches == ["directly"])
    }

    @Test func anotherTargetIsTheFirstCondition() throws {
        let answer = try whyNot(
            "approach:pudendal-transgluteal-alcock", "nerve:femoral-nerve",
            ClinicalCase(positions: ["position:supine"]))
        #expect(answer.failures.map(\.condition) == [.reach, .position])
        #expect(answer.failures[0].isAbsolute)
        #expect(answer.failures[0].reason.text.contains("infrainguinal approach to the femoral nerve"))
        #expect(!answer.failures[0].reason.citations.isEmpty)
        // A supine patient could be turned; the target would still be another.
        #expect(answer.openings.isEmpty)
    }

    @Test func conditionsAreAskedInTheirOrder() throws {
        let answer = try whyNot(
            "approach:celiac-transaortic", "nerve:celiac-plexus",
            ClinicalCase(
                positions: ["position:supine"], guidance: ["modality:ultrasound"], instruments: ["device:cryoprobe"],
                conditions: ["contraindication:aortic-aneurysm"], avoided: ["structure:abdominal-aorta"]))
        var order: [WhyNotAnswer.Failure.Condition] = []
        for failure in answer.failures where order.last != failure.condition { order.append(failure.condition) }
        #expect(order == [.position, .guidance, .instrument, .contraindication, .closedSpace, .avoided])
        #expect(answer.openings.isEmpty, "five entries stand in the way, three are changed at most")
    }

    @Test func alternativesAreSeparateOpenings() throws {
        // Documented under CT or fluoroscopy; pregnancy excludes both.
        let answer = try whyNot(
            "approach:pudendal-transgluteal-ischial-spine", "nerve:pudendal-nerve",
            ClinicalCase(guidance: ["modality:ultrasound"]))
        #expect(words(answer) == [["CT at hand"], ["fluoroscopy at hand"]])
        let pregnant = try whyNot(
            "approach:pudendal-transgluteal-ischial-spine", "nerve:pudendal-nerve",
            ClinicalCase(guidance: ["modality:ultrasound"], conditions: ["condition:pregnancy"]))
        #expect(
            words(pregnant) == [["CT at hand", "without pregnancy"], ["fluoroscopy at hand", "without pregnancy"]])
        #expect(pregnant.openings.allSatisfy { !$0.citations.isEmpty })
    }

    @Test func theSexIsNotChanged() throws {
        let answer = try whyNot(
            "approach:dorsal-penile-nerve-inferior-pubic-ramus", nil,
            ClinicalCase(sex: .female, positions: ["position:prone"]))
        #expect(answer.failures.map(\.condition) == [.anatomy, .position])
        #expect(answer.failures[0].isAbsolute && !answer.failures[1].isAbsolute)
        #expect(answer.openings.isEmpty)
    }

    @Test func whatARegionShutsOpensWithoutTheCondition() throws {
        let graph = try Ontology.graph()
        let mesh = ClinicalCase(conditions: ["condition:hernia-mesh", "contraindication:mesh-infection"])
        let approach = "approach:genitofemoral-ilioinguinal-confluence-anterior"
        let answer = try whyNot(approach, nil, mesh)
        #expect(Set(answer.failures.map(\.condition)) == [.contraindication, .closedSpace])
        #expect(
            words(answer) == [
                ["without \(try #require(graph.facts.entity(id: "contraindication:mesh-infection")).name)"]
            ])
    }

    /// Against every set of up to three changes of the case's own entries, each tried, without what the objections propose.
    @Test(arguments: 0..<16)
    func openingsAreThoseThatExhaustionFinds(seed: Int) throws {
        let graph = try Ontology.graph()
        let facts = graph.facts
        var random = SeededGenerator(seed: UInt64(seed) &* 7919 &+ 3)
        let approaches = facts.entities(labeled: "Approach")
        let approach = try #require(approaches.randomElement(using: &random))
        var clinicalCase = ClinicalCase()
        func some(_ label: String, _ count: Int) -> Set<String> {
            Set(facts.entities(labeled: label).shuffled(using: &random).prefix(count).map(\.id))
        }
        clinicalCase.conditions = some("Condition", 2).union(
            facts.out(approach, "CONTRAINDICATED_BY").prefix(1).map(\.other.id)
        ).union(seed % 3 == 0 ? ["condition:pregnancy"] : [])
        switch seed % 3 {
        case 0: clinicalCase.guidance = some("Modality", 1)
        case 1: clinicalCase.positions = some("Position", 1)
        default: clinicalCase.instruments = some("Device", 1)
        }
        clinicalCase.avoided = Set(
            facts.out(approach, "AT_RISK").map(\.other).filter {
                facts.hasLabel($0, "Structure")
            }.prefix(1).map(\.id))
        if seed % 2 == 0 { clinicalCase.closed = Set(facts.out(approach, "TRAVERSES").suffix(1).map(\.other.id)) }

        func entities(_ ids: Set<String>) -> [Facts.Entity] { ids.sorted().compactMap { facts.entity(id: $0) } }
        func all(_ label: String, _ known: Set<String>) -> [Facts.Entity] {
            known.isEmpty ? [] : facts.entities(labeled: label).filter { !known.contains($0.id) }
        }
        let changes: [CaseChange] =
            entities(clinicalCase.conditions).map { .drop($0) }
            + entities(clinicalCase.avoided).map { .stopAvoiding($0) }
            + entities(clinicalCase.closed).map { .reopen($0) }
            + all("Position", clinicalCase.positions).map { .addPosition($0) }
            + all("Modality", clinicalCase.guidance).map { .addGuidance($0) }
            + all("Device", clinicalCase.instruments).map { .addInstrument($0) }
        func isOpen(_ set: Set<CaseChange>) -> Bool {
            CaseEffects(set.applied(to: clinicalCase), on: graph).objections(to: approach.node).isEmpty
        }
        var expected: [Set<CaseChange>] = []
        var sets: [(set: Set<CaseChange>, next: Int)] = [([], 0)]
        let isOpenAlready = isOpen([])
        for _ in 0..<3 where !isOpenAlready {
            sets = sets.flatMap { made in
                (made.next..<changes.count).map { (made.set.union([changes[$0]]), $0 + 1) }
            }.filter { set, _ in !expected.contains { $0.isSubset(of: set) } }
            expected += sets.map(\.set).filter(isOpen)
        }
        let found = graph.whyNot(approach, for: nil, in: clinicalCase)
        #expect(Set(found.openings.map { Set($0.changes) }) == Set(expected), "\(approach.id) \(clinicalCase)")
        #expect(found.openings.count == expected.count)
        #expect(found.failures.isEmpty == isOpenAlready)
    }

    // MARK: Plans

    private func whyNoPlan(_ target: String, _ clinicalCase: ClinicalCase) throws -> WhyNotAnswer {
        let graph = try Ontology.graph()
        return graph.whyNoPlan(to: try #require(graph.facts.entity(id: target)), in: clinicalCase)
    }

    @Test func whereThereIsAWayNothingIsInTheWay() throws {
        let answer = try whyNoPlan("nerve:pudendal-nerve", ClinicalCase(positions: ["position:prone"]))
        #expect(answer.failures.isEmpty && answer.openings.isEmpty)
    }

    @Test func aPlanOpensByAnyPositionOfItsWindows() throws {
        let answer = try whyNoPlan("nerve:pudendal-nerve", ClinicalCase(positions: ["position:supine"]))
        #expect(Set(answer.failures.map(\.condition)) == [.position])
        #expect(words(answer) == [["lateral decubitus possible"], ["lithotomy possible"], ["prone possible"]])
        // Windows that lead elsewhere are not told of.
        #expect(!answer.failures.contains { $0.reason.text.contains("knee") })
    }

    @Test func aWayThatIsPlannedOnlyIsToldOf() throws {
        let bleeding = ClinicalCase(conditions: ["contraindication:coagulopathy"])
        let answer = try whyNoPlan("nerve:l3-medial-branch", bleeding)
        #expect(answer.failures.isEmpty)
        #expect(answer.barred.map(\.condition) == [.contraindication])
        #expect(try whyNoPlan("nerve:l3-medial-branch", ClinicalCase(positions: ["position:prone"])).barred.isEmpty)
    }

    @Test func whatNoGuidanceShowsHasNoPlan() throws {
        let answer = try whyNoPlan(
            "nerve:trigeminal-ganglion",
            ClinicalCase(guidance: ["modality:ultrasound"], instruments: ["device:cryoprobe"]))
        #expect(answer.failures.contains { $0.reason.text.hasPrefix("ultrasound can't show the Meckel cave") })
        #expect(words(answer) == [["CT at hand"], ["fluoroscopy at hand"]])
    }

    @Test func aCaseOfVeryManyEntriesHasAnEnd() throws {
        let facts = try Ontology.graph().facts
        let fields = ["field:anterior-groin", "field:transgluteal", "field:posterolateral-flank"].compactMap {
            facts.entity(id: $0)
        }
        let spaces = fields.flatMap { facts.into($0, "IN_FIELD") }.map(\.other.id)
        let answer = try whyNoPlan("nerve:obturator-nerve", ClinicalCase(closed: Set(spaces)))
        #expect(!answer.isComplete)
        #expect(try whyNoPlan("nerve:obturator-nerve", ClinicalCase(positions: ["position:sitting"])).isComplete)
    }

    @Test func aTargetOfTheOtherSexHasNoPlan() throws {
        let answer = try whyNoPlan("nerve:dorsal-nerve-of-penis", ClinicalCase(sex: .female))
        #expect(answer.failures.first?.condition == .anatomy)
        #expect(answer.failures.allSatisfy(\.isAbsolute) && answer.openings.isEmpty)
    }

    @Test func aTargetThatLiesNowhereIsSaidToLieNowhere() throws {
        let graph = try Ontology.graph()
        let reached = Set(
            graph.facts.entities(labeled: "Nerve").filter { nerve in
                !graph.plan(to: nerve, next: 0).goals.isEmpty || !graph.facts.into(nerve, "REACHES").isEmpty
            })
        let nowhere = try #require(graph.facts.entities(labeled: "Nerve").first { !reached.contains($0) })
        let answer = graph.whyNoPlan(to: nowhere, in: ClinicalCase(positions: ["position:prone"]))
        #expect(answer.failures.map(\.condition) == [.plan])
        #expect(answer.failures[0].isAbsolute && !answer.failures[0].reason.citations.isEmpty)
    }

    /// Against every set of up to two changes of the case's own entries, each planned anew. Guidance is left unsaid: a plan may use one that no
    /// source denies, why-not proposes only what is documented.
    @Test(arguments: 0..<8)
    func plansOpenByWhatExhaustionFinds(seed: Int) throws {
        let graph = try Ontology.graph()
        let facts = graph.facts
        var random = SeededGenerator(seed: UInt64(seed) &* 104_729 &+ 11)
        let targets = facts.entities(labeled: "Nerve").filter { !facts.into($0, "TARGETS").isEmpty }
        let target = try #require(targets.randomElement(using: &random))
        let approach = try #require(facts.into(target, "TARGETS").randomElement(using: &random)).other
        let layers = facts.out(approach, "TRAVERSES").map(\.other)
        var clinicalCase = ClinicalCase()
        if seed % 2 == 0 { clinicalCase.positions = ["position:semiprone"] }
        if let last = layers.last { clinicalCase.closed = [last.id] }
        clinicalCase.avoided = Set(
            layers.dropLast().flatMap { facts.into($0, "LOCATED_IN") }.map(\.other).filter {
                facts.hasLabel($0, "Structure")
            }.prefix(1).map(\.id))
        clinicalCase.conditions = Set(facts.out(approach, "CONTRAINDICATED_BY").prefix(1).map(\.other.id))

        func entities(_ ids: Set<String>) -> [Facts.Entity] { ids.sorted().compactMap { facts.entity(id: $0) } }
        let positions = facts.entities(labeled: "Position").filter { !clinicalCase.positions.contains($0.id) }
        let needle = try #require(facts.entity(id: "device:spinal-needle"))
        let changes: [CaseChange] =
            entities(clinicalCase.conditions).map { .drop($0) }
            + entities(clinicalCase.avoided).map { .stopAvoiding($0) }
            + entities(clinicalCase.closed).map { .reopen($0) } + [.addInstrument(needle)]
            + (clinicalCase.positions.isEmpty ? [] : positions.map { .addPosition($0) })
        func isOpen(_ set: Set<CaseChange>) -> Bool {
            let plan = graph.plan(to: target, in: set.applied(to: clinicalCase), next: 0)
            return !plan.best.isEmpty || plan.documented.contains { $0.summary.objections.isEmpty }
        }
        let pairs = changes.indices.flatMap { one in changes[(one + 1)...].map { Set([changes[one], $0]) } }
        var expected: [Set<CaseChange>] = []
        for set in [[]] + changes.map({ Set([$0]) }) + pairs where !expected.contains(where: { $0.isSubset(of: set) }) {
            if isOpen(set) { expected.append(set) }
        }
        expected.removeAll(where: \.isEmpty)
        let found = graph.whyNoPlan(to: target, in: clinicalCase).openings.map { Set($0.changes) }
        #expect(Set(found.filter { $0.count < 3 }) == Set(expected), "\(target.id) \(clinicalCase)")
    }
}
