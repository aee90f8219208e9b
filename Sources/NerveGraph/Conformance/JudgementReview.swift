import AccessPlanning
import OntologyXML
import PropertyGraph
import RegionPluginAPI

// Whatever a region says has a source that is known, a reason, and a sentence. In: a plugin and the whole knowledge. Out: a finding for each kind of
// statement that has not; the first of each is enough.

/// Asks a plugin everything that can be asked without knowing it: of every approach, every crossing, and procedures without arguments.
struct JudgementReview {
    private let plugin: any RegionPlugin
    private let knowledge: KnowledgeGraph
    private let graph: RegionGraph

    init(_ plugin: any RegionPlugin, in knowledge: KnowledgeGraph) {
        self.plugin = plugin
        self.knowledge = knowledge
        graph = RegionGraph(knowledge.view)
    }

    func findings() -> [Finding] {
        let faults =
            plugin.rules.compactMap { fault(of: $0.sources, "the rule \($0.id)") } + risks() + crossings() + rows()
        return faults.map {
            Finding(
                "judgement-unsourced", $0, hint: "give the sources of the facts it was computed from",
                file: plugin.manifest.id)
        }
    }

    /// What is wrong with the sources of a statement; nil where nothing is.
    private func fault(of sources: [RegionPluginAPI.Citation], _ what: String) -> String? {
        if sources.isEmpty { return "\(what) has no source" }
        let unknown = sources.first { graph.node("reference:\($0.reference)") == nil }
        return unknown.map { "\(what) cites \($0.reference), which is no reference of the ontology" }
    }

    private func risks() -> [String] {
        let approaches = graph.nodes(labelled: "Approach")
        return plugin.riskAssessors.compactMap { assessor in
            for (approach, risks) in zip(approaches, assessor.risks(of: approaches, in: ClinicalCase(), on: graph)) {
                let what = "the risk assessor \(assessor.id), of \(graph.id(of: approach)),"
                for risk in risks {
                    if let fault = fault(of: risk.sources, what) { return fault }
                    if risk.reason.isEmpty { return "\(what) gives no reason" }
                    if risk.consequence.isEmpty { return "\(what) names no consequence" }
                }
            }
            return nil
        }
    }

    private func crossings() -> [String] {
        guard let model = plugin.accessModel else { return [] }
        let map = knowledge.spaces
        let crossings = map.graph.crossings.map(map.fact)
        for (crossing, judgement) in zip(crossings, model.judge(crossings, in: ClinicalCase(), on: graph)) {
            let what =
                "the access model, of the crossing from \(graph.id(of: crossing.from)) to \(graph.id(of: crossing.to)),"
            switch judgement {
            case .open(_, let reason, let sources)?, .closed(let reason, let sources)?:
                if let fault = fault(of: sources, what) { return [fault] }
                if reason.isEmpty { return ["\(what) gives no reason"] }
            case nil: break
            }
        }
        return []
    }

    private func rows() -> [String] {
        plugin.procedures.filter(\.inputs.isEmpty).compactMap { procedure in
            do throws(RegionProcedure.Refusal) {
                for row in try procedure.rows([], in: ClinicalCase(), on: graph) {
                    if row.values.count != procedure.outputs.count {
                        return
                            "a row of \(procedure.name) has \(row.values.count) columns, not \(procedure.outputs.count)"
                    }
                    if let fault = fault(of: row.sources, "a row of \(procedure.name)") { return fault }
                }
                return nil
            } catch {
                return "\(procedure.name) refuses to be asked without arguments, though it has none: \(error.message)"
            }
        }
    }
}
