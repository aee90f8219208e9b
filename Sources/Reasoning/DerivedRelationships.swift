import PropertyGraph

// Gathers what rules derive, round by round. In: heads with their derivations. Out: an overlay in which each head stands once, and the
// derivation of each. A head is never compared with an asserted relationship.

struct DerivedRelationships {
    /// What makes a derived relationship the same as another.
    struct Head: Hashable {
        let type: TypeID
        let from: NodeID
        let to: NodeID
        let properties: [Property]
    }

    struct Property: Hashable {
        let key: KeyID
        let value: PropertyValue
    }

    let base: Graph
    private(set) var overlay: GraphOverlay
    private(set) var derivations: [(rule: Int, premises: [Derivation.Premise])] = []
    private var known: Set<Head> = []
    private var candidates: [Head: Int] = [:]
    private var round: [(head: Head, rule: Int, premises: [Derivation.Premise])] = []

    init(over base: Graph, strings: StringPool) {
        self.base = base
        overlay = GraphOverlay(over: base)
        overlay.strings = strings
    }

    mutating func type(_ name: StringID) -> TypeID { overlay.type(name) }
    mutating func key(_ name: StringID) -> KeyID { overlay.key(name) }

    func isKnown(_ head: Head) -> Bool { known.contains(head) }

    /// Notes a head for the end of the round; of two derivations in one round the one with fewer premises stays.
    mutating func propose(_ head: Head, rule: Int, _ premises: [Derivation.Premise]) {
        if let index = candidates[head] {
            if premises.count < round[index].premises.count { round[index] = (head, rule, premises) }
        } else {
            candidates[head] = round.count
            round.append((head, rule, premises))
        }
    }

    /// Adds what the round proposed.
    ///
    /// - Returns: a list of the relationships that were added; nil where nothing was new.
    mutating func endRound() -> Value? {
        var added: [Value] = []
        for (head, rule, premises) in round {
            let id = overlay.addRelationship(
                head.type, from: head.from, to: head.to, properties: head.properties.map { ($0.key, $0.value) },
                status: .derived)
            derivations.append((rule, premises))
            known.insert(head)
            added.append(
                .relationship(Relationship(id: id, type: "", start: head.from, end: head.to, properties: [:])))
        }
        round.removeAll(keepingCapacity: true)
        candidates.removeAll(keepingCapacity: true)
        return added.isEmpty ? nil : .list(added)
    }
}
