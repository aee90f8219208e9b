import PropertyGraph
import RegionPluginAPI
import Synchronization

// A plugin from outside as the engine sees it. In: the plugin. Out: its contributions, each of whose results is looked at before it is
// used. The first that is wrong ends the plugin's part: the command begins anew without it, or it contributes nothing from then on.

/// A plugin whose calls are watched and whose results are checked.
package struct SupervisedPlugin: RegionPlugin {
    package let manifest: RegionManifest
    package let rules: [Rule]
    package let accessModel: AccessModel?
    package let riskAssessors: [RiskAssessor]
    package let procedures: [RegionProcedure]
    package let checks: [Check]

    /// Asks a plugin once for everything that it contributes.
    ///
    /// - Parameters:
    ///   - manifest: what plugin.xml states; the plugin has to say the same of itself.
    ///   - supervision: who the plugin is and where its faults go.
    /// - Throws: ``PluginFault`` where it is another plugin than its manifest says.
    init(
        _ plugin: any RegionPlugin, as manifest: RegionManifest, under supervision: Supervision
    ) throws(PluginFault) {
        let own = supervision.call("the manifest") { plugin.manifest }
        for (what, stated, said) in [
            ("id", manifest.id, own.id), ("version", manifest.version, own.version),
            ("region", manifest.region, own.region),
        ] where stated != said {
            throw supervision.fault(
                "plugin-manifest", "its \(what) is “\(said)”, but plugin.xml says “\(stated)”",
                hint: "write the same in plugin.xml and in the plugin's manifest")
        }
        self.manifest = manifest
        rules = supervision.call("the rules") { plugin.rules }
        checks = supervision.call("the checks") { plugin.checks }
        accessModel = supervision.call("the access model") { plugin.accessModel }.map { $0.supervised(supervision) }
        riskAssessors = supervision.call("the list of risk assessors") { plugin.riskAssessors }.map {
            $0.supervised(supervision)
        }
        procedures = supervision.call("the list of procedures") { plugin.procedures }.map { $0.supervised(supervision) }
    }
}

extension AccessModel {
    /// The same form: one stays one, many stay many.
    fileprivate func supervised(_ supervision: Supervision) -> AccessModel {
        let name = "the access model"
        let crumb = supervision.breadcrumb(name)
        guard asksInBatches else {
            return AccessModel(file: file, line: line) { crossing, clinicalCase, graph in
                supervision.result(of: name, crumb, otherwise: nil) {
                    judge(crossing, in: clinicalCase, on: graph)
                } wrong: { judgement in
                    guard let judgement else { return nil }
                    var inspection = ResultInspection(graph)
                    return inspection.fault(of: judgement)
                }
            }
        }
        return AccessModel(
            file: file, line: line,
            batch: { crossings, clinicalCase, graph in
                supervision.result(of: name, crumb, otherwise: crossings.map { _ in nil }) {
                    judge(crossings, in: clinicalCase, on: graph)
                } wrong: { judgements in
                    var inspection = ResultInspection(graph)
                    return inspection.fault(of: judgements, count: crossings.count)
                }
            })
    }
}

extension RiskAssessor {
    fileprivate func supervised(_ supervision: Supervision) -> RiskAssessor {
        let name = "the risk assessor \(id)"
        let crumb = supervision.breadcrumb(name)
        return RiskAssessor(
            id: id, says: says, file: file, line: line,
            batch: { approaches, clinicalCase, graph in
                supervision.result(of: name, crumb, otherwise: approaches.map { _ in [] }) {
                    risks(of: approaches, in: clinicalCase, on: graph)
                } wrong: { risks in
                    var inspection = ResultInspection(graph)
                    return inspection.fault(of: risks, count: approaches.count)
                }
            })
    }
}

extension RegionProcedure {
    fileprivate func supervised(_ supervision: Supervision) -> RegionProcedure {
        let title = "the procedure \(name)"
        let crumb = supervision.breadcrumb(title)
        return RegionProcedure(name: name, says: says, inputs: inputs, outputs: outputs) {
            arguments, clinicalCase, graph throws(Refusal) in
            guard !supervision.isOut else { throw supervision.refusal }
            let answer = try supervision.run(crumb) { () throws(Refusal) -> [Row] in
                try rows(arguments, in: clinicalCase, on: graph)
            }
            var inspection = ResultInspection(graph)
            if let wrong = inspection.fault(of: answer, as: outputs) {
                supervision.leaveOut("plugin-answer", "\(title) answered with \(wrong)")
                throw supervision.refusal
            }
            return answer
        }
    }
}
