import PropertyGraph

/// The names that the format itself gives a meaning, interned.
struct Words {
    let ontology, region, requires, id, ref, name, source, basis, confidence, about, without, series, levels,
        order: StringID
    /// In a domain or range, each label.
    let any: StringID
    /// The label of what `source` attributes name.
    let reference: StringID
    /// Properties that grade a fact: two statements that differ in nothing else contradict each other.
    let grades: [StringID]
    private let bases: [(StringID, Basis)]
    private let confidences: [(StringID, Confidence)]

    init(_ strings: inout StringInterner) {
        ontology = strings.intern("ontology")
        region = strings.intern("region")
        requires = strings.intern("requires")
        id = strings.intern("id")
        ref = strings.intern("ref")
        name = strings.intern("name")
        source = strings.intern("source")
        basis = strings.intern("basis")
        confidence = strings.intern("confidence")
        about = strings.intern("about")
        without = strings.intern("without")
        series = strings.intern("series")
        levels = strings.intern("levels")
        order = strings.intern("order")
        any = strings.intern("any")
        reference = strings.intern("Reference")
        grades = ["severity", "kind", "hazard", "certainty"].map { strings.intern($0) }
        bases = Basis.allCases.map { (strings.intern($0.rawValue), $0) }
        confidences = Confidence.allCases.map { (strings.intern($0.rawValue), $0) }
    }

    /// Whether an attribute is no property.
    func isStructural(_ name: StringID) -> Bool {
        name == id || name == ref || name == source || name == confidence || name == levels
    }

    func basis(_ word: StringID) -> Basis? { bases.first { $0.0 == word }?.1 }

    func confidence(_ word: StringID) -> Confidence? { confidences.first { $0.0 == word }?.1 }
}

/// What a misspelt word was meant to be.
package enum Nearest {
    /// The candidate nearest to a word, at most a quarter of its letters apart; nil where none is.
    package static func name(to word: String, among candidates: [String]) -> String? {
        let limit = max(1, word.utf8.count / 4)
        var best: (distance: Int, name: String)?
        for candidate in candidates where abs(candidate.utf8.count - word.utf8.count) <= limit {
            let distance = distance(candidate, word)
            if distance <= limit, best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
        }
        return best?.name
    }

    private static func distance(_ first: String, _ second: String) -> Int {
        let a = Array(first.utf8.prefix(80))
        let b = Array(second.utf8.prefix(80))
        var row = Array(0...b.count)
        for i in 0..<a.count {
            var diagonal = row[0]
            row[0] = i + 1
            for j in 0..<b.count {
                let cost = min(diagonal + (a[i] == b[j] ? 0 : 1), row[j] + 1, row[j + 1] + 1)
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[b.count]
    }
}
