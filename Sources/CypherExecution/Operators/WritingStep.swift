// What the operators that write share. Comes in: rows. Goes out: the same rows; where no more are wanted the rest is written all the same.

import CypherSyntax
import PropertyGraph

/// An operator that writes for each row, whether anybody wants the row or not.
class WritingStep: Step {
    private var wantsMore = true

    override func begin() throws(QueryError) {
        wantsMore = true
        try next.begin()
    }

    final override func consume(_ block: Block) throws(QueryError) -> Bool {
        try context.poll()
        for index in 0..<block.count {
            try context.arena.tick(4)
            try write(block.row(index))
        }
        if wantsMore { wantsMore = try next.consume(block) }
        return true
    }

    func write(_ row: Row) throws(QueryError) { preconditionFailure("an operator that writes nothing") }
}

/// A node or relationship to be made.
enum Creation {
    case node(slot: Int, labels: [StringID], properties: Evaluator?)
    case relationship(slot: Int, type: StringID, from: Int, to: Int, properties: Evaluator?)

    func make(_ row: Row, in graph: GraphReader, clause: String) throws(QueryError) {
        try graph.arena.tick(4)
        switch self {
        case .node(let slot, let labels, let properties):
            row[slot] = .node(
                try graph.createNode(labels: labels, properties: Self.map(properties, row, clause)))
        case .relationship(let slot, let type, let from, let to, let properties):
            guard row[from].tag == .node, row[to].tag == .node else {
                throw .argument(
                    clause, "a Node at each end of a relationship", row[from].tag == .node ? row[to] : row[from])
            }
            row[slot] = .relationship(
                try graph.createRelationship(
                    type, from: row[from].asNode, to: row[to].asNode, properties: Self.map(properties, row, clause)))
        }
    }

    private static func map(_ properties: Evaluator?, _ row: Row, _ clause: String) throws(QueryError) -> Slot {
        let map = try properties?.evaluate(row) ?? .null
        guard map.isNull || map.tag == .map || map.tag == .node || map.tag == .relationship else {
            throw .argument(clause, "a Map", map)
        }
        return map
    }

    var properties: Evaluator? {
        switch self {
        case .node(_, _, let properties), .relationship(_, _, _, _, let properties): properties
        }
    }
}

/// A property or label to be set or removed.
enum Change {
    case property(of: Evaluator, key: StringID, value: Evaluator, SourceSpan)
    case properties(of: Evaluator, Evaluator, adds: Bool, SourceSpan)
    case labels(of: Evaluator, [StringID], adds: Bool, SourceSpan)

    func make(_ row: Row, in graph: GraphReader) throws(QueryError) {
        do throws(QueryError) {
            try graph.arena.tick(4)
            switch self {
            case .property(let owner, let key, let value, _):
                try graph.setProperty(of: owner.evaluate(row), key, value.evaluate(row))
            case .properties(let owner, let source, let adds, _):
                try graph.setProperties(of: owner.evaluate(row), to: source.evaluate(row), adds: adds)
            case .labels(let owner, let labels, let adds, _):
                try graph.changeLabels(of: owner.evaluate(row), labels, adds: adds)
            }
        } catch {
            throw error.placed(at: span)
        }
    }

    private var span: SourceSpan {
        switch self {
        case .property(_, _, _, let span), .properties(_, _, _, let span), .labels(_, _, _, let span): span
        }
    }
}
