import ArgumentParser
import Glibc
import NerveGraph
import RegionPluginAPI

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Ask the graph in openCypher.",
        discussion: """
            The query is read from standard input where it is given as -. The procedures of the commands and the regions answer in the
            case that the options describe.
            """)

    @Argument(help: "An openCypher query; EXPLAIN in front of it shows the plan.")
    var text: String
    @Option(
        name: [.customShort("P"), .customLong("parameter")],
        help: ArgumentHelp(
            "A parameter; the value is a number, true, false, null or text, which may stand in quotes.",
            valueName: "name=value"))
    var parameters: [String] = []
    @Option(help: ArgumentHelp("Stop after this many seconds.", valueName: "seconds"))
    var timeout: Double?
    @Option(
        help: ArgumentHelp(
            "Write what the query states as an ontology file; a fact takes its source from a property source.",
            valueName: "file"))
    var save: String?
    @OptionGroup(title: "The case") var options: CaseOptions
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let text = text == "-" ? try StandardInput.text() : text
            let values = try ParameterArguments.values(parameters)
            let graph = try session.load()
            var engine = graph.engine(in: try options.resolve(on: graph))
            engine.limits.time = timeout.map { .seconds($0) }
            if let plan = try CommandFailure.translating(
                query: text, { () throws(QueryError) in try engine.explanation(of: text) })
            {
                Stream.output(plan)
                return
            }
            let result = try CommandFailure.translating(query: text) { () throws(QueryError) in
                try engine.execute(text, parameters: values)
            }
            if let save {
                guard let writes = result.writes else {
                    throw CommandFailure(message: "the query states nothing to save", exitCode: CommandFailure.usage)
                }
                let text = try CommandFailure.translating { try graph.fragment(of: writes) }
                guard Stream.write(text, toFile: save) else {
                    throw CommandFailure(
                        message: "\(save) can't be written: \(String(cString: strerror(errno)))",
                        exitCode: CommandFailure.cannotWrite)
                }
            }
            let table = AnswerTable(result.columns, result.rows)
            Reply(command: "query", table: table, page: { page(table) }).write(as: output.format)
        }
    }

    private func page(_ table: AnswerTable) -> Document {
        var page = Document()
        if !table.columns.isEmpty { page.table(table.columns, table.rows.map { $0.map(CellText.text) }) }
        page.note("\(table.rows.count) \(table.rows.count == 1 ? "row" : "rows")")
        return page
    }
}
