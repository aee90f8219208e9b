import OntologyXML
import PropertyGraph

// Why a relationship holds. In: a relationship and the derivations. Out: a tree from it through rules down to facts with their sources.

/// A fact with what it rests on.
package struct Explanation: Sendable {
    /// What is explained.
    package enum Statement: Hashable, Sendable {
        case relationship(RelationshipID)
        case property(NodeID, KeyID)
    }

    package let statement: Statement
    /// nil for a fact of the ontology.
    package let rule: RuleDefinition?
    /// What the rule was applied to; empty for a fact.
    package let premises: [Explanation]
    /// The sources of a fact; empty for what a rule made.
    package let sources: [ProvenanceRecord]

    /// Why a relationship holds.
    ///
    /// The tree ends, because the premises of a derived relationship were there before it.
    ///
    /// - Complexity: O(size of the tree).
    package static func why(_ relationship: RelationshipID, in view: GraphView, _ derivations: Derivations)
        -> Explanation
    {
        guard let derivation = derivations[relationship] else {
            return Explanation(
                statement: .relationship(relationship), rule: nil, premises: [],
                sources: view.provenance(of: .relationship(relationship)))
        }
        let premises = derivation.premises.map { premise in
            switch premise {
            case .relationship(let id): why(id, in: view, derivations)
            case .property(let node, let key):
                Explanation(
                    statement: .property(node, key), rule: nil, premises: [],
                    sources: view.provenance(of: .nodeProperty(node, key)))
            }
        }
        return Explanation(
            statement: .relationship(relationship), rule: derivation.rule, premises: premises, sources: [])
    }

    /// The facts that it rests on in the end, in order, each once.
    package var leaves: [Explanation] {
        var seen: Set<Statement> = []
        var leaves: [Explanation] = []
        func visit(_ explanation: Explanation) {
            if explanation.rule == nil {
                if seen.insert(explanation.statement).inserted { leaves.append(explanation) }
            } else {
                for premise in explanation.premises { visit(premise) }
            }
        }
        visit(self)
        return leaves
    }
}
