import ArgumentParser
import NerveGraph

struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "What a name may mean, and which name or synonym matched.")

    @Argument(help: "Any name, or some of its words.")
    var text: String
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let answer = try session.load().find(text)
            Reply(command: "find", table: answer.table, page: { answer.page }).write(as: output.format)
        }
    }
}
