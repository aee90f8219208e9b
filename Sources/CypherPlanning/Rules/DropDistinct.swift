// A rule: where no two rows can be equal, DISTINCT has nothing to do. In: the rows before a projection, and what it projects. Out: whether each row has
// a node of its own that can be told from what is projected.

extension Planner {
    /// Whether rows that each have a node of their own keep it, or what no two nodes share, in these columns.
    func tellsApart(_ node: Int, by columns: [PlannedAssignment]) -> Bool {
        columns.contains { column in
            switch column.expression {
            case .variable(node): true
            case .property(.variable(node), let key, _): statistics.isUnique(key)
            default: false
            }
        }
    }

    func hasNoDoubles(_ step: PlanStep, _ columns: [PlannedAssignment]) -> Bool {
        guard optimizes, let node = step.nodePerRow(statistics)?.node else { return false }
        return tellsApart(node, by: columns)
    }
}

extension PlanStep {
    /// The slot of a node that no other row has, and the slots of what was counted for it; nil where two rows may have the same.
    func nodePerRow(_ statistics: PlanningStatistics) -> (node: Int, counts: Set<Int>)? {
        guard let input else { return nil }
        switch operation {
        case .allNodesScan(let node), .nodeByLabelScan(let node, _), .nodeIndexSeek(let node, _, _, _):
            return input.isOneRow(statistics) ? (node, []) : nil
        case .pruningVarLengthExpand(let expansion, let repetition):
            return !repetition.into && input.isOneRow(statistics) ? (expansion.to, []) : nil
        case .filter: return input.nodePerRow(statistics)
        case .expandCount(_, let count), .expandCountPair(_, _, let count):
            return input.nodePerRow(statistics).map { ($0.node, $0.counts.union([count])) }
        default: return nil
        }
    }

    /// Whether there is one row at most: nothing was looked for yet, or the one node of which a given value of a unique key tells.
    private func isOneRow(_ statistics: PlanningStatistics) -> Bool {
        switch operation {
        case .argument: return true
        case .filter(let predicate):
            guard let input else { return false }
            if input.isOneRow(statistics) { return true }
            guard case .binary(.equal, .property(.variable(let node), let key, _), let value, _) = predicate,
                value.isGiven, statistics.isUnique(key)
            else { return false }
            return input.nodePerRow(statistics)?.node == node
        default: return false
        }
    }
}

extension PlannedExpression {
    /// Whether it is the same for every row.
    fileprivate var isGiven: Bool {
        switch self {
        case .null, .boolean, .integer, .float, .string, .parameter: true
        default: false
        }
    }
}
