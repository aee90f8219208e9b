import PropertyGraph

// How the queries are asked that a program's contributions read. In: query text, parameters, a graph. Out: rows. Made by who has the engine.

/// Asks the queries of plugins; none of them may write.
package struct ProgramReader: Sendable {
    /// Why a query can't be asked with parameters of these names; nil where it can.
    package var objection: @Sendable (_ query: String, _ parameters: Set<String>) -> String?
    /// The rows of a query, each by the names of its columns; at most ``mostRows``.
    package var rows:
        @Sendable (_ query: String, _ parameters: [String: Value], _ view: GraphView) throws(ProgramReadFailure) -> [[(
            String, Value
        )]]

    /// More is more than a program is sent.
    package static let mostRows = 100_000

    package init(
        objection: @escaping @Sendable (String, Set<String>) -> String?,
        rows: @escaping @Sendable (String, [String: Value], GraphView) throws(ProgramReadFailure) -> [[(String, Value)]]
    ) {
        self.objection = objection
        self.rows = rows
    }
}

/// Why a query gave no rows.
package struct ProgramReadFailure: Error, Sendable {
    package var message: String

    package init(message: String) { self.message = message }
}
