// How many there are of what, for the planner. Comes in: a graph's tables. Goes out: counts.

package struct GraphStatistics: Sendable {
    package let nodeCount: Int
    package let relationshipCount: Int
    private let nodesWithLabel: [Int]
    private let relationshipsOfType: [Int]
    /// Relationships of a type that leave nodes with a label, by type × labels + label.
    private let leaving: [Int]
    /// Relationships of a type that enter nodes with a label.
    private let entering: [Int]
    private let labelCount: Int

    init(nodes: NodeTable, relationships: RelationshipTable, labels: Int, types: Int) {
        nodeCount = nodes.count
        relationshipCount = relationships.count
        labelCount = labels
        nodesWithLabel = nodes.byLabel.map(\.count)
        var ofType = [Int](repeating: 0, count: types)
        var leaving = [Int](repeating: 0, count: types * labels)
        var entering = leaving
        // The labels of each set side by side, so that the loop counts no references.
        var first: [Int] = [0]
        for set in nodes.sets { first.append((first.last ?? 0) + set.count) }
        let flat = nodes.sets.joined().map { Int($0.rawValue) }
        for relationship in 0..<relationships.count {
            let type = Int(relationships.type.pointer[relationship].rawValue)
            ofType[type] += 1
            let from = Int(nodes.labelSets.pointer[Int(relationships.from.pointer[relationship].rawValue)].rawValue)
            let to = Int(nodes.labelSets.pointer[Int(relationships.to.pointer[relationship].rawValue)].rawValue)
            for position in first[from]..<first[from + 1] { leaving[type * labels + flat[position]] += 1 }
            for position in first[to]..<first[to + 1] { entering[type * labels + flat[position]] += 1 }
        }
        relationshipsOfType = ofType
        self.leaving = leaving
        self.entering = entering
    }

    /// Nodes with a label; 0 for one that only an overlay has.
    package func nodes(with label: LabelID) -> Int {
        Int(label.rawValue) < nodesWithLabel.count ? nodesWithLabel[Int(label.rawValue)] : 0
    }

    /// Relationships of a type; 0 for one that only an overlay has.
    package func relationships(of type: TypeID) -> Int {
        Int(type.rawValue) < relationshipsOfType.count ? relationshipsOfType[Int(type.rawValue)] : 0
    }

    /// Relationships of a type that leave nodes with a label.
    package func relationships(of type: TypeID, leaving label: LabelID) -> Int { leaving[safe: cell(type, label)] }

    /// Relationships of a type that enter nodes with a label.
    package func relationships(of type: TypeID, entering label: LabelID) -> Int { entering[safe: cell(type, label)] }

    /// The place of a pair in the tables; nil for what only an overlay has.
    private func cell(_ type: TypeID, _ label: LabelID) -> Int? {
        guard Int(type.rawValue) < relationshipsOfType.count, Int(label.rawValue) < labelCount else { return nil }
        return Int(type.rawValue) * labelCount + Int(label.rawValue)
    }
}

extension [Int] {
    fileprivate subscript(safe index: Int?) -> Int { index.map { self[$0] } ?? 0 }
}
