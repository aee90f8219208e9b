import CypherSemantics
import CypherSyntax

// What to do next within a MATCH. In: its patterns as a graph of slots, and what is bound. Out: a node to scan or an edge to follow.

struct MatchOrder {
    /// One relationship of the patterns with the slots at its ends, as written.
    struct Edge {
        var start: Int
        var relationship: BoundRelationship
        var end: Int
        /// The path that is searched for as a whole; the relationship stands for all of it then.
        var path: BoundPath? = nil
    }

    enum Choice {
        case node(Int)
        case edge(Edge, fromStart: Bool)
    }

    private let statistics: PlanningStatistics
    private(set) var edges: [Edge] = []
    /// The edges that come after all others, in this order.
    private var putOff: [Edge] = []
    private var nodes: [Int] = []
    private var labels: [Int: [String]] = [:]
    /// Slots with `id` or `name` given, and with any other property given.
    private var sought: Set<Int> = []
    private var tested: Set<Int> = []
    /// What rows are grouped by afterwards: of two nodes that cost the same it is the better one to begin with, for the other may be counted.
    private let grouping: Set<Int>

    init(_ match: BoundMatch, statistics: PlanningStatistics, grouping: Set<Int>) {
        self.statistics = statistics
        self.grouping = grouping
        for path in match.paths {
            add(path.start)
            if let search = path.search, let last = path.steps.last {
                add(last.node)
                var whole = last.relationship
                (whole.slot, whole.direction, whole.types) = (search.trace, .both, [])
                (whole.range, whole.properties, whole.group) = (BoundRange(minimum: 1, maximum: nil), [], nil)
                edges.append(Edge(start: path.start.slot, relationship: whole, end: last.node.slot, path: path))
                continue
            }
            var left = path.start.slot
            for step in path.steps {
                add(step.node)
                edges.append(Edge(start: left, relationship: step.relationship, end: step.node.slot))
                left = step.node.slot
            }
        }
        for part in match.condition?.conjuncts ?? [] {
            guard case .comparison(.equal, let left, let right) = part.kind else { continue }
            for side in [left, right] {
                if case .property(let owner, let key) = side.kind, case .variable(let slot) = owner.kind {
                    note(slot, key)
                }
            }
        }
        for part in match.condition?.conjuncts ?? [] {
            if case .labels(let owner, let names) = part.kind, case .variable(let slot) = owner.kind {
                labels[slot, default: []] += names
            }
        }
    }

    private mutating func add(_ node: BoundNode) {
        if !nodes.contains(node.slot) { nodes.append(node.slot) }
        labels[node.slot, default: []] += node.labels
        for entry in node.properties { note(node.slot, entry.key) }
    }

    private mutating func note(_ slot: Int, _ key: String) {
        if key == "id" || key == "name" { sought.insert(slot) } else { tested.insert(slot) }
    }

    func labels(of node: Int) -> [String] { labels[node] ?? [] }

    /// The rows that following an edge gives for each row.
    func rows(_ edge: Edge, _ fromStart: Bool) -> Double {
        let from = fromStart ? edge.start : edge.end
        let types = edge.relationship.types
        let forward = statistics.degree(of: types, leaving: true, labels: labels(of: from))
        let backward = statistics.degree(of: types, leaving: false, labels: labels(of: from))
        let degree: Double =
            switch edge.relationship.direction {
            case .both: forward + backward
            case .outgoing: fromStart ? forward : backward
            case .incoming: fromStart ? backward : forward
            }
        return edge.relationship.range == nil ? degree : max(degree, 1) * 4
    }

    /// The next step; nil when all is done. Edges and nodes come once.
    mutating func next(bound: Set<Int>, optimizes: Bool) -> Choice? {
        guard optimizes else { return nextInText(bound: bound) }
        var best: (index: Int, fromStart: Bool, rows: Double)?
        for (index, edge) in edges.enumerated() {
            if bound.contains(edge.relationship.slot) { return take(index, fromStart: true) }
            let (start, end) = (bound.contains(edge.start), bound.contains(edge.end))
            if start, end {
                let fromStart = rows(edge, true) <= rows(edge, false)
                return take(index, fromStart: fromStart)
            }
            // Between two known ends less is searched.
            if edge.path != nil, start || end, sought.contains(start ? edge.end : edge.start) {
                return .node(start ? edge.end : edge.start)
            }
            for fromStart in [true, false] where fromStart ? start : end {
                let rows = rows(edge, fromStart)
                if rows < best?.rows ?? .infinity { best = (index, fromStart, rows) }
            }
        }
        if let best { return take(best.index, fromStart: best.fromStart) }
        let waiting = nodes.filter { !bound.contains($0) }
        let start = waiting.min {
            (cost($0), grouping.contains($0) ? 0 : 1) < (cost($1), grouping.contains($1) ? 0 : 1)
        }
        if let start { return .node(start) }
        guard !putOff.isEmpty else { return nil }
        let edge = putOff.removeFirst()
        return .edge(edge, fromStart: bound.contains(edge.start))
    }

    /// Leaves edges to the last, with the ends that only they have.
    mutating func putOff(_ numbers: [Int], ends: [Int]) {
        putOff = numbers.map { edges[$0] }
        edges = edges.indices.filter { !numbers.contains($0) }.map { edges[$0] }
        nodes.removeAll { ends.contains($0) }
    }

    /// The edges put off that begin at a node, as long as there are others to follow before them.
    func putOff(at node: Int) -> [Edge] { edges.isEmpty ? [] : putOff.filter { $0.start == node || $0.end == node } }

    /// Whether nothing is said of a node but labels that every node has.
    func isPlain(_ node: Int) -> Bool {
        !sought.contains(node) && !tested.contains(node) && labels(of: node).allSatisfy(statistics.everyNodeHas)
    }

    /// The rows that all steps make together. An edge that was put off, or that is the last and can be counted, is only counted for each row before it,
    /// which is half the work. A node that was reached by an edge is expected to go on at least once: the nodes of a graph that have relationships are
    /// fewer than all, of which the average is known.
    ///
    /// - Parameter countable: the relationship and the end of edges that can be counted.
    func effort(bound: Set<Int>, countable: [Set<Int>]) -> Double {
        var (order, bound, rows, sum) = (self, bound, 1.0, 0.0)
        var reached: Set<Int> = []
        while let choice = order.next(bound: bound, optimizes: true) {
            switch choice {
            case .node(let node):
                rows *=
                    sought.contains(node)
                    ? 1 : statistics.nodes(with: labels(of: node)) * (tested.contains(node) ? 0.2 : 1)
                sum += rows
                bound.insert(node)
            case .edge(let edge, let fromStart):
                let (from, end) = fromStart ? (edge.start, edge.end) : (edge.end, edge.start)
                let isCounted =
                    putOff.contains { $0.relationship.slot == edge.relationship.slot }
                    || order.edges.isEmpty && countable.contains([edge.relationship.slot, end])
                if !isCounted, !bound.contains(end) {
                    let degree = self.rows(edge, fromStart)
                    rows *= reached.contains(from) ? max(degree, 1) : degree
                }
                sum += isCounted ? rows / 2 : rows
                reached.insert(end)
                bound.formUnion([edge.start, edge.end, edge.relationship.slot])
            }
        }
        return sum
    }

    /// The first edge with a bound end, else the first node.
    private mutating func nextInText(bound: Set<Int>) -> Choice? {
        for (index, edge) in edges.enumerated() {
            if bound.contains(edge.start) || bound.contains(edge.relationship.slot) {
                return take(index, fromStart: true)
            }
            if bound.contains(edge.end) { return take(index, fromStart: false) }
        }
        return nodes.first { !bound.contains($0) }.map { .node($0) }
    }

    private mutating func take(_ index: Int, fromStart: Bool) -> Choice {
        .edge(edges.remove(at: index), fromStart: fromStart)
    }

    /// The rows of a scan, and of the cheapest step after it.
    private func cost(_ node: Int) -> Double {
        if sought.contains(node) { return 1 }
        let scanned = statistics.nodes(with: labels(of: node)) * (tested.contains(node) ? 0.2 : 1)
        let onward = edges.compactMap { edge -> Double? in
            if edge.start == node { return rows(edge, true) }
            return edge.end == node ? rows(edge, false) : nil
        }
        return scanned * (1 + (onward.min() ?? 0))
    }
}
