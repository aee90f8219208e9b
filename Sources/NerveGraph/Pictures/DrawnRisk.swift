// A risk as pictures show it. In: a risk and the layers it lies in. Out: an entry where it is met first, a reminder where it is met again.

/// A risk with the layers it lies in.
struct DrawnRisk {
    var risk: Risk
    /// Indexes of layers, outermost first.
    var places: [Int]

    init(_ risk: Risk, places: [Int]) {
        self.risk = risk
        self.places = places
    }

    /// In full where it is met first, by name where it is met again.
    static func entries(_ risks: [DrawnRisk], at layer: Int) -> [Picture.Entry] {
        let first = risks.filter { $0.places.first == layer }.map(\.entry)
        let again = risks.filter { $0.places.first != layer && $0.places.contains(layer) }
        guard let example = again.first else { return first }
        let names = again.map(\.risk.structure.name).uniqued { $0 }.joined(separator: ", ")
        return first + [Picture.Entry(name: "again: \(names)", stroke: example.entry.stroke)]
    }

    static func unplaced(_ risks: [DrawnRisk]) -> [Picture.Entry] { risks.filter(\.places.isEmpty).map(\.entry) }

    var entry: Picture.Entry {
        let isDocumented = if case .documented = risk.origin { true } else { false }
        let isAnatomy = if case .anatomy = risk.origin { true } else { false }
        let protection = risk.protection.isEmpty ? nil : "protect: \(risk.protection.joined(separator: "; "))"
        let when = [when, risk.condition.map { "if \($0)" }].compactMap(\.self).joined(separator: "; ")
        let inThisCase = risk.caseReasons.map(PictureWords.reason).joined(separator: "; ")
        return Picture.Entry(
            mark: PictureWords.severity(risk.severity, risk.severityCitations),
            name: PictureWords.marked(risk.structure.name, risk.citations),
            lines: [
                risk.consequence, inThisCase.isEmpty ? nil : "in this case: \(inThisCase)", when.isEmpty ? nil : when,
                isAnatomy ? nil : risk.reason.map { "why: \($0)" },
                protection,
            ].compactMap(\.self),
            stroke: isDocumented ? .solid : .dashed, weight: PictureWords.weight(risk.severity))
    }

    /// Nothing for what happens on the way in and has its place there.
    private var when: String? {
        switch risk.phase {
        case "access": places.isEmpty ? "on the way in" : nil
        case "ablation": "by the lesion"
        case "effect": "by the loss of the nerve, or as a reaction"
        default: nil
        }
    }
}
