import ArgumentParser
import NerveGraph

struct RisksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risks",
        abstract: "What an approach can harm: where, how badly, how to protect it, and who says so.")

    @Argument(help: "An approach, or a nerve for all approaches to it, by name, synonym or id.")
    var name: String
    @OptionGroup(title: "The case") var options: CaseOptions
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            let subject = try graph.resolve(name, as: RisksAnswer.subjectLabels)
            let answers = graph.risks(of: subject, in: try options.resolve(on: graph))
            Reply(
                command: "risks", subject: subject.id,
                table: AnswerTable(RisksAnswer.columns, answers.flatMap(\.table.rows)),
                cautions: answers.flatMap(\.cautions).uniqued(by: \.text), page: { page(answers, subject) }
            ).write(as: output.format)
        }
    }

    private func page(_ answers: [RisksAnswer], _ subject: Facts.Entity) -> Document {
        if answers.isEmpty {
            var page = Document()
            page.title("Risks of approaches to the \(subject.name)")
            page.paragraph("Not in the evidence: no approach to it is documented here.")
            return page
        }
        return Document(blocks: answers.flatMap(\.page.blocks))
    }
}
