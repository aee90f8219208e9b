// The patient and the room, as far as they change an answer. In: what the asker said. Out: read by access models, assessors and procedures.

/// What is known of a case; whatever is nil or empty was not said and must not be assumed.
public struct ClinicalCase: Sendable, Hashable {
    /// The side to be treated.
    public enum Side: String, Sendable, Hashable {
        /// The left side.
        case left
        /// The right side.
        case right
        /// Both sides.
        case both
    }

    /// The patient's sex, where the anatomy differs.
    public enum Sex: String, Sendable, Hashable {
        /// Female anatomy.
        case female
        /// Male anatomy.
        case male
    }

    /// The side to be treated.
    public var side: Side?
    /// The patient's sex.
    public var sex: Sex?
    /// The position, `position:prone`.
    public var position: String?
    /// The guidance at hand, `modality:ct`.
    public var guidance: String?
    /// The instrument, `device:cryoprobe`.
    public var instrument: String?
    /// What the patient has that matters, `contraindication:coagulopathy`.
    public var conditions: Set<String>

    /// Describes a case; without arguments nothing is known of it.
    public init(
        side: Side? = nil, sex: Sex? = nil, position: String? = nil, guidance: String? = nil, instrument: String? = nil,
        conditions: Set<String> = []
    ) {
        self.side = side
        self.sex = sex
        self.position = position
        self.guidance = guidance
        self.instrument = instrument
        self.conditions = conditions
    }
}
