import PropertyGraph
import Reasoning
import RegionPluginAPI

extension ApproachesAnswer {
    /// What approaches can be asked for, the likeliest first.
    package static let subjectLabels = ["Nerve", "Syndrome", "Landmark", "Structure", "Space"]
}

extension RisksAnswer {
    /// What risks can be asked of, the likeliest first.
    package static let subjectLabels = ["Approach", "Nerve", "Syndrome", "Structure"]
}

extension EvidenceAnswer {
    /// What evidence can be asked on, the likeliest first.
    package static let subjectLabels = ["Nerve", "Syndrome", "Approach", "Study", "Landmark", "Structure", "Modality"]
}

extension KnowledgeGraph {
    package func find(_ text: String) -> FindAnswer {
        let matches = names.matches(for: text)
        return FindAnswer(text: text, matches: matches, kinds: matches.map { facts.kind($0.entity) })
    }

    /// What the regions' plugins add to the documented risks.
    func assessedRisks(of approach: Facts.Entity, in clinicalCase: ClinicalCase) -> [Risk] {
        let graph = RegionGraph(view)
        return regions.flatMap { region in
            region.riskAssessors.flatMap { assessor in
                assessor.risks(of: approach.node, in: clinicalCase, on: graph).map { risk in
                    let citations = risk.sources.map { facts.citation($0) }
                    return Risk(
                        structure: facts.entity(risk.structure), origin: .plugin(assessor.id),
                        phase: risk.phase.rawValue,
                        consequence: risk.consequence, severity: Severity(risk.severity?.rawValue),
                        protection: risk.protection.map { [$0] } ?? [], places: [], reason: risk.reason,
                        citations: citations, severityCitations: citations,
                        facts: [
                            .assessment(
                                Assessment(
                                    assessor: assessor.id, says: assessor.says, reason: risk.reason,
                                    citations: citations))
                        ])
                }
            }
        }
    }

    /// How two things are related: each relationship between them, of one type or of any.
    package func why(from start: Facts.Entity, type: String?, to end: Facts.Entity) -> WhyAnswer {
        let types = type.map { [$0] } ?? view.typeNames.sorted()
        let edges = types.flatMap { facts.out(start, $0) }.filter { $0.other == end }
        return WhyAnswer(
            start: start, type: type, end: end,
            reasons: edges.map { reason(Explanation.why($0.relationship, in: view, derivations)) },
            searched: facts.searchedSources)
    }

    func reason(_ explanation: Explanation) -> Reason {
        let text: String
        let about: [Facts.Entity]
        switch explanation.statement {
        case .relationship(let relationship):
            text = facts.words(relationship)
            about = [view.source(of: relationship), view.target(of: relationship)].map(facts.entity)
        case .property(let node, let key):
            about = [facts.entity(node)]
            text = facts.words(about[0], view.name(of: key))
        }
        guard let rule = explanation.rule else {
            return Reason(
                text: text, ground: .stated(explanation.sources.map { facts.citation($0) }), premises: [],
                about: about.map(\.id))
        }
        return Reason(
            text: text,
            ground: .rule(id: rule.id, says: rule.says, citations: rule.sources.map { facts.citation(key: $0) }),
            premises: explanation.premises.map(reason))
    }
}

extension Facts {
    /// A source that a plugin or a rule names by key, with what the graph knows of it.
    func citation(key: String) -> Citation {
        let parts = key.split(separator: "#", maxSplits: 1).map(String.init)
        let reference = entity(id: "reference:\(parts[0])")
        return Citation(
            key: parts[0], reference: reference?.name ?? parts[0], place: parts.count > 1 ? parts[1] : nil,
            basis: reference.flatMap { string($0.node, "basis") }.flatMap(Citation.Basis.init) ?? .published,
            confidence: nil, file: "", line: 0)
    }

    func citation(_ source: RegionPluginAPI.Citation) -> Citation {
        var citation = citation(key: source.place.map { "\(source.reference)#\($0)" } ?? source.reference)
        if let basis = source.basis { citation.basis = Citation.Basis(rawValue: basis.rawValue) ?? citation.basis }
        citation.confidence = source.confidence?.rawValue
        return citation
    }
}
