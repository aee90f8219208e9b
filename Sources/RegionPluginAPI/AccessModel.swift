// What it costs to cross from one space into the next. In: the crossing's facts and a case. Out: a judgement with its source, or nothing.

/// A region's judgement of crossings in a case.
public struct AccessModel: Sendable {
    /// What a region says of a crossing.
    public enum Judgement: Sendable, Hashable {
        /// It may be crossed at this hazard, 0 none to 3 high; nil is unknown, which counts as the worst.
        case open(hazard: Int?, reason: String, sources: [Citation])
        /// It may not be crossed.
        case closed(reason: String, sources: [Citation])
    }

    /// The file that the model is written in.
    public let file: String
    /// The line on which it begins.
    public let line: Int
    private let form: Form

    private enum Form: Sendable {
        case one(@Sendable (Crossing, ClinicalCase, RegionGraph) -> Judgement?)
        case batch(@Sendable ([Crossing], ClinicalCase, RegionGraph) -> [Judgement?])
    }

    /// Makes a model from a function that returns nil where the facts stand as they are.
    ///
    /// The function must give the same answer for the same arguments. It is called once for each crossing of a search.
    /// Leave `file` and `line` to their defaults: `nervegraph why` shows them with each judgement.
    public init(
        file: String = #fileID, line: Int = #line,
        _ judge: @escaping @Sendable (Crossing, ClinicalCase, RegionGraph) -> Judgement?
    ) {
        self.file = file
        self.line = line
        form = .one(judge)
    }

    /// Makes a model from a function of many crossings at once, for a judgement that is dear to ask for. It returns one for each crossing, in
    /// order, nil where the facts stand as they are.
    ///
    /// The function must give the same answer for the same crossing, case and graph, whatever it is asked with. It is asked once for a case, for
    /// all crossings of the graph; for a crossing that it closes it is asked again in cases that lack a part of the case, which tells what in
    /// the case closes it.
    public init(
        file: String = #fileID, line: Int = #line,
        batch judge: @escaping @Sendable ([Crossing], ClinicalCase, RegionGraph) -> [Judgement?]
    ) {
        self.file = file
        self.line = line
        form = .batch(judge)
    }

    /// Whether the model is made to be asked for many crossings at once.
    package var asksInBatches: Bool { if case .batch = form { true } else { false } }

    /// The judgement of one crossing; nil where the facts stand as they are.
    public func judge(_ crossing: Crossing, in clinicalCase: ClinicalCase, on graph: RegionGraph) -> Judgement? {
        switch form {
        case .one(let judge): judge(crossing, clinicalCase, graph)
        case .batch(let judge): judge([crossing], clinicalCase, graph).first ?? nil
        }
    }

    /// The judgements of crossings, one for each, in order.
    public func judge(_ crossings: [Crossing], in clinicalCase: ClinicalCase, on graph: RegionGraph) -> [Judgement?] {
        switch form {
        case .one(let judge): crossings.map { judge($0, clinicalCase, graph) }
        case .batch(let judge): judge(crossings, clinicalCase, graph)
        }
    }
}

/// The facts of a crossing.
public struct Crossing: Sendable, Hashable {
    /// How the boundary can be crossed.
    public enum Kind: String, Sendable, Hashable {
        /// With any instrument.
        case free
        /// Not at all, but a route may end on it.
        case contactStop = "contact-stop"
        /// After it was opened.
        case needsOpening = "needs-opening"
        /// With a fine needle only.
        case fineNeedleOnly = "fine-needle-only"
        /// By fluid only.
        case fluidOnly = "fluid-only"
        /// Not at all.
        case closed
    }

    /// The CROSSING relationship.
    public let relationship: RelationshipID
    /// The space that is left.
    public let from: NodeID
    /// The space that is entered.
    public let to: NodeID
    /// How the boundary can be crossed.
    public let kind: Kind
    /// 0 none to 3 high; nil is unknown.
    public let hazard: Int?

    /// Describes a crossing.
    public init(relationship: RelationshipID, from: NodeID, to: NodeID, kind: Kind, hazard: Int?) {
        self.relationship = relationship
        self.from = from
        self.to = to
        self.kind = kind
        self.hazard = hazard
    }
}
