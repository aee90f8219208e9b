import NerveGraph
import RegionPluginAPI

extension JSONText {
    /// A value of the graph as JSON: nodes, relationships and paths as objects.
    static func value(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .boolean(let boolean): boolean ? "true" : "false"
        case .integer(let integer): "\(integer)"
        case .float(let float): number(float)
        case .string(let text): string(text)
        case .list(let elements): array(elements.map { self.value($0) })
        case .map(let entries): members(entries)
        case .node(let node):
            object([
                ("node", "\(node.id.rawValue)"), ("labels", array(node.labels.map(string))),
                ("properties", members(node.properties)),
            ])
        case .relationship(let relationship):
            object([
                ("relationship", "\(relationship.id.rawValue)"), ("type", string(relationship.type)),
                ("start", "\(relationship.start.rawValue)"), ("end", "\(relationship.end.rawValue)"),
                ("properties", members(relationship.properties)),
            ])
        case .path(let path):
            object([
                ("nodes", array(path.nodes.map { self.value(.node($0)) })),
                ("relationships", array(path.relationships.map { self.value(.relationship($0)) })),
            ])
        }
    }

    private static func members(_ entries: [String: Value]) -> String {
        object(entries.sorted { $0.key < $1.key }.map { ($0.key, value($0.value)) })
    }
}

/// A value as a cell of a table or of CSV: text bare, lists joined, entities by name.
enum CellText {
    static func text(_ value: Value) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .list(let elements): elements.map(text).joined(separator: "; ")
        case .node(let node):
            named(node.properties)
                ?? "(\(node.labels.map { ":\($0)" }.joined()) \(JSONText.value(.map(node.properties))))"
        case .relationship(let relationship):
            "[:\(relationship.type)\(relationship.properties.isEmpty ? "" : " \(JSONText.value(.map(relationship.properties)))")]"
        case .path(let path): walk(path)
        default: JSONText.value(value)
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
