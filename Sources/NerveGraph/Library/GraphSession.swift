import PluginLoading
public import PropertyGraph
public import RegionPluginAPI

// The library's face. In: where the ontology is, then queries. Out: rows. What a query writes stays in the session, with all that rules derive
// from it; a copy of a session is a what-if that the original knows nothing of.

/// A graph that is asked and changed in openCypher.
///
/// ```swift
/// var graph = try GraphSession.open(regions: InstalledRegions.all)
/// let answer = try graph.query("MATCH (n:Nerve {name: $name}) RETURN n.id", ["name": .string("pudendal nerve")])
/// ```
public struct GraphSession: Sendable {
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

    // MARK: Opening

    /// An empty graph.
    public init() { self.init(nil) }

    /// - Parameter knowledge: the ontology; nil for an empty graph.
    package init(_ knowledge: KnowledgeGraph?) {
        loaded = knowledge
        self.knowledge = knowledge
        engine = knowledge?.engine ?? .empty
    }

    /// The ontology with what its rules and regions derive.
    ///
    /// - Parameters:
    ///   - ontology: its folder; nil for `NERVEGRAPH_ONTOLOGY`, then for the one that is installed beside the program, or in its checkout.
    ///   - regions: the regions to reason with, `InstalledRegions.all`.
    ///   - plugins: folders of plugins from outside; one that is faulty is left out, see ``pluginsLeftOut``.
    /// - Throws: ``LocationError`` where there is no ontology, ``LoadError`` with every fault of one.
    /// - Complexity: O(facts + what follows from them).
    public static func open(
        ontology: String? = nil, regions: [any RegionPlugin], plugins: [String] = []
    ) throws -> GraphSession {
        let directory = plugins.isEmpty ? PluginDirectory.none : .find(options: plugins)
        return GraphSession(
            try GraphLoader(
                location: OntologyLocation.find(option: ontology, named: "ontology"), regions: regions,
                plugins: directory
            ).load())
    }

    /// Why plugins were left out, a text for each fault; empty where none was.
    public var pluginsLeftOut: [String] { loaded?.leftOut.flatMap(\.findings).map(\.rendered) ?? [] }

    // MARK: Asking

    /// What each query may use.
    public var limits: QueryLimits {
        get { engine.limits }
        set { engine.limits = newValue }
    }

    /// Asks or changes the graph.
    ///
    /// - Throws: ``QueryError``; a query that fails, or whose consequences can't be derived, leaves no trace.
    public mutating func query(_ text: String, _ parameters: [String: Value] = [:]) throws(QueryError) -> QueryResult {
        guard knowledge != nil else { return try engine.execute(text, parameters: parameters) }
        var trial = engine
        let result = try trial.execute(text, parameters: parameters)
        try follow(result)
        return result
    }

    /// Reads, checks and plans a query that is to be run many times; parameters come with ``PreparedQuery/bind(_:_:)``.
    ///
    /// - Throws: ``QueryError`` of the compile time.
    public func prepare(_ text: String) throws(QueryError) -> PreparedQuery { try engine.prepare(text) }

    /// Runs a prepared query with the parameters bound last.
    ///
    /// - Throws: ``QueryError``; a query that fails, or whose consequences can't be derived, leaves no trace.
    public mutating func run(_ query: PreparedQuery) throws(QueryError) -> QueryResult {
        guard knowledge != nil else { return try engine.run(query) }
        var trial = engine
        let result = try trial.run(query)
        try follow(result)
        return result
    }

    /// Runs a prepared query that only reads, a row at a time and without keeping them.
    ///
    /// - Parameter visit: returns whether it wants more rows; a row is valid during the call only.
    /// - Throws: ``QueryError``, or what `visit` throws.
    public func forEachRow(
        of query: PreparedQuery, _ visit: (ResultRow) throws(QueryError) -> Bool
    ) throws(QueryError) {
        try engine.forEachRow(of: query, visit)
    }

    /// Derives what follows from what a query wrote.
    private mutating func follow(_ result: QueryResult) throws(QueryError) {
        guard let writes = result.writes, let knowledge else { return }
        let changed = try knowledge.stating(writes)
        var engine = changed.engine
        engine.limits = self.engine.limits
        for table in tables { try? add(table, to: &engine) }
        (self.knowledge, self.engine) = (changed, engine)
    }

    // MARK: Starting over

    /// Takes back everything that was written, and all procedures that were registered.
    public mutating func reset() {
        let limits = limits
        self = GraphSession(loaded)
        self.limits = limits
    }

    /// Registers a table as a procedure: called with arguments, it yields the outputs of each row whose inputs equal them.
    ///
    /// - Parameter signature: `name(input :: TYPE, …) :: (output :: TYPE, …)`.
    /// - Throws: ``SignatureError``.
    public mutating func register(
        tableProcedure signature: String, columns: [String], rows: [[Value]]
    ) throws(SignatureError) {
        let table = Table(signature: signature, columns: columns, rows: rows)
        try add(table, to: &engine)
        tables.append(table)
    }

    private func add(_ table: Table, to engine: inout QueryEngine) throws(SignatureError) {
        try engine.register(tableProcedure: table.signature, columns: table.columns, rows: table.rows)
    }
}
