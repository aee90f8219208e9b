import JSONLines
import NerveGraph
import RegionPluginAPI

/// A value as a cell of a table or of CSV: text bare, lists joined, entities by name.
enum CellText {
    static func text(_ value: Value) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .temporal(let value): value.description
        case .list(let elements): elements.map(text).joined(separator: "; ")
        case .node(let node):
            named(node.properties)
                ?? "(\(node.labels.map { ":\($0)" }.joined()) \(Value.json(node.properties).line))"
        case .relationship(let relationship):
            "[:\(relationship.type)\(relationship.properties.isEmpty ? "" : " \(Value.json(relationship.properties).line)")]"
        case .path(let path): walk(path)
        default: value.json.line
        }
    }

    private static func named(_ properties: [String: Value]) -> String? {
        if case .string(let name)? = properties["name"], case .string(let id)? = properties["id"] {
            "\(name) (\(id))"
        } else {
            nil
        }
    }

    private static func walk(_ path: Path) -> String {
        var result = text(.node(path.nodes[0]))
        for (index, relationship) in path.relationships.enumerated() {
            let isForward = relationship.start == path.nodes[index].id
            result +=
                (isForward ? " -[:\(relationship.type)]-> " : " <-[:\(relationship.type)]- ")
                + text(.node(path.nodes[index + 1]))
        }
        return result
    }
}

/// Writes RFC 4180: CR LF after each record, quotes where a cell needs them.
enum CSVText {
    static func rows(_ table: AnswerTable) -> String {
        ([table.columns] + table.rows.map { $0.map(CellText.text) }).map {
            $0.map(cell).joined(separator: ",") + "\r\n"
        }.joined()
    }

    private static func cell(_ text: String) -> String {
        text.contains { ",\"\n\r".contains($0) || $0 == "\r\n" }
            ? "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"" : text
    }
}
