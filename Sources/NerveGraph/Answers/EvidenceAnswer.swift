/// What is published on a nerve, syndrome, approach or study.
package struct EvidenceAnswer: Sendable {
    package var subject: Facts.Entity
    package var kind: String
    package var cautions: [Caution]
    package var studies: [StudyDetail]
    package var figures: [(figure: Facts.Entity, text: String?, citations: [Citation])]
    package var statements: [(statement: Facts.Entity, text: String, citations: [Citation])]
    package var codes: [(code: Facts.Entity, remark: String?, citations: [Citation])]
    /// What was searched for this answer; names the sources where nothing was found.
    package var searched: [String]

    package var isEmpty: Bool { studies.isEmpty && figures.isEmpty && statements.isEmpty }
}

/// A study with everything it reports.
package struct StudyDetail: Sendable {
    package var summary: StudySummary
    package var outcomes: [Outcome]
    package var complications: [Complication]
}

/// A measure at a time.
package struct Outcome: Sendable {
    package var outcome: Facts.Entity
    package var measure: String
    package var value: String
    package var unit: String?
    /// ISO 8601 duration after the treatment; nil where it is not printed.
    package var time: String?
    package var isBaseline: Bool
    package var note: String?
    package var citations: [Citation]
}

extension Facts {
    package func evidence(on subject: Entity) -> EvidenceAnswer {
        let subjects = evidenceSubjects(subject)
        let studies =
            hasLabel(subject, "Study")
            ? [summary(of: subject)]
            : (self.studies(ofRoute: subject) + self.studies(evaluating: subjects)).uniqued(by: \.study)
        let concerned = subjects + studies.map(\.study)
        let about = subjects.flatMap { into($0, "CONCERNS").map(\.other) }.filter { hasLabel($0, "Statement") }
        return EvidenceAnswer(
            subject: subject, kind: kind(subject),
            cautions: conflicts(concerning: concerned) + warnings(concerning: subjects), studies: studies.map(detail),
            figures: subjects.flatMap { into($0, "ILLUSTRATES").map(\.other) }.uniqued(by: \.self)
                .map { ($0, string($0.node, "text") ?? string($0.node, "findings"), citations($0)) },
            statements: about.uniqued(by: \.self).map { ($0, string($0.node, "text") ?? $0.name, citations($0)) },
            codes: subjects.flatMap { out($0, "BILLED_AS") }.uniqued(by: \.other)
                .map { ($0.other, string($0, "remark"), citations($0)) },
            searched: searchedSources)
    }

    /// The subject; for an approach also its targets.
    private func evidenceSubjects(_ subject: Entity) -> [Entity] {
        [subject] + (hasLabel(subject, "Approach") ? out(subject, "TARGETS").map(\.other) : [])
    }

    func detail(_ summary: StudySummary) -> StudyDetail {
        let reports = out(summary.study, "REPORTS").map(\.other)
        let outcomes = reports.filter { hasLabel($0, "Outcome") }.map { outcome in
            Outcome(
                outcome: outcome, measure: string(outcome.node, "measure") ?? outcome.name,
                value: string(outcome.node, "value") ?? "not printed", unit: string(outcome.node, "unit"),
                time: string(outcome.node, "time"), isBaseline: flag(outcome.node, "baseline"),
                note: string(outcome.node, "note"), citations: citations(outcome))
        }
        func key(_ outcome: Outcome) -> (String, Int, Double, String) {
            (
                string(outcome.outcome.node, "kind") ?? outcome.measure, outcome.isBaseline ? 0 : 1,
                decimal(outcome.outcome.node, "days") ?? .infinity, outcome.outcome.id
            )
        }
        return StudyDetail(
            summary: summary, outcomes: outcomes.sorted { key($0) < key($1) },
            complications: complications(of: summary.study))
    }

    /// What "not in the evidence" searched: the founding article and how many other sources were read at all.
    package var searchedSources: [String] {
        let references = entities(labeled: "Reference")
        let read = references.filter { ["full", "abstract", "excerpt"].contains(string($0.node, "seen") ?? "") }
        let founding =
            entity(id: "reference:bittman2018").map { ["\($0.name) with its tables, figures and appendices"] } ?? []
        return founding + [
            "\(read.count) sources read in full, as abstracts or as excerpts, of \(references.count) known"
        ]
    }

    /// How old the evidence is, as every answer says at its end.
    package static let evidenceAge =
        "Evidence: review article of 2018 with a literature search of July 2017; later sources are not systematic."
}

extension Sequence {
    /// The elements whose key has not come before, in order.
    package func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
