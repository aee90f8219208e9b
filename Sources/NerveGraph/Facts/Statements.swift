import PropertyGraph

/// What an ontology states, as sentences that can be looked up in another one. In: a graph. Out: whether it states a sentence, and which
/// sentences about some things it states that another doesn't.
struct Statements {
    private let facts: Facts
    /// Each stated relationship by its words.
    private var relationships: [String: RelationshipID] = [:]
    /// What is stated of nodes and of properties.
    private var others: Set<String> = []

    /// - Complexity: O(relationships and properties).
    init(_ facts: Facts) {
        self.facts = facts
        for node in facts.view.nodes {
            let entity = facts.entity(node)
            others.insert(facts.words(entity))
            for (key, _) in facts.view.node(node).properties { others.insert(facts.words(entity, key)) }
            for type in facts.view.typeNames {
                for edge in facts.out(entity, type) where !facts.isDerived(edge) {
                    relationships[facts.words(edge.relationship)] = edge.relationship
                    for (key, _) in facts.view.relationship(edge.relationship).properties {
                        others.insert(facts.words(edge, key))
                    }
                }
            }
        }
    }

    func holds(_ sentence: String) -> Bool { relationships[sentence] != nil || others.contains(sentence) }

    /// The relationships around some things that only one of the two states: those that concern most of them, at most six.
    ///
    /// - Parameter ids: the things.
    func changes(from old: Statements, around ids: Set<String>) -> [Cause] {
        let came = only(besides: old, around: ids).map { ($0.touched, $0.cause(.new)) }
        let gone = old.only(besides: self, around: ids).map { ($0.touched, $0.cause(.old)) }
        let most = (came + gone).map(\.0).max()
        let causes = (came + gone).filter { $0.0 == most }.map(\.1).sorted { ($0.sign, $0.text) < ($1.sign, $1.text) }
        return Array(causes.prefix(6))
    }

    private struct Statement {
        var touched: Int
        var text: String
        var citations: [Citation]

        func cause(_ side: Cause.Side) -> Cause { Cause(side: side, text: text, citations: citations) }
    }

    private func only(besides other: Statements, around ids: Set<String>) -> [Statement] {
        relationships.compactMap { text, relationship in
            guard other.relationships[text] == nil else { return nil }
            let ends = [facts.view.source(of: relationship), facts.view.target(of: relationship)].map(facts.entity)
            let touched = ends.count { ids.contains($0.id) }
            guard touched > 0 else { return nil }
            let edge = Facts.Edge(relationship: relationship, other: ends[1])
            return Statement(touched: touched, text: text, citations: facts.citations(edge))
        }
    }
}

extension Facts {
    /// "Alcock canal is a landmark".
    func words(_ entity: Entity) -> String { "\(entity.name) is a \(kind(entity))" }

    /// "Alcock canal: latin canalis pudendalis".
    func words(_ entity: Entity, _ key: String) -> String {
        "\(entity.name): \(key) \(strings(entity.node, key).joined(separator: ", "))"
    }

    /// "approach AT_RISK rectum: severity catastrophic".
    func words(_ edge: Edge, _ key: String) -> String {
        "\(words(edge.relationship, bare: true)): \(key) \(string(edge, key) ?? "")"
    }
}
