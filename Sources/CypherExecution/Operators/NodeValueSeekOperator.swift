// NodeValueSeek. Comes in: rows. Goes out: each row with each node that may have the values asked for; the filters after it decide.

import CypherPlanning
import CypherSyntax
import PropertyGraph

/// The nodes that may have the value that the fewest may have; all with the label, or all nodes, where that is fewer or no index tells.
final class NodeValueSeekOperator: BlockStep {
    private let slot: Int
    private let label: String?
    private let values: [(key: PropertyKey, value: Evaluator)]

    init(
        _ context: ExecutionContext, next: Operator, slot: Int, label: String?,
        values: [(key: PropertyKey, value: Evaluator)], slots: SlotSet, carried: SlotSet
    ) {
        self.slot = slot
        self.label = label
        self.values = values
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            for node in try nodes(row) {
                guard let made = try append(row) else { return false }
                output.column(slot)[made] = .node(node)
            }
            try context.arena.tick()
        }
        return try push()
    }

    private func nodes(_ row: Row) throws(QueryError) -> [NodeID] {
        let graph = context.graph
        var best: (key: PropertyKey, value: Slot, count: Int)?
        for (key, evaluator) in values {
            let value = try evaluator.evaluate(row)
            // Nothing equals null.
            if value.isNull { return [] }
            guard let count = graph.candidateCount(key, value), count < best?.count ?? .max else { continue }
            best = (key, value, count)
        }
        let labelled = label.map { graph.labelID($0) }
        if let best, best.count <= mostNodes(labelled) { return graph.candidates(best.key, best.value) ?? [] }
        guard let labelled else { return Array(graph.view.nodes) }
        return labelled.map(graph.view.nodes(label:)) ?? []
    }

    /// How many nodes there may be with a label: all that the overlay adds or changes may have it.
    private func mostNodes(_ label: LabelID??) -> Int {
        guard let label else { return context.graph.view.nodeBound }
        return label.map(context.graph.view.mostNodes(label:)) ?? 0
    }
}
