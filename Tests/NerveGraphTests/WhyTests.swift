import NerveGraph
import RegionPluginAPI
import TestSupport
import Testing

/// Every row of every answer can be asked why, and the tree ends in facts that have a basis and a place.
struct WhyTests {
    /// Holds the leaves of a row's reasons to the rule.
    private static func check(_ reasons: [Reason], _ row: String) -> Int {
        let leaves = reasons.flatMap(\.leaves)
        #expect(!leaves.isEmpty, "\(row) rests on nothing")
        for leaf in leaves {
            #expect(!leaf.citations.isEmpty, "\(row): \(leaf.text) has no source")
            #expect(!leaf.places.isEmpty, "\(row): \(leaf.text) has no place")
            if case .stated(let citations) = leaf.ground {
                #expect(citations.allSatisfy { $0.line > 0 && $0.file.hasPrefix("Ontology/") }, "\(row): \(leaf.text)")
            }
        }
        return leaves.count
    }

    private static func subjects(_ labels: [String]) throws -> [Facts.Entity] {
        let facts = try Ontology.graph().facts
        return labels.flatMap { facts.entities(labeled: $0) }.uniqued(by: \.id)
    }

    private static func text(_ value: Value) -> String? { if case .string(let text) = value { text } else { nil } }

    @Test func everyRowOfRisksHasItsReason() throws {
        let graph = try Ontology.graph()
        var rows = 0
        var plugins = 0
        var stated = 0
        for approach in try Self.subjects(["Approach"]) {
            let lines = graph.profile(of: approach)
            for row in graph.risks(of: approach).flatMap(\.table.rows) {
                rows += 1
                let structure = try #require(Self.text(row[1]))
                let line = try #require(lines.first { $0.aspect == .risk && $0.item?.id == structure })
                let reasons = graph.reasons(for: line.facts)
                #expect(Self.check(reasons, "\(approach.id) risk \(structure)") > 0)
                guard let origin = Self.text(row[3]), !["documented", "anatomy"].contains(origin) else { continue }
                plugins += 1
                let assessed = reasons.flatMap(\.leaves).filter {
                    if case .assessed = $0.ground { true } else { false }
                }
                #expect(
                    assessed.contains { $0.text == Self.text(row[10]) }, "\(structure) of \(origin) without its reason")
                #expect(assessed.allSatisfy { $0.places[0].contains(".swift:") })
                stated += assessed.flatMap(\.places).count { $0.hasPrefix("Ontology/") }
            }
        }
        #expect(rows > 700)
        #expect(plugins > 3)
        // What a plugin read in the graph is cited by the line that states it.
        #expect(stated > 3)
    }

    @Test func everyRowOfApproachesHasItsRank() throws {
        let graph = try Ontology.graph()
        var rows = 0
        for subject in try Self.subjects(ApproachesAnswer.subjectLabels) {
            let table = graph.facts.approaches(to: subject).table
            if table.rows.isEmpty { continue }
            let ranks = graph.profile(of: subject).filter { $0.aspect == .rank }
            #expect(ranks.map(\.item?.id) == table.rows.map { Self.text($0[0]) })
            for line in ranks {
                rows += Self.check(graph.reasons(for: line.facts), "\(subject.id) rank \(line.name)") > 0 ? 1 : 0
            }
        }
        #expect(rows > 700)
    }

    @Test func everyRowOfDenervatesHasItsReason() throws {
        let graph = try Ontology.graph()
        var rows = 0
        for nerve in try Self.subjects(["Nerve"]) {
            for place in graph.facts.placesOfAblation(of: nerve) {
                let table = graph.facts.denervation(of: nerve, at: place).table
                let lines = graph.facts.lossLines(ofNerve: nerve, at: place)
                for row in table.rows {
                    rows += 1
                    let lost = try #require(Self.text(row[2]))
                    let found = lines.filter { $0.item?.id == lost }
                    #expect(
                        Self.check(graph.reasons(for: found.flatMap(\.facts)), "\(nerve.id) \(place.id) \(lost)") > 0)
                }
            }
        }
        #expect(rows > 1000)
    }

    @Test func everyRowOfEvidenceHasItsReason() throws {
        let graph = try Ontology.graph()
        var rows = 0
        for subject in try Self.subjects(EvidenceAnswer.subjectLabels) {
            let answer = graph.facts.evidence(on: subject)
            if answer.studies.isEmpty { continue }
            let lines = graph.profile(of: subject)
            for study in answer.studies {
                let items = [study.summary.study] + study.outcomes.map(\.outcome)
                for item in items {
                    rows += 1
                    let found = lines.filter { [.study, .outcome].contains($0.aspect) && $0.item == item }
                    #expect(Self.check(graph.reasons(for: found.flatMap(\.facts)), "\(subject.id) \(item.id)") > 0)
                }
            }
        }
        #expect(rows > 300)
    }

    @Test func everyStepOfEveryRouteHasItsReason() throws {
        let graph = try Ontology.graph()
        var steps = 0
        for approach in try Self.subjects(["Approach"]) {
            let lines = graph.facts.stepLines(of: approach)
            #expect(lines.count == graph.facts.out(approach, "TRAVERSES").count)
            for line in lines {
                steps += 1
                #expect(Self.check(graph.reasons(for: line.facts), "\(approach.id) step \(line.name)") > 0)
            }
        }
        #expect(steps > 400)
    }

    @Test func everyPlannedWayAndItsStepsHaveTheirReasons() throws {
        let graph = try Ontology.graph()
        var ways = 0
        var steps = 0
        for nerve in try Self.subjects(["Nerve"]) {
            let plan = graph.plan(to: nerve)
            let found = plan.best + plan.next
            let lines = plan.wayLines(graph.facts)
            #expect(lines.map(\.name) == found.map { "\($0.rank)" })
            for (way, line) in zip(found, lines) {
                ways += 1
                let root = try #require(graph.reasons(for: line.facts).first)
                #expect(Self.check([root], "\(nerve.id) way \(way.rank)") > 0)
                #expect(root.premises[0].text.hasPrefix("worst severity \(way.cost.severity?.word ?? "of nothing")"))
                #expect(root.premises[0].leaves.isEmpty == (way.cost.severity == nil))
                #expect(root.premises[1].text == "hazards \(way.cost.hazard)")
                let crossings = root.premises[1].premises.filter {
                    $0.text.contains(" CROSSING ") && $0.text.hasSuffix(")")
                }
                #expect(Set(crossings.map(\.text)).count == way.steps.count - 1)
                // The neighbour is told apart by the first criterion in which the two differ.
                if let other = found.first(where: { $0.rank == way.rank + 1 }) {
                    let beside = try #require(root.premises.first { $0.text.hasPrefix("before way \(other.rank),") })
                    guard case .concluded(let says) = beside.ground else { continue }
                    let first =
                        way.cost.severity != other.cost.severity
                        ? "worst severity: there \(other.cost.severity?.word ?? "none"), here \(way.cost.severity?.word ?? "none")"
                        : way.cost.hazard != other.cost.hazard
                            ? "hazards: there \(other.cost.hazard), here \(way.cost.hazard)"
                            : way.cost.layers != other.cost.layers
                                ? "layers: there \(other.cost.layers), here \(way.cost.layers)" : "alike in all three"
                    #expect(says == first)
                }
            }
            for line in plan.stepLines(graph.facts) {
                steps += 1
                #expect(Self.check(graph.reasons(for: line.facts), "\(nerve.id) step \(line.name)") > 0)
            }
            #expect(plan.stepLines(graph.facts).count == found.reduce(0) { $0 + $1.steps.count })
        }
        #expect(ways > 400)
        #expect(steps > 1500)
    }

    @Test func whatARegionMakesOfACrossingIsToldWithItsPlace() throws {
        let answer = try Ontology.graph().why(
            "celiac plexus", "way", "1", in: ClinicalCase(instruments: ["device:spinal-needle"]))
        let judged = answer.reasons.flatMap(\.leaves).filter { if case .assessed = $0.ground { true } else { false } }
        #expect(!judged.isEmpty)
        for leaf in judged {
            #expect(leaf.places.first?.contains("AbdomenRegion/") == true)
            #expect(leaf.places.contains { $0.hasPrefix("Ontology/Regions/Abdomen.xml:") })
        }
        _ = Self.check(answer.reasons, "celiac plexus way 1")
    }

    /// What is typed leads to the same lines.
    @Test func theWordsLeadToTheRows() throws {
        let graph = try Ontology.graph()
        let approaches = try Self.subjects(["Approach"])
        for approach in stride(from: 0, to: approaches.count, by: 12).map({ approaches[$0] }) {
            for line in graph.profile(of: approach) {
                let answer = try graph.why(
                    approach.id, line.item == nil ? nil : line.aspect.rawValue, line.item?.id ?? line.aspect.rawValue)
                #expect(answer.isRow && !answer.reasons.isEmpty, "\(approach.id) \(line.aspect) \(line.name)")
                #expect(answer.reasons.contains { $0.text.contains(line.name) || $0.text.contains(line.value) })
            }
            for edge in graph.facts.out(approach, "REACHES") {
                let asked = try graph.why(approach.id, "rank", edge.other.id)
                let turned = try graph.why(edge.other.id, "rank", approach.id)
                #expect(asked.reasons.map(\.text) == turned.reasons.map(\.text))
                #expect(asked.reasons.count == 1)
            }
        }
    }

    /// The criteria of a rank and, of each answer, what they compare: told here anew.
    private static let criteria: [(name: String, value: @Sendable (ApproachSummary) -> Int)] = [
        ("documented for", { $0.standing.rawValue }),
        ("reached", { $0.reaches.contains { $0.how == "directly" } ? 0 : 1 }),
        ("strongest evidence for the route", { $0.routeStudies.compactMap(\.table).min() ?? 9 }),
        (
            "strongest evidence of cryoneurolysis for the nerve",
            { $0.nerveStudies.filter { $0.treatment == "cryoneurolysis" }.compactMap(\.table).min() ?? 9 }
        ),
        ("worst documented risk", { ($0.worstSeverity ?? .unknown).rawValue }),
    ]

    /// What tells two neighbours apart is the first criterion in which they differ, with the values of both.
    @Test func theRankThatIsToldIsTheOneThatSorts() throws {
        let graph = try Ontology.graph()
        var told: Set<String> = []
        for subject in try Self.subjects(["Nerve", "Syndrome", "Landmark"]) {
            let approaches = graph.facts.approaches(to: subject).approaches
            let roots = graph.reasons(for: graph.profile(of: subject).filter { $0.aspect == .rank }.flatMap(\.facts))
            for (index, root) in roots.enumerated() {
                #expect(root.text.hasSuffix("is \(index + 1) of \(roots.count) for \(subject.name)"))
                #expect(
                    root.premises.prefix(6).map { String($0.text.prefix { $0 != ":" }) }
                        == Self.criteria.map(\.name) + ["name"])
                guard index + 1 < roots.count else { continue }
                let next = roots[index + 1]
                let pair = [approaches[index], approaches[index + 1]]
                let deciding = Self.criteria.first { $0.value(pair[0]) != $0.value(pair[1]) }
                if let deciding { #expect(deciding.value(pair[0]) < deciding.value(pair[1])) }
                let name = deciding?.name ?? "name"
                told.insert(name)
                func value(_ root: Reason) -> Substring {
                    (root.premises.first { $0.text.hasPrefix("\(name):") }?.text ?? "").dropFirst(name.count + 2)
                }
                let behind = next.premises.first { $0.text == "behind \(pair[0].approach.name)" }
                guard case .concluded(let says)? = behind?.ground else {
                    Issue.record("\(subject.id): \(pair[0].approach.name) isn't told to stand before the next")
                    continue
                }
                #expect(says == "\(name): there \(value(root)), here \(value(next))")
            }
        }
        #expect(told.count >= 5)
    }

    @Test func anUnknownWordIsRefusedWithTheWordsThereAre() throws {
        let graph = try Ontology.graph()
        let error = #expect(throws: WhyError.self) {
            try graph.why("approach:pudendal-pararectal", "colour", "nerve:pudendal-nerve")
        }
        #expect(error?.rows.contains("risk") == true)
        #expect(error?.relations.contains("REACHES") == true)
    }
}
