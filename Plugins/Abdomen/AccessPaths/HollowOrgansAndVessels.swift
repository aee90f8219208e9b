import RegionPluginAPI

// Bowel, stomach and great vessels on the way. In: a crossing and the instruments at hand. Out: closed or open with its hazard, or nothing
// where the facts decide already.

extension AccessModel {
    /// A border that admits a fine needle only is closed without one at hand, and open to a needle at the hazard that is stated.
    ///
    /// Nothing is said where no instrument was said. A border into or out of one of these organs that is stated to be free is taken
    /// as one for a fine needle.
    static let hollowOrgansAndVessels = AccessModel { crossing, clinicalCase, graph in
        guard let organ = organ(at: crossing, graph), !clinicalCase.instruments.isEmpty else { return nil }
        guard crossing.kind == .fineNeedleOnly || crossing.kind == .free else { return nil }
        let sources = graph.sources(of: [], [crossing.relationship]) + largerProbe(graph)
        if clinicalCase.instruments.contains(where: isFineNeedle) {
            return .open(hazard: crossing.hazard, reason: "a fine needle crosses the \(organ)", sources: sources)
        }
        let names = clinicalCase.instruments.sorted().map { graph.node($0).map(graph.name) ?? $0 }
        return .closed(
            reason:
                "the \(organ) may be crossed with a fine needle only, not with a \(names.joined(separator: " or a "))",
            sources: sources)
    }

    /// The name of the organ that the crossing enters or leaves, where that is one of those that leak.
    private static func organ(at crossing: Crossing, _ graph: RegionGraph) -> String? {
        let leaking: Set = [
            "structure:abdominal-aorta", "structure:inferior-vena-cava", "structure:stomach",
            "structure:transverse-colon",
            "structure:bowel",
        ]
        let wholes = [crossing.to, crossing.from].flatMap { graph.outgoing("PART_OF", from: $0).map(\.node) }
        return wholes.first { leaking.contains(graph.id(of: $0)) }.map(graph.name)
    }

    static func isFineNeedle(_ instrument: String) -> Bool { instrument == "device:spinal-needle" }

    /// On whose word a probe is worse than a needle.
    private static func largerProbe(_ graph: RegionGraph) -> [Citation] {
        graph.node("statement:caution-probe").map { graph.sources(of: $0) } ?? []
    }
}
