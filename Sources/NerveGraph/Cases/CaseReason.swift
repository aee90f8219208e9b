// Why a case changes an answer. In: made from the ontology's effects, a region's model or an entry of the case. Out: shown beside the answer.

/// A reason with its sources and what would take it away.
package struct CaseReason: Sendable {
    package var text: String
    /// Empty where the asker is the source: what is avoided, closed or not at hand.
    package var citations: [Citation]
    /// Every change that takes the reason away or has a part in it; empty where none does.
    package var changes: [CaseChange]
    /// The facts of the ontology that it rests on.
    package var facts: [Fact] = []
}

/// What a case makes of a crossing.
package struct CaseJudgement: Sendable {
    package enum Door: Sendable, Hashable {
        /// It may be crossed at this hazard, 0 none to 3 high; nil is unknown.
        case open(hazard: Int?)
        case closed
    }

    package var door: Door
    /// Never empty; every reason for which the door is closed, or the one for which it is open.
    package var reasons: [CaseReason]

    package var isClosed: Bool { door == .closed }
}

/// Why a documented approach can't be used in a case.
package struct Objection: Sendable {
    /// What failed, in the order in which it is asked.
    package enum Condition: String, Sendable, CaseIterable {
        /// The target is not there: another sex or side, or it was removed.
        case anatomy
        case position
        case guidance
        case instrument
        case contraindication
        case closedSpace
        case avoided
    }

    package var condition: Condition
    package var reason: CaseReason

    package var text: String { reason.text }
    package var citations: [Citation] { reason.citations }
    /// Every change of the case that lifts it or has a part in it.
    package var changes: [CaseChange] { reason.changes }
    /// Whether no change of the case lifts it.
    package var isAbsolute: Bool { changes.isEmpty }
}
