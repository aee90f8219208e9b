import ArgumentParser
import NerveGraph
import PluginAuthoring

struct PluginCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "List every fault of a plugin: files, schema, sources, ids, names, checks, ways to its targets.",
        discussion: """
            The plugin is read together with the whole ontology; what is told is what would not be there without it. Ends with exit code 65
            where there is an error, with 0 otherwise.
            """)

    @OptionGroup var argument: PluginFolderArgument
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let answer = try session.authored(argument).review()
            if output.format == .table {
                Stream.output(answer.findings.map { $0.rendered + "\n" }.joined())
                Stream.error(answer.summary + "\n")
            } else {
                Reply(command: "plugin check", table: answer.table, page: { answer.page }).write(as: output.format)
            }
            if answer.hasErrors { throw CommandFailure.badData }
        }
    }
}
