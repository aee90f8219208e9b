import OntologyXML
import CypherSyntax

// Holds rules to the dialect. In: rules as text. Out: compiled rules, or every fault with its place. It parses, names what the rule
// left anonymous and collects what the body rests on; it does not bind or run anything.

/// Checks the rule dialect: MATCH and WHERE with stratified NOT EXISTS, then one MERGE of one relationship between bound nodes.
package enum RuleCompiler {
    /// - Returns: the rules that keep to the dialect, in order, and the faults of the others, at most one each.
    /// - Complexity: O(length of the rules).
    package static func compile(_ rules: [RuleDefinition]) -> (rules: [CompiledRule], faults: [RuleError]) {
        var compiled: [CompiledRule] = []
        var faults: [RuleError] = []
        for rule in rules {
            do throws(RuleError) {
                compiled.append(try compile(rule))
            } catch {
                faults.append(error)
            }
        }
        return (compiled, faults)
    }

    /// - Throws: ``RuleError`` for the first fault.
    package static func compile(_ rule: RuleDefinition) throws(RuleError) -> CompiledRule {
        let statement: Statement
        do throws(QueryError) {
            statement = try Parser.parse(rule.cypher)
        } catch {
            throw RuleError(.syntax, rule, error.message, at: error.span, hint: error.hint)
        }
        if let union = statement.query.unions.first {
            throw RuleError(.dialect, rule, "a rule has no UNION", at: union.span, hint: "write two rules")
        }
        if statement.mode != .run { throw RuleError(.dialect, rule, "a rule is not explained", at: nil) }
        var body: [MatchClause] = []
        var merge: MergeClause?
        for clause in statement.query.first.clauses {
            if merge != nil {
                throw RuleError(.dialect, rule, "a rule ends with its MERGE", at: clause.span)
            }
            switch clause {
            case .match(let match) where !match.isOptional: body.append(match)
            case .merge(let clause): merge = clause
            default:
                throw RuleError(
                    .dialect, rule, "a rule has no \(clause.keyword)", at: clause.span,
                    hint: "a rule is MATCH … WHERE … MERGE (a)-[:TYPE]->(b)")
            }
        }
        guard let merge else {
            throw RuleError(
                .dialect, rule, "a rule says with one MERGE what it derives", at: statement.query.first.span)
        }
        guard !body.isEmpty else {
            throw RuleError(.unsafe, rule, "a rule matches something before its MERGE", at: merge.span)
        }
        var reader = BodyReader(rule: rule)
        for index in body.indices { try reader.read(&body[index]) }
        let head = try reader.head(of: merge)
        return CompiledRule(
            rule: rule, head: head, body: body, premises: reader.premises, occurrences: reader.occurrences,
            complete: reader.complete, conjunction: Conjunction(body))
    }
}

extension Clause {
    var keyword: String {
        switch self {
        case .match(let clause): clause.isOptional ? "OPTIONAL MATCH" : "MATCH"
        case .unwind: "UNWIND"
        case .with: "WITH"
        case .returning: "RETURN"
        case .create: "CREATE"
        case .merge: "MERGE"
        case .set: "SET"
        case .remove: "REMOVE"
        case .delete: "DELETE"
        case .call, .subquery: "CALL"
        }
    }
}
