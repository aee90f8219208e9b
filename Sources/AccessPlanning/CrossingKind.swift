// How a boundary between two spaces can be crossed. In: the word of the ontology. Out: what a path may do there.

/// The kind of a CROSSING.
package enum CrossingKind: String, Sendable, CaseIterable {
    case free
    case contactStop = "contact-stop"
    case needsOpening = "needs-opening"
    case fineNeedleOnly = "fine-needle-only"
    case fluidOnly = "fluid-only"
    case closed

    /// Whether a path may go on after the crossing: it ends on what it touches, and an instrument does not follow fluid.
    package var leadsOn: Bool {
        switch self {
        case .free, .needsOpening, .fineNeedleOnly: true
        case .contactStop, .fluidOnly, .closed: false
        }
    }
}
