import RegionPluginAPI

// Why an approach can't be used for a target in a case, or why there is no way to it. In: approach, target, case. Out: every condition that
// failed in the order in which they are asked, and the smallest changes of the case that would open it, each tried out. For plans see
// WhyNotAnswer+Plan.swift.

/// What is in the way, and what would open it.
package struct WhyNotAnswer: Sendable {
    /// nil where a plan was asked for.
    package var approach: Facts.Entity?
    /// nil where only the approach was named.
    package var target: Facts.Entity?
    package var clinicalCase: ClinicalCase
    /// What was said of the case, in words; empty where nothing was.
    package var caseWords: [String]
    /// In the order in which they are asked; empty where nothing is in the way.
    package var failures: [Failure]
    /// Every smallest set of changes that opens the way, at most three changes each; those with fewer changes first.
    package var openings: [Opening]
    /// False where the case has so many entries that not every set of changes was tried.
    package var isComplete: Bool
    /// How the approach leads to the target, where it does.
    package var reaches: [String]
    package var cautions: [Caution]
    /// Where there is a planned way and every documented approach is barred: the first objection to each.
    package var barred: [Failure] = []

    /// A condition that failed.
    package struct Failure: Sendable {
        package enum Condition: String, Sendable, CaseIterable {
            /// The approach does not lead to the target.
            case reach
            /// Another sex or side, or removed.
            case anatomy
            case position, guidance, instrument, contraindication, closedSpace, avoided
            /// No way is found.
            case plan
        }

        package var condition: Condition
        package var reason: CaseReason
        /// Whether no change of the case lifts it.
        package var isAbsolute: Bool { reason.changes.isEmpty }
    }

    /// A set of changes that opens the way.
    package struct Opening: Sendable {
        package var changes: [CaseChange]
        /// On whose word stood what the changes lift.
        package var citations: [Citation]

        /// "without coagulopathy, and prone possible".
        package var words: String { changes.map(\.words).joined(separator: ", and ") }
    }

    package static let columns = [
        "approach", "target", "kind", "rank", "condition", "text", "changes", "absolute", "basis", "sources",
        "cautions",
    ]

    /// A row for each failure, `kind` failure or barred, and for each opening; none where nothing is in the way.
    package var table: AnswerTable {
        let head: [Value] = [.text(approach?.id), .text(target?.id)]
        let kind = failures.isEmpty ? "barred" : "failure"
        let failed = (failures + barred).enumerated().map { number, failure -> [Value] in
            head + [
                .string(kind), .count(number + 1), .string(failure.condition.rawValue),
                .string(failure.reason.text), .texts(failure.reason.changes.map(\.words)),
                .boolean(failure.isAbsolute), .basis(failure.reason.citations), .sources(failure.reason.citations),
                .cautions(cautions),
            ]
        }
        let opened = openings.enumerated().map { number, opening -> [Value] in
            head + [
                .string("opening"), .count(number + 1), .null, .string(opening.words),
                .texts(opening.changes.map(\.words)), .null, .basis(opening.citations), .sources(opening.citations),
                .cautions(cautions),
            ]
        }
        return AnswerTable(Self.columns, failed + opened)
    }
}

extension KnowledgeGraph {
    /// What an approach may be asked to reach.
    package static let reachLabels = ["Nerve", "Structure", "Syndrome", "Landmark", "Space"]

    /// What why-not is asked of by a name: an approach, or, where no target is named beside it, what a plan would lead to.
    ///
    /// - Throws: ``NameError``; ``ComparisonError`` where the name means something else, with the approaches to it.
    package func whyNotSubject(named name: String, isAlone: Bool) throws -> Facts.Entity {
        let isApproach = names.matches(for: name, as: ["Approach"]).first.map { $0.kind <= .synonym } ?? false
        let others = names.matches(for: name, as: PlanAnswer.subjectLabels)
        if isAlone, !isApproach, let other = others.first, other.kind <= .synonym {
            return try names.resolve(name, as: PlanAnswer.subjectLabels)
        }
        do {
            return try approach(named: name).entity
        } catch let error as ComparisonError {
            let isPlannable = PlanAnswer.subjectLabels.contains { facts.hasLabel(error.subject, $0) }
            guard isAlone, isPlannable else { throw error }
            return error.subject
        }
    }

    /// Why an approach can't be used in a case, or why no way leads to something that is no approach.
    ///
    /// - Parameter target: what the approach is to reach; nil to ask of it alone.
    package func whyNot(
        of subject: Facts.Entity, for target: Facts.Entity?, in clinicalCase: ClinicalCase
    ) -> WhyNotAnswer {
        facts.hasLabel(subject, "Approach")
            ? whyNot(subject, for: target, in: clinicalCase) : whyNoPlan(to: subject, in: clinicalCase)
    }

    /// Why an approach can't be used for a target in a case.
    ///
    /// - Parameter target: nil to ask of the approach alone.
    package func whyNot(
        _ approach: Facts.Entity, for target: Facts.Entity?, in clinicalCase: ClinicalCase = ClinicalCase()
    ) -> WhyNotAnswer {
        func objections(_ clinicalCase: ClinicalCase) -> [Objection] {
            CaseEffects(clinicalCase, on: self).objections(to: approach.node)
        }
        let ways = target.map { reaches(approach, $0) }
        var failures: [WhyNotAnswer.Failure] = []
        if let target, ways?.isEmpty == true { failures.append(notReached(approach, target)) }
        failures += objections(clinicalCase).map { objection in
            .init(condition: .init(objection.condition), reason: objection.reason)
        }
        let found =
            ways?.isEmpty == true
            ? OpeningSearch.Result()
            : OpeningSearch { objections($0).map(\.changes) }.openings(of: clinicalCase)
        return WhyNotAnswer(
            approach: approach, target: target, clinicalCase: clinicalCase, caseWords: words(of: clinicalCase),
            failures: failures, openings: found.openings.map { opening($0, lifting: failures) },
            isComplete: found.isComplete, reaches: ways ?? [],
            cautions: facts.conflicts(concerning: [approach]) + facts.warnings(concerning: [approach]))
    }

    func opening(_ changes: [CaseChange], lifting failures: [WhyNotAnswer.Failure]) -> WhyNotAnswer.Opening {
        let lifted = failures.filter { failure in failure.reason.changes.contains { changes.contains($0) } }
        return WhyNotAnswer.Opening(changes: changes, citations: lifted.flatMap(\.reason.citations).distinct)
    }

    /// How an approach leads to a target: "directly", "by landmark", "ablates there"; empty where it does not.
    private func reaches(_ approach: Facts.Entity, _ target: Facts.Entity) -> [String] {
        let all = facts.approaches(to: target).approaches.first { $0.approach == approach }
        return all?.reaches.map(\.how).uniqued { $0 } ?? []
    }

    private func notReached(_ approach: Facts.Entity, _ target: Facts.Entity) -> WhyNotAnswer.Failure {
        let targets = facts.out(approach, "TARGETS")
        let own = targets.map(\.other.name).joined(separator: ", ")
        let others = facts.approaches(to: target).approaches.map(\.approach.name)
        let instead =
            others.isEmpty
            ? "no approach to it is documented here or follows from its course"
            : "approaches that do: \(others.joined(separator: "; "))"
        return WhyNotAnswer.Failure(
            condition: .reach,
            reason: CaseReason(
                text: "it is not documented to lead to the \(target.name), nor does that follow: its target is "
                    + "\(own.isEmpty ? "not stated" : own); \(instead)",
                citations: targets.flatMap { facts.citations($0) }.distinct, changes: [],
                facts: targets.map(Fact.relationship)))
    }

    /// What was said of a case: "position supine", "avoid rectum".
    package func words(of clinicalCase: ClinicalCase) -> [String] {
        func words(_ entry: String, _ ids: Set<String>) -> [String] {
            ids.sorted().map { "\(entry) \(facts.entity(id: $0)?.name ?? $0)" }
        }
        return [clinicalCase.side.map { "side \($0.rawValue)" }, clinicalCase.sex.map { "sex \($0.rawValue)" }]
            .compactMap(\.self)
            + words("position", clinicalCase.positions) + words("guidance", clinicalCase.guidance)
            + words("instrument", clinicalCase.instruments) + words("condition", clinicalCase.conditions)
            + words("avoid", clinicalCase.avoided) + words("closed", clinicalCase.closed)
    }
}

extension WhyNotAnswer.Failure.Condition {
    init(_ condition: Objection.Condition) {
        self =
            switch condition {
            case .anatomy: .anatomy
            case .position: .position
            case .guidance: .guidance
            case .instrument: .instrument
            case .contraindication: .contraindication
            case .closedSpace: .closedSpace
            case .avoided: .avoided
            }
    }
}
