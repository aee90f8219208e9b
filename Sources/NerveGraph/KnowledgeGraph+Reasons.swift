import PropertyGraph
import Reasoning

// From what an answer rests on to a tree of reasons. In: facts. Out: for each a tree whose leaves are what the ontology states or a plugin
// says, each with basis, source, file and line.

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
            Reason(text: assessment.reason, ground: .assessed(assessment), premises: [])
        case .conclusion(let text, let says, let premises):
            Reason(text: text, ground: .concluded(says: says), premises: premises.map(reason))
        }
    }

    /// How two things are related: each relationship between them, of one type or of any.
    package func why(from start: Facts.Entity, type: String?, to end: Facts.Entity) -> WhyAnswer {
        let types = type.map { [$0] } ?? view.typeNames.sorted()
        let edges = types.flatMap { facts.out(start, $0) }.filter { $0.other == end }
        return WhyAnswer(
            start: start, type: type, end: end,
            reasons: reasons(for: edges.map(Fact.relationship)),
            searched: facts.searchedSources)
    }

    private func reason(_ explanation: Explanation) -> Reason {
        let text: String
        let about: [Facts.Entity]
        switch explanation.statement {
        case .relationship(let relationship):
            text = facts.words(relationship)
            about = [view.source(of: relationship), view.target(of: relationship)].map(facts.entity)
        case .property(let node, let key):
            about = [facts.entity(node)]
            text = facts.words(about[0], view.name(of: key))
        }
        guard let rule = explanation.rule else {
            return Reason(
                text: text, ground: .stated(explanation.sources.map { facts.citation($0) }), premises: [],
                about: about.map(\.id))
        }
        return Reason(
            text: text,
            ground: .rule(id: rule.id, says: rule.says, citations: rule.sources.map { facts.citation(key: $0) }),
            premises: explanation.premises.map(reason))
    }
}
