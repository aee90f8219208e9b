// How many there are of what, for the planner. Comes in: a graph's tables. Goes out: counts.

package struct GraphStatistics: Sendable {
    package let nodeCount: Int
    package let relationshipCount: Int
    /// By label.
    package let nodesWithLabel: [Int]
    /// By type.
    package let relationshipsOfType: [Int]
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
        for relationship in 0..<relationships.count {
            let type = Int(relationships.type.pointer[relationship].rawValue)
            ofType[type] += 1
            let from = Int(relationships.from.pointer[relationship].rawValue)
            let to = Int(relationships.to.pointer[relationship].rawValue)
            for label in nodes.sets[Int(nodes.labelSets.pointer[from].rawValue)] {
                leaving[type * labels + Int(label.rawValue)] += 1
            }
            for label in nodes.sets[Int(nodes.labelSets.pointer[to].rawValue)] {
                entering[type * labels + Int(label.rawValue)] += 1
            }
        }
        relationshipsOfType = ofType
        self.leaving = leaving
        self.entering = entering
    }

    /// Relationships of a type that leave nodes with a label.
    package func relationships(of type: TypeID, leaving label: LabelID) -> Int {
        leaving[Int(type.rawValue) * labelCount + Int(label.rawValue)]
    }

    /// Relationships of a type that enter nodes with a label.
    package func relationships(of type: TypeID, entering label: LabelID) -> Int {
        entering[Int(type.rawValue) * labelCount + Int(label.rawValue)]
    }
}
