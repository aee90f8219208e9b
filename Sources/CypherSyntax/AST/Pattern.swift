/// A chain of nodes and relationships, perhaps with a name.
///
/// Source: openCypher 9, PatternPart and PatternElement.
package struct PathPattern: Sendable {
    package var variable: Name?
    package var start: NodePattern
    package var steps: [Step]
    package var span: SourceSpan
    /// nil for all paths.
    package var selector: PathSelector? = nil
    /// nil where none is written: then no relationship stands twice in a MATCH.
    package var mode: PathMode? = nil
    /// WHERE inside the parentheses around the whole pattern: it holds before a selector chooses.
    package var condition: Expression? = nil

    package struct Step: Sendable {
        package var relationship: RelationshipPattern
        package var node: NodePattern
    }
}

/// Source: openCypher 9, NodePattern.
package struct NodePattern: Sendable {
    package var variable: Name?
    /// All of them are wanted.
    package var labels: [Name]
    /// A map or a parameter.
    package var properties: Expression?
    package var span: SourceSpan
    /// What can't be said as a list of labels.
    package var labelExpression: LabelExpression? = nil
    /// WHERE inside the parentheses.
    package var condition: Expression? = nil
}

/// Source: openCypher 9, RelationshipPattern and RelationshipDetail.
package struct RelationshipPattern: Sendable {
    package enum Direction: Sendable { case outgoing, incoming, both }
    package var direction: Direction
    package var variable: Name?
    /// Any of them is wanted; empty for any type.
    package var types: [Name]
    /// nil for exactly one relationship.
    package var range: Range?
    package var properties: Expression?
    package var span: SourceSpan
    /// What can't be said as a list of types.
    package var typeExpression: LabelExpression? = nil
    /// WHERE inside the brackets.
    package var condition: Expression? = nil
    /// What `range` repeats where that is more than one relationship of these types; `direction`, `types` and `properties` say nothing then.
    package var group: GroupPattern? = nil

    package struct Range: Sendable {
        package var minimum: Int?
        package var maximum: Int?
    }
}
