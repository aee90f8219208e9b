/// A study as an answer cites it.
package struct StudySummary: Sendable {
    package var study: Facts.Entity
    /// How many of its patients the relationship is about; nil where the source does not say.
    package var patients: Int?
    /// The table of the founding article in which it stands: 1 prospective, 2 ten or more patients, 3 fewer; nil outside.
    package var table: Int?
    package var design: String?
    package var guidance: [String]
    package var conditions: String?
    package var outcome: String?
    package var complications: String?
    package var retreatment: String?
    package var isImageGuided: Bool
    /// What was done to the nerve: cryoneurolysis or injection.
    package var treatment: String?
    package var citations: [Citation]
}

extension Facts {
    /// The studies that evaluate a nerve, syndrome or structure, or one of its branches by name: the strongest design
    /// first, then the larger, then the older.
    package func studies(evaluating entities: [Entity]) -> [StudySummary] {
        var seen: Set<Entity> = []
        return entities.flatMap { into($0, "EVALUATES") }.filter { seen.insert($0.other).inserted }
            .map { summary(of: $0.other, patients: integer($0, "patients")) }
            .sorted(by: strongerFirst)
    }

    /// The studies that report this very route.
    package func studies(ofRoute approach: Entity) -> [StudySummary] {
        into(approach, "EVALUATES_ROUTE").map { summary(of: $0.other, patients: integer($0, "patients")) }
            .sorted(by: strongerFirst)
    }

    private func strongerFirst(_ left: StudySummary, _ right: StudySummary) -> Bool {
        func key(_ study: StudySummary) -> (Int, Int, Int, String) {
            (
                study.table ?? 9, -(integer(study.study.node, "patients") ?? 0),
                integer(study.study.node, "year") ?? 9999, study.study.name
            )
        }
        return key(left) < key(right)
    }

    package func summary(of study: Entity, patients: Int? = nil) -> StudySummary {
        StudySummary(
            study: study, patients: patients ?? integer(study.node, "patients"), table: integer(study.node, "table"),
            design: string(study.node, "design"), guidance: out(study, "GUIDED_BY").map(\.other.name),
            conditions: string(study.node, "conditionsAsPrinted"), outcome: string(study.node, "outcomeAsPrinted"),
            complications: string(study.node, "complicationsAsPrinted"),
            retreatment: string(study.node, "retreatment"), isImageGuided: flag(study.node, "imageGuided"),
            treatment: string(study.node, "treatment"), citations: citations(study))
    }
}
