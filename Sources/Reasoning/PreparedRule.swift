import CypherSemantics
import CypherSyntax
import OntologyXML
import PropertyGraph

// A rule with its queries bound. In: a compiled rule. Out: one query for a first round, and one for each relationship of the body that can be new
// in a later one; the queries for changes are bound when the first change comes.

struct PreparedRule: Sendable {
    struct Query: Sendable {
        let bound: BoundQuery
        /// The column of each variable.
        let columns: [String: Int]
        /// What the seeds may be; empty where they are not relationships.
        let types: [String]
    }

    let compiled: CompiledRule
    /// The rule's number among all.
    let number: Int
    let whole: Query
    /// For each relationship of the body that the rule's own stratum may derive.
    let growing: [Query]

    /// - Parameter growing: the types that the rule's own stratum derives.
    /// - Throws: ``RuleError`` where the body can't be bound.
    init(_ compiled: CompiledRule, number: Int, growing: Set<String>) throws(RuleError) {
        self.compiled = compiled
        self.number = number
        whole = try Self.query(.whole(compiled), compiled)
        var queries: [Query] = []
        for occurrence in compiled.occurrences where !growing.isDisjoint(with: occurrence.types) {
            queries.append(try Self.query(.growing(compiled, occurrence), compiled, types: occurrence.types))
        }
        self.growing = queries
    }

    /// The queries that follow a change: by each relationship of the body, by pairs of ends, and by each relationship under NOT EXISTS.
    func changeQueries() throws(RuleError) -> (growing: [Query], joining: Query, absences: [Query]) {
        var growing: [Query] = []
        for occurrence in compiled.occurrences {
            growing.append(try Self.query(.growing(compiled, occurrence), compiled, types: occurrence.types))
        }
        var absences: [Query] = []
        for (types, query) in RuleQuery.absences(compiled) {
            absences.append(try Self.query(query, compiled, types: types))
        }
        return (growing, try Self.query(.joining(compiled), compiled), absences)
    }

    private static func query(_ query: RuleQuery, _ compiled: CompiledRule, types: [String] = []) throws(RuleError)
        -> Query
    {
        do throws(QueryError) {
            let bound = try Binder(catalog: Catalog(), parameters: [RuleQuery.seeds]).bind(query.statement)
            return Query(bound: bound, columns: query.columns, types: types)
        } catch {
            throw RuleError(.syntax, compiled.rule, error.message, at: error.span, hint: error.hint)
        }
    }

    /// The names and constants of the head.
    func internNames(_ strings: inout StringInterner) {
        _ = strings.intern(compiled.head.type)
        for (key, value) in compiled.head.properties {
            _ = strings.intern(key)
            if case .string(let text) = value.kind { _ = strings.intern(text) }
        }
    }

    /// Numbers the head's type and keys, so that every rule sees those of every other.
    func addNames(to overlay: inout GraphOverlay) {
        if let type = overlay.strings.lookup(compiled.head.type) { _ = overlay.type(type) }
        for (key, _) in compiled.head.properties {
            if let key = overlay.strings.lookup(key) { _ = overlay.key(key) }
        }
    }
}
