import PropertyGraph

// How many rows a step may give. In: the graph's counts. Out: estimates by name.

struct PlanningStatistics {
    private let view: GraphView

    init(_ view: GraphView) { self.view = view }

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
