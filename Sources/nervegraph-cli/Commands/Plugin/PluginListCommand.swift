import ArgumentParser
import NerveGraph

struct PluginListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The plugins from outside: version, kind, where they come from, and whether they answer.",
        discussion: "nervegraph regions shows what each contributes. Ends with exit code 65 where one was left out.")

    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let answer = PluginListAnswer(try session.load().regionsAnswer)
            Reply(command: "plugin list", table: answer.table, page: { answer.page }).write(as: output.format)
        }
    }
}
