// VarLengthExpand and ProjectListEndpoints. Comes in: rows with a node, or with a list of relationships. Goes out: rows with the list of
// relationships walked and the node where the walk ends. No relationship is walked twice.
// Source: openCypher 9, "Variable-length patterns"; TCK Match4, Match5, Match9.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class VarLengthExpandOperator: BlockStep {
    private let expansion: Expansion
    private let repetition: Repetition
    private let properties: [(key: PropertyKey, value: Evaluator)]
    private let follower: Follower
    /// Whether anything later reads the relationships.
    private let needsList: Bool
    private var walk: [Adjacent] = []

    init(
        _ context: ExecutionContext, next: Operator, expansion: Expansion, repetition: Repetition,
        properties: [(key: PropertyKey, value: Evaluator)], needsList: Bool, slots: SlotSet, carried: SlotSet
    ) {
        self.expansion = expansion
        self.repetition = repetition
        self.properties = properties
        self.needsList = needsList
        follower = Follower(context.graph, expansion.types, expansion.direction)
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            let from = row[expansion.from]
            guard from.tag == .node else { continue }
            walk.removeAll(keepingCapacity: true)
            var sought: [Slot] = []
            for property in properties { sought.append(try property.value.evaluate(row)) }
            if try !visit(from.asNode, row, sought) { return false }
        }
        return try push()
    }

    /// Emits the walk so far if it is long enough, then goes on; the stack is explicit, for a walk may be long.
    private func visit(_ start: NodeID, _ row: Row, _ sought: [Slot]) throws(QueryError) -> Bool {
        if repetition.minimum == 0, try !emit(start, row) { return false }
        var waiting: [[Adjacent]] = [try steps(from: start, row, sought)]
        defer { for level in waiting { context.arena.operatorBytes -= bytes(level) } }
        while var level = waiting.popLast() {
            guard let step = level.popLast() else {
                context.arena.operatorBytes -= bytes(level)
                _ = walk.popLast()
                continue
            }
            waiting.append(level)
            walk.append(step)
            if walk.count >= repetition.minimum, try !emit(step.neighbour, row) { return false }
            waiting.append(try steps(from: step.neighbour, row, sought))
            try context.arena.tick()
        }
        return true
    }

    /// The bytes of a level, those of what was taken from it included.
    private func bytes(_ level: [Adjacent]) -> Int { level.capacity * MemoryLayout<Adjacent>.stride + 64 }

    /// Where the walk can go from a node, last first; counted as held.
    private func steps(from node: NodeID, _ row: Row, _ sought: [Slot]) throws(QueryError) -> [Adjacent] {
        var steps: [Adjacent] = []
        defer { context.arena.operatorBytes += bytes(steps) }
        guard walk.count < repetition.maximum ?? .max else { return steps }
        try follower.forEach(of: node) { adjacent throws(QueryError) in
            try context.arena.tick(1 + walk.count >> 3)
            if walk.contains(where: { $0.relationship == adjacent.relationship }) { return true }
            if isUsed(adjacent.relationship, in: expansion.distinctFrom, of: row, context.arena) { return true }
            for (index, property) in properties.enumerated() {
                let value = try context.graph.property(ofRelationship: adjacent.relationship, property.key)
                if context.arena.equal(value, sought[index]) != true { return true }
            }
            steps.append(adjacent)
            return true
        }
        steps.reverse()
        return steps
    }

    private func emit(_ end: NodeID, _ row: Row) throws(QueryError) -> Bool {
        if repetition.into, !row[expansion.to].isIdentical(to: .node(end)) { return true }
        guard let made = try append(row) else { return false }
        if needsList {
            let relationships = walk.map { Slot.relationship($0.relationship) }
            output.row(made)[expansion.relationship] = try context.arena.list(
                repetition.reversed ? relationships.reversed() : relationships)
        }
        if !repetition.into { output.row(made)[expansion.to] = .node(end) }
        return true
    }
}

/// The ends of a list of relationships that is bound already.
final class ProjectListEndpointsOperator: BlockStep {
    private let expansion: Expansion
    private let repetition: Repetition
    private let startBound: Bool
    private let endBound: Bool
    private let follower: Follower

    init(
        _ context: ExecutionContext, next: Operator, expansion: Expansion, repetition: Repetition, startBound: Bool,
        endBound: Bool, slots: SlotSet, carried: SlotSet
    ) {
        self.expansion = expansion
        self.repetition = repetition
        self.startBound = startBound
        self.endBound = endBound
        follower = Follower(context.graph, expansion.types, expansion.direction)
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            let list = row[expansion.relationship]
            guard list.tag == .list, list.count >= repetition.minimum, list.count <= repetition.maximum ?? .max else {
                continue
            }
            var relationships = (0..<list.count).map { context.arena.element(list.offset + $0) }
            guard relationships.allSatisfy({ $0.tag == .relationship }) else { continue }
            guard isTrail(relationships, row) else { continue }
            if repetition.reversed { relationships.reverse() }
            for start in starts(row, relationships) {
                guard let end = end(of: relationships, from: start) else { continue }
                if endBound, !row[expansion.to].isIdentical(to: .node(end)) { continue }
                guard let made = try append(row) else { return false }
                let result = output.row(made)
                if !startBound { result[expansion.from] = .node(start) }
                if !endBound { result[expansion.to] = .node(end) }
            }
        }
        return try push()
    }

    /// Whether no relationship stands twice, here or elsewhere in the same MATCH.
    private func isTrail(_ relationships: [Slot], _ row: Row) -> Bool {
        for (index, relationship) in relationships.enumerated() {
            if isUsed(relationship.asRelationship, in: expansion.distinctFrom, of: row, context.arena) { return false }
            if relationships[..<index].contains(where: { $0.isIdentical(to: relationship) }) { return false }
        }
        return true
    }

    private func starts(_ row: Row, _ relationships: [Slot]) -> [NodeID] {
        if startBound { return row[expansion.from].tag == .node ? [row[expansion.from].asNode] : [] }
        guard let first = relationships.first else {
            if endBound { return row[expansion.to].tag == .node ? [row[expansion.to].asNode] : [] }
            return Array(context.graph.view.nodes)
        }
        let view = context.graph.view
        let ends = [view.source(of: first.asRelationship), view.target(of: first.asRelationship)]
        return ends[0] == ends[1] ? [ends[0]] : ends
    }

    private func end(of relationships: [Slot], from start: NodeID) -> NodeID? {
        var node = start
        for relationship in relationships {
            guard let next = follower.end(of: relationship.asRelationship, from: node) else { return nil }
            node = next
        }
        return node
    }
}
