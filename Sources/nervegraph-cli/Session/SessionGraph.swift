import NerveGraph
import RegionPluginAPI

// The graph that a session asks and changes. In: queries, with what they may use. Out: rows; what a query writes stays until the next reset, with
// all that rules derive from it.

struct SessionGraph {
    /// nil for a session without the ontology.
    private let loaded: KnowledgeGraph?
    /// The ontology with what was written.
    private var knowledge: KnowledgeGraph?
    private var engine: QueryEngine
    private var tables: [Table] = []

    private struct Table {
        var signature: String
        var columns: [String]
        var rows: [[Value]]
    }

    /// - Parameter knowledge: the ontology; nil for an empty graph.
    init(_ knowledge: KnowledgeGraph?) {
        loaded = knowledge
        self.knowledge = knowledge
        engine = knowledge?.engine ?? .empty
    }

    /// Takes back everything that was written, and all procedures that were registered.
    mutating func reset() { self = SessionGraph(loaded) }

    /// Registers a table as a procedure.
    mutating func register(_ signature: String, columns: [String], rows: [[Value]]) throws(SessionFault) {
        let table = Table(signature: signature, columns: columns, rows: rows)
        try add(table, to: &engine)
        tables.append(table)
    }

    private func add(_ table: Table, to engine: inout QueryEngine) throws(SessionFault) {
        do {
            try engine.register(tableProcedure: table.signature, columns: table.columns, rows: table.rows)
        } catch {
            throw SessionFault(
                .invalidRequest, "“\(table.signature)” is no signature of a procedure",
                hint: "write name(input :: TYPE, …) :: (output :: TYPE, …)")
        }
    }

    /// - Throws: ``QueryError``; a query that fails, or whose consequences can't be derived, leaves no trace.
    mutating func run(_ query: String, _ parameters: [String: Value], _ limits: QueryLimits) throws(QueryError)
        -> QueryResult
    {
        guard let knowledge else {
            engine.limits = limits
            return try engine.execute(query, parameters: parameters)
        }
        var trial = engine
        trial.limits = limits
        let result = try trial.execute(query, parameters: parameters)
        if let writes = result.writes {
            let changed = try knowledge.stating(writes)
            var engine = changed.engine
            for table in tables { try? add(table, to: &engine) }
            (self.knowledge, self.engine) = (changed, engine)
        }
        return result
    }
}
