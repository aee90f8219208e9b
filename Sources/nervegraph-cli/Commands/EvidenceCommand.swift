import ArgumentParser
import NerveGraph

struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "What is published on a nerve, syndrome, approach or study, and what is not."
    )

    @Argument(help: "A nerve, syndrome, approach or study, by name, synonym or id.")
    var name: String
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            let subject = try graph.resolve(name, as: EvidenceAnswer.subjectLabels)
            let answer = graph.facts.evidence(on: subject)
            Reply(
                command: "evidence", subject: subject.id, table: answer.table, cautions: answer.cautions,
                page: { answer.page }
            ).write(as: output.format)
        }
    }
}
