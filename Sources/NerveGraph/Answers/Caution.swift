/// What has to be read before the rest of an answer: a disagreement between sources, or a warning a source gives.
package struct Caution: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case conflict, warning
    }

    package var kind: Kind
    /// The Conflict or Statement itself.
    package var entity: Facts.Entity
    /// What it is about, in a few words.
    package var topic: String
    package var text: String
    package var citations: [Citation]

    /// The topic of a conflict, a warning whole.
    package var brief: String { kind == .conflict ? "sources disagree on \(topic)" : text }
}

extension String {
    package func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}

extension Facts {
    /// The conflicts that concern one of these, both sides in one text each, by weight and then name.
    package func conflicts(concerning entities: [Entity]) -> [Caution] {
        var seen: Set<Entity> = []
        let weights = ["high": 0, "medium": 1, "low": 2]
        return entities.flatMap { into($0, "CONCERNS").map(\.other) }
            .filter { hasLabel($0, "Conflict") && seen.insert($0).inserted }
            .map { (weights[string($0.node, "weight") ?? ""] ?? 1, $0) }
            .sorted { ($0.0, $0.1.name) < ($1.0, $1.1.name) }
            .map { _, conflict in
                let sides = ["statementA", "statementB"].compactMap { string(conflict.node, $0) }
                let handling = string(conflict.node, "handling").map { " Here: \($0)" } ?? ""
                return Caution(
                    kind: .conflict, entity: conflict, topic: conflict.name,
                    text:
                        "Sources disagree on \(conflict.name): \(sides.map { $0.trimmingSuffix(".") }.joined(separator: "; against: ")).\(handling)",
                    citations: (citations(conflict, "statementA") + citations(conflict, "statementB")).distinct)
            }
    }

    /// Statements of the sources that warn about one of these.
    package func warnings(concerning entities: [Entity]) -> [Caution] {
        var seen: Set<Entity> = []
        return entities.flatMap { into($0, "CONCERNS").map(\.other) }
            .filter { statement in
                hasLabel(statement, "Statement") && string(statement.node, "topic")?.hasPrefix("caution") == true
                    && seen.insert(statement).inserted
            }
            .map {
                Caution(
                    kind: .warning, entity: $0, topic: $0.name, text: string($0.node, "text") ?? $0.name,
                    citations: citations($0))
            }
    }
}
