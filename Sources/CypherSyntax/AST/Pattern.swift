/// A chain of nodes and relationships, perhaps with a name.
///
/// Source: openCypher 9, PatternPart and PatternElement.
package struct PathPattern: Sendable {
    package var variable: Name?
    package var start: NodePattern
    package var steps: [Step]
    package var span: SourceSpan

    package struct Step: Sendable {
        package var relationship: RelationshipPattern
        package var node: NodePattern
    }
}

/// Source: openCypher 9, NodePattern.
package struct NodePattern: Sendable {
    package var variable: Name?
    package var labels: [Name]
    /// A map or a parameter.
    package var properties: Expression?
    package var span: SourceSpan
}

/// Source: openCypher 9, RelationshipPattern and RelationshipDetail.
package struct RelationshipPattern: Sendable {
    package enum Direction: Sendable { case outgoing, incoming, both }
    package var direction: Direction
    package var variable: Name?
    package var types: [Name]
    /// nil for exactly one relationship.
    package var range: Range?
    package var properties: Expression?
    package var span: SourceSpan

    package struct Range: Sendable {
        package var minimum: Int?
        package var maximum: Int?
    }
}
