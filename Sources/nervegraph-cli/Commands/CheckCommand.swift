import ArgumentParser
import NerveGraph

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "List every fault of the ontology, or of the files named, with its place and a hint.",
        discussion:
            "Ends with exit code 65 where there is an error, with 0 otherwise. Files are checked together with what they require."
    )

    @Argument(
        help: ArgumentHelp("XML files of an ontology; the whole ontology where none is named.", valueName: "file"))
    var files: [String] = []
    @Flag(
        help:
            "List also which documented approaches can't be planned, and which planned ways are better than one, for review."
    )
    var plans = false
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let answer = try CommandFailure.translating {
                try OntologyCheck(session.loader()).run(files: files, plans: plans)
            }
            if output.format == .table {
                Stream.output(answer.findings.map { $0.rendered + "\n" }.joined())
                Stream.error(answer.summary + "\n")
            } else {
                Reply(command: "check", table: answer.table, page: { answer.page }).write(as: output.format)
            }
            if answer.hasErrors { throw CommandFailure.badData }
        }
    }
}
