import PropertyGraph

/// An answer as rows: what a procedure yields and what the machine formats print. The columns of each answer are part of
/// the documented interface.
package struct AnswerTable: Sendable {
    package var columns: [String]
    package var rows: [[Value]]

    /// - Parameter rows: each as long as `columns`.
    package init(_ columns: [String], _ rows: [[Value]]) {
        self.columns = columns
        self.rows = rows
    }
}

extension Value {
    static func text(_ text: String?) -> Value { text.map(Value.string) ?? .null }
    static func texts(_ texts: [String]) -> Value { .list(texts.map(Value.string)) }
    static func count(_ number: Int?) -> Value { number.map { .integer(Int64($0)) } ?? .null }
    static func sources(_ citations: [Citation]) -> Value { .texts(citations.map(\.text)) }
    static func basis(_ citations: [Citation]) -> Value {
        .texts(citations.map(\.basis.rawValue).uniqued { $0 })
    }
    static func cautions(_ cautions: [Caution]) -> Value { .texts(cautions.map(\.text)) }
}

extension ApproachesAnswer {
    package static let columns = [
        "approach", "name", "standing", "reaches", "how", "landmarks", "guidance", "positions", "window", "layers",
        "documentedFor", "routeStated", "largestInstrument", "motorRisk", "worstSeverity", "risks", "studies",
        "routeStudies", "cautions", "basis", "sources", "objections", "objectionSources",
    ]

    package var table: AnswerTable {
        AnswerTable(
            Self.columns,
            approaches.map { found in
                [
                    .string(found.approach.id), .string(found.approach.name), .string("\(found.standing)"),
                    .string(subject.name), .texts(found.reaches.map(\.how).uniqued { $0 }), .texts(found.landmarks),
                    .texts(found.guidance), .texts(found.positions), .text(found.window), .texts(found.layers),
                    .texts(found.techniques), .boolean(found.routeIsStated), .text(found.largestInstrument),
                    .text(found.motorRisk), .text(found.worstSeverity?.word), .texts(found.risks.map(\.structure.name)),
                    .texts(found.nerveStudies.map(\.study.name)), .texts(found.routeStudies.map(\.study.name)),
                    .cautions(cautions + found.cautions), .basis(found.citations), .sources(found.citations),
                    .texts(found.objections.map(\.text)),
                    .sources(found.objections.flatMap(\.citations).distinct),
                ]
            })
    }
}

extension RisksAnswer {
    package static let columns = [
        "approach", "structure", "name", "origin", "phase", "consequence", "severity", "protection", "condition",
        "places",
        "reason", "basis", "sources", "severityBasis", "cautions", "caseReasons", "caseSources",
    ]

    package var table: AnswerTable {
        AnswerTable(
            Self.columns,
            (documented + anatomical).map { risk in
                [
                    .string(approach.id), .string(risk.structure.id), .string(risk.structure.name),
                    .string(risk.originWord), .text(risk.phase), .text(risk.consequence), .string(risk.severity.word),
                    .texts(risk.protection), .text(risk.condition), .texts(risk.places), .text(risk.reason),
                    .basis(risk.citations), .sources(risk.citations), .basis(risk.severityCitations),
                    .cautions(cautions), .texts(risk.caseReasons.map(\.text)),
                    .sources(risk.caseReasons.flatMap(\.citations).distinct),
                ]
            })
    }
}

extension Risk {
    /// documented, anatomy, or the id of the plugin.
    package var originWord: String {
        switch origin {
        case .documented: "documented"
        case .anatomy: "anatomy"
        case .plugin(let id): id
        }
    }
}

extension DenervationAnswer {
    package static let columns = [
        "nerve", "at", "lost", "name", "kind", "outcome", "certainty", "condition", "frequency", "derived", "basis",
        "sources", "cautions",
    ]

    package var table: AnswerTable {
        func row(_ loss: Loss, _ outcome: String) -> [Value] {
            [
                .string(nerve.id), .text(place?.id), .string(loss.what.id), .string(loss.what.name), .string(loss.kind),
                .string(outcome), .string(loss.certainty.rawValue), .text(loss.condition), .text(loss.frequency),
                .boolean(loss.isDerived), .basis(loss.citations), .sources(loss.citations), .cautions(cautions),
            ]
        }
        return AnswerTable(Self.columns, losses.map { row($0, "denervated") } + spared.map { row($0, "spared") })
    }
}

extension EvidenceAnswer {
    package static let columns = [
        "subject", "study", "name", "table", "design", "patients", "guidance", "conditions", "measure", "time",
        "baseline",
        "value", "unit", "note", "complications", "retreatment", "basis", "sources", "cautions",
    ]

    /// A row for each outcome; a study without one has one row.
    package var table: AnswerTable {
        func row(_ detail: StudyDetail, _ outcome: Outcome?) -> [Value] {
            let study = detail.summary
            let citations = outcome?.citations ?? study.citations
            return [
                .string(subject.id), .string(study.study.id), .string(study.study.name), .count(study.table),
                .text(study.design), .count(study.patients), .texts(study.guidance), .text(study.conditions),
                .text(outcome?.measure), .text(outcome?.time), outcome.map { .boolean($0.isBaseline) } ?? .null,
                .text(outcome?.value), .text(outcome?.unit), .text(outcome?.note), .text(study.complications),
                .text(study.retreatment), .basis(citations), .sources(citations), .cautions(cautions),
            ]
        }
        return AnswerTable(
            Self.columns,
            studies.flatMap { detail in
                detail.outcomes.isEmpty ? [row(detail, nil)] : detail.outcomes.map { row(detail, $0) }
            })
    }
}

extension ShowAnswer {
    package static let columns = [
        "subject", "direction", "fact", "other", "value", "properties", "derived", "basis", "sources",
    ]

    /// A row for each property value and each relationship.
    package var table: AnswerTable {
        let facts: [[Value]] = properties.map { property in
            [
                .string(entity.id), .string("property"), .string(property.key), .null,
                .string(property.values.joined(separator: "; ")), .null, .boolean(false), .basis(property.citations),
                .sources(property.citations),
            ]
        }
        let links: [[Value]] = relationships.map { shown in
            [
                .string(entity.id), .string(shown.isOutgoing ? "out" : "in"), .string(shown.type),
                .string(shown.other.id), .string(shown.other.name),
                .texts(shown.properties.map { "\($0.key): \($0.value)" }), .boolean(shown.isDerived),
                .basis(shown.citations), .sources(shown.citations),
            ]
        }
        return AnswerTable(Self.columns, facts + links)
    }
}

/// The things a text may mean.
package struct FindAnswer: Sendable {
    package var text: String
    package var matches: [NameMatch]
    package var kinds: [String]

    package static let columns = ["id", "name", "kind", "match", "matched", "distance"]

    package var table: AnswerTable {
        AnswerTable(
            Self.columns,
            zip(matches, kinds).map { match, kind in
                [
                    .string(match.entity.id), .string(match.entity.name), .string(kind), .string("\(match.kind)"),
                    .string(match.matched), .integer(Int64(match.distance)),
                ]
            })
    }
}
