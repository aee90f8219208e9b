// AllNodesScan, NodeByLabelScan, NodeIndexSeek. Comes in: rows. Goes out: each row with each node.

import CypherSyntax
import PropertyGraph

/// All nodes, or those with a label.
final class NodeScanOperator: BlockStep {
    private let slot: Int
    private let label: String?

    init(_ context: ExecutionContext, next: Operator, slot: Int, label: String?, slots: SlotSet, carried: SlotSet) {
        self.slot = slot
        self.label = label
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        let graph = context.graph
        var nodes: [NodeID] = []
        if let label { nodes = graph.labelID(label).map(graph.view.nodes(label:)) ?? [] }
        let count = label == nil ? graph.view.nodeBound : nodes.count
        for index in 0..<block.count {
            let row = block.row(index)
            for position in 0..<count {
                let node = label == nil ? NodeID(UInt32(position)) : nodes[position]
                guard label != nil || graph.view.contains(node) else { continue }
                guard let made = try append(row) else { return false }
                output.row(made)[slot] = .node(node)
            }
        }
        return try push()
    }
}

/// The nodes whose `id` or `name` is a string, by index; for any other value all nodes, which the filter after it decides on.
final class NodeSeekOperator: BlockStep {
    private let slot: Int
    private let key: PropertyKey
    private let value: Evaluator

    init(
        _ context: ExecutionContext, next: Operator, slot: Int, key: String, value: Evaluator, slots: SlotSet,
        carried: SlotSet
    ) {
        self.slot = slot
        self.key = PropertyKey(key, context.arena)
        self.value = value
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            let sought = try value.evaluate(row)
            if sought.isNull { continue }
            let nodes =
                sought.tag == .string
                ? context.graph.nodes(key, equalTo: sought.asString) : Array(context.graph.view.nodes)
            for node in nodes {
                guard let made = try append(row) else { return false }
                output.row(made)[slot] = .node(node)
            }
        }
        return try push()
    }
}
