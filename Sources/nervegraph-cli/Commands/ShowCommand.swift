import ArgumentParser
import NerveGraph

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Everything on one thing, each fact with its source.")

    @Argument(help: "Anything in the graph, by id, name or synonym.")
    var name: String
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            let answer = graph.facts.show(try graph.resolve(name, as: []))
            Reply(
                command: "show", subject: answer.entity.id, table: answer.table, cautions: answer.cautions,
                page: { answer.page }
            ).write(as: output.format)
        }
    }
}
