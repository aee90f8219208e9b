/// Where a fact comes from, as a reader would look it up.
package struct Citation: Hashable, Sendable {
    /// What the fact rests on.
    package enum Basis: String, Sendable {
        case published, textbook, curator, inferred
    }

    /// The key of the reference as `source` attributes write it, for example `bittman2018`.
    package var key: String
    /// The name of the reference, for example "Bittman et al., AJR 2018".
    package var reference: String
    /// The place in it, for example `table-1`; nil where none is given.
    package var place: String?
    package var basis: Basis
    /// high, medium or low; nil where it is not graded.
    package var confidence: String?
    /// The file that states the fact, relative to the ontology, and the line in it.
    package var file: String
    package var line: Int

    /// The reference and the place in words: "Bittman et al., AJR 2018, Table 1".
    package var text: String {
        guard let place else { return reference }
        return "\(reference), \(Self.words(place))"
    }

    /// `table-1` is Table 1, `fig-7` Fig. 7, `ref-26` ref. 26; other places keep their words.
    private static func words(_ place: String) -> String {
        let parts = place.split(separator: "-").map(String.init)
        guard parts.count == 2, parts[1].first?.isNumber == true else {
            return parts.joined(separator: " ")
        }
        switch parts[0] {
        case "table": return "Table \(parts[1])"
        case "fig": return "Fig. \(parts[1])"
        case "ref": return "ref. \(parts[1])"
        case "appendix": return "Appendix \(parts[1])"
        default: return parts.joined(separator: " ")
        }
    }
}

extension Sequence<Citation> {
    /// Each citation once, published ones first, otherwise in the order in which they came.
    package var distinct: [Citation] {
        var seen: Set<String> = []
        let all = filter { seen.insert($0.text).inserted }
        return all.filter { $0.basis == .published } + all.filter { $0.basis != .published }
    }

    /// Whether one of them is a publication; without one the fact is marked.
    package var isPublished: Bool { contains { $0.basis == .published } }
}
