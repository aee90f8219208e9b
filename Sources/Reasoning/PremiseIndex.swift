import PropertyGraph

// Which derived relationships rest on a relationship. In: derivations. Out: those that may, for the asker to look at: what no longer does is not
// taken out.

struct PremiseIndex {
    /// For each relationship where its dependents begin.
    private let offsets: [UInt32]
    private let dependents: [RelationshipID]
    private var later: [RelationshipID: [RelationshipID]] = [:]

    /// - Complexity: O(premises).
    init(_ derivations: Derivations) {
        var offsets: [UInt32] = [0]
        for relationship in derivations.relationships {
            derivations.record(of: relationship)?.premises.forEachRelationship { premise in
                let needed = Int(premise.rawValue) + 2
                if offsets.count < needed { offsets += [UInt32](repeating: 0, count: needed - offsets.count) }
                offsets[Int(premise.rawValue) + 1] += 1
            }
        }
        for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
        var next = offsets
        var dependents = [RelationshipID](repeating: RelationshipID(0), count: Int(offsets.last ?? 0))
        for relationship in derivations.relationships {
            derivations.record(of: relationship)?.premises.forEachRelationship { premise in
                dependents[Int(next[Int(premise.rawValue)])] = relationship
                next[Int(premise.rawValue)] += 1
            }
        }
        self.offsets = offsets
        self.dependents = dependents
    }

    mutating func insert(_ dependent: RelationshipID, restingOn premise: RelationshipID) {
        later[premise, default: []].append(dependent)
    }

    func candidates(restingOn premise: RelationshipID) -> [RelationshipID] {
        let number = Int(premise.rawValue)
        let first = number + 1 < offsets.count ? dependents[Int(offsets[number])..<Int(offsets[number + 1])] : []
        return first + (later[premise] ?? [])
    }
}
