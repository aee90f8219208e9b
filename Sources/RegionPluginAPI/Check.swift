// An integrity check of a plugin. In: openCypher text. Out: each row of it is a finding of `nervegraph check`.

/// A query that must return no row.
public struct Check: Sendable, Hashable {
    /// How bad a row is.
    public enum Severity: String, Sendable, Hashable {
        /// The ontology is wrong.
        case error
        /// The ontology may be wrong.
        case warning
    }

    /// Unique, and begins with the plugin's id.
    public let id: String
    /// How bad a row is.
    public let severity: Severity
    /// What a row means, one sentence.
    public let says: String
    /// A reading query; its first column is the node that is to blame.
    public let cypher: String
    /// What to do about it.
    public let hint: String?

    /// Makes a check.
    public init(id: String, severity: Severity, says: String, cypher: String, hint: String? = nil) {
        self.id = id
        self.severity = severity
        self.says = says
        self.cypher = cypher
        self.hint = hint
    }
}
