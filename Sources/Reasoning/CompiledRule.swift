import OntologyXML
import CypherSyntax

// A rule that keeps to the dialect. In: made by ``RuleCompiler`` only. Out: the head, the body as a query, and what the body rests on.

package struct CompiledRule: Sendable {
    /// The derived relationship: its type, the variables of its ends, its properties as expressions of the body.
    struct Head: Sendable {
        let type: String
        let start: String
        let end: String
        let properties: [(key: String, value: Expression)]
        let span: SourceSpan
    }

    /// A fact that each match of the body rests on.
    enum Premise: Sendable, Hashable {
        /// A matched relationship, or a list of them where the length varies; its variable.
        case relationship(String)
        /// A property that the body tests; the node's variable and the key.
        case property(String, key: String)
    }

    /// One relationship of the body's own patterns.
    struct Occurrence: Sendable {
        let variable: String
        let types: [String]
        let span: SourceSpan
    }

    package let rule: RuleDefinition
    let head: Head
    let body: [MatchClause]
    let premises: [Premise]
    /// Relationships of exactly one step; the body may match derived ones of its own stratum.
    let occurrences: [Occurrence]
    /// Types that must be complete before the rule runs: those under NOT EXISTS and of paths, each with its place.
    let complete: [(type: String, span: SourceSpan)]

    /// The body with its absences apart.
    let conjunction: Conjunction

    /// The type that the rule derives.
    package var derives: String { head.type }
    /// All types that the body reads.
    var reads: [String] { occurrences.flatMap(\.types) + complete.map(\.type) }

    /// The variables that a derivation is made of: the ends of the head, the premises, and what the head's properties are read from.
    var returned: [String] {
        var names = [head.start, head.end]
        for premise in premises {
            switch premise {
            case .relationship(let variable), .property(let variable, _): names.append(variable)
            }
        }
        for (_, value) in head.properties {
            if case .property(let owner, _) = value.kind, case .variable(let name) = owner.kind { names.append(name) }
        }
        return names
    }
}
