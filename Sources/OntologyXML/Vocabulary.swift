// The words of the ontology, as Core/Kinds.xml and Core/Relations.xml declare them. In: elements. Out: what each element and attribute
// means, by interned name.

import PropertyGraph

/// A kind of node.
final class KindDefinition {
    let element: StringID
    let labels: [StringID]
    /// What each id begins with, the colon included.
    let prefix: [UInt8]
    let isSourced: Bool
    /// The kind it may be nested in, and the relationship that says so.
    let within: StringID?
    let by: StringID?

    init(
        element: StringID, labels: [StringID], prefix: [UInt8], isSourced: Bool, within: StringID?, by: StringID?
    ) {
        self.element = element
        self.labels = labels
        self.prefix = prefix
        self.isSourced = isSourced
        self.within = within
        self.by = by
    }

    /// Whether it has one of some labels.
    func has(_ sought: [StringID]) -> Bool { sought.contains { labels.contains($0) } }
}

/// A property of nodes or of one relation.
final class PropertyDefinition {
    enum ValueType: String {
        case string, integer, float, boolean
        /// The id of a node.
        case id
    }

    let name: StringID
    /// The child element that states it, where that is not its name.
    let element: StringID
    let type: ValueType
    var isList = false
    var isRequired = false
    /// Those it may have; empty for all.
    var values: [StringID] = []
    var pattern: Pattern?
    var minimum: Int64?
    var maximum: Int64?
    /// The labels that may have it; empty for all.
    var labels: [StringID] = []
    /// What a `source` attribute would say.
    var defaultSource: StringID?

    init(name: StringID, element: StringID, type: ValueType) {
        self.name = name
        self.element = element
        self.type = type
    }
}

/// A relationship type.
final class RelationDefinition {
    let type: StringID
    let domain: [StringID]
    let range: [StringID]
    let isAcyclic: Bool
    let isDerivedOnly: Bool
    /// Whether it is stated from its object.
    let isInverse: Bool
    let properties: [PropertyDefinition]

    init(
        type: StringID, domain: [StringID], range: [StringID], isAcyclic: Bool, isDerivedOnly: Bool, isInverse: Bool,
        properties: [PropertyDefinition]
    ) {
        self.type = type
        self.domain = domain
        self.range = range
        self.isAcyclic = isAcyclic
        self.isDerivedOnly = isDerivedOnly
        self.isInverse = isInverse
        self.properties = properties
    }
}

struct Vocabulary {
    var kinds = StringMap<KindDefinition>()
    /// By attribute name.
    var properties = StringMap<PropertyDefinition>()
    /// By child element.
    var propertyElements = StringMap<PropertyDefinition>()
    /// By element, inverse ones included.
    var relations = StringMap<RelationDefinition>()

    /// Everything that may stand as an element.
    func elementNames(_ strings: borrowing StringInterner) -> [String] {
        (kinds.keys + propertyElements.keys + relations.keys).map { strings.string($0) }.sorted()
    }
}
