import OntologyXML
import PropertyGraph

// How derived relationships came about. In: from ``Fixpoint``. Out: for each one its rule and the facts it was made from. All of them lie in one
// array of 32-bit words.

/// Why one derived relationship holds: a rule, and facts that meet its body.
package struct Derivation: Sendable {
    /// A fact that a derivation rests on.
    package enum Premise: Hashable, Sendable {
        case relationship(RelationshipID)
        case property(NodeID, KeyID)
    }

    package let rule: RuleDefinition
    /// In the order of the rule's body, each once.
    package let premises: [Premise]
}

/// The derivation of each derived relationship: of those with the fewest rounds the one with the fewest premises, then of the first rule, then with
/// the first premises.
package struct Derivations: Sendable {
    /// A derivation in words: the rule, the round, then the premises.
    struct Record {
        let rule: Int
        /// From 1; one more than the latest premise that its own stratum derived.
        let round: UInt32
        let premises: Premises
    }

    /// Premises in words: the number of a relationship, or a node with its first bit set and then a key.
    struct Premises: Sequence {
        static let propertyMark: UInt32 = 1 << 31
        let words: ArraySlice<UInt32>

        func makeIterator() -> AnyIterator<Derivation.Premise> {
            var index = words.startIndex
            return AnyIterator {
                guard index < words.endIndex else { return nil }
                defer { index += 1 }
                guard words[index] & Self.propertyMark != 0 else { return .relationship(RelationshipID(words[index])) }
                index += 1
                return .property(NodeID(words[index - 1] & ~Self.propertyMark), KeyID(words[index]))
            }
        }

        /// The relationships among them.
        func forEachRelationship(_ visit: (RelationshipID) -> Void) {
            var index = words.startIndex
            while index < words.endIndex {
                if words[index] & Self.propertyMark == 0 {
                    visit(RelationshipID(words[index]))
                    index += 1
                } else {
                    index += 2
                }
            }
        }
    }

    private static let none = UInt32.max
    private let rules: [RuleDefinition]
    /// The first relationship that may be derived.
    private let first: UInt32
    /// Where the words of each relationship from the first on begin.
    private var offsets: [UInt32] = []
    /// For each: the rule, the round, the number of words of its premises, these words.
    private var words: [UInt32] = []
    package private(set) var count = 0

    init(rules: [RuleDefinition], first: UInt32) {
        self.rules = rules
        self.first = first
    }

    /// nil for a stated relationship.
    package subscript(_ relationship: RelationshipID) -> Derivation? {
        record(of: relationship).map { Derivation(rule: rules[$0.rule], premises: Array($0.premises)) }
    }

    func record(of relationship: RelationshipID) -> Record? {
        guard let offset = offset(of: relationship) else { return nil }
        let end = offset + 3 + Int(words[offset + 2])
        return Record(
            rule: Int(words[offset]), round: words[offset + 1], premises: Premises(words: words[offset + 3..<end]))
    }

    /// 0 for a stated relationship.
    func round(of relationship: RelationshipID) -> UInt32 { offset(of: relationship).map { words[$0 + 1] } ?? 0 }

    /// The relationships that have a derivation, ascending.
    var relationships: some Sequence<RelationshipID> {
        offsets.indices.lazy.filter { offsets[$0] != Self.none }.map { RelationshipID(first + UInt32($0)) }
    }

    /// The relationships whose derivation is by one of some rules, ascending.
    ///
    /// - Complexity: O(relationships), with each rule asked once.
    package func relationships(where isMeant: (RuleDefinition) -> Bool) -> [RelationshipID] {
        let meant = rules.map(isMeant)
        guard meant.contains(true) else { return [] }
        return relationships.filter { record(of: $0).map { meant[$0.rule] } ?? false }
    }

    private func offset(of relationship: RelationshipID) -> Int? {
        guard relationship.rawValue >= first else { return nil }
        let index = Int(relationship.rawValue - first)
        return index < offsets.count && offsets[index] != Self.none ? Int(offsets[index]) : nil
    }

    /// Notes the derivation of a relationship; a former one of it is forgotten.
    mutating func set(
        _ relationship: RelationshipID, rule: Int, round: UInt32, premises: UnsafeBufferPointer<UInt32>
    ) {
        precondition(words.count < Int(Self.none), "more derivations than 32-bit words can address")
        let index = Int(relationship.rawValue - first)
        while offsets.count <= index { offsets.append(Self.none) }
        if offsets[index] == Self.none { count += 1 }
        offsets[index] = UInt32(words.count)
        words.append(UInt32(rule))
        words.append(round)
        words.append(UInt32(premises.count))
        for word in premises { words.append(word) }
    }

    /// Gives back the memory of derivations that were replaced, and what was reserved for more.
    ///
    /// - Complexity: O(premises).
    mutating func compact() {
        let used = relationships.reduce(0) { $0 + 3 + Int(words[Int(offsets[Int($1.rawValue - first)]) + 2]) }
        let old = words
        words = []
        words.reserveCapacity(used)
        var compacted: [UInt32] = []
        compacted.reserveCapacity(offsets.count)
        for offset in offsets {
            guard offset != Self.none else {
                compacted.append(Self.none)
                continue
            }
            compacted.append(UInt32(words.count))
            words.append(contentsOf: old[Int(offset)..<Int(offset) + 3 + Int(old[Int(offset) + 2])])
        }
        offsets = compacted
    }

    /// Forgets the derivation of a relationship.
    mutating func remove(_ relationship: RelationshipID) {
        guard offset(of: relationship) != nil else { return }
        offsets[Int(relationship.rawValue - first)] = Self.none
        count -= 1
    }
}
