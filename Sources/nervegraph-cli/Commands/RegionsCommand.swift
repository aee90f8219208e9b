import ArgumentParser
import NerveGraph

struct RegionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions", abstract: "The regions installed: what each owns, requires and contributes.")

    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let answer = try session.load().regionsAnswer
            Reply(command: "regions", table: answer.table, page: { answer.page }).write(as: output.format)
        }
    }
}
