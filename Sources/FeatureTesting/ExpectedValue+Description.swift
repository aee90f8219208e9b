extension ExpectedValue: CustomStringConvertible {
    /// The value as a feature file writes it.
    package var description: String {
        switch self {
        case .null: "null"
        case .boolean(let boolean): "\(boolean)"
        case .integer(let integer): "\(integer)"
        case .float(let float): "\(float)"
        case .notANumber: "NaN"
        case .string(let string): "'\(string)'"
        case .list(let elements): "[\(elements.map(\.description).joined(separator: ", "))]"
        case .map(let entries): Self.describe(entries)
        case .node(let labels, let properties):
            "(\(labels.sorted().map { ":\($0)" }.joined())\(properties.isEmpty ? "" : " " + Self.describe(properties)))"
        case .relationship(let type, let properties):
            "[:\(type)\(properties.isEmpty ? "" : " " + Self.describe(properties))]"
        case .path(let start, let steps):
            "<\(start)\(steps.map { $0.forward ? "-\($0.relationship)->\($0.node)" : "<-\($0.relationship)-\($0.node)" }.joined())>"
        }
    }

    private static func describe(_ entries: [String: ExpectedValue]) -> String {
        "{\(entries.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    }
}
