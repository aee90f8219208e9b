// What may be harmed on an approach beyond what is documented. In: the approach and the graph. Out: risks with reason and source.

/// Something a region knows of the dangers of approaches.
public struct RiskAssessor: Sendable {
    /// Unique, and begins with the plugin's id.
    public let id: String
    /// What it knows, one sentence.
    public let says: String
    /// The file that the assessor is written in.
    public let file: String
    /// The line on which it begins.
    public let line: Int
    private let body: @Sendable ([NodeID], ClinicalCase, RegionGraph) -> [[Risk]]

    /// Makes an assessor from a function of an `Approach` node; it returns nothing for approaches that it knows nothing of.
    ///
    /// Leave `file` and `line` to their defaults: `nervegraph why` shows them with each judgement.
    public init(
        id: String, says: String, file: String = #fileID, line: Int = #line,
        _ assess: @escaping @Sendable (NodeID, ClinicalCase, RegionGraph) -> [Risk]
    ) {
        self.init(
            id: id, says: says, file: file, line: line,
            batch: { approaches, clinicalCase, graph in
                approaches.map { assess($0, clinicalCase, graph) }
            })
    }

    /// Makes an assessor from a function of many `Approach` nodes at once, for risks that are dear to ask for. It returns the risks of each, in
    /// order.
    public init(
        id: String, says: String, file: String = #fileID, line: Int = #line,
        batch assess: @escaping @Sendable ([NodeID], ClinicalCase, RegionGraph) -> [[Risk]]
    ) {
        self.id = id
        self.says = says
        self.file = file
        self.line = line
        body = assess
    }

    /// The risks of an approach in a case, in the assessor's order; empty is "nothing known", not "no risk".
    public func risks(of approach: NodeID, in clinicalCase: ClinicalCase, on graph: RegionGraph) -> [Risk] {
        body([approach], clinicalCase, graph).first ?? []
    }

    /// The risks of approaches in a case, those of each in the assessor's order.
    public func risks(of approaches: [NodeID], in clinicalCase: ClinicalCase, on graph: RegionGraph) -> [[Risk]] {
        body(approaches, clinicalCase, graph)
    }
}

/// One thing that may be harmed.
public struct Risk: Sendable, Hashable {
    /// When it may be harmed.
    public enum Phase: String, Sendable, Hashable {
        /// On the way.
        case access
        /// By the lesion.
        case ablation
        /// As what follows from the lesion.
        case effect
    }

    /// How bad it is.
    public enum Severity: String, Sendable, Hashable {
        /// Passes by itself.
        case minor
        /// Needs treatment.
        case moderate
        /// Lasting or dangerous.
        case major
        /// Threatens life or independence.
        case catastrophic
    }

    /// The Structure, Nerve, Effect, Landmark or Space.
    public let structure: NodeID
    /// When it may be harmed.
    public let phase: Phase
    /// What happens then.
    public let consequence: String
    /// nil is unknown, which is never "none".
    public let severity: Severity?
    /// Why it is at risk on this approach.
    public let reason: String
    /// How it is protected.
    public let protection: String?
    /// On whose word; never empty.
    public let sources: [Citation]

    /// Describes a risk.
    public init(
        structure: NodeID, phase: Phase, consequence: String, severity: Severity?, reason: String,
        protection: String? = nil, sources: [Citation]
    ) {
        self.structure = structure
        self.phase = phase
        self.consequence = consequence
        self.severity = severity
        self.reason = reason
        self.protection = protection
        self.sources = sources
    }
}
