// PruningVarLengthExpand. Comes in: rows with a node. Goes out: each with every node that is reached, once, nearest first; with both ends bound the
// row itself where the one reaches the other.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class PruningVarLengthExpandOperator: BlockStep {
    private let expansion: Expansion
    private let repetition: Repetition
    private let follower: Follower
    private let needsEnd: Bool
    private let visited = VisitMarks()

    init(
        _ context: ExecutionContext, next: Operator, expansion: Expansion, repetition: Repetition, live: SlotSet,
        slots: SlotSet, carried: SlotSet
    ) {
        self.expansion = expansion
        self.repetition = repetition
        needsEnd = live.contains(expansion.to) && !repetition.into
        follower = Follower(context.graph, expansion.types, expansion.direction)
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        let from = block.column(expansion.from)
        for index in 0..<block.count where from[index].tag == .node {
            let wantsMore =
                repetition.into
                ? try appendIfReached(block.row(index)) : try appendReached(from[index].asNode, block.row(index))
            if !wantsMore { return false }
        }
        return try push()
    }

    /// Breadth first: the nodes found wait in `visited` in the order in which they were found, so they are shown from there.
    private func appendReached(_ start: NodeID, _ row: Row) throws(QueryError) -> Bool {
        visited.begin(nodes: context.graph.view.nodeBound)
        visited.insert(start.rawValue)
        var shown = repetition.minimum == 0 ? 0 : 1
        var (next, levelEnd, depth) = (0, 1, 0)
        // The start is visited already, but is reached only where a way leads back to it.
        var isStartReached = repetition.minimum == 0
        while next < visited.count, depth < repetition.maximum ?? .max {
            let node = NodeID(visited[next])
            var leadsBack = false
            if let slices = follower.bare {
                for slice in slices {
                    let found = slice.of(node)
                    visited.insert(found)
                    if !isStartReached { leadsBack = leadsBack || found.contains { $0.neighbour == start } }
                }
            } else {
                try follower.forEach(of: node) { adjacent in
                    visited.insert(adjacent.neighbour.rawValue)
                    leadsBack = leadsBack || adjacent.neighbour == start
                    return true
                }
            }
            if leadsBack, !isStartReached {
                isStartReached = true
                guard let made = try append(row) else { return false }
                if needsEnd { output.column(expansion.to)[made] = .node(start) }
            }
            next += 1
            if next == levelEnd { (depth, levelEnd) = (depth + 1, visited.count) }
            if visited.count - shown > output.capacity, try !show(&shown, row) { return false }
            try context.arena.tick()
        }
        return try show(&shown, row)
    }

    /// Makes rows of the nodes found and not yet shown.
    private func show(_ shown: inout Int, _ row: Row) throws(QueryError) -> Bool {
        while shown < visited.count {
            if output.isFull, try !push() { return false }
            let first = output.count
            let count = min(visited.count - shown, output.capacity - first)
            if needsEnd {
                let column = output.column(expansion.to) + first
                for offset in 0..<count { column[offset] = .node(NodeID(visited[shown &+ offset])) }
            }
            carry(row, to: first, count: count)
            output.count = first + count
            shown += count
        }
        return true
    }

    private func appendIfReached(_ row: Row) throws(QueryError) -> Bool {
        guard row[expansion.to].tag == .node else { return true }
        let (start, end) = (row[expansion.from].asNode, row[expansion.to].asNode)
        return try reaches(start, end) ? append(row) != nil : true
    }

    private func reaches(_ start: NodeID, _ end: NodeID) throws(QueryError) -> Bool {
        if repetition.minimum == 0, start == end { return true }
        visited.begin(nodes: context.graph.view.nodeBound)
        visited.insert(start.rawValue)
        var (next, levelEnd, depth) = (0, 1, 0)
        while next < visited.count, depth < repetition.maximum ?? .max {
            let isOver = try follower.forEach(of: NodeID(visited[next])) { adjacent in
                visited.insert(adjacent.neighbour.rawValue)
                return adjacent.neighbour != end
            }
            if !isOver { return true }
            next += 1
            if next == levelEnd { (depth, levelEnd) = (depth + 1, visited.count) }
            try context.arena.tick()
        }
        return false
    }
}
