import PropertyGraph
import RegionPluginAPI

// What a case makes of a crossing. In: the crossing's facts. Out: open with a hazard, closed, or nothing, with every reason.

extension CaseEffects {
    /// What the case makes of a crossing; nil where the facts stand as they are.
    ///
    /// Asked in this order: what regions say; spaces closed, by conditions or the asker; what is to be avoided; a fine needle where one is
    /// needed; guidance that can't show the space; then an opening that a condition provides. Any of the first five closes, and all are told.
    ///
    /// A crossing that needs an opening and has none is left as the facts state it: `needs-opening`.
    package func judgement(of crossing: RegionPluginAPI.Crossing) -> CaseJudgement? {
        let said = judgements.compactMap { judged(crossing, by: $0) }
        var reasons = said.filter(\.isClosed).flatMap(\.reasons) + closures(of: crossing)
        reasons += missingNeedle(for: crossing) + blindness(to: crossing.to)
        if !reasons.isEmpty { return CaseJudgement(door: .closed, reasons: reasons) }
        if crossing.kind == .needsOpening, let opening = opened[crossing.to] ?? opened[crossing.from] {
            return CaseJudgement(door: .open(hazard: crossing.hazard), reasons: [opening])
        }
        return said.first
    }

    /// Why the crossing can't be used by a documented approach, whose guidance is vouched for by its own sources.
    func objections(to crossing: RegionPluginAPI.Crossing) -> [CaseReason] {
        judgements.compactMap { judged(crossing, by: $0) }.filter(\.isClosed).flatMap(\.reasons)
            + closures(of: crossing) + missingNeedle(for: crossing)
    }

    /// Spaces that can't be entered or passed.
    private func closures(of crossing: RegionPluginAPI.Crossing) -> [CaseReason] {
        (shut[crossing.to] ?? []) + (shut[crossing.from] ?? []) + (notPassed[crossing.from] ?? [])
    }

    // MARK: Regions

    private func judged(_ crossing: RegionPluginAPI.Crossing, by table: JudgementTable) -> CaseJudgement? {
        func isClosed(in clinicalCase: ClinicalCase) -> Bool {
            table.judgement(of: crossing, in: clinicalCase).isClosed
        }
        switch table.judgement(of: crossing, in: clinicalCase) {
        case nil: return nil
        case .open(let hazard, let reason, let sources)?:
            return CaseJudgement(
                door: .open(hazard: hazard),
                reasons: [said(reason, sources, by: table.model, changes: [])])
        case .closed(let reason, let sources)?:
            // Whatever in the case has a part in it, found by asking again.
            let conditions = conditions.map { CaseChange.drop($0) }.filter { change in
                let alone = ClinicalCase(conditions: [change.entry.id])
                return !isClosed(in: change.applied(to: clinicalCase)) || isClosed(in: alone)
            }
            let instruments: [CaseChange] =
                clinicalCase.instruments.isEmpty ? [] : fineNeedles.map { .addInstrument($0) }
            let changes = conditions + instruments.filter { !isClosed(in: $0.applied(to: clinicalCase)) }
            return CaseJudgement(
                door: .closed,
                reasons: [
                    said(reason, sources, by: table.model, changes: isClosed(in: ClinicalCase()) ? [] : changes)
                ])
        }
    }

    private func said(
        _ reason: String, _ sources: [RegionPluginAPI.Citation], by model: AccessModel, changes: [CaseChange]
    ) -> CaseReason {
        let citations = sources.map { facts.citation($0) }
        let assessment = Assessment(
            assessor: "access model", says: "a region judges what its crossings cost, or why they are closed",
            reason: reason, citations: citations, file: model.file, line: model.line)
        return CaseReason(text: reason, citations: citations, changes: changes, facts: [.assessment(assessment)])
    }

    // MARK: Instruments

    /// The devices that a border for fine needles admits.
    var fineNeedles: [Facts.Entity] {
        facts.entities(labeled: "Device").filter { facts.string($0.node, "kind") == "fine needle" }
    }

    private func missingNeedle(for crossing: RegionPluginAPI.Crossing) -> [CaseReason] {
        guard crossing.kind == .fineNeedleOnly, !clinicalCase.instruments.isEmpty else { return [] }
        let needles = fineNeedles.filter { excluded[$0.node] == nil }
        guard !needles.contains(where: { clinicalCase.instruments.contains($0.id) }) else { return [] }
        let space = facts.entity(crossing.to)
        return [
            CaseReason(
                text: "the way into the \(space.name) admits a fine needle only, and none is at hand",
                citations: facts.citations(Facts.Edge(relationship: crossing.relationship, other: space)),
                changes: needles.map { .addInstrument($0) })
        ]
    }
}
