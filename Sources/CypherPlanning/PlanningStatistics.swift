import CypherSemantics
import PropertyGraph

// How many rows a step may give. In: the graph's counts. Out: estimates by name.

struct PlanningStatistics {
    private let view: GraphView
    /// Whether the plan will run on this very graph and changes nothing, so that what holds of all its nodes may be built upon.
    var isFinal: Bool
    /// Whether what the view doesn't have is worth a word.
    private let isAnswered: Bool

    init(_ view: GraphView, isFinal: Bool) {
        self.view = view
        isAnswered = isFinal
        self.isFinal = isFinal && view.overlay == nil
    }

    /// What whoever asks this view should know.
    func notices(on query: BoundQuery) -> [String] { isAnswered ? query.unknownNames(in: view) : [] }

    // MARK: What holds

    /// Whether it is certain that every node has a label.
    func everyNodeHas(_ label: String) -> Bool {
        isFinal && view.labelID(label).map { view.statistics.nodes(with: $0) == view.nodeCount } ?? false
    }

    /// Whether it is certain that every node has a value at a key, and no two the same.
    func isUnique(_ key: String) -> Bool { isFinal && view.base.index(of: key)?.isUnique ?? false }

    // MARK: Estimates

    var nodes: Double { Double(max(view.nodeCount, 1)) }

    /// Nodes with the rarest of these labels.
    func nodes(with labels: [String]) -> Double {
        labels.map { label in view.labelID(label).map { Double(view.statistics.nodes(with: $0)) } ?? 0 }.min() ?? nodes
    }

    /// Relationships that leave (or enter) a node with these labels, on average.
    func degree(of types: [String], leaving: Bool, labels: [String]) -> Double {
        let label = labels.compactMap(view.labelID).min {
            view.statistics.nodes(with: $0) < view.statistics.nodes(with: $1)
        }
        guard !types.isEmpty else { return Double(view.relationshipCount) / nodes }
        let total = types.reduce(0.0) { sum, name in
            guard let type = view.typeID(name) else { return sum }
            guard let label else { return sum + Double(view.statistics.relationships(of: type)) }
            return sum
                + Double(
                    leaving
                        ? view.statistics.relationships(of: type, leaving: label)
                        : view.statistics.relationships(of: type, entering: label))
        }
        return total / max(label.map { Double(view.statistics.nodes(with: $0)) } ?? nodes, 1)
    }
}
