import PropertyGraph

/// The graph as answers read it: entities by name, relationships by type, properties as text, each fact with its citations.
/// In: a view. Out: values. Nothing here decides what an answer says.
package struct Facts: Sendable {
    package let view: GraphView

    package init(_ view: GraphView) { self.view = view }

    /// A node that a person knows by name.
    package struct Entity: Hashable, Sendable {
        package let node: NodeID
        package let id: String
        package let name: String
    }

    /// A relationship seen from one of its ends.
    package struct Edge: Hashable, Sendable {
        package let relationship: RelationshipID
        /// The other end.
        package let other: Entity
    }

    // MARK: Nodes

    package func entity(_ node: NodeID) -> Entity {
        let id = string(node, "id") ?? "node \(node.rawValue)"
        return Entity(node: node, id: id, name: string(node, "name") ?? id)
    }

    package func entity(id: String) -> Entity? { view.findNode(id: id).map(entity) }

    /// Every node with the label, by id of the graph.
    package func entities(labeled label: String) -> [Entity] {
        guard let label = view.labelID(label) else { return [] }
        return view.nodes(label: label).map(entity)
    }

    package func hasLabel(_ entity: Entity, _ label: String) -> Bool {
        view.labelID(label).map { view.hasLabel(entity.node, $0) } ?? false
    }

    /// The first label of an entity, in lower case, as a word for a person: "nerve", "case figure".
    package func kind(_ entity: Entity) -> String {
        let label = view.labels(of: entity.node).first.map { view.name(of: $0) } ?? "node"
        return label.reduce(into: "") { word, letter in
            if letter.isUppercase, !word.isEmpty { word += " " }
            word += letter.lowercased()
        }
    }

    // MARK: Properties

    package func string(_ node: NodeID, _ key: String) -> String? { text(property(node, key)) }
    package func strings(_ node: NodeID, _ key: String) -> [String] { texts(property(node, key)) }
    package func integer(_ node: NodeID, _ key: String) -> Int? { number(property(node, key)) }
    package func decimal(_ node: NodeID, _ key: String) -> Double? {
        switch property(node, key) {
        case .integer(let number): Double(number)
        case .float(let number): number
        default: nil
        }
    }
    package func string(_ edge: Edge, _ key: String) -> String? { text(property(edge, key)) }
    package func integer(_ edge: Edge, _ key: String) -> Int? { number(property(edge, key)) }
    package func flag(_ node: NodeID, _ key: String) -> Bool {
        if case .boolean(true) = property(node, key) { true } else { false }
    }

    private func property(_ node: NodeID, _ key: String) -> Value {
        view.keyID(key).map { view.value(of: view.property(node, $0)) } ?? .null
    }

    private func property(_ edge: Edge, _ key: String) -> Value {
        view.keyID(key).map { view.value(of: view.property(edge.relationship, $0)) } ?? .null
    }

    private func text(_ value: Value) -> String? {
        switch value {
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .float(let number): "\(number)"
        case .boolean(let flag): flag ? "yes" : "no"
        default: nil
        }
    }

    private func texts(_ value: Value) -> [String] {
        if case .list(let elements) = value { elements.compactMap(text) } else { text(value).map { [$0] } ?? [] }
    }

    private func number(_ value: Value) -> Int? {
        if case .integer(let number) = value { Int(number) } else { nil }
    }

    // MARK: Relationships

    /// The relationships of a type that leave a node, by order where they have one, else by the other end's name.
    package func out(_ entity: Entity, _ type: String) -> [Edge] { edges(entity, type, outgoing: true) }

    /// The relationships of a type that enter a node, in the same order.
    package func into(_ entity: Entity, _ type: String) -> [Edge] { edges(entity, type, outgoing: false) }

    private func edges(_ entity: Entity, _ type: String, outgoing: Bool) -> [Edge] {
        guard let type = view.typeID(type) else { return [] }
        var edges: [Edge] = []
        for step in outgoing ? view.outgoing(entity.node, type) : view.incoming(entity.node, type) {
            edges.append(Edge(relationship: step.relationship, other: self.entity(step.neighbour)))
        }
        return edges.map { (integer($0, "order") ?? Int.max, $0) }
            .sorted { ($0.0, $0.1.other.name) < ($1.0, $1.1.other.name) }.map(\.1)
    }

    package func isDerived(_ edge: Edge) -> Bool { view.status(of: edge.relationship) == .derived }

    // MARK: Citations

    /// The sources of a relationship; published ones first.
    package func citations(_ edge: Edge) -> [Citation] { citations(of: .relationship(edge.relationship)) }

    /// The sources of a property of a relationship; those of the relationship where it has none of its own.
    package func citations(_ edge: Edge, _ key: String) -> [Citation] {
        view.keyID(key).map { citations(of: .relationshipProperty(edge.relationship, $0)) } ?? citations(edge)
    }

    package func citations(_ entity: Entity) -> [Citation] { citations(of: .node(entity.node)) }

    package func citations(_ entity: Entity, _ key: String) -> [Citation] {
        view.keyID(key).map { citations(of: .nodeProperty(entity.node, $0)) } ?? citations(entity)
    }

    /// The properties that an entity has among these, as facts.
    func propertyFacts(_ entity: Entity, _ keys: [String]) -> [Fact] {
        keys.filter { !strings(entity.node, $0).isEmpty || flag(entity.node, $0) }.map { .property(entity, $0) }
    }

    /// The properties among these that have other sources than their relationship, as facts.
    func ownFacts(_ edge: Edge, _ keys: [String]) -> [Fact] {
        keys.filter { string(edge, $0) != nil && citations(edge, $0) != citations(edge) }
            .map { .relationshipProperty(edge, $0) }
    }

    private func citations(of fact: FactKey) -> [Citation] { view.provenance(of: fact).map(citation).distinct }

    func citation(_ record: ProvenanceRecord) -> Citation {
        let reference = record.reference.map(entity)
        return Citation(
            key: reference.map { String($0.id.drop { $0 != ":" }.dropFirst()) } ?? "",
            reference: reference?.name ?? "no source", place: record.place.map { view.string($0) },
            basis: Citation.Basis(rawValue: record.basis.rawValue) ?? .inferred,
            confidence: record.confidence?.rawValue,
            file: view.string(record.file), line: Int(record.line))
    }
}
