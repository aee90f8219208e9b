// ExpandAll, ExpandInto, ProjectEndpoints. Comes in: rows with a node, or with a relationship. Goes out: rows with the relationship and the
// node at its other end. A relationship of the same MATCH is not used twice.
// Source: openCypher 9, "Relationship patterns"; TCK Match2.

import CypherPlanning
import CypherSyntax
import PropertyGraph

/// Follows relationships of some types in one or both directions.
struct Follower {
    private let graph: GraphReader
    private let types: [CachedName]
    private let direction: Expansion.Direction

    init(_ graph: GraphReader, _ types: [String], _ direction: Expansion.Direction) {
        self.graph = graph
        self.types = types.map(graph.cachedType)
        self.direction = direction
    }

    /// Visits until `visit` returns false. A loop is visited once.
    @inline(__always)
    func forEach(
        of node: NodeID, _ visit: (Adjacent) throws(QueryError) -> Bool
    ) throws(QueryError) {
        let view = graph.view
        if types.isEmpty {
            if direction != .incoming {
                for adjacent in view.outgoing(node) where try !visit(adjacent) { return }
            }
            if direction != .outgoing {
                for adjacent in view.incoming(node) where direction == .incoming || adjacent.neighbour != node {
                    if try !visit(adjacent) { return }
                }
            }
            return
        }
        var seen: [TypeID] = []
        for name in types {
            guard let type = name.number.map(TypeID.init), !seen.contains(type) else { continue }
            if types.count > 1 { seen.append(type) }
            if direction != .incoming {
                for adjacent in view.outgoing(node, type) where try !visit(adjacent) { return }
            }
            if direction != .outgoing {
                for adjacent in view.incoming(node, type) where direction == .incoming || adjacent.neighbour != node {
                    if try !visit(adjacent) { return }
                }
            }
        }
    }

    /// How many relationships ``forEach(of:_:)`` would visit.
    func count(of node: NodeID) throws(QueryError) -> Int {
        if let neighbours = neighbours(of: node) { return neighbours.count }
        var count = 0
        try forEach(of: node) { _ in
            count += 1
            return true
        }
        return count
    }

    /// What ``forEach(of:_:)`` would visit; nil for two directions or several types.
    func neighbours(of node: NodeID) -> Neighbours? {
        if direction == .both || types.count > 1 { return nil }
        let view = graph.view
        guard let name = types.first else {
            return direction == .outgoing ? view.outgoing(node) : view.incoming(node)
        }
        guard let type = name.number.map(TypeID.init) else { return nil }
        return direction == .outgoing ? view.outgoing(node, type) : view.incoming(node, type)
    }

    /// Whether a relationship may be followed from a node; where it leads.
    func end(of relationship: RelationshipID, from node: NodeID) -> NodeID? {
        let view = graph.view
        let (source, target) = (view.source(of: relationship), view.target(of: relationship))
        if !types.isEmpty, !types.contains(where: { $0.number == view.type(of: relationship).rawValue }) { return nil }
        if direction != .incoming, source == node { return target }
        if direction != .outgoing, target == node { return source }
        return nil
    }
}

/// Whether a relationship is one of those in slots that hold relationships or lists of them.
@inline(__always)
func isUsed(_ relationship: RelationshipID, in slots: [Int], of row: Row, _ arena: QueryArena) -> Bool {
    for slot in slots {
        let value = row[slot]
        switch value.tag {
        case .relationship: if value.asRelationship == relationship { return true }
        case .list:
            for index in 0..<value.count where arena.element(value.offset + index).asRelationship == relationship {
                return true
            }
        default: break
        }
    }
    return false
}

final class ExpandAllOperator: BlockStep {
    private let expansion: Expansion
    private let follower: Follower

    init(_ context: ExecutionContext, next: Operator, expansion: Expansion, slots: SlotSet, carried: SlotSet) {
        self.expansion = expansion
        follower = Follower(context.graph, expansion.types, expansion.direction)
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        var wantsMore = true
        for index in 0..<block.count where wantsMore {
            let row = block.row(index)
            let from = row[expansion.from]
            guard from.tag == .node else { continue }
            try follower.forEach(of: from.asNode) { adjacent throws(QueryError) in
                if isUsed(adjacent.relationship, in: expansion.distinctFrom, of: row, context.arena) { return true }
                guard let made = try append(row) else {
                    wantsMore = false
                    return false
                }
                let result = output.row(made)
                result[expansion.relationship] = .relationship(adjacent.relationship)
                result[expansion.to] = .node(adjacent.neighbour)
                return true
            }
        }
        return try push() && wantsMore
    }
}

/// As ExpandAll with both ends bound: the relationships between them, looked for at the end that has fewer.
final class ExpandIntoOperator: BlockStep {
    private let expansion: Expansion
    private let follower: Follower
    private let backward: Follower
    private var found: [RelationshipID] = []
    private var foundBackward: [RelationshipID] = []

    init(_ context: ExecutionContext, next: Operator, expansion: Expansion, slots: SlotSet, carried: SlotSet) {
        self.expansion = expansion
        follower = Follower(context.graph, expansion.types, expansion.direction)
        backward = Follower(context.graph, expansion.types, expansion.direction.reversed)
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            guard row[expansion.from].tag == .node, row[expansion.to].tag == .node else { continue }
            for relationship in try between(row[expansion.from].asNode, row[expansion.to].asNode) {
                if isUsed(relationship, in: expansion.distinctFrom, of: row, context.arena) { continue }
                guard let made = try append(row) else { return false }
                output.row(made)[expansion.relationship] = .relationship(relationship)
            }
        }
        return try push()
    }

    /// The relationships from one node to another, in the order in which either has them.
    ///
    /// - Complexity: O(the fewer of the two nodes') for one direction and at most one type: both are walked in step until one is through.
    private func between(_ from: NodeID, _ to: NodeID) throws(QueryError) -> [RelationshipID] {
        found.removeAll(keepingCapacity: true)
        guard var steps = follower.neighbours(of: from), var stepsBackward = backward.neighbours(of: to) else {
            try follower.forEach(of: from) { adjacent in
                if adjacent.neighbour == to { found.append(adjacent.relationship) }
                return true
            }
            return found
        }
        foundBackward.removeAll(keepingCapacity: true)
        while let step = steps.next() {
            if step.neighbour == to { found.append(step.relationship) }
            guard let step = stepsBackward.next() else { return foundBackward }
            if step.neighbour == from { foundBackward.append(step.relationship) }
        }
        return found
    }
}

extension Expansion.Direction {
    fileprivate var reversed: Expansion.Direction {
        switch self {
        case .outgoing: .incoming
        case .incoming: .outgoing
        case .both: .both
        }
    }
}

/// The ends of a relationship that is bound already.
final class ProjectEndpointsOperator: BlockStep {
    private let expansion: Expansion
    private let follower: Follower
    private let startBound: Bool
    private let endBound: Bool

    init(
        _ context: ExecutionContext, next: Operator, expansion: Expansion, startBound: Bool, endBound: Bool,
        slots: SlotSet,
        carried: SlotSet
    ) {
        self.expansion = expansion
        self.startBound = startBound
        self.endBound = endBound
        follower = Follower(context.graph, expansion.types, expansion.direction)
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            let value = row[expansion.relationship]
            guard value.tag == .relationship else { continue }
            let relationship = value.asRelationship
            if isUsed(relationship, in: expansion.distinctFrom, of: row, context.arena) { continue }
            let view = context.graph.view
            var starts = [view.source(of: relationship)]
            if view.target(of: relationship) != starts[0] { starts.append(view.target(of: relationship)) }
            for start in starts {
                guard let end = follower.end(of: relationship, from: start) else { continue }
                if startBound, !row[expansion.from].isIdentical(to: .node(start)) { continue }
                if endBound, !row[expansion.to].isIdentical(to: .node(end)) { continue }
                guard let made = try append(row) else { return false }
                let result = output.row(made)
                if !startBound { result[expansion.from] = .node(start) }
                if !endBound { result[expansion.to] = .node(end) }
            }
        }
        return try push()
    }
}
