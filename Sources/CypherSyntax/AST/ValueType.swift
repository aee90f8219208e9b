// The types that `IS ::` asks for. In: words of a query. Out: a tree that the executor compares values with.

/// A type of values, with or without null.
///
/// Source: GQL, valueType; the names and their synonyms as users of Cypher 25 know them.
package struct ValueType: Sendable {
    package indirect enum Kind: Sendable {
        /// No value has it.
        case nothing
        case null
        case any
        /// What can be a property.
        case propertyValue
        /// One of the names of ``ValueType/Simple``.
        case simple(Simple)
        case list(ValueType)
        case union([ValueType])
    }

    package enum Simple: String, Sendable, CaseIterable {
        case boolean = "BOOLEAN"
        case string = "STRING"
        case integer = "INTEGER"
        case float = "FLOAT"
        case date = "DATE"
        case localTime = "LOCAL TIME"
        case zonedTime = "ZONED TIME"
        case localDateTime = "LOCAL DATETIME"
        case zonedDateTime = "ZONED DATETIME"
        case duration = "DURATION"
        case map = "MAP"
        case node = "NODE"
        case relationship = "RELATIONSHIP"
        case path = "PATH"
    }

    package var kind: Kind
    /// Whether null is of the type, too.
    package var includesNull: Bool

    package var name: String {
        let bare: String
        switch kind {
        case .nothing: bare = "NOTHING"
        case .null: bare = "NULL"
        case .any: bare = "ANY"
        case .propertyValue: bare = "PROPERTY VALUE"
        case .simple(let simple): bare = simple.rawValue
        case .list(let element): bare = "LIST<\(element.name)>"
        case .union(let types): return types.map(\.name).joined(separator: " | ")
        }
        return includesNull || bare == "NOTHING" ? bare : "\(bare) NOT NULL"
    }
}
