import PropertyGraph

// The graph as a plugin sees it. In: names. Out: nodes, values, citations. It is read only and leads to nothing else: the store behind it
// is not visible from a plugin's module.

/// A read-only graph, addressed by names.
public struct RegionGraph: Sendable {
    package let view: GraphView

    package init(_ view: GraphView) { self.view = view }

    // MARK: Nodes

    /// The node with an id, `nerve:pudendal-nerve`; nil where it is not loaded.
    public func node(_ id: String) -> NodeID? { view.findNode(id: id) }

    /// The nodes with exactly this name.
    public func nodes(named name: String) -> [NodeID] { view.nodes(named: name) }

    /// The nodes with a label, in the order of the ontology.
    public func nodes(labelled label: String) -> [NodeID] { view.labelID(label).map(view.nodes(label:)) ?? [] }

    /// The id of a node; empty where it has none.
    public func id(of node: NodeID) -> String { text("id", of: node) ?? "" }

    /// The name of a node; its id where it has none.
    public func name(of node: NodeID) -> String { text("name", of: node) ?? id(of: node) }

    /// The labels of a node.
    public func labels(of node: NodeID) -> [String] { view.labels(of: node).map(view.name(of:)) }

    /// A copy of a node with its labels and properties.
    public func copy(of node: NodeID) -> Node { view.node(node) }

    // MARK: Properties

    /// A property of a node; null where it is absent.
    public func property(_ key: String, of node: NodeID) -> Value {
        view.keyID(key).map { view.value(of: view.property(node, $0)) } ?? .null
    }

    /// A property of a relationship; null where it is absent.
    public func property(_ key: String, of relationship: RelationshipID) -> Value {
        view.keyID(key).map { view.value(of: view.property(relationship, $0)) } ?? .null
    }

    /// A property of a node that is text; nil otherwise.
    public func text(_ key: String, of node: NodeID) -> String? {
        if case .string(let text) = property(key, of: node) { text } else { nil }
    }

    /// A property of a relationship that is text; nil otherwise.
    public func text(_ key: String, of relationship: RelationshipID) -> String? {
        if case .string(let text) = property(key, of: relationship) { text } else { nil }
    }

    // MARK: Relationships

    /// A relationship and the node at its other end.
    public struct Neighbour: Sendable, Hashable {
        /// The relationship.
        public let relationship: RelationshipID
        /// The node at its other end.
        public let node: NodeID
    }

    /// The relationships of a type that leave a node, asserted and derived.
    public func outgoing(_ type: String, from node: NodeID) -> [Neighbour] {
        view.typeID(type).map { type in
            view.outgoing(node, type).map { Neighbour(relationship: $0.relationship, node: $0.neighbour) }
        } ?? []
    }

    /// The relationships of a type that enter a node, asserted and derived.
    public func incoming(_ type: String, to node: NodeID) -> [Neighbour] {
        view.typeID(type).map { type in
            view.incoming(node, type).map { Neighbour(relationship: $0.relationship, node: $0.neighbour) }
        } ?? []
    }

    /// Whether a rule made the relationship.
    public func isDerived(_ relationship: RelationshipID) -> Bool { view.status(of: relationship) == .derived }

    // MARK: Sources

    /// The sources of a node as a whole.
    public func sources(of node: NodeID) -> [Citation] { citations(.node(node)) }

    /// The sources of one property of a node; those of the node where it has none of its own.
    public func sources(of key: String, of node: NodeID) -> [Citation] {
        citations(view.keyID(key).map { .nodeProperty(node, $0) } ?? .node(node))
    }

    /// The sources of a relationship; empty for a derived one, which has a rule instead.
    public func sources(of relationship: RelationshipID) -> [Citation] { citations(.relationship(relationship)) }

    private func citations(_ fact: FactKey) -> [Citation] {
        view.provenance(of: fact).map { record in
            let reference = record.reference.map(id(of:)) ?? ""
            let prefix = "reference:"
            return Citation(
                reference: reference.hasPrefix(prefix) ? String(reference.dropFirst(prefix.count)) : reference,
                place: record.place.map(view.string), basis: Citation.Basis(record.basis),
                confidence: record.confidence.map(Citation.Confidence.init),
                statedAt: Citation.Line(file: view.string(record.file), line: Int(record.line)))
        }
    }
}

extension Citation.Basis {
    init(_ basis: PropertyGraph.Basis) {
        self =
            switch basis {
            case .published: .published
            case .textbook: .textbook
            case .curator: .curator
            case .inferred: .inferred
            }
    }
}

extension Citation.Confidence {
    init(_ confidence: PropertyGraph.Confidence) {
        self =
            switch confidence {
            case .high: .high
            case .medium: .medium
            case .low: .low
            }
    }
}
