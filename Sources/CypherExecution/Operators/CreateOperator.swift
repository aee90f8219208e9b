// Create, Set and Delete. Comes in: rows. Goes out: the same rows; Create's have the new nodes and relationships.
// Source: openCypher 9, "Create", "Set", "Remove", "Delete"; TCK Create1–6, Set1–6, Remove1–3, Delete1–6.

import CypherSyntax
import PropertyGraph

final class CreateOperator: WritingStep {
    private let creations: [Creation]

    init(_ context: ExecutionContext, next: Operator, creations: [Creation]) {
        self.creations = creations
        super.init(context, next: next)
    }

    override func write(_ row: Row) throws(QueryError) {
        for creation in creations { try creation.make(row, in: context.graph, clause: "CREATE") }
    }
}

/// SET and REMOVE.
final class SetOperator: WritingStep {
    private let changes: [Change]

    init(_ context: ExecutionContext, next: Operator, changes: [Change]) {
        self.changes = changes
        super.init(context, next: next)
    }

    override func write(_ row: Row) throws(QueryError) {
        for change in changes { try change.make(row, in: context.graph) }
    }
}

final class DeleteOperator: WritingStep {
    private let targets: [Evaluator]
    private let isDetaching: Bool
    private let span: SourceSpan

    init(_ context: ExecutionContext, next: Operator, targets: [Evaluator], isDetaching: Bool, span: SourceSpan) {
        self.targets = targets
        self.isDetaching = isDetaching
        self.span = span
        super.init(context, next: next)
    }

    override func write(_ row: Row) throws(QueryError) {
        do throws(QueryError) {
            // All are found before one is gone.
            var found: [Slot] = []
            for target in targets { found.append(try target.evaluate(row)) }
            for target in found {
                try context.arena.tick(4)
                try context.graph.delete(target, detaching: isDetaching)
            }
        } catch {
            throw error.placed(at: span)
        }
    }
}
