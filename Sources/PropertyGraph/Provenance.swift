// On whose word a fact stands. Comes in: what the ontology states. Goes out: records, kept outside the property columns.

/// How well founded a fact is.
package enum Basis: String, Sendable, CaseIterable {
    case published, textbook, curator, inferred
}

/// How sure the curators are.
package enum Confidence: String, Sendable, CaseIterable {
    case high, medium, low
}

/// Whether a relationship was written in the ontology or made by a rule.
package enum FactStatus: String, Sendable {
    case asserted, derived
}

/// One source of one fact.
package struct ProvenanceRecord: Hashable, Sendable {
    /// The Reference node; nil where the key is a reference that the graph does not hold.
    package var reference: NodeID?
    package var place: StringID?
    package var basis: Basis
    package var confidence: Confidence?
    package var file: StringID
    /// From 1.
    package var line: UInt32

    package init(
        reference: NodeID?, place: StringID?, basis: Basis, confidence: Confidence?, file: StringID, line: UInt32
    ) {
        self.reference = reference
        self.place = place
        self.basis = basis
        self.confidence = confidence
        self.file = file
        self.line = line
    }
}

/// What can have a source: an entity or one property of it.
package enum FactKey: Hashable, Sendable {
    case node(NodeID)
    case nodeProperty(NodeID, KeyID)
    case relationship(RelationshipID)
    case relationshipProperty(RelationshipID, KeyID)
}
