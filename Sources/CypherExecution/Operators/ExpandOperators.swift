// ExpandAll, ExpandInto, ProjectEndpoints. Comes in: rows with a node, or with a relationship. Goes out: rows with the relationship and the
// node at its other end. A relationship of the same MATCH is not used twice.
// Source: openCypher 9, "Relationship patterns"; TCK Match2.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class ExpandAllOperator: BlockStep {
    private let expansion: Expansion
    private let follower: Follower
    /// Which of what the expansion binds is read later.
    private let needs: (relationship: Bool, to: Bool)
    private let used: UsedRelationships
    /// Where the columns lie that are carried on.
    private let sources: UnsafeMutablePointer<UnsafeMutablePointer<Slot>>
    private let targets: UnsafeMutablePointer<UnsafeMutablePointer<Slot>>

    init(
        _ context: ExecutionContext, next: Operator, expansion: Expansion, live: SlotSet, slots: SlotSet,
        carried: SlotSet
    ) {
        self.expansion = expansion
        sources = .allocate(capacity: max(carried.members.count, 1))
        targets = .allocate(capacity: max(carried.members.count, 1))
        needs = (live.contains(expansion.relationship), live.contains(expansion.to))
        used = UsedRelationships(expansion.distinctFrom)
        follower = Follower(context.graph, expansion.types, expansion.direction)
        super.init(context, next: next, slots: slots, carried: carried)
    }

    deinit {
        sources.deallocate()
        targets.deallocate()
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        if let step = follower.single { return try expand(block, step) }
        let isBare = context.graph.isBare
        let from = block.column(expansion.from)
        for index in 0..<block.count {
            guard from[index].tag == .node else { continue }
            let (node, row) = (from[index].asNode, block.row(index))
            used.gather(row, context.arena)
            let wantsMore =
                isBare
                ? try follower.forEachSlice(of: node) { slice, passesLoops throws(QueryError) in
                    try append(slice, node, passesLoops, row)
                }
                : try follower.forEach(of: node) { adjacent throws(QueryError) in try append(adjacent, row) }
            if !wantsMore { return false }
        }
        return try push()
    }

    /// As `consume`, with nothing left to decide for a row.
    private func expand(_ block: Block, _ step: NodeSlice) throws(QueryError) -> Bool {
        let (from, count, isDistinct) = (block.column(expansion.from), block.count, !expansion.distinctFrom.isEmpty)
        let (width, carried, sources, targets) = (self.carried.count, self.carried, sources, targets)
        for place in 0..<width {
            sources[place] = block.column(carried[place])
            targets[place] = output.column(carried[place])
        }
        var (made, capacity) = (output.count, output.capacity)
        var relationships = needs.relationship ? output.column(expansion.relationship) : nil
        var ends = needs.to ? output.column(expansion.to) : nil
        for index in 0..<count where from[index].tag == .node {
            let slice = step.of(from[index].asNode)
            if isDistinct, slice.count > 0 { used.gather(block.row(index), context.arena) }
            for position in 0..<slice.count {
                let adjacent = slice[position]
                if isDistinct, used.contains(adjacent.relationship) { continue }
                if made == capacity {
                    output.count = made
                    if try !push() { return false }
                    (made, capacity) = (output.count, output.capacity)
                    relationships = needs.relationship ? output.column(expansion.relationship) : nil
                    ends = needs.to ? output.column(expansion.to) : nil
                    for place in 0..<width { targets[place] = output.column(carried[place]) }
                }
                if let relationships { relationships[made] = .relationship(adjacent.relationship) }
                if let ends { ends[made] = .node(adjacent.neighbour) }
                for place in 0..<width { targets[place][made] = sources[place][index] }
                made &+= 1
            }
        }
        output.count = made
        return try push()
    }

    /// A row for each relationship of a slice, as many at a time as the block has room for.
    @inline(__always)
    private func append(
        _ slice: UnsafeBufferPointer<Adjacent>, _ node: NodeID, _ passesLoops: Bool, _ row: Row
    ) throws(QueryError) -> Bool {
        var position = 0
        while position < slice.count {
            if output.isFull, try !push() { return false }
            let (first, capacity) = (output.count, output.capacity)
            let relationships = needs.relationship ? output.column(expansion.relationship) : nil
            let ends = needs.to ? output.column(expansion.to) : nil
            var made = first
            while position < slice.count, made < capacity {
                let adjacent = slice[position]
                position &+= 1
                if passesLoops, adjacent.neighbour == node { continue }
                if used.contains(adjacent.relationship) { continue }
                if let relationships { relationships[made] = .relationship(adjacent.relationship) }
                if let ends { ends[made] = .node(adjacent.neighbour) }
                made &+= 1
            }
            carry(row, to: first, count: made &- first)
            output.count = made
        }
        return true
    }

    private func append(_ adjacent: Adjacent, _ row: Row) throws(QueryError) -> Bool {
        if used.contains(adjacent.relationship) { return true }
        guard let made = try append(row) else { return false }
        if needs.relationship {
            output.column(expansion.relationship)[made] = .relationship(adjacent.relationship)
        }
        if needs.to { output.column(expansion.to)[made] = .node(adjacent.neighbour) }
        return true
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
            try follower.forEach(of: from) { adjacent throws(QueryError) in
                try context.arena.tick()
                if adjacent.neighbour == to { found.append(adjacent.relationship) }
                return true
            }
            return found
        }
        foundBackward.removeAll(keepingCapacity: true)
        while let step = steps.next() {
            try context.arena.tick()
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
