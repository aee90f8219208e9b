import ArgumentParser
import NerveGraph
import PluginAuthoring

struct PluginTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Hold a plugin against what is promised of every region, and play its Features/*.feature.",
        discussion: """
            A feature asks the whole ontology with this plugin; a step "running:" may run nervegraph and nothing else. Ends with exit code 65
            where something failed, with 0 otherwise.
            """)

    @OptionGroup var argument: PluginFolderArgument
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            var results: [TrialResult] = []
            try CommandFailure.translating {
                try session.authored(argument).test { result in
                    results.append(result)
                    if output.format == .table { Stream.output(result.lines) }
                }
            }
            let summary = TrialSummary(results)
            if output.format == .table {
                Stream.output(summary.line + "\n")
            } else {
                Reply(command: "plugin test", table: summary.table, page: { summary.page }).write(as: output.format)
            }
            if summary.failed > 0 { throw CommandFailure.badData }
        }
    }
}
