import NerveGraph
import PluginAuthoring
import RegionPluginAPI

extension TrialResult {
    /// A line, and below a failed one why.
    var lines: String {
        let mark = passed ? "ok  " : isWarning ? "note" : "FAIL"
        let why = message.map { "\n" + $0.split(separator: "\n").map { "        \($0)" }.joined(separator: "\n") } ?? ""
        return "\(mark)  \(name)  (\(place))\(why)\n"
    }
}

/// What a test found out, together.
struct TrialSummary {
    private let results: [TrialResult]

    init(_ results: [TrialResult]) { self.results = results }

    var failed: Int { results.count { !$0.passed && !$0.isWarning } }

    /// "conformance and 3 scenarios: 1 failed"
    var line: String {
        let scenarios = results.count { $0.kind == .scenario }
        return
            "conformance and \(Page.counted(scenarios, "scenario")): \(failed == 0 ? "all hold" : "\(failed) failed")"
    }

    var table: AnswerTable {
        AnswerTable(
            ["kind", "name", "place", "result", "message"],
            results.map { result in
                let outcome = result.passed ? "passed" : result.isWarning ? "warning" : "failed"
                let cells = [result.kind.rawValue, result.name, result.place, outcome, result.message]
                return cells.map { $0.map(Value.string) ?? Value.null }
            })
    }

    var page: Document {
        var page = Document()
        page.title("Test of a plugin")
        page.paragraph(line)
        page.table(
            ["result", "name", "place"],
            results.map { [$0.passed ? "ok" : $0.isWarning ? "note" : "FAIL", $0.name, $0.place] })
        return page
    }
}
