import RegionPluginAPI

// Answers in a case. In: a subject and a case. Out: the same answers as without one, with what the case bars behind the rest and said to be
// barred, and with the severities that its conditions raise. Nothing is left out silently.

extension KnowledgeGraph {
    /// The approaches to a subject; those that the case bars come after the others, with the objections.
    package func approaches(
        to subject: Facts.Entity, in clinicalCase: ClinicalCase = ClinicalCase()
    ) -> ApproachesAnswer {
        var answer = facts.approaches(to: subject)
        guard !clinicalCase.isEmpty else { return answer }
        let effects = CaseEffects(clinicalCase, on: self)
        answer.approaches = answer.approaches.map { approach in
            var approach = approach
            let risks = facts.documentedRisks(of: approach.approach, side: clinicalCase.side)
            approach.risks = risks.filter { effects.absence(of: $0.structure) == nil }.map { $0.judged(by: effects) }
                .sorted(by: Risk.worseFirst)
            approach.objections = effects.objections(to: approach.approach.node)
            return approach
        }
        answer.approaches.sort { $0.rankKey < $1.rankKey }
        answer.approaches =
            answer.approaches.filter(\.objections.isEmpty) + answer.approaches.filter { !$0.objections.isEmpty }
        return answer
    }

    /// The risks of an approach, or of each approach to a nerve, structure or syndrome, best known approach first.
    package func risks(of subject: Facts.Entity, in clinicalCase: ClinicalCase = ClinicalCase()) -> [RisksAnswer] {
        let approaches =
            facts.hasLabel(subject, "Approach")
            ? [subject] : approaches(to: subject, in: clinicalCase).approaches.map(\.approach)
        let effects = clinicalCase.isEmpty ? nil : CaseEffects(clinicalCase, on: self)
        return zip(approaches, assessedRisks(of: approaches, in: clinicalCase)).map { approach, assessed in
            let answer = facts.risks(of: approach, pluginRisks: assessed, side: clinicalCase.side)
            return effects.map { answer.judged(by: $0) } ?? answer
        }
    }
}

extension RisksAnswer {
    fileprivate func judged(by effects: CaseEffects) -> RisksAnswer {
        var answer = self
        func split(_ risks: [Risk]) -> [Risk] {
            risks.filter { risk in
                guard let reason = effects.absence(of: risk.structure) else { return true }
                if !answer.absent.contains(where: { $0.structure == risk.structure }) {
                    answer.absent.append((risk.structure, reason))
                }
                return false
            }.map { $0.judged(by: effects) }.sorted(by: Risk.worseFirst)
        }
        answer.documented = split(documented)
        answer.anatomical = split(anatomical)
        answer.objections = effects.objections(to: approach.node)
        answer.protections = effects.facts.out(approach, "PROTECTED_BY").enumerated().map { index, edge in
            var protection = protections[index]
            if let exclusion = effects.exclusion(of: edge.other) {
                protection.remark = [protection.remark, "not in this case: \(exclusion.text)"].compactMap(\.self)
                    .joined(separator: "; ")
                protection.citations = (protection.citations + exclusion.citations).distinct
            }
            return protection
        }
        return answer
    }
}

extension Risk {
    /// The risk with the severity that the case's conditions raise it to, and with why no guidance at hand shows what is at risk.
    func judged(by effects: CaseEffects) -> Risk {
        var risk = self
        let (severity, raise) = effects.severity(of: structure.node, stated: severity)
        if let raise {
            if severity != risk.severity { risk.severityCitations = raise.citations }
            risk.severity = severity
            risk.caseReasons.append(raise)
        }
        risk.caseReasons += effects.blindness(to: structure.node)
        return risk
    }
}
