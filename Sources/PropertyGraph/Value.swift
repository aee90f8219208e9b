// The values that cross the engine's face: results, parameters, what plugins take and give. Comes in: ids and slots of the engine.
// Goes out: self-contained values that no longer need the graph. Equality and order of values are openCypher's and live in
// CypherExecution.

import TemporalValues

/// A value of openCypher.
public indirect enum Value: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(String)
    /// A date, a time, a moment or a length of time; its description is its ISO 8601 text.
    case temporal(TemporalValue)
    case list([Value])
    case map([String: Value])
    case node(Node)
    case relationship(Relationship)
    case path(Path)
}

/// A node with its labels and properties, copied out of a graph.
public struct Node: Sendable {
    /// The node's number in the graph it was copied from.
    public let id: NodeID
    /// The labels, in the order in which the graph first met them.
    public let labels: [String]
    /// The properties that are present.
    public let properties: [String: Value]

    /// Makes a copy of a node.
    public init(id: NodeID, labels: [String], properties: [String: Value]) {
        self.id = id
        self.labels = labels
        self.properties = properties
    }
}

/// A relationship with its type and properties, copied out of a graph.
public struct Relationship: Sendable {
    /// The relationship's number in the graph it was copied from.
    public let id: RelationshipID
    /// The relationship type.
    public let type: String
    /// The node that it leaves.
    public let start: NodeID
    /// The node that it enters.
    public let end: NodeID
    /// The properties that are present.
    public let properties: [String: Value]

    /// Makes a copy of a relationship.
    public init(id: RelationshipID, type: String, start: NodeID, end: NodeID, properties: [String: Value]) {
        self.id = id
        self.type = type
        self.start = start
        self.end = end
        self.properties = properties
    }
}

/// An alternating walk: `nodes.count == relationships.count + 1`; a path of no relationship is one node.
public struct Path: Sendable {
    /// The nodes in walking order.
    public let nodes: [Node]
    /// The relationships in walking order; one may be walked against its direction.
    public let relationships: [Relationship]

    /// Makes a path.
    public init(nodes: [Node], relationships: [Relationship]) {
        precondition(nodes.count == relationships.count + 1, "a path has one node more than relationships")
        self.nodes = nodes
        self.relationships = relationships
    }
}

extension Value {
    /// The names under which text and JSON know the types of temporal values: `date`, `localtime` and so on.
    package static let temporalNames: [String] = TemporalValue.Kind.allCases.map { $0.name.lowercased() }

    /// Reads ISO 8601 text.
    ///
    /// - Parameter name: one of ``temporalNames``.
    /// - Returns: nil where the text is no value of the type.
    package init?(temporal name: String, text: String) {
        guard let kind = TemporalValue.Kind.allCases.first(where: { $0.name.lowercased() == name }),
            let value = try? TemporalValue(kind, text: text)
        else { return nil }
        self = .temporal(value)
    }
}
