import PropertyGraph

// What one round proposes. In: candidates. Out: each head once, with the best of its derivations. All of it lies in flat arrays.

struct CandidateSet {
    struct Entry {
        let type: TypeID
        let from: NodeID
        let to: NodeID
        /// The derived relationship with the same head when the entry was made; nil where there was none.
        let known: RelationshipID?
        let hash: UInt64
        var rule: UInt32
        let properties: Range<Int32>
        var premises: Range<Int32>
    }

    /// How many derived relationships were known when the first entry was made: as long as there are no more, `known` is right.
    private(set) var knownCount = 0

    private(set) var entries: ContiguousArray<Entry> = []
    private var properties: ContiguousArray<PropertyEntry> = []
    private var words: ContiguousArray<UInt32> = []
    private var index = HashIndex()

    func properties(of entry: Entry) -> ArraySlice<PropertyEntry> {
        entry.properties.isEmpty
            ? [] : ArraySlice(properties[Int(entry.properties.lowerBound)..<Int(entry.properties.upperBound)])
    }

    func premises<Result>(of entry: Entry, _ read: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
        words.withUnsafeBufferPointer {
            read(UnsafeBufferPointer(rebasing: $0[Int(entry.premises.lowerBound)..<Int(entry.premises.upperBound)]))
        }
    }

    /// The number of the entry with the same head.
    func find(_ candidate: Candidate, hash: UInt64) -> Int? {
        index.find(hash) { number in
            let entry = entries[Int(number)]
            guard entry.from == candidate.from, entry.to == candidate.to, entry.type == candidate.type,
                entry.properties.count == candidate.properties.count
            else { return false }
            let start = Int(entry.properties.lowerBound)
            for index in candidate.properties.indices where properties[start + index] != candidate.properties[index] {
                return false
            }
            return true
        }.map(Int.init)
    }

    /// Notes a candidate whose head has no entry.
    ///
    /// - Parameters:
    ///   - known: the derived relationship with this head, if there is one.
    ///   - knownCount: how many derived relationships are known.
    mutating func append(_ candidate: Candidate, hash: UInt64, known: RelationshipID?, knownCount: Int) {
        if entries.isEmpty { self.knownCount = knownCount }
        index.insert(hash, UInt32(entries.count))
        entries.append(
            Entry(
                type: candidate.type, from: candidate.from, to: candidate.to, known: known, hash: hash,
                rule: UInt32(candidate.rule), properties: appended(candidate.properties),
                premises: appended(candidate.premises)))
    }

    /// Gives an entry another derivation.
    mutating func replaceDerivation(of entry: Int, by candidate: Candidate) {
        entries[entry].rule = UInt32(candidate.rule)
        entries[entry].premises = appended(candidate.premises)
    }

    private mutating func appended(_ added: [PropertyEntry]) -> Range<Int32> {
        if !added.isEmpty { properties.append(contentsOf: added) }
        return Int32(properties.count - added.count)..<Int32(properties.count)
    }

    private mutating func appended(_ added: [UInt32]) -> Range<Int32> {
        for word in added { words.append(word) }
        return Int32(words.count - added.count)..<Int32(words.count)
    }
}
