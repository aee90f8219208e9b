// Expressions that read the graph: properties, labels, map projections, paths. Comes in: an entity or map. Goes out: its
// value.
// Source: openCypher 9, "Property lookup", "Label and type predicates"; TCK Graph5–9, Match6.

import CypherSyntax
import PropertyGraph

/// `entity.key` and `map.key`.
final class PropertyEvaluator: Evaluator {
    let graph: GraphReader
    let subject: Evaluator
    let key: PropertyKey
    let span: SourceSpan?
    /// Where the subject is, if it is a variable.
    private let slot: Int?
    init(_ graph: GraphReader, _ subject: Evaluator, _ key: PropertyKey, _ span: SourceSpan?) {
        self.graph = graph
        self.subject = subject
        self.key = key
        self.span = span
        slot = (subject as? VariableEvaluator)?.slot
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let value = if let slot { row[slot] } else { try subject.evaluate(row) }
        return try property(of: value)
    }
    override func evaluate(_ block: Block, into other: Int) throws(QueryError) {
        guard let slot else {
            for index in 0..<block.count { block.column(other)[index] = try evaluate(block.row(index)) }
            return
        }
        let (subjects, values) = (block.column(slot), block.column(other))
        for index in 0..<block.count { values[index] = try property(of: subjects[index]) }
    }
    @inline(__always)
    private func property(of value: Slot) throws(QueryError) -> Slot {
        value.tag == .node ? try graph.property(ofNode: value.asNode, key) : try property(ofOther: value)
    }
    private func property(ofOther value: Slot) throws(QueryError) -> Slot {
        switch value.tag {
        case .node: return try graph.property(ofNode: value.asNode, key)
        case .relationship: return try graph.property(ofRelationship: value.asRelationship, key)
        case .map: return graph.arena.value(in: value, at: key.name)
        case .null: return .null
        case .temporal:
            do { return try graph.arena.component(key.text, of: value) } catch { throw error.placed(at: span) }
        default:
            throw QueryError.argument("a property", "a Node, a Relationship, a Map or a temporal value", value)
                .placed(at: span)
        }
    }
}

/// `n:A:B`.
final class LabelEvaluator: Evaluator {
    let graph: GraphReader
    let subject: Evaluator
    let labels: [CachedName]
    /// The numbers of the labels, if the base has them all.
    private let numbers: ContiguousArray<LabelID>?
    init(_ graph: GraphReader, _ subject: Evaluator, _ labels: [String]) {
        self.graph = graph
        self.subject = subject
        self.labels = labels.map(graph.cachedLabel)
        let known = labels.compactMap(graph.labelID)
        numbers = known.count == labels.count ? ContiguousArray(known) : nil
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let value = try subject.evaluate(row)
        switch value.tag {
        case .null: return .null
        case .node:
            if graph.isBare, let numbers {
                for index in 0..<numbers.count where !graph.arrays.labels.has(value.asNode, numbers[index]) {
                    return .false
                }
                return .true
            }
            for label in labels {
                try graph.arena.tick()
                if try !graph.hasLabel(value.asNode, label) { return .false }
            }
            return .true
        case .relationship:
            try graph.requireThere(value)
            let type = graph.typeName(value.asRelationship)
            return .boolean(labels.allSatisfy { $0.text == type })
        default: throw .argument(":\(labels.map(\.text).joined(separator: ":"))", "a Node or a Relationship", value)
        }
    }
}

final class MapProjectionEvaluator: Evaluator {
    enum Entry {
        case everything
        case value(StringID, Evaluator)
    }
    let graph: GraphReader
    let subject: Evaluator
    let entries: [Entry]
    init(_ graph: GraphReader, _ subject: Evaluator, _ entries: [Entry]) {
        self.graph = graph
        self.subject = subject
        self.entries = entries
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let value = try subject.evaluate(row)
        if value.isNull { return .null }
        var result: [(key: StringID, value: Slot)] = []
        for entry in entries {
            try graph.arena.tick()
            switch entry {
            case .everything:
                let all = try graph.properties(of: value)
                for index in stride(from: 0, to: all.count, by: 2) {
                    let key = graph.arena.element(all.offset + index).asString
                    result.append((key, graph.arena.element(all.offset + index + 1)))
                }
            case .value(let key, let evaluator): result.append((key, try evaluator.evaluate(row)))
            }
        }
        return try graph.arena.map(result)
    }
}

/// A path through bound slots.
final class PathEvaluator: Evaluator {
    let graph: GraphReader
    let slots: [Int]
    init(_ graph: GraphReader, _ slots: [Int]) {
        self.graph = graph
        self.slots = slots
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        var walk: [Slot] = []
        for (index, slot) in slots.enumerated() {
            let value = row[slot]
            switch value.tag {
            case .null: return .null
            case .node:
                // After a list of relationships the walk has reached this node already.
                if index == 0 || walk.last?.tag != .node { walk.append(value) }
            case .relationship: walk.append(value)
            case .list:
                for position in 0..<value.count {
                    try graph.arena.tick()
                    let relationship = graph.arena.element(value.offset + position)
                    guard let last = walk.last, last.tag == .node else { return .null }
                    walk.append(relationship)
                    walk.append(.node(graph.otherEnd(of: relationship.asRelationship, from: last.asNode)))
                }
            default: throw .argument("a path", "nodes and relationships", value)
            }
        }
        return try graph.arena.path(walk)
    }
}
