import PropertyGraph
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

    /// What the regions' plugins add to the documented risks of approaches: those of each, in order. Each assessor is asked once.
    func assessedRisks(of approaches: [Facts.Entity], in clinicalCase: ClinicalCase) -> [[Risk]] {
        let graph = RegionGraph(view)
        let assessors = regions.flatMap(\.riskAssessors)
        let found = assessors.map { $0.risks(of: approaches.map(\.node), in: clinicalCase, on: graph) }
        return approaches.indices.map { index in
            zip(assessors, found).flatMap { assessor, found in
                // An assessor that answers for too few says nothing of the rest.
                index < found.count ? found[index].map { risk($0, by: assessor) } : []
            }
        }
    }

    private func risk(_ risk: RegionPluginAPI.Risk, by assessor: RiskAssessor) -> Risk {
        let citations = risk.sources.map { facts.citation($0) }
        return Risk(
            structure: facts.entity(risk.structure), origin: .plugin(assessor.id), phase: risk.phase.rawValue,
            consequence: risk.consequence, severity: Severity(risk.severity?.rawValue),
            protection: risk.protection.map { [$0] } ?? [], places: [], reason: risk.reason, citations: citations,
            severityCitations: citations,
            facts: [
                .assessment(
                    Assessment(
                        assessor: assessor.id, says: assessor.says, reason: risk.reason, citations: citations,
                        file: assessor.file, line: assessor.line))
            ])
    }
}

extension Facts {
    /// A source that a plugin or a rule names by key, with what the graph knows of it.
    func citation(key: String) -> Citation {
        let parts = key.split(separator: "#", maxSplits: 1).map(String.init)
        let name = parts.first ?? key
        let reference = entity(id: "reference:\(name)")
        return Citation(
            key: name, reference: reference?.name ?? name, place: parts.count > 1 ? parts[1] : nil,
            basis: reference.flatMap { string($0.node, "basis") }.flatMap(Citation.Basis.init) ?? .published,
            confidence: nil, file: "", line: 0)
    }

    func citation(_ source: RegionPluginAPI.Citation) -> Citation {
        var citation = citation(key: source.place.map { "\(source.reference)#\($0)" } ?? source.reference)
        if let basis = source.basis { citation.basis = Citation.Basis(rawValue: basis.rawValue) ?? citation.basis }
        citation.confidence = source.confidence?.rawValue
        if let place = source.statedAt {
            citation.file = place.file
            citation.line = place.line
        }
        return citation
    }
}
