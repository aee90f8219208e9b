/// One thing that the answers say of a subject, small enough to be compared, missed or asked for its reason.
///
/// In: answers. Out: lines that `compare` sets side by side, `diff` follows from one ontology to another, and `why` explains.
package struct ProfileLine: Sendable {
    package var aspect: Aspect
    /// What is said of the subject; nil for a property, which has only a name.
    package var item: Facts.Entity?
    /// Where the nerve is ablated, of what that takes or spares.
    package var place: Facts.Entity?
    package var name: String
    /// What the answer says of it, more than one where it is said in more than one respect; empty where being there is all.
    package var values: [String]
    /// Of a risk; nil for all else.
    package var severity: Severity?
    /// Whether a source says so of this very subject; false for what only the anatomy or a region's plugin adds.
    package var isDocumented = true
    /// Whether a rule derived it; its sources are then those of the facts behind it.
    package var isDerived = false
    package var citations: [Citation]
    /// What the line rests on.
    package var facts: [Fact]

    package var value: String { values.joined(separator: "; also ") }

    /// What makes two lines speak of the same.
    var key: String { "\(aspect.rawValue) \(item?.id ?? name) \(place?.id ?? "")" }
}

/// What a line of an answer is about. The word is the one that `why` takes and that the rows of `compare` and `diff` carry.
package enum Aspect: String, Sendable, CaseIterable {
    // Of an approach, what matters most first.
    case objection, risk, contraindication, loss, reach, study, outcome, complication, technique, instrument, guidance,
        position
    case protection, place, window, route, step, remark
    // Of a nerve, a syndrome, a landmark.
    case rank, way
    // Of anything.
    case conflict, warning

    /// As a heading of a row for a person.
    package var title: String {
        switch self {
        case .objection: "not in this case"
        case .contraindication: "not with"
        case .technique: "documented for"
        case .instrument: "largest tool"
        case .place: "ablates at"
        case .window: "enters at"
        case .conflict: "sources disagree"
        default: rawValue
        }
    }
}

/// What a line of an answer rests on: something the ontology states or a rule derives, or what a region's plugin says.
package indirect enum Fact: Sendable {
    case node(Facts.Entity)
    case property(Facts.Entity, String)
    case relationship(Facts.Edge)
    /// A property of a relationship that has sources of its own.
    case relationshipProperty(Facts.Edge, String)
    /// The judgement of a plugin, with its reason.
    case assessment(Assessment)
    /// What an answer concludes from other facts; without any where it concludes from their absence.
    case conclusion(text: String, says: String, [Fact])
}

/// What a plugin's assessor said, and where it is written.
package struct Assessment: Sendable {
    package var assessor: String
    /// What the assessor knows, one sentence.
    package var says: String
    package var reason: String
    package var citations: [Citation]
    /// The source file of the assessor and the line it begins on.
    package var file: String
    package var line: Int
}

extension Sequence<ProfileLine> {
    /// One line for each key, in the order of the first: values joined, the worst severity, all facts.
    func merged() -> [ProfileLine] {
        var order: [String] = []
        var lines: [String: ProfileLine] = [:]
        for line in self {
            guard var known = lines[line.key] else {
                order.append(line.key)
                lines[line.key] = line
                continue
            }
            known.values += line.values.filter { !known.values.contains($0) }
            known.severity = [known.severity, line.severity].compactMap(\.self).max()
            known.isDocumented = known.isDocumented || line.isDocumented
            known.citations = (known.citations + line.citations).distinct
            known.facts += line.facts
            lines[line.key] = known
        }
        return order.compactMap { lines[$0] }
    }
}
