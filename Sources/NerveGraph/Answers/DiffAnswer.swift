import PropertyGraph

/// What two ontologies answer differently.
///
/// In: two graphs. Out: a change for each line of an answer that one of them has otherwise, with the facts that make the difference.
package struct DiffAnswer: Sendable {
    /// By subject, approaches first; the worst risk first within one.
    package var changes: [AnswerChange]
    /// How many subjects were asked of either.
    package var asked: Int
}

/// A line of an answer that came, went, or says something else.
package struct AnswerChange: Sendable {
    package enum Kind: String, Sendable {
        /// The subject itself is in one ontology only.
        case added, removed
        case gained, lost, changed
        /// It says the same on another word.
        case resourced
    }

    package var subject: Facts.Entity
    /// The subject's kind, as a word for a person.
    package var subjectKind: String
    package var kind: Kind
    /// nil where the subject itself came or went.
    package var old: ProfileLine?
    package var new: ProfileLine?
    /// What makes the difference; never empty.
    package var causes: [Cause]

    package var line: ProfileLine? { new ?? old }
    package var severity: Severity? { [old?.severity, new?.severity].compactMap(\.self).max() }
}

/// A fact that one of the ontologies states and the other doesn't, or what else makes the difference.
package struct Cause: Sendable {
    /// Which ontology states it; nil where neither fact nor source decides.
    package enum Side: String, Sendable {
        case old, new
    }

    package var side: Side?
    package var text: String
    package var citations: [Citation]

    /// "+" for what is new, "-" for what is gone.
    package var sign: String { side.map { $0 == .new ? "+ " : "- " } ?? "" }
}

extension DiffAnswer {
    package static let columns = [
        "subject", "name", "kind", "change", "aspect", "item", "itemName", "at", "severity", "old", "new", "because",
        "places", "basis", "sources",
    ]

    package var table: AnswerTable {
        AnswerTable(
            Self.columns,
            changes.map { change in
                let citations = change.causes.flatMap(\.citations)
                let places = change.causes.flatMap { cause in
                    cause.citations.filter { $0.line > 0 }.map {
                        "\(cause.side.map { "\($0.rawValue) " } ?? "")\($0.file):\($0.line)"
                    }
                }
                return [
                    .string(change.subject.id), .string(change.subject.name), .string(change.subjectKind),
                    .string(change.kind.rawValue), .text(change.line?.aspect.rawValue), .text(change.line?.item?.id),
                    .text(change.line?.name), .text(change.line?.place?.id), .text(change.severity?.word),
                    .text(change.old?.value), .text(change.new?.value), .texts(change.causes.map { $0.sign + $0.text }),
                    .texts(places.uniqued { $0 }), .basis(citations.distinct), .sources(citations.distinct),
                ]
            })
    }
}
