import ArgumentParser
import Glibc
import NerveGraph
import RegionPluginAPI

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Ask the graph in openCypher.",
        discussion: """
            Several queries are asked one after the other: what one states, with all that follows from it, the next can ask of, and the
            last one's rows are the answer. Nothing of it stays, unless it is saved. A query is read from standard input where it is given as -.
            The procedures of the commands and the regions answer in the case that the options describe.
            """)

    @Argument(
        help: ArgumentHelp(
            "An openCypher query; EXPLAIN in front of it shows the plan, PROFILE also the rows of each operator.",
            valueName: "query"))
    var texts: [String]
    @Option(
        name: [.customShort("P"), .customLong("parameter")],
        help: ArgumentHelp(
            "A parameter; the value is a number, true, false, null or text, which may stand in quotes.",
            valueName: "name=value"))
    var parameters: [String] = []
    @Option(
        help: ArgumentHelp(
            "Write what the query states as an ontology file; a fact takes its source from a property source.",
            valueName: "file"))
    var save: String?
    @OptionGroup(title: "The case") var options: CaseOptions
    @OptionGroup var limits: LimitOptions
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reporting {
            let values = try ParameterArguments.values(parameters)
            var graph = try session.load()
            let clinicalCase = try options.resolve(on: graph)
            var table = AnswerTable([], [])
            for text in texts {
                let text = text == "-" ? try StandardInput.text() : text
                var engine = graph.engine(in: clinicalCase)
                engine.limits = limits.limits()
                let result = try CommandFailure.translating(query: text) { () throws(QueryError) in
                    try engine.execute(text, parameters: values)
                }
                for notice in result.notices { Stream.error("nervegraph: \(notice)\n") }
                if let plan = result.plan {
                    Stream.output(plan)
                    return
                }
                if let writes = result.writes {
                    graph = try CommandFailure.translating(query: text) { () throws(QueryError) in
                        try graph.stating(writes)
                    }
                }
                table = AnswerTable(result.columns, result.rows)
            }
            if let save { try write(graph, to: save) }
            Reply(command: "query", table: table, page: { page(table) }).write(as: output.format)
        }
    }

    private func write(_ graph: KnowledgeGraph, to file: String) throws {
        guard let stated = graph.view.overlay else {
            throw CommandFailure(message: "the query states nothing to save", exitCode: CommandFailure.usage)
        }
        let text = try CommandFailure.translating { try graph.fragment(of: stated) }
        guard Stream.write(text, toFile: file) else {
            throw CommandFailure(
                message: "\(file) can't be written: \(String(cString: strerror(errno)))",
                exitCode: CommandFailure.cannotWrite)
        }
    }

    private func page(_ table: AnswerTable) -> Document {
        var page = Document()
        if !table.columns.isEmpty { page.table(table.columns, table.rows.map { $0.map(CellText.text) }) }
        page.note("\(table.rows.count) \(table.rows.count == 1 ? "row" : "rows")")
        return page
    }
}
