import JSONLines
import OntologyXML
import PropertyGraph
import RegionPluginAPI

// A region in any language. In: a plugin's folder with a program. Out: a plugin like any other, whose judgements, risks and rows are the
// program's. What the program answers is checked here before anybody sees it: Documentation/PluginProtocol.md.

/// A plugin whose reasoning is done by a program of its own.
///
/// From its first fault on it judges nothing, knows of no risk, and its procedures refuse.
struct PluginProgram: RegionPlugin {
    let manifest: RegionManifest
    let rules: [Rule]
    let checks: [Check]
    let accessModel: AccessModel?
    let riskAssessors: [RiskAssessor]
    let procedures: [RegionProcedure]

    /// Waits for what a program contributes.
    ///
    /// - Parameter reader: asks what the contributions read.
    init(
        _ connection: ProgramConnection, reader: ProgramReader, under supervision: Supervision
    ) throws(PluginFault) {
        let stated = try connection.greeting { (reply) throws(WrongReply) in
            try ProgramContributions(reply, file: connection.file)
        }
        let calls = ProgramCalls(connection: connection, reader: reader, supervision: supervision)
        try calls.check(stated)
        manifest = connection.plugin.regionManifest
        rules = stated.rules
        checks = stated.checks
        accessModel = stated.accessModel.map { model in
            AccessModel(
                file: connection.file, line: model.line,
                batch: { crossings, clinicalCase, graph in
                    calls.judge(crossings, model, clinicalCase, graph)
                })
        }
        riskAssessors = stated.riskAssessors.map { assessor in
            RiskAssessor(
                id: assessor.id, says: assessor.says, file: connection.file, line: assessor.line,
                batch: { approaches, clinicalCase, graph in
                    calls.assess(approaches, assessor, clinicalCase, graph)
                })
        }
        procedures = stated.procedures.map { procedure in
            RegionProcedure(
                name: procedure.name, says: procedure.says, inputs: procedure.inputs, outputs: procedure.outputs
            ) { (arguments, clinicalCase, graph) throws(RegionProcedure.Refusal) in
                try calls.call(procedure, arguments, clinicalCase, graph)
            }
        }
    }
}

extension ProgramConnection {
    /// Waits for what the program contributes, and watches over it.
    ///
    /// - Parameters:
    ///   - reader: asks what the contributions read.
    ///   - log: takes the faults of later calls.
    package func plugin(reader: ProgramReader, log: PluginFaultLog) throws(PluginFault) -> any RegionPlugin {
        let supervision = Supervision(plugin: plugin.id, file: file, seconds: nil, log: log)
        return try SupervisedPlugin(
            PluginProgram(self, reader: reader, under: supervision), as: plugin.regionManifest, under: supervision)
    }
}
