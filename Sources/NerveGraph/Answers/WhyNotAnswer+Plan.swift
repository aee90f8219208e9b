import RegionPluginAPI

// Why there is no way to a target in a case. In: a target and a case. Out: what is missing, what shuts the ways, why documented approaches
// can't be used, and the smallest changes after which there is one: a planned way, or a documented approach that nothing speaks against.

extension KnowledgeGraph {
    /// Why no way leads to a target in a case.
    package func whyNoPlan(
        to target: Facts.Entity, in clinicalCase: ClinicalCase = ClinicalCase()
    ) -> WhyNotAnswer {
        let plan = plan(to: target, in: clinicalCase, next: 0)
        let search = OpeningSearch { changed in
            let plan = self.plan(to: target, in: changed, next: 0)
            return plan.isOpen ? [] : [(plan.changes + missingNeedles(in: changed)).uniqued { $0 }]
        }
        let failures = plan.isOpen ? [] : failures(of: plan)
        let found = search.openings(of: clinicalCase)
        return WhyNotAnswer(
            approach: nil, target: target, clinicalCase: clinicalCase, caseWords: words(of: clinicalCase),
            failures: failures,
            openings: found.openings.map { opening($0, lifting: failures) }, isComplete: found.isComplete, reaches: [],
            cautions: plan.cautions,
            barred: plan.isOpen && plan.documented.allSatisfy { !$0.summary.objections.isEmpty }
                ? firstObjections(in: plan) : [])
    }

    /// What stands first against each documented approach.
    private func firstObjections(in plan: PlanAnswer) -> [WhyNotAnswer.Failure] {
        plan.documented.compactMap { way in
            way.summary.objections.first.map { objection in
                var reason = objection.reason
                reason.text = "\(way.summary.approach.name): \(reason.text)"
                return .init(condition: .init(objection.condition), reason: reason)
            }
        }
    }

    /// What is missing or shut, in the order of the conditions; what stands against each documented approach by its first objection.
    private func failures(of plan: PlanAnswer) -> [WhyNotAnswer.Failure] {
        typealias Failure = WhyNotAnswer.Failure
        var failures = plan.absence.map { Failure(condition: .init(of: $0, else: .anatomy), reason: $0) }
        failures += firstObjections(in: plan)
        failures += plan.shut.map { Failure(condition: .init(of: $0, else: .closedSpace), reason: $0) }
        let needles = missingNeedles(in: plan.clinicalCase)
        if !needles.isEmpty,
            !self.plan(to: plan.target, in: needles.applied(to: plan.clinicalCase), next: 0).best.isEmpty
        {
            let text = "the ways there admit a fine needle only, and none is said to be at hand"
            failures.append(
                Failure(condition: .instrument, reason: CaseReason(text: text, citations: [], changes: needles)))
        }
        let name = plan.target.name
        if plan.goals.isEmpty {
            let text = "no source here says in which space the \(name) lies"
            failures.append(
                Failure(
                    condition: .plan,
                    reason: CaseReason(text: text, citations: facts.citations(plan.target), changes: [])))
        } else if failures.isEmpty {
            let text = "no crossing that is stated here leads from a skin window to where the \(name) lies"
            let citations = plan.goals.flatMap(\.citations).distinct
            failures.append(
                Failure(condition: .plan, reason: CaseReason(text: text, citations: citations, changes: [])))
        }
        return Failure.Condition.allCases.flatMap { condition in failures.filter { $0.condition == condition } }
    }

    /// The fine needles that could be at hand, where none was said to be.
    private func missingNeedles(in clinicalCase: ClinicalCase) -> [CaseChange] {
        let effects = CaseEffects(clinicalCase, on: self)
        let needles = effects.fineNeedles.filter { effects.exclusion(of: $0) == nil }
        let hasOne = needles.contains { clinicalCase.instruments.contains($0.id) }
        return hasOne ? [] : needles.map { .addInstrument($0) }
    }
}

extension PlanAnswer {
    /// Whether there is a way: a planned one, or a documented approach that nothing in the case speaks against.
    fileprivate var isOpen: Bool {
        absence.isEmpty && (!best.isEmpty || documented.contains { $0.summary.objections.isEmpty })
    }

    /// Every change that has a part in opening a way.
    fileprivate var changes: [CaseChange] {
        (absence + shut).flatMap(\.changes) + documented.flatMap(\.summary.objections).flatMap(\.changes)
    }
}

extension WhyNotAnswer.Failure.Condition {
    /// The condition that a reason is of, by what would take it away.
    fileprivate init(of reason: CaseReason, else other: Self) {
        self = other
        for change in reason.changes {
            switch change {
            case .addPosition: self = .position
            case .addGuidance: self = .guidance
            case .addInstrument: self = .instrument
            case .stopAvoiding: self = .avoided
            case .drop, .reopen: continue
            }
        }
    }
}
