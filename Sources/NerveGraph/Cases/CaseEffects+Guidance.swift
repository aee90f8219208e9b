import PropertyGraph
import RegionPluginAPI

// What the guidance at hand can't show. In: CANNOT_SHOW and the approaches that each modality is documented to guide. Out: looked up by node.

/// What a modality is documented to guide to or through, and what it can't show by a source: things and all that is part of them, but for
/// what is documented.
struct GuidanceLimits: Sendable {
    let modality: Facts.Entity
    let limits: [NodeID: Facts.Edge]
    let documented: Set<NodeID>

    /// - Complexity: O(things it can't show, with their parts + layers of the approaches that it guides).
    init(of modality: Facts.Entity, _ facts: Facts) {
        self.modality = modality
        var limits: [NodeID: Facts.Edge] = [:]
        for limit in facts.out(modality, "CANNOT_SHOW") {
            for part in facts.parts(of: limit.other) where limits[part.node] == nil { limits[part.node] = limit }
        }
        let approaches = facts.into(modality, "GUIDED_BY").map(\.other)
        documented = Set(
            approaches.flatMap { facts.out($0, "TRAVERSES") + facts.out($0, "TARGETS") }.map(\.other.node))
        for node in documented { limits[node] = nil }
        self.limits = limits
    }
}

extension CaseEffects {
    /// Why no guidance at hand shows a space, nerve or structure; empty where one does, where no source says that it can't, or where
    /// no guidance was said.
    package func blindness(to node: NodeID) -> [CaseReason] {
        let hand = guidanceLimits.filter { clinicalCase.guidance.contains($0.modality.id) }
        var reasons: [CaseReason] = []
        for limits in hand {
            if let exclusions = excluded[limits.modality.node] {
                reasons += exclusions
                continue
            }
            guard let limit = limits.limits[node] else { return [] }
            let remark = facts.string(limit, "remark").map { ": \($0)" } ?? ""
            reasons.append(
                CaseReason(
                    text: "\(limits.modality.name) can't show the \(limit.other.name)\(remark)",
                    citations: facts.citations(limit), changes: otherGuidance(showing: node)))
        }
        return reasons
    }

    /// The modalities that are not at hand and that are documented to guide there: that nothing denies it is not enough.
    private func otherGuidance(showing node: NodeID) -> [CaseChange] {
        guidanceLimits.filter { other in
            !clinicalCase.guidance.contains(other.modality.id) && excluded[other.modality.node] == nil
                && other.documented.contains(node)
        }.map { .addGuidance($0.modality) }
    }
}
