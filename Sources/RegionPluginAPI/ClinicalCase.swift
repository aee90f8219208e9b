// The patient and the room, as far as they change an answer. In: what the asker said. Out: read by access models, assessors and procedures.

/// What is known of a case; whatever is nil or empty was not said and must not be assumed.
public struct ClinicalCase: Sendable, Hashable {
    /// The side to be treated.
    public enum Side: String, Sendable, Hashable, CaseIterable {
        /// The left side.
        case left
        /// The right side.
        case right
        /// Both sides.
        case both
    }

    /// The patient's sex, where the anatomy differs.
    public enum Sex: String, Sendable, Hashable, CaseIterable {
        /// Female anatomy.
        case female
        /// Male anatomy.
        case male
    }

    /// The side to be treated.
    public var side: Side?
    /// The patient's sex.
    public var sex: Sex?
    /// The positions that the patient can take, `position:prone`.
    public var positions: Set<String>
    /// The guidance at hand, `modality:ct`.
    public var guidance: Set<String>
    /// The instruments at hand, `device:cryoprobe`.
    public var instruments: Set<String>
    /// What the patient has or had done that matters, `contraindication:coagulopathy`, `condition:hernia-mesh`.
    public var conditions: Set<String>
    /// Structures, nerves and spaces that are never to be crossed, `structure:urinary-bladder`.
    public var avoided: Set<String>
    /// Spaces that can't be entered, `space:presacral-space`.
    public var closed: Set<String>

    /// Describes a case; without arguments nothing is known of it.
    public init(
        side: Side? = nil, sex: Sex? = nil, positions: Set<String> = [], guidance: Set<String> = [],
        instruments: Set<String> = [], conditions: Set<String> = [], avoided: Set<String> = [],
        closed: Set<String> = []
    ) {
        self.side = side
        self.sex = sex
        self.positions = positions
        self.guidance = guidance
        self.instruments = instruments
        self.conditions = conditions
        self.avoided = avoided
        self.closed = closed
    }

    /// Whether nothing was said.
    public var isEmpty: Bool { self == ClinicalCase() }
}
