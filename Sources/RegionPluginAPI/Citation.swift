// On whose word something stands. In: a key as the ontology writes it, or what the graph holds of a fact. Out: shown beside each answer.

/// A source and the place in it.
public struct Citation: Sendable, Hashable, ExpressibleByStringLiteral {
    /// How well founded a fact is.
    public enum Basis: String, Sendable, Hashable {
        /// A publication states it.
        case published
        /// Textbook anatomy, not looked up.
        case textbook
        /// A grading or judgement of the ontology's curators.
        case curator
        /// Concluded from what is stated.
        case inferred
    }

    /// How sure the curators are.
    public enum Confidence: String, Sendable, Hashable {
        /// Sure.
        case high
        /// Less sure.
        case medium
        /// Doubtful.
        case low
    }

    /// The source's key: the id of its Reference without `reference:`.
    public let reference: String
    /// The place in it.
    public let place: String?
    /// nil is the reference's own basis.
    public let basis: Basis?
    /// nil where nobody graded it.
    public let confidence: Confidence?

    /// Cites a source.
    public init(reference: String, place: String? = nil, basis: Basis? = nil, confidence: Confidence? = nil) {
        self.reference = reference
        self.place = place
        self.basis = basis
        self.confidence = confidence
    }

    /// Cites a source by its key and place, as the ontology writes it: `bittman2018#fig-7`.
    public init(stringLiteral key: String) {
        let parts = key.split(separator: "#", maxSplits: 1)
        self.init(reference: parts.first.map(String.init) ?? "", place: parts.count > 1 ? String(parts[1]) : nil)
    }
}
