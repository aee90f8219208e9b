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
