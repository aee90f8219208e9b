import PropertyGraph

/// How a relationship came to be in the graph: by a rule from other relationships, or because the ontology states it.
package struct WhyAnswer: Sendable {
    package var start: Facts.Entity
    package var type: String?
    package var end: Facts.Entity
    /// One for each relationship between the two.
    package var reasons: [Reason]
    package var searched: [String]
}

/// A relationship or a property, and what it rests on.
package struct Reason: Sendable {
    package enum Ground: Sendable {
        case rule(id: String, says: String, citations: [Citation])
        case stated([Citation])
    }

    /// The fact in words: "pudendal nerve RUNS_THROUGH Alcock canal (order 4)".
    package var text: String
    package var ground: Ground
    package var premises: [Reason]

    /// The facts at the ends of the tree.
    package var leaves: [Reason] {
        if case .stated = ground { [self] } else { premises.flatMap(\.leaves) }
    }
}

extension WhyAnswer {
    package static let columns = ["depth", "fact", "ground", "rule", "basis", "sources", "places"]

    /// The trees in reading order, a row for each step.
    package var table: AnswerTable {
        func rows(_ reason: Reason, depth: Int) -> [[Value]] {
            let head: [Value] = [.integer(Int64(depth)), .string(reason.text)]
            switch reason.ground {
            case .rule(let id, let says, let citations):
                let row = head + [.string(says), .string(id), .basis(citations), .sources(citations), .list([])]
                return [row] + reason.premises.flatMap { rows($0, depth: depth + 1) }
            case .stated(let citations):
                let places = citations.map { "\($0.file):\($0.line)" }
                return [head + [.string("stated"), .null, .basis(citations), .sources(citations), .texts(places)]]
            }
        }
        return AnswerTable(Self.columns, reasons.flatMap { rows($0, depth: 0) })
    }
}

extension Facts {
    /// A relationship in words, with the properties that matter to a reader.
    package func words(_ relationship: RelationshipID) -> String {
        let copy = view.relationship(relationship)
        let start = entity(copy.start).name
        let end = entity(copy.end).name
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
