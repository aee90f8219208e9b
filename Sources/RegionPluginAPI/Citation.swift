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
    /// Where the ontology states the fact that the source is of, file and line; nil for a source that the plugin names itself. Two
    /// citations of one place in a source are equal wherever they are stated.
    public let statedAt: Line?

    /// A line of a file of the ontology.
    public struct Line: Sendable {
        /// Relative to the folder that holds the ontology.
        public let file: String
        /// From 1.
        public let line: Int
    }

    /// Cites a source.
    public init(reference: String, place: String? = nil, basis: Basis? = nil, confidence: Confidence? = nil) {
        self.init(reference: reference, place: place, basis: basis, confidence: confidence, statedAt: nil)
    }

    init(reference: String, place: String?, basis: Basis?, confidence: Confidence?, statedAt: Line?) {
        self.reference = reference
        self.place = place
        self.basis = basis
        self.confidence = confidence
        self.statedAt = statedAt
    }

    /// Cites a source by its key and place, as the ontology writes it: `bittman2018#fig-7`.
    public init(stringLiteral key: String) {
        let parts = key.split(separator: "#", maxSplits: 1)
        self.init(reference: parts.first.map(String.init) ?? "", place: parts.count > 1 ? String(parts[1]) : nil)
    }

    /// Whether both cite the same, on the same grading.
    public static func == (left: Citation, right: Citation) -> Bool {
        (left.reference, left.place, left.basis, left.confidence)
            == (right.reference, right.place, right.basis, right.confidence)
    }

    /// Hashes what ``==(_:_:)`` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(reference)
        hasher.combine(place)
        hasher.combine(basis)
        hasher.combine(confidence)
    }
}
