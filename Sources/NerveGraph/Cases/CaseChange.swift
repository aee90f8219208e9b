import RegionPluginAPI

// What could be otherwise in a case, so that a way opens. In: an entry of a case or a thing that could be at hand. Out: the changed case, and
// words for it. Side and sex are never changed.

/// One change of a case.
package enum CaseChange: Hashable, Sendable {
    /// A condition is not there, or was corrected.
    case drop(Facts.Entity)
    case addPosition(Facts.Entity)
    case addGuidance(Facts.Entity)
    case addInstrument(Facts.Entity)
    case stopAvoiding(Facts.Entity)
    case reopen(Facts.Entity)

    /// The case with the change made.
    package func applied(to clinicalCase: ClinicalCase) -> ClinicalCase {
        var changed = clinicalCase
        switch self {
        case .drop(let condition): changed.conditions.remove(condition.id)
        case .addPosition(let position): changed.positions.insert(position.id)
        case .addGuidance(let guidance): changed.guidance.insert(guidance.id)
        case .addInstrument(let instrument): changed.instruments.insert(instrument.id)
        case .stopAvoiding(let thing): changed.avoided.remove(thing.id)
        case .reopen(let space): changed.closed.remove(space.id)
        }
        return changed
    }

    /// "without coagulopathy", "prone possible", "CT at hand".
    package var words: String {
        switch self {
        case .drop(let condition): "without \(condition.name)"
        case .addPosition(let position): "\(position.name) possible"
        case .addGuidance(let guidance): "\(guidance.name) at hand"
        case .addInstrument(let instrument): "\(instrument.name) at hand"
        case .stopAvoiding(let thing): "\(thing.name) may be crossed"
        case .reopen(let space): "\(space.name) open"
        }
    }

    /// The entry of a case that changes, as options and procedures call it, and the id that it takes or loses.
    package var entry: (name: String, id: String) {
        switch self {
        case .drop(let condition): ("condition", condition.id)
        case .addPosition(let position): ("position", position.id)
        case .addGuidance(let guidance): ("guidance", guidance.id)
        case .addInstrument(let instrument): ("instrument", instrument.id)
        case .stopAvoiding(let thing): ("avoid", thing.id)
        case .reopen(let space): ("close", space.id)
        }
    }
}

extension Collection<CaseChange> {
    /// The case with all changes made; their order does not matter.
    package func applied(to clinicalCase: ClinicalCase) -> ClinicalCase {
        reduce(clinicalCase) { $1.applied(to: $0) }
    }
}
