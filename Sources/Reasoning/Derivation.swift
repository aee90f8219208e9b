import OntologyXML
import PropertyGraph

// How derived relationships came about. In: from ``Materializer``. Out: for each one its rule and the facts it was made from.

/// Why one derived relationship holds: a rule, and facts that meet its body.
package struct Derivation: Sendable {
    /// A fact that a derivation rests on.
    package enum Premise: Hashable, Sendable {
        case relationship(RelationshipID)
        case property(NodeID, KeyID)
    }

    package let rule: RuleDefinition
    /// In the order of the rule's body, each once.
    package let premises: [Premise]
}

/// The derivation of each derived relationship: one of the shortest.
package struct Derivations: Sendable {
    private let rules: [RuleDefinition]
    private let first: UInt32
    private let all: [(rule: Int, premises: [Derivation.Premise])]

    init(rules: [RuleDefinition], first: UInt32, all: [(rule: Int, premises: [Derivation.Premise])]) {
        self.rules = rules
        self.first = first
        self.all = all
    }

    package var count: Int { all.count }

    /// nil for an asserted relationship.
    package subscript(_ relationship: RelationshipID) -> Derivation? {
        guard relationship.rawValue >= first else { return nil }
        let index = Int(relationship.rawValue - first)
        return index < all.count ? Derivation(rule: rules[all[index].rule], premises: all[index].premises) : nil
    }
}
