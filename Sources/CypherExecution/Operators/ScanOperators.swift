// AllNodesScan, NodeByLabelScan, NodeIndexSeek, NodeTextScan. Comes in: rows. Goes out: each row with each node.

import CypherPlanning
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
        for index in 0..<block.count {
            let row = block.row(index)
            let wantsMore: Bool
            if label != nil {
                wantsMore = try append(nodes.count, row) { nodes[$0] }
            } else if graph.isBare {
                wantsMore = try append(graph.arrays.nodeCount, row) { NodeID(UInt32(truncatingIfNeeded: $0)) }
            } else {
                wantsMore = try appendEach(row)
            }
            if !wantsMore { return false }
        }
        return try push()
    }

    /// A row for each node, as many at a time as the block has room for.
    @inline(__always)
    private func append(_ count: Int, _ row: Row, _ node: (Int) -> NodeID) throws(QueryError) -> Bool {
        var position = 0
        while position < count {
            if output.isFull, try !push() { return false }
            let first = output.count
            let made = min(count - position, output.capacity - first)
            let (column, tag) = (output.column(slot) + first, SlotTag(.node))
            for offset in 0..<made { column.write(UInt64(node(position &+ offset).rawValue), at: offset, tag) }
            carry(row, to: first, count: made)
            output.count = first + made
            position += made
        }
        return true
    }

    private func appendEach(_ row: Row) throws(QueryError) -> Bool {
        for node in context.graph.view.nodes {
            guard let made = try append(row) else { return false }
            output.row(made)[slot] = .node(node)
        }
        return true
    }
}

/// The nodes whose `id` or `name` is a string, by index; for any other value those that may have it, which the filter after it decides on.
final class NodeSeekOperator: BlockStep {
    private let slot: Int
    private let key: PropertyKey
    private let value: Evaluator
    /// Of the base.
    private let byText: NodesByText?

    init(
        _ context: ExecutionContext, next: Operator, slot: Int, key: String, value: Evaluator, slots: SlotSet,
        carried: SlotSet
    ) {
        byText = context.graph.view.base.index(of: key)
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
            if sought.tag == .string, context.graph.isBare, let byText {
                var found = byText.first(sought.asString)
                while let node = found {
                    guard let made = try append(row) else { return false }
                    output.column(slot)[made] = .node(node)
                    found = byText.next(after: node)
                }
                continue
            }
            let nodes =
                sought.tag == .string
                ? context.graph.nodes(key, equalTo: sought.asString)
                : context.graph.candidates(key, sought) ?? Array(context.graph.view.nodes)
            for node in nodes {
                guard let made = try append(row) else { return false }
                output.row(made)[slot] = .node(node)
            }
        }
        return try push()
    }
}

/// The nodes whose string at a key has a part, by a search over all strings; where something lies over the base all nodes, which the filter after it
/// decides on.
final class NodeTextScanOperator: BlockStep {
    private let slot: Int
    private let key: String
    private let part: Evaluator

    init(
        _ context: ExecutionContext, next: Operator, slot: Int, key: String, part: Evaluator, slots: SlotSet,
        carried: SlotSet
    ) {
        self.slot = slot
        self.key = key
        self.part = part
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            let sought = try part.evaluate(row)
            guard sought.tag == .string else { continue }
            let bytes = context.arena.bytes(sought.asString)
            let wantsMore = bytes.isEmpty ? try appendAll(row) : try append(row, bytes)
            if !wantsMore { return false }
        }
        return try push()
    }

    private func append(_ row: Row, _ bytes: UnsafeBufferPointer<UInt8>) throws(QueryError) -> Bool {
        let view = context.graph.view
        guard context.graph.isBare, let texts = view.keyID(key).flatMap(view.base.texts) else {
            return try appendAll(row)
        }
        var entry = 0
        while let (node, next) = texts.next(from: entry, containing: bytes) {
            guard let made = try append(row) else { return false }
            output.column(slot)[made] = .node(node)
            entry = next
        }
        return true
    }

    private func appendAll(_ row: Row) throws(QueryError) -> Bool {
        for node in context.graph.view.nodes {
            guard let made = try append(row) else { return false }
            output.column(slot)[made] = .node(node)
        }
        return true
    }
}
