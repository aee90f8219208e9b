// Merge. Comes in: rows. Goes out: each with what its pattern is found in, or once with what was made of the whole pattern. A row finds what
// earlier rows made.
// Source: openCypher 9, "Merge"; TCK Merge1–9.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class MergeOperator: BlockStep {
    private let runner: SubPlanRunner<RowsSink>
    private let creations: [Creation]
    private let path: (slot: Int, evaluator: Evaluator)?
    private let onCreate: [Change]
    private let onMatch: [Change]
    private let span: SourceSpan
    private var wantsMore = true

    init(
        _ context: ExecutionContext, next: Operator, runner: SubPlanRunner<RowsSink>, creations: [Creation],
        path: (slot: Int, evaluator: Evaluator)?, onCreate: [Change], onMatch: [Change], span: SourceSpan,
        slots: SlotSet, carried: SlotSet
    ) {
        self.runner = runner
        self.creations = creations
        self.path = path
        self.onCreate = onCreate
        self.onMatch = onMatch
        self.span = span
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func begin() throws(QueryError) {
        wantsMore = true
        try super.begin()
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            runner.sink.reset()
            let rows = try runner.run(row)
            for number in 0..<rows.count {
                let merged = try room(for: row)
                rows.restore(number, to: merged)
                for change in onMatch { try change.make(merged, in: context.graph) }
            }
            if rows.count == 0 { try make(room(for: row)) }
        }
        try pushOrDrop()
        return true
    }

    /// A row that continues another; the block goes on first where it is full, and nowhere where no more rows are wanted.
    private func room(for row: Row) throws(QueryError) -> Row {
        if output.isFull { try pushOrDrop() }
        guard let made = try append(row) else { preconditionFailure("there is room in the block") }
        return output.row(made)
    }

    private func pushOrDrop() throws(QueryError) {
        if wantsMore { wantsMore = try push() }
        output.clear()
        try context.poll()
    }

    private func make(_ row: Row) throws(QueryError) {
        do throws(QueryError) {
            for creation in creations {
                try requireNoNull(creation, row)
                try creation.make(row, in: context.graph, clause: "MERGE")
            }
        } catch {
            throw error.placed(at: span)
        }
        if let path { row[path.slot] = try path.evaluator.evaluate(row) }
        for change in onCreate { try change.make(row, in: context.graph) }
    }

    private func requireNoNull(_ creation: Creation, _ row: Row) throws(QueryError) {
        guard let map = try creation.properties?.evaluate(row), map.tag == .map else { return }
        for position in stride(from: map.offset, to: map.offset + map.count, by: 2)
        where context.arena.element(position + 1).isNull {
            throw .mergedNull(context.arena.string(context.arena.element(position)))
        }
    }
}
