// Why an approach stands where it stands in a list. In: a summary. Out: the key that sorts it, and each criterion with the facts behind it.

/// What decides the place of an approach in a list, in this order. Lexicographic and said aloud; no score.
struct RankKey: Comparable {
    var standing: Int
    var direct: Int
    /// The best table of the founding article with a study of this route; 9 where there is none.
    var routeTable: Int
    /// The same for cryoneurolysis of the nerve by any route.
    var nerveTable: Int
    var severity: Int
    var name: String

    static func < (left: RankKey, right: RankKey) -> Bool {
        (left.standing, left.direct, left.routeTable, left.nerveTable, left.severity, left.name)
            < (right.standing, right.direct, right.routeTable, right.nerveTable, right.severity, right.name)
    }

    /// How many criteria there are.
    static let criteria = 6

    /// The criterion that tells two keys apart, by its place; the name where nothing else does.
    func deciding(against other: RankKey) -> Int {
        let own = [standing, direct, routeTable, nerveTable, severity]
        let others = [other.standing, other.direct, other.routeTable, other.nerveTable, other.severity]
        return zip(own, others).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? own.count
    }
}

/// One of the things that decide a rank, with this approach's value and what that rests on.
struct RankCriterion {
    var name: String
    var value: String
    var facts: [Fact]
}

extension ApproachSummary {
    var rankKey: RankKey {
        RankKey(
            standing: standing.rawValue, direct: reaches.contains { $0.how == "directly" } ? 0 : 1,
            routeTable: routeStudies.compactMap(\.table).min() ?? 9,
            nerveTable: nerveStudies.filter { $0.treatment == "cryoneurolysis" }.compactMap(\.table).min() ?? 9,
            severity: (worstSeverity ?? .unknown).rawValue, name: approach.name)
    }
}

extension Facts {
    /// What decides the rank of an approach, in the order of ``RankKey``.
    func rankCriteria(of summary: ApproachSummary) -> [RankCriterion] {
        let key = summary.rankKey
        let route = summary.routeStudies.first { $0.table == key.routeTable }
        let nerve = summary.nerveStudies.first { $0.table == key.nerveTable && $0.treatment == "cryoneurolysis" }
        let worst = summary.risks.first { $0.severity == summary.worstSeverity }
        return [
            RankCriterion(
                name: "documented for",
                value: summary.techniques.isEmpty ? "no technique" : summary.techniques.joined(separator: ", "),
                facts: propertyFacts(summary.approach, ["documentedFor"])),
            RankCriterion(
                name: "reached", value: key.direct == 0 ? "directly" : "not directly",
                facts: summary.reaches.map { .relationship($0.edge) }),
            RankCriterion(
                name: "strongest evidence for the route", value: Self.table(key.routeTable, route),
                facts: studyFacts(route, "EVALUATES_ROUTE", [summary.approach])),
            RankCriterion(
                name: "strongest evidence of cryoneurolysis for the nerve", value: Self.table(key.nerveTable, nerve),
                facts: studyFacts(nerve, "EVALUATES", out(summary.approach, "TARGETS").map(\.other))),
            RankCriterion(
                name: "worst documented risk",
                value: worst.map { "\($0.severity.word): \($0.structure.name)" }
                    ?? "none documented, which counts as unknown",
                facts: worst?.facts ?? []),
            RankCriterion(name: "name", value: summary.approach.name, facts: [.property(summary.approach, "name")]),
        ]
    }

    private static func table(_ table: Int, _ study: StudySummary?) -> String {
        study.map { "Table \(table): \($0.study.name)" } ?? "no study in the tables"
    }

    private func studyFacts(_ study: StudySummary?, _ type: String, _ subjects: [Entity]) -> [Fact] {
        guard let study = study?.study else { return [] }
        return out(study, type).filter { subjects.contains($0.other) }.map(Fact.relationship)
            + propertyFacts(study, ["table", "treatment"])
    }

    /// Each approach of an answer at its place, with the criteria and what tells it from those beside it.
    func rankLines(_ answer: ApproachesAnswer) -> [ProfileLine] {
        let all = answer.approaches
        let criteria = all.map(rankCriteria)
        return all.indices.map { place in
            let own = criteria[place].map { criterion in
                Fact.conclusion(
                    text: "\(criterion.name): \(criterion.value)",
                    says: criterion.facts.isEmpty ? "nothing in the evidence states one" : "criterion of the rank",
                    criterion.facts)
            }
            let barred = all[place].objections.map { objection in
                Fact.conclusion(
                    text: "barred in this case: \(objection.text)", says: "what the case bars stands last",
                    objection.reason.facts)
            }
            let beside = [place - 1, place + 1].filter {
                all.indices.contains($0) && all[$0].objections.isEmpty == barred.isEmpty
            }.map { other in
                let deciding = all[place].rankKey.deciding(against: all[other].rankKey)
                let theirs = criteria[other][deciding]
                return Fact.conclusion(
                    text: "\(other < place ? "behind" : "before") \(all[other].approach.name)",
                    says: "\(theirs.name): there \(theirs.value), here \(criteria[place][deciding].value)", theirs.facts
                )
            }
            let rank = Fact.conclusion(
                text: "\(all[place].approach.name) is \(place + 1) of \(all.count) for \(answer.subject.name)",
                says: Self.rankRule, own + barred + beside)
            return ProfileLine(
                aspect: .rank, item: all[place].approach, name: all[place].approach.name, values: ["\(place + 1)"],
                citations: all[place].citations, facts: [rank])
        }
    }

    /// How approaches are ranked, as pages and `why` say it.
    package static let rankRule =
        "Rank: documented for cryoneurolysis before other techniques; reached directly before indirectly; then the "
        + "strongest evidence for the route, for the nerve (Table 1 prospective, 2, 3), the mildest worst risk, name."
}
