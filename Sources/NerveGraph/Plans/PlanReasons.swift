// Why a planned way is there, and stands where it stands. In: a plan. Out: a line for each way and each step, with the facts behind its cost,
// its end and its steps.

extension PlanAnswer {
    /// How planned ways are ranked, as pages and `why` say it.
    package static let rankRule =
        "Rank of planned ways: the mildest worst severity of what lies in their spaces (unknown after major, before catastrophic), then the "
        + "least sum of hazards (0 none to 3 high; unknown counts 4), then the fewest layers. Under “best”, no other way is at least as good "
        + "in all three."

    /// A line for each planned way, in the order of the rank; its name is the rank.
    package func wayLines(_ facts: Facts) -> [ProfileLine] {
        let ways = best + next
        return ways.map { way in
            let beside = [way.rank - 1, way.rank + 1].compactMap { rank in ways.first { $0.rank == rank } }
            let tree = Fact.conclusion(
                text: "\(way.name) to the \(target.name): \(way.cost.words)",
                says: best.contains { $0.rank == way.rank }
                    ? "no other way is at least as good in every respect" : Self.rankRule,
                way.criteria(facts) + [way.end(facts, target)] + beside.map(way.against)
                    + way.steps.indices.map { way.step($0, facts) })
            return ProfileLine(
                aspect: .way, name: "\(way.rank)", values: [way.cost.words],
                citations: way.steps.flatMap(\.allCitations).distinct, facts: [tree])
        }
    }

    /// A line for each step of each planned way, in order.
    package func stepLines(_ facts: Facts) -> [ProfileLine] {
        (best + next).flatMap { way in
            way.steps.indices.map { index in
                ProfileLine(
                    aspect: .step, item: way.steps[index].space, name: way.steps[index].space.name,
                    values: ["way \(way.rank), step \(index)"], citations: way.steps[index].allCitations,
                    facts: [way.step(index, facts)])
            }
        }
    }
}

extension PlannedWay {
    fileprivate var name: String {
        "way \(rank), from the \(steps.first?.space.name ?? "") to the \(steps.last?.space.name ?? "")"
    }

    /// What the rank compares, in its order.
    fileprivate func criteria(_ facts: Facts) -> [Fact] {
        let worst = steps.flatMap(\.harms).filter { $0.severity == cost.severity }
        let names = worst.map(\.structure.name).uniqued { $0 }.joined(separator: ", ")
        return [
            .conclusion(
                text: "worst severity \(cost.severity?.word ?? "of nothing")\(names.isEmpty ? "" : ": \(names)")",
                says: worst.isEmpty ? "nothing is stated to lie in its spaces" : "the worst of what lies in its spaces",
                worst.flatMap { $0.facts(facts) }),
            .conclusion(
                text: "hazards \(cost.hazard)", says: "the sum over its crossings; one that nobody graded counts 4",
                steps.compactMap(\.entry).flatMap { $0.facts(facts) }),
            .conclusion(text: "\(cost.layers) layers crossed", says: "counted", []),
        ]
    }

    /// Why the target is where the way ends.
    fileprivate func end(_ facts: Facts, _ target: Facts.Entity) -> Fact {
        let edges = goal?.edges ?? []
        return .conclusion(
            text: "the \(target.name) \(goal?.words ?? "is not stated to lie there")",
            says: goal?.isConcluded == true
                ? "concluded from its course: no source says in which spaces it lies" : "as the ontology states",
            edges.isEmpty ? [.node(target)] : edges.map(Fact.relationship))
    }

    /// What tells it from a way beside it: the first criterion in which they differ.
    fileprivate func against(_ other: PlannedWay) -> Fact {
        let pairs = [
            ("worst severity", other.cost.severity?.word ?? "none", cost.severity?.word ?? "none"),
            ("hazards", "\(other.cost.hazard)", "\(cost.hazard)"), ("layers", "\(other.cost.layers)", "\(cost.layers)"),
        ]
        let deciding = pairs.first { $0.1 != $0.2 }
        return .conclusion(
            text: "\(other.rank < rank ? "behind" : "before") \(other.name)",
            says: deciding.map { "\($0.0): there \($0.1), here \($0.2)" } ?? "alike in all three", [])
    }

    /// The space, how it is entered, and what lies in it.
    fileprivate func step(_ index: Int, _ facts: Facts) -> Fact {
        let step = steps[index]
        let entry = step.entry.map { ", \($0.words), hazard \($0.hazard.map(String.init) ?? "unknown")" } ?? ""
        return .conclusion(
            text: "way \(rank), step \(index): \(step.space.name)\(entry)",
            says: index == 0 ? "the skin window it begins at" : "the boundary it crosses, and what lies beyond",
            [.node(step.space)] + (step.entry.map { $0.facts(facts) } ?? []) + step.harms.flatMap { $0.facts(facts) }
                + step.absent.flatMap(\.facts))
    }
}

extension PlanStep.Entry {
    /// The crossing, its grading, and what a case or a region makes of it.
    fileprivate func facts(_ facts: Facts) -> [Fact] {
        [.relationship(edge)] + facts.ownFacts(edge, ["hazard", "interface", "reason"]) + judged.flatMap(\.facts)
    }
}

extension Risk {
    /// That it lies there, what happens, what protects it, and what the case makes of it.
    fileprivate func facts(_ all: Facts) -> [Fact] {
        self.facts + all.protectionFacts(of: structure) + caseReasons.flatMap(\.facts)
    }
}
