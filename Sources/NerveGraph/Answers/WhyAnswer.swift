import PropertyGraph

/// Why an answer has a line, or how a relationship came to be in the graph: down to what the ontology states.
package struct WhyAnswer: Sendable {
    package var start: Facts.Entity
    /// A relation as the ontology writes it, or the word of a row; nil for any relation.
    package var type: String?
    /// nil for a row that has no other end, such as what an approach is documented for.
    package var end: Facts.Entity?
    /// Where the nerve is ablated, where that was asked.
    package var place: Facts.Entity?
    /// One for each relationship between the two, or for each row.
    package var reasons: [Reason]
    package var searched: [String]
    /// The names that were typed, and what they were taken for.
    package var readings: [(text: String, match: NameMatch)] = []

    /// Whether a row of an answer was asked for, not a relation.
    package var isRow: Bool { type.map { $0.lowercased() == $0 } ?? false }
}

/// A relationship or a property, and what it rests on.
package struct Reason: Sendable {
    package enum Ground: Sendable {
        case rule(id: String, says: String, citations: [Citation])
        case stated([Citation])
        /// By a plugin's assessor: what it knows, and the sources of its reason.
        case assessed(Assessment)
        /// By the answer itself, from its premises.
        case concluded(says: String)
    }

    /// The fact in words: "pudendal nerve RUNS_THROUGH Alcock canal (order 4)".
    package var text: String
    package var ground: Ground
    package var premises: [Reason]
    /// The ids of what the fact is about.
    var about: [String] = []

    /// The facts at the ends of the tree.
    package var leaves: [Reason] {
        switch ground {
        case .stated, .assessed: [self]
        case .rule, .concluded: premises.flatMap(\.leaves)
        }
    }

    /// The sources of a fact or of an assessment; those of a rule itself for what it derives.
    package var citations: [Citation] {
        switch ground {
        case .rule(_, _, let citations), .stated(let citations): citations
        case .assessed(let assessment): assessment.citations
        case .concluded: []
        }
    }

    /// Where it is written: file and line of each source of a fact, of a plugin's assessor first.
    package var places: [String] {
        let stated = citations.filter { $0.line > 0 }.map { "\($0.file):\($0.line)" }
        guard case .assessed(let assessment) = ground else { return stated }
        return ["\(assessment.file):\(assessment.line)"] + stated
    }
}

extension WhyAnswer {
    package static let columns = ["depth", "fact", "ground", "rule", "basis", "sources", "places"]

    /// The trees in reading order, a row for each step.
    package var table: AnswerTable {
        func rows(_ reason: Reason, depth: Int) -> [[Value]] {
            let (ground, id): (String, String?) =
                switch reason.ground {
                case .rule(let id, let says, _): (says, id)
                case .assessed(let assessment): (assessment.says, assessment.assessor)
                case .stated: ("stated", nil)
                case .concluded(let says): (says, nil)
                }
            let row: [Value] = [
                .integer(Int64(depth)), .string(reason.text), .string(ground), .text(id), .basis(reason.citations),
                .sources(reason.citations), .texts(reason.places),
            ]
            return [row] + reason.premises.flatMap { rows($0, depth: depth + 1) }
        }
        return AnswerTable(Self.columns, reasons.flatMap { rows($0, depth: 0) })
    }
}

extension Facts {
    /// A relationship in words, with the properties that matter to a reader.
    ///
    /// - Parameter bare: without its properties.
    package func words(_ relationship: RelationshipID, bare: Bool = false) -> String {
        let copy = view.relationship(relationship)
        let start = entity(copy.start).name
        let end = entity(copy.end).name
        if bare { return "\(start) \(copy.type) \(end)" }
        let properties = copy.properties.sorted { $0.key < $1.key }.compactMap { key, value -> String? in
            switch value {
            case .string(let text): "\(key) \(text)"
            case .integer(let number): "\(key) \(number)"
            case .boolean(let flag): "\(key) \(flag)"
            default: nil
            }
        }
        return "\(start) \(copy.type) \(end)" + (properties.isEmpty ? "" : " (\(properties.joined(separator: ", ")))")
    }
}
