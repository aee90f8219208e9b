// What an overlay holds. Comes in: through ``GraphOverlay``. Goes out: arrays that ``GraphView`` reads beside the base's.

/// Additions, removals and patches over a base. Whoever writes holds the only reference; readers load one field at a time without copying the rest.
final class OverlayContents: @unchecked Sendable {
    let base: ObjectIdentifier
    let firstNode: UInt32
    let firstRelationship: UInt32
    @exclusivity(unchecked) var strings: StringPool
    @exclusivity(unchecked) var lists: ListPool
    @exclusivity(unchecked) var labels: SymbolTable
    @exclusivity(unchecked) var types: SymbolTable
    @exclusivity(unchecked) var keys: SymbolTable

    // MARK: Additions

    @exclusivity(unchecked) var nodeLabels: [[LabelID]] = []
    @exclusivity(unchecked) var relationships: [AddedRelationship] = []
    /// The numbers of added relationships that rules made.
    @exclusivity(unchecked) var derived = BitSet()
    @exclusivity(unchecked) var outgoing: OverlayAdjacency
    @exclusivity(unchecked) var incoming: OverlayAdjacency
    @exclusivity(unchecked) var nodeProperties: [[PropertyEntry]] = []
    /// The properties of added relationships, each one's side by side.
    @exclusivity(unchecked) var relationshipProperties: [PropertyEntry] = []
    @exclusivity(unchecked) var sources: [FactKey: [ProvenanceRecord]] = [:]
    /// Finds the nodes that it adds or changes; made anew by a copy that is asked.
    let indexes = OverlayIndexes()

    // MARK: What changed, for those who follow it

    @exclusivity(unchecked) var changes = OverlayChanges()

    // MARK: Removals

    @exclusivity(unchecked) var removedNodes = BitSet()
    @exclusivity(unchecked) var removedRelationships = BitSet()
    /// Nodes at an end of a removed relationship; every other node reads its slices as they are.
    @exclusivity(unchecked) var touchedNodes = BitSet()

    // MARK: Patches: what takes the place of an entity's properties or labels in the base

    @exclusivity(unchecked) var patchedNodes: [NodeID: [PropertyEntry]] = [:]
    @exclusivity(unchecked) var patchedRelationships: [RelationshipID: [PropertyEntry]] = [:]
    @exclusivity(unchecked) var patchedLabels: [NodeID: [LabelID]] = [:]

    // MARK: The statement that writes, if one does

    @exclusivity(unchecked) var undo: OverlayUndo?

    init(over base: Graph) {
        self.base = ObjectIdentifier(base)
        firstNode = UInt32(base.nodeCount)
        firstRelationship = UInt32(base.relationshipCount)
        strings = base.strings
        lists = base.lists
        labels = base.labels
        types = base.types
        keys = base.keys
        outgoing = OverlayAdjacency(nodes: base.nodeCount)
        incoming = OverlayAdjacency(nodes: base.nodeCount)
    }

    init(copying other: OverlayContents) {
        base = other.base
        firstNode = other.firstNode
        firstRelationship = other.firstRelationship
        strings = other.strings
        lists = other.lists
        labels = other.labels
        types = other.types
        keys = other.keys
        nodeLabels = other.nodeLabels
        relationships = other.relationships
        derived = other.derived
        outgoing = other.outgoing
        incoming = other.incoming
        nodeProperties = other.nodeProperties
        relationshipProperties = other.relationshipProperties
        sources = other.sources
        changes = other.changes
        removedNodes = other.removedNodes
        removedRelationships = other.removedRelationships
        touchedNodes = other.touchedNodes
        patchedNodes = other.patchedNodes
        patchedRelationships = other.patchedRelationships
        patchedLabels = other.patchedLabels
    }

    /// Whether any node is another, or has other properties, labels or sources.
    var changesNodes: Bool {
        !nodeLabels.isEmpty || !removedNodes.isEmpty || !patchedNodes.isEmpty || !patchedLabels.isEmpty
            || !sources.isEmpty
    }

    /// Whether relationships without sources are all that it adds, and nothing is removed or patched.
    var onlyAddsRelationships: Bool {
        !changesNodes && removedRelationships.isEmpty && patchedRelationships.isEmpty
    }

    var isEmpty: Bool {
        nodeLabels.isEmpty && relationships.isEmpty && removedNodes.isEmpty && removedRelationships.isEmpty
            && patchedNodes.isEmpty && patchedRelationships.isEmpty && patchedLabels.isEmpty
    }
}

/// A relationship of an overlay: its type, its ends, and where its properties are.
struct AddedRelationship {
    let type: TypeID
    let from: NodeID
    let to: NodeID
    var firstProperty: UInt32
    var propertyCount: UInt32
}

/// What changed in an overlay since somebody last asked, except for what rules added; an entity may stand there twice.
package struct OverlayChanges: Sendable {
    package internal(set) var nodes: [NodeID] = []
    package internal(set) var relationships: [RelationshipID] = []
}
