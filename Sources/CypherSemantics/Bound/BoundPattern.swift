import CypherSyntax

/// A chain of nodes and relationships; each has a slot, named or not.
package struct BoundPath: Sendable {
    /// The slot of the path's own variable.
    package var variable: Int?
    package var start: BoundNode
    package var steps: [BoundStep]
    /// How the path is searched for as a whole; nil where its parts may be found in any order.
    package var search: BoundSearch? = nil
}

/// A path of which not every match is wanted, or one that may use a relationship again.
package struct BoundSearch: Sendable {
    package var mode: PathMode
    /// nil for all paths.
    package var selector: PathSelector.Kind?
    /// The slot of the list of all relationships of the path.
    package var trace: Int
    /// Holds of a path before the selector chooses; what an element alone must satisfy is said with the element.
    package var condition: BoundExpression?
}

/// What is repeated where that is more than one relationship: the slots of its elements hold one repetition at a time.
package struct BoundGroup: Sendable {
    package var start: BoundNode
    package var steps: [BoundStep]
    /// Holds of each repetition.
    package var condition: BoundExpression?
    /// The slot of an element, and the slot of the list of what it was in each repetition.
    package var lists: [(single: Int, list: Int)]
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
    /// Within groups and searched paths: what holds of this node alone.
    package var conditions: [BoundExpression] = []
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
    /// Within groups and searched paths: what holds of this relationship alone.
    package var conditions: [BoundExpression] = []
    /// What `range` repeats; the slot then holds all relationships of all repetitions in order.
    package var group: BoundGroup? = nil
}

package struct BoundRange: Sendable {
    package var minimum: Int
    /// nil is without bound.
    package var maximum: Int?

    package init(minimum: Int, maximum: Int?) {
        self.minimum = minimum
        self.maximum = maximum
    }
}

package struct BoundEntry: Sendable {
    package var key: String
    package var value: BoundExpression
}
