import ArgumentParser
import NerveGraph

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What two ontologies answer differently, and which facts make the difference.",
        discussion: """
            Both are asked every approach, nerve, syndrome, place and study; what their answers say is compared, not how their files are
            written. Files given by --with belong to the new one. Ends with exit code 0 whether or not they differ: no row, no difference.
            A fault in either ends with 65, as check does.

            Examples:
              nervegraph diff ../release/Ontology Ontology
              nervegraph diff Ontology            the installed ontology against this one
              nervegraph diff --with what-if.xml  what this file changes in the answers
            """)

    @Argument(
        help: ArgumentHelp(
            "The folders of the old and the new ontology. With one, the old is the installed one; with none, the new is that with --with.",
            valueName: "[old] new"))
    var folders: [String] = []
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard folders.count <= 2, !folders.isEmpty || !session.additions.isEmpty else {
            throw ValidationError("say: diff [OLD] NEW, or diff --with FILE")
        }
    }

    func run() throws {
        try CommandFailure.reporting {
            let old = folders.count == 2 ? folders[0] : nil
            let new = folders.last
            let answer = AnswerDifference(
                old: try load(old, "OLD", adding: []), new: try load(new, "NEW", adding: session.additions)
            ).answer()
            Reply(command: "diff", table: answer.table, page: { answer.page }).write(as: output.format)
        }
    }

    /// - Parameter folder: nil for the ontology that other commands use.
    private func load(_ folder: String?, _ name: String, adding additions: [String]) throws -> KnowledgeGraph {
        do {
            return try CommandFailure.translating {
                let location =
                    if let folder {
                        try OntologyLocation.find(option: folder, named: name)
                    } else {
                        try OntologyLocation.find(option: session.ontology)
                    }
                return try session.loader(location).load(adding: additions)
            }
        } catch let failure as CommandFailure where failure.exitCode == CommandFailure.badData {
            let place = folder.map { " (\($0))" } ?? ""
            throw CommandFailure(message: "\(name)\(place): \(failure.message)", exitCode: failure.exitCode)
        }
    }
}
