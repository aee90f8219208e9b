import PropertyGraph

// The graph that the reference executor reads and writes. In: nodes and relationships. Out: the same, changed; what a failed statement did can be taken back.

/// Nodes and relationships as plain lists.
package final class ReferenceGraph {
    package private(set) var nodes: [Node]
    package private(set) var relationships: [Relationship]
    /// Deleted without their relationships, which have to be gone when the statement ends.
    var deletedAlone: Set<NodeID> = []
    /// Whether anything was written, so that a value may be older than what it stands for.
    var hasChanged = false
    private var nextNode: UInt32
    private var nextRelationship: UInt32

    package init(_ view: GraphView) {
        nodes = view.nodes.map { view.node($0) }
        relationships = view.relationships.map { view.relationship($0) }
        nextNode = UInt32(view.nodeBound)
        nextRelationship = UInt32(view.relationshipBound)
    }

    private init(_ other: ReferenceGraph) {
        (nodes, relationships) = (other.nodes, other.relationships)
        (nextNode, nextRelationship) = (other.nextNode, other.nextRelationship)
    }

    package func copy() -> ReferenceGraph { ReferenceGraph(self) }

    package func restore(_ saved: ReferenceGraph) {
        (nodes, relationships, deletedAlone) = (saved.nodes, saved.relationships, [])
    }

    func node(_ id: NodeID) -> Node? { nodes.first { $0.id == id } }
    func relationship(_ id: RelationshipID) -> Relationship? { relationships.first { $0.id == id } }

    func addNode(_ labels: [String], _ properties: [String: Value]) -> Node {
        let node = Node(id: NodeID(nextNode), labels: labels, properties: properties)
        nextNode += 1
        nodes.append(node)
        hasChanged = true
        return node
    }

    func addRelationship(_ type: String, _ start: NodeID, _ end: NodeID, _ properties: [String: Value]) -> Relationship
    {
        let relationship = Relationship(
            id: RelationshipID(nextRelationship), type: type, start: start, end: end, properties: properties)
        nextRelationship += 1
        relationships.append(relationship)
        hasChanged = true
        return relationship
    }

    func set(_ id: NodeID, labels: [String]? = nil, properties: [String: Value]? = nil) {
        hasChanged = true
        for index in nodes.indices where nodes[index].id == id {
            nodes[index] = Node(
                id: id, labels: labels ?? nodes[index].labels, properties: properties ?? nodes[index].properties)
        }
    }

    func set(_ id: RelationshipID, properties: [String: Value]) {
        hasChanged = true
        for index in relationships.indices where relationships[index].id == id {
            let old = relationships[index]
            relationships[index] = Relationship(
                id: id, type: old.type, start: old.start, end: old.end, properties: properties)
        }
    }

    func remove(_ id: NodeID, detaching: Bool) {
        hasChanged = true
        if detaching {
            relationships.removeAll { $0.start == id || $0.end == id }
        } else if node(id) != nil {
            deletedAlone.insert(id)
        }
        nodes.removeAll { $0.id == id }
    }

    func remove(_ id: RelationshipID) {
        hasChanged = true
        relationships.removeAll { $0.id == id }
    }

    /// Whether a deleted node still has relationships; ends the statement.
    func endStatement() -> Bool {
        defer { deletedAlone = [] }
        return relationships.allSatisfy { !deletedAlone.contains($0.start) && !deletedAlone.contains($0.end) }
    }

    /// A value as it is now.
    func current(_ value: Value) -> Value {
        switch value {
        case .node(let old): .node(node(old.id) ?? old)
        case .relationship(let old): .relationship(relationship(old.id) ?? old)
        case .list(let elements): .list(elements.map(current))
        case .map(let entries): .map(entries.mapValues(current))
        case .path(let path):
            .path(
                Path(
                    nodes: path.nodes.map { node($0.id) ?? $0 },
                    relationships: path.relationships.map { relationship($0.id) ?? $0 }))
        default: value
        }
    }
}
