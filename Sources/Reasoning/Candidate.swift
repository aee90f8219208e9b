import PropertyGraph

// A head with a derivation, while it is looked at. In: a row. Out: flat words; the memory is used again for the next row.

struct Candidate {
    private(set) var rule = 0
    private(set) var type = TypeID(0)
    private(set) var from = NodeID(0)
    private(set) var to = NodeID(0)
    /// In the order of the keys.
    var properties: [PropertyEntry] = []
    /// As ``Derivations`` keeps them.
    private(set) var premises: [UInt32] = []

    mutating func reset(rule: Int, type: TypeID, from: NodeID, to: NodeID) {
        self.rule = rule
        self.type = type
        self.from = from
        self.to = to
        if !properties.isEmpty { properties.removeAll(keepingCapacity: true) }
        while !premises.isEmpty { premises.removeLast() }
    }

    /// A premise that is there already is one and the same.
    mutating func addPremise(_ relationship: RelationshipID) {
        precondition(
            relationship.rawValue < Derivations.Premises.propertyMark, "a premise's number has its first bit free")
        var index = 0
        while index < premises.count {
            if premises[index] == relationship.rawValue { return }
            index += premises[index] & Derivations.Premises.propertyMark == 0 ? 1 : 2
        }
        premises.append(relationship.rawValue)
    }

    mutating func addPremise(_ node: NodeID, _ key: KeyID) {
        precondition(node.rawValue < Derivations.Premises.propertyMark, "a premise's number has its first bit free")
        let marked = node.rawValue | Derivations.Premises.propertyMark
        var index = 0
        while index < premises.count {
            if premises[index] == marked, premises[index + 1] == key.rawValue { return }
            index += premises[index] & Derivations.Premises.propertyMark == 0 ? 1 : 2
        }
        premises.append(marked)
        premises.append(key.rawValue)
    }

    var hash: UInt64 {
        var hash = UInt64(from.rawValue) << 32 | UInt64(to.rawValue)
        hash = (hash ^ UInt64(type.rawValue) &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
        for entry in properties {
            hash ^= hash >> 29
            hash = (hash ^ UInt64(entry.key.rawValue) ^ entry.value.bits) &* 0xC4CE_B9FE_1A85_EC53
        }
        return hash ^ hash >> 32
    }
}

extension PropertyValue {
    /// A number that is equal for equal values.
    fileprivate var bits: UInt64 {
        switch self {
        case .absent: 0
        case .boolean(let value): value ? 1 : 2
        case .integer(let value): UInt64(bitPattern: value) &* 3
        case .float(let value): (value == 0 ? 0 : value.bitPattern) &* 5
        case .string(let id): UInt64(id.rawValue) &* 7
        case .list(let id): UInt64(id.rawValue) &* 11
        case .temporal(let id): UInt64(id.rawValue) &* 13
        }
    }
}
