/// What is known of a value before it is there. `any` is nothing.
package indirect enum CypherType: Hashable, Sendable {
    case any, null, boolean, integer, float, number, string, map, node, relationship, path
    case date, localTime, time, localDateTime, dateTime, duration
    case list(CypherType)

    /// Whether a value of this type may turn out to be one of `other`.
    package func mayBe(_ other: CypherType) -> Bool {
        switch (self, other) {
        case (.any, _), (_, .any), (.null, _), (_, .null): true
        case (.number, .integer), (.number, .float), (.integer, .number), (.float, .number): true
        case (.list(let left), .list(let right)): left.mayBe(right)
        default: self == other
        }
    }

    package var isList: Bool { if case .list = self { true } else { false } }

    /// The type of values of either.
    package func joined(with other: CypherType) -> CypherType {
        if self == other || other == .null { return self }
        if self == .null { return other }
        let numbers: Set<CypherType> = [.integer, .float, .number]
        return numbers.contains(self) && numbers.contains(other) ? .number : .any
    }

    /// The types of temporal values.
    package static let temporals: [CypherType] = [.date, .localTime, .time, .localDateTime, .dateTime, .duration]

    /// The type as openCypher writes it.
    package var name: String {
        switch self {
        case .any: "ANY"
        case .null: "NULL"
        case .boolean: "BOOLEAN"
        case .integer: "INTEGER"
        case .float: "FLOAT"
        case .number: "NUMBER"
        case .string: "STRING"
        case .map: "MAP"
        case .node: "NODE"
        case .relationship: "RELATIONSHIP"
        case .path: "PATH"
        case .date: "DATE"
        case .localTime: "LOCALTIME"
        case .time: "TIME"
        case .localDateTime: "LOCALDATETIME"
        case .dateTime: "DATETIME"
        case .duration: "DURATION"
        case .list(let element): "LIST OF \(element.name)"
        }
    }

    /// Reads a type of a procedure's signature, for example `INTEGER?` or `LIST? OF STRING?`; nil for an unknown one.
    package init?(signature: String) {
        let words = signature.uppercased().split(separator: " ").map {
            $0.last == "?" ? String($0.dropLast()) : String($0)
        }
        switch words.first {
        case "ANY": self = .any
        case "BOOLEAN": self = .boolean
        case "INTEGER": self = .integer
        case "FLOAT": self = .float
        case "NUMBER": self = .number
        case "STRING": self = .string
        case "MAP": self = .map
        case "NODE": self = .node
        case "RELATIONSHIP": self = .relationship
        case "PATH": self = .path
        case "DATE": self = .date
        case "LOCALTIME": self = .localTime
        case "TIME": self = .time
        case "LOCALDATETIME": self = .localDateTime
        case "DATETIME": self = .dateTime
        case "DURATION": self = .duration
        case "LIST":
            guard words.count > 2, words[1] == "OF" else {
                self = .list(.any)
                return
            }
            self = .list(CypherType(signature: words[2...].joined(separator: " ")) ?? .any)
        default: return nil
        }
    }
}
