import ArgumentParser
import NerveGraph

struct ApproachesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approaches", abstract: "Which approaches reach a nerve, treat a syndrome or lead to a landmark.")

    @Argument(help: "A nerve, syndrome or landmark, by name, synonym or id.")
    var name: String
    @OptionGroup(title: "The case") var options: CaseOptions
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            let subject = try graph.resolve(name, as: ApproachesAnswer.subjectLabels)
            let answer = graph.approaches(to: subject, in: try options.resolve(on: graph))
            Reply(
                command: "approaches", subject: subject.id, table: answer.table, cautions: answer.cautions,
                page: { answer.page }
            ).write(as: output.format)
        }
    }
}
