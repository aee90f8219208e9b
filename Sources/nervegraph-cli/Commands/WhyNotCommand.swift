import ArgumentParser
import NerveGraph

struct WhyNotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why-not",
        abstract: "Why an approach, or any way, can't be used in a case, and the smallest changes that would open it.",
        discussion: """
            Examples:
              nervegraph why-not approach:pudendal-transgluteal-alcock "pudendal nerve" --position supine
              nervegraph why-not approach:icn-ct-cryo --condition coagulopathy --guidance ultrasound
              nervegraph why-not "obturator nerve" --position prone --guidance ultrasound
            """)

    @Argument(help: "An approach; or what a plan would lead to, a nerve, structure, landmark or space.")
    var subject: String
    @Argument(help: "What the approach is to reach: a nerve, structure, syndrome or landmark.")
    var target: String?
    @OptionGroup(title: "The case") var options: CaseOptions
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            let subject = try subject(on: graph)
            let target = try target.map { try graph.resolve($0, as: KnowledgeGraph.reachLabels) }
            let answer = graph.whyNot(of: subject, for: target, in: try options.resolve(on: graph))
            Reply(
                command: "why-not", subject: subject.id, table: answer.table, cautions: answer.cautions,
                page: { answer.page }
            ).write(as: output.format)
        }
    }

    private func subject(on graph: KnowledgeGraph) throws -> Facts.Entity {
        do {
            return try graph.whyNotSubject(named: subject, isAlone: target == nil)
        } catch let error as ComparisonError {
            throw CommandFailure(message: error.summary, exitCode: CommandFailure.usage)
        }
    }
}
