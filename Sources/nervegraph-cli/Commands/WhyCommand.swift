import ArgumentParser
import NerveGraph

struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "How one thing is related to another, down to the facts and the lines that state them.",
        discussion: """
            Examples:
              nervegraph why "CT-guided transgluteal approach to the pudendal nerve in the Alcock canal" denervates "perineal nerve"
              nervegraph why approach:pudendal-ct-transgluteal "pudendal neuralgia"
            """)

    @Argument(help: "Where the relationship begins: an approach, a nerve, anything, by name, synonym or id.")
    var subject: String
    @Argument(
        help: ArgumentHelp(
            "The relationship, such as reaches, denervates or at-risk (any where left out), then where it ends.",
            valueName: "[relation] object"))
    var rest: [String]
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...2).contains(rest.count) else { throw ValidationError("say: why SUBJECT [RELATION] OBJECT") }
    }

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            let start = try graph.resolve(subject, as: ["Approach", "Nerve"])
            let end = try graph.resolve(rest[rest.count - 1], as: [])
            let type = rest.count == 2 ? rest[0].uppercased().map { $0 == "-" ? "_" : String($0) }.joined() : nil
            let answer = graph.why(from: start, type: type, to: end)
            Reply(command: "why", subject: start.id, table: answer.table, page: { answer.page }).write(
                as: output.format)
        }
    }
}
