import PropertyGraph
import Reasoning

/// How a relationship came to be in the graph: by a rule from other relationships, or because the ontology states it.
package struct WhyAnswer: Sendable {
    package var start: Facts.Entity
    package var type: String?
    package var end: Facts.Entity
    /// One for each relationship between the two.
    package var reasons: [Reason]
    package var searched: [String]
}

/// A relationship or a property, and what it rests on.
package struct Reason: Sendable {
    package enum Ground: Sendable {
        case rule(id: String, says: String, citations: [Citation])
        case stated([Citation])
        /// By a plugin's assessor: what it knows, and the sources of its reason.
        case assessed(id: String, says: String, citations: [Citation])
        /// By the answer itself, from its premises.
        case concluded(says: String)
    }

    /// The fact in words: "pudendal nerve RUNS_THROUGH Alcock canal (order 4)".
    package var text: String
    package var ground: Ground
    package var premises: [Reason]
    /// The ids of what the fact is about.
    var about: [String] = []

    /// The facts at the ends of the tree.
    package var leaves: [Reason] {
        switch ground {
        case .stated, .assessed: [self]
        case .rule, .concluded: premises.flatMap(\.leaves)
        }
    }

    /// The sources of a fact or of an assessment; those of a rule itself for what it derives.
    package var citations: [Citation] {
        switch ground {
        case .rule(_, _, let citations), .stated(let citations), .assessed(_, _, let citations): citations
        case .concluded: []
        }
    }
}

extension WhyAnswer {
    package static let columns = ["depth", "fact", "ground", "rule", "basis", "sources", "places"]

    /// The trees in reading order, a row for each step.
    package var table: AnswerTable {
        func rows(_ reason: Reason, depth: Int) -> [[Value]] {
            let (ground, id): (String, String?) =
                switch reason.ground {
                case .rule(let id, let says, _), .assessed(let id, let says, _): (says, id)
                case .stated: ("stated", nil)
                case .concluded(let says): (says, nil)
                }
            let places = reason.citations.filter { $0.line > 0 }.map { "\($0.file):\($0.line)" }
            let row: [Value] = [
                .integer(Int64(depth)), .string(reason.text), .string(ground), .text(id), .basis(reason.citations),
                .sources(reason.citations), .texts(places),
            ]
            return [row] + reason.premises.flatMap { rows($0, depth: depth + 1) }
        }
        return AnswerTable(Self.columns, reasons.flatMap { rows($0, depth: 0) })
    }
}

extension KnowledgeGraph {
    /// What facts rest on, a tree for each.
    ///
    /// - Complexity: O(size of the trees).
    package func reasons(for facts: [Fact]) -> [Reason] { facts.map(reason) }

    private func reason(_ fact: Fact) -> Reason {
        switch fact {
        case .node(let entity):
            Reason(
                text: "\(entity.name) is a \(facts.kind(entity))", ground: .stated(facts.citations(entity)),
                premises: [])
        case .property(let entity, let key):
            Reason(
                text: facts.words(entity, key), ground: .stated(facts.citations(entity, key)), premises: [],
                about: [entity.id])
        case .relationship(let edge): reason(Explanation.why(edge.relationship, in: view, derivations))
        case .relationshipProperty(let edge, let key):
            Reason(text: facts.words(edge, key), ground: .stated(facts.citations(edge, key)), premises: [])
        case .assessment(let assessment):
            Reason(
                text: assessment.reason,
                ground: .assessed(id: assessment.assessor, says: assessment.says, citations: assessment.citations),
                premises: [])
        case .conclusion(let text, let says, let premises):
            Reason(text: text, ground: .concluded(says: says), premises: premises.map(reason))
        }
    }
}

extension Facts {
    /// A relationship in words, with the properties that matter to a reader.
    ///
    /// - Parameter bare: without its properties.
    package func words(_ relationship: RelationshipID, bare: Bool = false) -> String {
        let copy = view.relationship(relationship)
        let start = entity(copy.start).name
        let end = entity(copy.end).name
        if bare { return "\(start) \(copy.type) \(end)" }
        let properties = copy.properties.sorted { $0.key < $1.key }.compactMap { key, value -> String? in
            switch value {
            case .string(let text): "\(key) \(text)"
            case .integer(let number): "\(key) \(number)"
            case .boolean(let flag): "\(key) \(flag)"
            default: nil
            }
        }
        return "\(start) \(copy.type) \(end)" + (properties.isEmpty ? "" : " (\(properties.joined(separator: ", ")))")
    }
}
