// What is wrong with an ontology, each fault with its place. In: from the reader and the checks. Out: to whoever tells it.

/// A fault of an XML file.
package struct Finding: Sendable {
    package enum Severity: String, Sendable {
        case error, warning
    }

    package var severity: Severity
    /// Stable; a heading of `Documentation/Errors.md`, for example `unknown-reference`.
    package var checkID: String
    package var message: String
    package var hint: String?
    package var file: String
    /// From 1; 0 where the file as a whole is meant.
    package var line: Int
    /// From 1, in bytes; 0 with line 0.
    package var column: Int
    /// The line of the file; empty where there is none.
    package var sourceLine: String

    package init(
        _ checkID: String, _ message: String, hint: String? = nil, severity: Severity = .error, file: String,
        line: Int = 0,
        column: Int = 0, sourceLine: String = ""
    ) {
        self.severity = severity
        self.checkID = checkID
        self.message = message
        self.hint = hint
        self.file = file
        self.line = line
        self.column = column
        self.sourceLine = sourceLine
    }

    /// `file:line:column: severity: message [check-id]`, the line, a caret and the hint.
    package var rendered: String {
        let place = line > 0 ? "\(file):\(line):\(column)" : file
        var text = "\(place): \(severity.rawValue): \(message) [\(checkID)]"
        if !sourceLine.isEmpty {
            let shown = sourceLine.count > 160 ? sourceLine.prefix(160) + "…" : Substring(sourceLine)
            let lead = sourceLine.utf8.prefix(max(column - 1, 0)).map { $0 == 0x09 ? "\t" : " " }.joined()
            text += "\n  \(shown)\n  \(lead)^"
        }
        return text + (hint.map { "\n  hint: \($0)" } ?? "")
    }
}
