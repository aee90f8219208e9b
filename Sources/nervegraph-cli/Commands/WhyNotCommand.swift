import ArgumentParser
import NerveGraph

struct WhyNotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why-not",
        abstract: "Why an approach can't be used in a case, and the smallest changes that would open it.",
        discussion: """
            Examples:
              nervegraph why-not approach:pudendal-transgluteal-alcock "pudendal nerve" --position supine
              nervegraph why-not approach:icn-ct-cryo --condition coagulopathy --guidance ultrasound
            """)

    @Argument(help: "An approach, by name, synonym or id.")
    var approach: String
    @Argument(
        help: "What it is to reach: a nerve, structure, syndrome or landmark; left out, the approach alone is asked of."
    )
    var target: String?
    @OptionGroup(title: "The case") var options: CaseOptions
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            let subject = try graph.resolve(approach, as: ["Approach"])
            let target = try target.map { try graph.resolve($0, as: KnowledgeGraph.reachLabels) }
            let answer = graph.whyNot(subject, for: target, in: try options.resolve(on: graph))
            Reply(
                command: "why-not", subject: subject.id, table: answer.table, cautions: answer.cautions,
                page: { answer.page }
            ).write(as: output.format)
        }
    }
}
