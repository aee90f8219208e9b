// Create. Comes in: rows, all of them read before. Goes out: the same rows with the new nodes and relationships.
// Source: openCypher 9, "Create"; TCK Create1–6.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class CreateOperator: Step {
    enum Creation {
        case node(slot: Int, labels: [StringID], properties: Evaluator?)
        case relationship(slot: Int, type: StringID, from: Int, to: Int, properties: Evaluator?)
    }

    private let creations: [Creation]

    init(_ context: ExecutionContext, next: Operator, creations: [Creation]) {
        self.creations = creations
        super.init(context, next: next)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            for creation in creations { try create(creation, row) }
        }
        return try next.consume(block)
    }

    private func create(_ creation: Creation, _ row: Row) throws(QueryError) {
        switch creation {
        case .node(let slot, let labels, let properties):
            let map = try properties?.evaluate(row) ?? .null
            row[slot] = .node(try context.graph.createNode(labels: labels, properties: map))
        case .relationship(let slot, let type, let from, let to, let properties):
            guard row[from].tag == .node, row[to].tag == .node else {
                throw .argument(
                    "CREATE", "a Node at each end of a relationship", row[from].tag == .node ? row[to] : row[from])
            }
            let map = try properties?.evaluate(row) ?? .null
            row[slot] = .relationship(
                try context.graph.createRelationship(type, from: row[from].asNode, to: row[to].asNode, properties: map))
        }
    }
}
