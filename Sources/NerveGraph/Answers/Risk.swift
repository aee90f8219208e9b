import struct RegionPluginAPI.ClinicalCase

/// Something that an approach can harm, and how that is known.
package struct Risk: Sendable {
    /// How the risk came into the answer.
    package enum Origin: Sendable {
        /// A source says that this approach puts it at risk.
        case documented
        /// It lies in a space that the approach crosses; no source names it for this approach.
        case anatomy
        /// A region's plugin says so, and gives its reason.
        case plugin(String)
    }

    package var structure: Facts.Entity
    package var origin: Origin
    /// access, ablation or effect; nil where it is only known to lie on the way.
    package var phase: String?
    package var consequence: String?
    package var severity: Severity
    /// What protects it; empty where nothing is stated.
    package var protection: [String]
    /// Under which condition it counts, and what changes on both sides.
    package var condition: String?
    /// The spaces of the route it lies in, outermost first.
    package var places: [String]
    /// Why it is listed, for what no source states.
    package var reason: String?
    package var citations: [Citation]
    package var severityCitations: [Citation]
    /// What the line rests on.
    package var facts: [Fact]
    /// What the case asked for makes of it; empty where it makes nothing.
    package var caseReasons: [CaseReason] = []

    /// Worst first, then in the order in which it can happen, then by name.
    static func worseFirst(_ left: Risk, _ right: Risk) -> Bool {
        let phases = ["access": 0, "ablation": 1, "effect": 2]
        func key(_ risk: Risk) -> (Int, Int, String) {
            (-risk.severity.rawValue, risk.phase.flatMap { phases[$0] } ?? 3, risk.structure.name)
        }
        return key(left) < key(right)
    }
}

extension Facts {
    /// The documented risks of an approach: worst first, then by phase on the way in, then by name.
    ///
    /// - Parameter side: what is lost on both sides only is told unless one side is to be treated.
    package func documentedRisks(of approach: Entity, side: ClinicalCase.Side? = nil) -> [Risk] {
        let isOneSided = side == .left || side == .right
        let spaces = out(approach, "TRAVERSES").map(\.other)
        return out(approach, "AT_RISK").filter { !isDerived($0) }.map { edge in
            let bilateral = isOneSided ? nil : string(edge, "whenBilateral").map { "on both sides: \($0)" }
            let condition = [string(edge, "condition"), bilateral].compactMap(\.self).joined(separator: "; ")
            // A risk without a severity of its own has that of what is harmed.
            let own = string(edge, "severity")
            return Risk(
                structure: edge.other, origin: .documented, phase: string(edge, "phase"),
                consequence: string(edge, "consequence"),
                severity: Severity(own ?? string(edge.other.node, "severity")),
                protection: string(edge, "protection").map { [$0] } ?? protections(of: edge.other),
                condition: condition.isEmpty ? nil : condition, places: places(of: edge.other, in: spaces),
                citations: citations(edge),
                severityCitations: own == nil ? citations(edge.other, "severity") : citations(edge, "severity"),
                facts: [.relationship(edge)] + ownFacts(edge, ["severity", "protection", "condition", "consequence"])
                    + (own == nil ? propertyFacts(edge.other, ["severity"]) : [])
                    + (string(edge, "protection") == nil ? protectionFacts(of: edge.other) : [])
                    + placeFacts(of: edge.other, on: approach))
        }
        .sorted(by: Risk.worseFirst)
    }

    /// What lies in the spaces that the approach crosses and is not documented as at risk, by name.
    package func anatomicalRisks(of approach: Entity) -> [Risk] {
        let spaces = out(approach, "TRAVERSES").map(\.other)
        let documented = Set(out(approach, "AT_RISK").map(\.other))
        var seen: Set<Entity> = []
        return out(approach, "ENDANGERS").filter { !documented.contains($0.other) && seen.insert($0.other).inserted }
            .map { edge in
                let places = places(of: edge.other, in: spaces)
                return Risk(
                    structure: edge.other, origin: .anatomy, consequence: string(edge.other.node, "consequence"),
                    severity: Severity(string(edge.other.node, "severity")), protection: protections(of: edge.other),
                    places: places, reason: "lies in the \(places.joined(separator: ", "))",
                    citations: located(edge.other, in: spaces), severityCitations: citations(edge.other, "severity"),
                    facts: [.relationship(edge)] + propertyFacts(edge.other, ["severity", "consequence"])
                        + protectionFacts(of: edge.other))
            }
            .sorted(by: Risk.worseFirst)
    }

    func protections(of structure: Entity) -> [String] {
        out(structure, "PROTECTED_BY").map { string($0, "remark") ?? $0.other.name }
    }

    private func places(of structure: Entity, in spaces: [Entity]) -> [String] {
        let homes = Set(out(structure, "LOCATED_IN").map(\.other))
        return spaces.filter(homes.contains).map(\.name)
    }

    private func located(_ structure: Entity, in spaces: [Entity]) -> [Citation] {
        out(structure, "LOCATED_IN").filter { spaces.contains($0.other) }.flatMap { citations($0) }.distinct
    }

    // MARK: What a risk rests on

    func protectionFacts(of structure: Entity) -> [Fact] {
        out(structure, "PROTECTED_BY").map(Fact.relationship)
    }

    /// The spaces of the route that the structure lies in, and that it lies there.
    private func placeFacts(of structure: Entity, on approach: Entity) -> [Fact] {
        let homes = out(structure, "LOCATED_IN")
        return out(approach, "TRAVERSES").flatMap { step in
            homes.filter { $0.other == step.other }.flatMap { [.relationship(step), .relationship($0)] }
        }
    }
}
