import CypherSyntax

/// A chain of nodes and relationships; each has a slot, named or not.
package struct BoundPath: Sendable {
    /// The slot of the path's own variable.
    package var variable: Int?
    package var start: BoundNode
    package var steps: [BoundStep]
}

package struct BoundStep: Sendable {
    package var relationship: BoundRelationship
    package var node: BoundNode
}

package struct BoundNode: Sendable {
    package var slot: Int
    /// Whether this pattern binds the slot; otherwise it is bound before.
    package var isNew: Bool
    package var labels: [String]
    package var properties: [BoundEntry]
    /// A map that is no literal; in CREATE only.
    package var propertyMap: BoundExpression?
    package var span: SourceSpan
}

package struct BoundRelationship: Sendable {
    package var slot: Int
    package var isNew: Bool
    package var direction: RelationshipPattern.Direction
    /// Any of these; empty is any type.
    package var types: [String]
    /// nil for exactly one relationship; otherwise the slot holds a list.
    package var range: BoundRange?
    package var properties: [BoundEntry]
    package var propertyMap: BoundExpression?
    package var span: SourceSpan
}

package struct BoundRange: Sendable {
    package var minimum: Int
    /// nil is without bound.
    package var maximum: Int?
}

package struct BoundEntry: Sendable {
    package var key: String
    package var value: BoundExpression
}
