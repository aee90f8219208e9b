import ArgumentParser
import NerveGraph

struct DenervatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "denervates", abstract: "What an ablation of a nerve at a place takes with it, and what it spares."
    )

    @Argument(help: "A nerve, by name, synonym or id.")
    var nerve: String
    @Option(help: ArgumentHelp("The landmark or space on its course where it is ablated.", valueName: "place"))
    var at: String?
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            let nerve = try graph.resolve(nerve, as: ["Nerve"])
            let place = try at.map { try graph.resolve($0, as: ["Landmark", "Space", "Structure"]) }
            let answer = graph.facts.denervation(of: nerve, at: place)
            Reply(
                command: "denervates", subject: nerve.id, table: answer.table, cautions: answer.cautions,
                page: { answer.page }
            ).write(as: output.format)
        }
    }
}
