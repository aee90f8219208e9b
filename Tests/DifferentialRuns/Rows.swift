import PropertyGraph
import TestSupport

// Answers as they compare. In: rows of values. Out: text, the same for the same bag of rows however nodes and relationships are numbered.

/// An answer as it is held against others.
struct Rows {
    let values: [[Value]]
    /// Whether an integer may stand for a float that equals it.
    let mixesNumbers: Bool

    init(_ values: [[Value]], mixesNumbers: Bool = false) {
        self.values = values
        self.mixesNumbers = mixesNumbers
    }

    /// A text for each row, sorted.
    var texts: [String] { values.map { $0.map { text(of: $0) }.joined(separator: " | ") }.sorted() }

    func text(of value: Value) -> String {
        switch value {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .float(let value):
            value.isNaN ? "NaN" : mixesNumbers ? Int64(exactly: value).map { "\($0)" } ?? "\(value)" : "\(value)"
        case .string(let value): "'\(value)'"
        case .temporal(let value): "\(value.kind.name)(\(value))"
        case .list(let elements): "[\(elements.map { text(of: $0) }.joined(separator: ", "))]"
        case .map(let entries): text(of: entries)
        case .node(let node): "(\(node.labels.sorted().map { ":\($0)" }.joined())\(text(of: node.properties)))"
        case .relationship(let relationship): "[:\(relationship.type)\(text(of: relationship.properties))]"
        case .path(let path):
            "<\(text(of: .node(path.nodes[0])))"
                + path.relationships.indices.map { index in
                    let isForward = path.relationships[index].start == path.nodes[index].id
                    let middle = text(of: .relationship(path.relationships[index]))
                    return (isForward ? "-\(middle)->" : "<-\(middle)-") + text(of: .node(path.nodes[index + 1]))
                }.joined() + ">"
        }
    }

    private func text(of properties: [String: Value]) -> String {
        "{\(properties.sorted { $0.key < $1.key }.map { "\($0.key): \(text(of: $0.value))" }.joined(separator: ", "))}"
    }

    /// With every relationship turned round.
    var turned: Rows { Rows(values.map { $0.map(Self.turned) }, mixesNumbers: mixesNumbers) }

    private static func turned(_ value: Value) -> Value {
        switch value {
        case .path(let path):
            .path(
                Path(
                    nodes: path.nodes,
                    relationships: path.relationships.map {
                        Relationship(id: $0.id, type: $0.type, start: $0.end, end: $0.start, properties: $0.properties)
                    }))
        case .list(let elements): .list(elements.map(turned))
        default: value
        }
    }

    /// Whether row for row the values are those of another answer, as far as ORDER BY tells them apart.
    func hasOrder(of other: Rows) -> Bool {
        values.count == other.values.count
            && zip(values, other.values).allSatisfy { ReferenceExecutor.areEquivalent($0, $1) }
    }
}

extension GraphView {
    /// All nodes and relationships as texts, however they are numbered.
    var dump: [String] { ReferenceGraph(self).dump }
}

extension ReferenceGraph {
    /// All nodes and relationships as texts, however they are numbered.
    var dump: [String] {
        let rows = Rows([])
        let texts = Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, rows.text(of: .node($0))) })
        let links = relationships.map { link in
            "\(texts[link.start] ?? "gone")-\(rows.text(of: .relationship(link)))->\(texts[link.end] ?? "gone")"
        }
        return (Array(texts.values) + links).sorted()
    }
}
