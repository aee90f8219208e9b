import ArgumentParser
import NerveGraph
import RegionPluginAPI

/// How an answer is written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, jsonl, csv, markdown
}

/// An answer ready to be written in any format: the page for people, the rows for programs.
struct Reply {
    var command: String
    /// The id of what was asked about.
    var subject: String?
    var table: AnswerTable
    /// What has to be read first; also in the rows, so that no format or limit drops it.
    var cautions: [Caution] = []
    var page: () -> Document

    func write(as format: OutputFormat) {
        switch format {
        case .table:
            let terminal = Terminal.standardOutput
            Stream.output(TerminalRenderer(width: terminal.width, colored: terminal.colored).render(page()))
        case .markdown: Stream.output(MarkdownRenderer().render(page()))
        case .json: Stream.output(json + "\n")
        case .jsonl: Stream.output(table.rows.map { object($0) + "\n" }.joined())
        case .csv: Stream.output(CSVText.rows(table))
        }
    }

    private var json: String {
        JSONText.object([
            ("command", JSONText.string(command)), ("subject", subject.map(JSONText.string) ?? "null"),
            ("cautions", JSONText.array(cautions.map(caution))),
            ("columns", JSONText.array(table.columns.map(JSONText.string))),
            ("rows", JSONText.array(table.rows.map(object))),
            ("evidence", JSONText.string(Facts.evidenceAge)),
        ])
    }

    private func object(_ row: [Value]) -> String {
        JSONText.object(zip(table.columns, row).map { ($0, JSONText.value($1)) })
    }

    private func caution(_ caution: Caution) -> String {
        JSONText.object([
            ("kind", JSONText.string(caution.kind.rawValue)), ("text", JSONText.string(caution.text)),
            ("sources", JSONText.array(caution.citations.map { JSONText.string($0.text) })),
        ])
    }
}
