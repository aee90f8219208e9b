import RegionPluginAPI

// What a cryoprobe makes worse. In: an approach to the nerves behind the abdomen and the instruments. Out: the organs that it may puncture.

extension RiskAssessor {
    /// A puncture on the way to the celiac plexus or the splanchnic nerves is likely worse with a probe than with a spinal needle.
    ///
    /// The severity is that of the fact; how much worse is not stated by anybody.
    static let largerProbe = RiskAssessor(
        id: "abdomen:larger-probe",
        says:
            "A bleed or a puncture on the way to the celiac plexus is likely more severe with a cryoprobe than with a spinal needle."
    ) { approach, clinicalCase, graph in
        guard !clinicalCase.instruments.allSatisfy(AccessModel.isFineNeedle),
            let caution = graph.node("statement:caution-probe"), isCeliac(approach, graph)
        else { return [] }
        return graph.outgoing("AT_RISK", from: approach).filter {
            graph.text("phase", of: $0.relationship) == "access" && graph.labels(of: $0.node).contains("Structure")
        }.map { risk in
            Risk(
                structure: risk.node, phase: .access,
                consequence: graph.text("consequence", of: risk.relationship) ?? "puncture",
                severity: graph.text("severity", of: risk.relationship).flatMap(Risk.Severity.init),
                reason: graph.text("text", of: caution) ?? graph.name(of: caution),
                sources: graph.sources(of: [caution], [risk.relationship]))
        }
    }

    private static func isCeliac(_ approach: NodeID, _ graph: RegionGraph) -> Bool {
        let targets = Set(CeliacTargets.nodes(graph))
        return graph.outgoing("TARGETS", from: approach).contains { targets.contains($0.node) }
    }
}
