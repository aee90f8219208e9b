import ArgumentParser
import NerveGraph

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract:
            "Two approaches side by side: own and shared risks, reach, loss, evidence, technique; what differs first.",
        discussion: """
            Example:
              nervegraph compare approach:pudendal-transgluteal-alcock approach:pudendal-pararectal
            """)

    @Argument(help: "An approach, by name, synonym or id.")
    var first: String
    @Argument(help: "Another approach.")
    var second: String
    @OptionGroup(title: "The case") var clinicalCase: CaseOptions
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            let answer = graph.compare(
                try approach(first, graph), try approach(second, graph), in: try clinicalCase.resolve(on: graph))
            Reply(
                command: "compare", subject: answer.first.id, table: answer.table, cautions: answer.cautions,
                page: { answer.page }
            ).write(as: output.format)
        }
    }

    private func approach(_ name: String, _ graph: KnowledgeGraph) throws -> Facts.Entity {
        do {
            let match = try graph.approach(named: name)
            match.sayHowRead(name)
            return match.entity
        } catch let error as ComparisonError {
            throw CommandFailure(message: error.message, exitCode: CommandFailure.usage)
        }
    }
}

extension ComparisonError {
    var message: String {
        let beginning = "compare is about approaches; the \(kind) \(subject.name) is none."
        if choices.isEmpty { return "\(beginning) No approach to it is in the evidence." }
        let list = choices.map { "  \($0.id)  \($0.name)" }.joined(separator: "\n")
        return "\(beginning) Approaches to it, best known first:\n\(list)"
    }
}
