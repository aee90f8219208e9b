// How a boundary between two spaces can be crossed. In: the word of the ontology. Out: what a path may do there.

/// The kind of a CROSSING.
package enum CrossingKind: String, Sendable, CaseIterable {
    case free
    case contactStop = "contact-stop"
    case needsOpening = "needs-opening"
    case fineNeedleOnly = "fine-needle-only"
    case fluidOnly = "fluid-only"
    case closed

    /// What a path may do at a crossing.
    package enum Passage: Sendable {
        /// Go on from the space behind it.
        case through
        /// End on the space behind it.
        case end
        case none
    }

    /// What a path may do here: it ends on what it touches, and an instrument does not follow fluid.
    package func passage(withFineNeedle isFineNeedle: Bool) -> Passage {
        switch self {
        case .free, .needsOpening: .through
        case .fineNeedleOnly: isFineNeedle ? .through : .none
        case .contactStop: .end
        case .fluidOnly, .closed: .none
        }
    }
}
