import PropertyGraph

/// Everything the graph holds on one thing, each fact with its sources.
package struct ShowAnswer: Sendable {
    package var entity: Facts.Entity
    package var labels: [String]
    package var region: String?
    package var properties: [(key: String, values: [String], citations: [Citation])]
    package var relationships: [ShownRelationship]
    package var cautions: [Caution]
    package var citations: [Citation]
}

/// A relationship of the shown thing.
package struct ShownRelationship: Sendable {
    package var type: String
    package var isOutgoing: Bool
    package var other: Facts.Entity
    package var properties: [(key: String, value: String)]
    package var isDerived: Bool
    package var edge: Facts.Edge
    package var citations: [Citation]
}

extension Facts {
    package func show(_ entity: Entity) -> ShowAnswer {
        let node = view.node(entity.node)
        let hidden: Set = ["id", "name", "region"]
        return ShowAnswer(
            entity: entity, labels: node.labels, region: string(entity.node, "region"),
            properties: node.properties.keys.filter { !hidden.contains($0) }.sorted().map {
                ($0, strings(entity.node, $0), citations(entity, $0))
            },
            relationships: shown(entity, outgoing: true) + shown(entity, outgoing: false),
            cautions: conflicts(concerning: [entity]), citations: citations(entity))
    }

    /// By type, then by order or name.
    private func shown(_ entity: Entity, outgoing: Bool) -> [ShownRelationship] {
        relationshipTypes.sorted().flatMap { type in
            (outgoing ? out(entity, type) : into(entity, type)).map { edge in
                let relationship = view.relationship(edge.relationship)
                return ShownRelationship(
                    type: type, isOutgoing: outgoing, other: edge.other,
                    properties: relationship.properties.keys.sorted().compactMap { key in
                        string(edge, key).map { (key, $0) }
                    },
                    isDerived: isDerived(edge), edge: edge, citations: citations(edge))
            }
        }
    }

    private var relationshipTypes: [String] { view.typeNames }
}
