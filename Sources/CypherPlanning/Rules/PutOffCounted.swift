// A rule: relationships at the rim of a pattern that are only counted come last, where they need no rows of their own. In: the order of a MATCH, and
// what the clause after it reads. Out: the same order with up to two relationships put off, where that promises less work.

import CypherSemantics

/// What a clause reads that only counts rows, apart from the rows.
struct Counting {
    /// By its grouping keys.
    var keyReads: Set<Int>
    /// The variables that it counts.
    var counted: Set<Int>
}

extension BoundClause {
    /// Nil for a clause that does more with rows than to count them.
    var counting: Counting? {
        guard case .projection(let projection) = self, projection.isAggregating, !projection.aggregates.isEmpty else {
            return nil
        }
        var counting = Counting(keyReads: groupingReads, counted: [])
        for aggregate in projection.aggregates {
            guard aggregate.function == "count", !aggregate.isDistinct else { return nil }
            guard let argument = aggregate.arguments.first else { continue }
            guard case .variable(let slot) = argument.kind else { return nil }
            counting.counted.insert(slot)
        }
        return counting
    }

    /// The slots that it groups rows by; empty for a clause that doesn't.
    var groupingReads: Set<Int> {
        guard case .projection(let projection) = self, projection.isAggregating else { return [] }
        return projection.keys.reduce(into: []) { $0.formUnion($1.expression.reads) }
    }
}

extension MatchOrder {
    /// An edge with an end that nothing else is said of.
    private struct Leaf {
        let edge: Int
        let node: Int
        let slots: Set<Int>
    }

    /// Puts off what is only counted, if less is to do then.
    ///
    /// - Complexity: O(leaves²) orders, of at most four leaves.
    mutating func putOffCounted(by counting: Counting, of match: BoundMatch, bound: Set<Int>) {
        let leaves = leaves(of: match, counting, bound: bound).prefix(4)
        if leaves.isEmpty { return }
        var choices: [[Leaf]] = leaves.map { [$0] }
        for (index, leaf) in leaves.enumerated() {
            for other in leaves.dropFirst(index + 1) where other.edge != leaf.edge { choices.append([leaf, other]) }
        }
        var best = (order: self, effort: effort(bound: bound, countable: leaves.map(\.slots)))
        for choice in choices where counting.counted.isSubset(of: choice.reduce(into: []) { $0.formUnion($1.slots) }) {
            var order = self
            order.putOff(choice.map(\.edge), ends: choice.map(\.node))
            let effort = order.effort(bound: bound, countable: [])
            if effort < best.effort { best = (order, effort) }
        }
        self = best.order
    }

    /// The edges of which neither the relationship nor one of the ends is tested, named by a path, bound before or read by a key.
    private func leaves(of match: BoundMatch, _ counting: Counting, bound: Set<Int>) -> [Leaf] {
        guard match.paths.allSatisfy({ $0.variable == nil && $0.search == nil }) else { return [] }
        let read = (match.condition?.reads ?? []).union(counting.keyReads).union(bound)
        var leaves: [Leaf] = []
        for (index, edge) in edges.enumerated() {
            let relationship = edge.relationship
            guard relationship.range == nil, relationship.group == nil, relationship.properties.isEmpty,
                !read.contains(relationship.slot), edge.start != edge.end
            else { continue }
            for node in [edge.start, edge.end]
            where !read.contains(node) && isPlain(node)
                && !edges.indices.contains(where: { $0 != index && [edges[$0].start, edges[$0].end].contains(node) })
            {
                leaves.append(Leaf(edge: index, node: node, slots: [relationship.slot, node]))
            }
        }
        return leaves
    }
}
