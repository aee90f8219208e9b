import ArgumentParser
import JSONLines
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
        case .json: Stream.output(json.line + "\n")
        case .jsonl: Stream.output(table.rows.map { json($0).line + "\n" }.joined())
        case .csv: Stream.output(CSVText.rows(table))
        }
    }

    private var json: JSONValue {
        [
            "command": .string(command), "subject": JSONValue(subject), "cautions": .array(cautions.map(json)),
            "columns": .array(table.columns.map(JSONValue.string)), "rows": .array(table.rows.map(json)),
            "evidence": .string(Facts.evidenceAge),
        ]
    }

    private func json(_ row: [Value]) -> JSONValue {
        .object(JSONObject(zip(table.columns, row).map { ($0, $1.json) }))
    }

    private func json(_ caution: Caution) -> JSONValue {
        [
            "kind": .string(caution.kind.rawValue), "text": .string(caution.text),
            "sources": .array(caution.citations.map { .string($0.text) }),
        ]
    }
}
