import struct RegionPluginAPI.ClinicalCase

/// What an approach can harm: what sources say, apart from what only the anatomy suggests.
package struct RisksAnswer: Sendable {
    package var approach: Facts.Entity
    package var summary: ApproachSummary
    package var cautions: [Caution]
    /// Worst first.
    package var documented: [Risk]
    /// "Also possible by anatomy, not documented."
    package var anatomical: [Risk]
    /// What happened in the studies on the nerves it targets.
    package var complications: [Complication]
    package var contraindications: [(name: String, remark: String?, citations: [Citation])]
    package var protections: [(name: String, remark: String?, citations: [Citation])]
    /// What speaks against the approach in the case asked for.
    package var objections: [Objection] = []
    /// What is not there in the case, and so not at risk.
    package var absent: [(structure: Facts.Entity, reason: CaseReason)] = []
}

/// A complication that a study reports.
package struct Complication: Sendable {
    package var study: Facts.Entity
    package var complication: Facts.Entity
    package var text: String
    package var grade: String?
    package var patients: Int?
    package var management: String?
    package var resolution: String?
    package var citations: [Citation]
}

extension Facts {
    /// - Parameters:
    ///   - pluginRisks: what the region's plugin adds for this approach.
    ///   - side: the side to be treated.
    package func risks(
        of approach: Entity, pluginRisks: [Risk] = [], side: ClinicalCase.Side? = nil
    ) -> RisksAnswer {
        let targets = out(approach, "TARGETS").map(\.other)
        let documented = documentedRisks(of: approach, side: side).map { $0.explained(by: pluginRisks) }
        let named = Set(documented.map(\.structure))
        let anatomical = anatomicalRisks(of: approach)
        let known = named.union(anatomical.map(\.structure))
        return RisksAnswer(
            approach: approach, summary: summary(of: approach),
            cautions: conflicts(concerning: [approach] + targets) + warnings(concerning: [approach] + targets),
            documented: documented,
            anatomical: (anatomical + pluginRisks.filter { !known.contains($0.structure) }).sorted(by: Risk.worseFirst),
            complications: complications(inStudiesOf: targets),
            contraindications: remarks(approach, "CONTRAINDICATED_BY"), protections: remarks(approach, "PROTECTED_BY"))
    }

    private func remarks(
        _ approach: Entity, _ type: String
    ) -> [(name: String, remark: String?, citations: [Citation])] {
        out(approach, type).map { ($0.other.name, string($0, "remark"), citations($0)) }
    }

    /// The complications of the studies that evaluate one of the nerves, graver ones first.
    package func complications(inStudiesOf targets: [Entity]) -> [Complication] {
        let found = studies(evaluating: targets).flatMap { complications(of: $0.study) }
        func key(_ complication: Complication) -> (Int, String) {
            (complication.grade == "major" ? 0 : 1, complication.study.name)
        }
        return found.sorted { key($0) < key($1) }
    }

    /// The complications that a study reports.
    package func complications(of study: Entity) -> [Complication] {
        let reported = out(study, "REPORTS").map(\.other).filter { hasLabel($0, "Complication") }
        return reported.map { complication in
            Complication(
                study: study, complication: complication, text: string(complication.node, "text") ?? complication.name,
                grade: string(complication.node, "grade"), patients: integer(complication.node, "patients"),
                management: string(complication.node, "management"),
                resolution: string(complication.node, "resolution"), citations: citations(complication))
        }
    }
}

extension Risk {
    /// A documented risk with the reasons and protections that regions give for it; what its sources state stays first.
    fileprivate func explained(by others: [Risk]) -> Risk {
        var risk = self
        for other in others where other.structure == structure {
            risk.reason = [risk.reason, other.reason].compactMap(\.self).joined(separator: "; ")
            risk.protection += other.protection.filter { !risk.protection.contains($0) }
            risk.citations = (risk.citations + other.citations).distinct
            risk.facts += other.facts
        }
        return risk
    }
}
