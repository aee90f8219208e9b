import PropertyGraph

// What one round proposes. In: candidates. Out: each head once, with the best of its derivations. All of it lies in flat arrays.

struct CandidateSet {
    struct Entry {
        let type: TypeID
        let from: NodeID
        let to: NodeID
        var rule: UInt32
        let properties: Range<Int32>
        var premises: Range<Int32>
    }

    private(set) var entries: ContiguousArray<Entry> = []
    private var properties: ContiguousArray<PropertyEntry> = []
    private var words: ContiguousArray<UInt32> = []
    private var index = HashIndex()

    func properties(of entry: Entry) -> ArraySlice<PropertyEntry> {
        ArraySlice(properties[Int(entry.properties.lowerBound)..<Int(entry.properties.upperBound)])
    }

    func premises<Result>(of entry: Entry, _ read: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
        words.withUnsafeBufferPointer {
            read(UnsafeBufferPointer(rebasing: $0[Int(entry.premises.lowerBound)..<Int(entry.premises.upperBound)]))
        }
    }

    /// Notes a candidate; of two with the same head the one that precedes stays.
    mutating func insert(
        _ candidate: Candidate, hash: UInt64,
        precedes: (_ rule: Int, UnsafeBufferPointer<UInt32>, _ otherRule: Int, UnsafeBufferPointer<UInt32>) -> Bool
    ) {
        let known = index.find(hash) { number in
            let entry = entries[Int(number)]
            guard entry.from == candidate.from, entry.to == candidate.to, entry.type == candidate.type,
                entry.properties.count == candidate.properties.count
            else { return false }
            let start = Int(entry.properties.lowerBound)
            return candidate.properties.indices.allSatisfy { properties[start + $0] == candidate.properties[$0] }
        }
        guard let known else {
            index.insert(hash, UInt32(entries.count))
            entries.append(
                Entry(
                    type: candidate.type, from: candidate.from, to: candidate.to, rule: UInt32(candidate.rule),
                    properties: appended(candidate.properties), premises: appended(candidate.premises)))
            return
        }
        let entry = entries[Int(known)]
        let isBetter = premises(of: entry) { old in
            candidate.premises.withUnsafeBufferPointer { precedes(candidate.rule, $0, Int(entry.rule), old) }
        }
        guard isBetter else { return }
        entries[Int(known)].rule = UInt32(candidate.rule)
        entries[Int(known)].premises = appended(candidate.premises)
    }

    private mutating func appended(_ added: [PropertyEntry]) -> Range<Int32> {
        properties.append(contentsOf: added)
        return Int32(properties.count - added.count)..<Int32(properties.count)
    }

    private mutating func appended(_ added: [UInt32]) -> Range<Int32> {
        words.append(contentsOf: added)
        return Int32(words.count - added.count)..<Int32(words.count)
    }
}
