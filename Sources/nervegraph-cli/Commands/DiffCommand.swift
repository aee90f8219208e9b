import ArgumentParser
import NerveGraph

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What two ontologies answer differently, and which facts make the difference.",
        discussion: """
            Both are asked every approach, nerve, syndrome, place and study; what their answers say is compared, not how their files are
            written. Ends with exit code 0 whether or not they differ: no row, no difference. A fault in either ends with 65, as check does.

            Examples:
              nervegraph diff ../release/Ontology Ontology
              nervegraph diff Ontology           the installed ontology against this one
            """)

    @Argument(help: "A folder with an ontology: the old one; the new one where no other is named.")
    var old: String
    @Argument(help: "A folder with an ontology: the new one.")
    var new: String?
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let before = try new == nil ? session.load() : load(old, "OLD")
            let after = try load(new ?? old, "NEW")
            let answer = AnswerDifference(old: before, new: after).answer()
            Reply(command: "diff", table: answer.table, page: { answer.page }).write(as: output.format)
        }
    }

    private func load(_ folder: String, _ name: String) throws -> KnowledgeGraph {
        do {
            return try CommandFailure.translating {
                try GraphLoader(
                    location: OntologyLocation.find(option: folder, named: name), regions: InstalledRegions.all,
                    pluginFolders: session.plugins, excluding: session.excluded
                ).load()
            }
        } catch let failure as CommandFailure where failure.exitCode == CommandFailure.badData {
            throw CommandFailure(message: "\(name) (\(folder)): \(failure.message)", exitCode: failure.exitCode)
        }
    }
}
