import CypherSemantics
import CypherSyntax
import OntologyXML
import PropertyGraph

// A rule with its queries bound. In: a compiled rule. Out: one query for a first round, and one for each relationship of the body that can be new
// in a later one.

struct PreparedRule: Sendable {
    struct Query: Sendable {
        let bound: BoundQuery
        /// The column of each variable.
        let columns: [String: Int]
    }

    let compiled: CompiledRule
    let whole: Query
    let growing: [Query]

    /// - Parameter growing: the types that the rule's own stratum derives.
    /// - Throws: ``RuleError`` where the body can't be bound.
    init(_ compiled: CompiledRule, growing: Set<String>) throws(RuleError) {
        self.compiled = compiled
        whole = try Self.query(compiled, latest: nil)
        var queries: [Query] = []
        for (index, occurrence) in compiled.occurrences.enumerated() where !growing.isDisjoint(with: occurrence.types) {
            queries.append(try Self.query(compiled, latest: index))
        }
        self.growing = queries
    }

    private static func query(_ compiled: CompiledRule, latest: Int?) throws(RuleError) -> Query {
        let query = RuleQuery(compiled, latest: latest)
        do throws(QueryError) {
            let bound = try Binder(catalog: Catalog(), parameters: [RuleQuery.latest]).bind(query.statement)
            return Query(bound: bound, columns: query.columns)
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
    func addNames(to derived: inout DerivedRelationships) {
        let strings = derived.overlay.strings
        if let type = strings.lookup(compiled.head.type) { _ = derived.type(type) }
        for (key, _) in compiled.head.properties {
            if let key = strings.lookup(key) { _ = derived.key(key) }
        }
    }
}
