// The words of the ontology, as Core/Kinds.xml and Core/Relations.xml declare them. In: elements. Out: what each element and attribute
// means, by interned name.

import PropertyGraph

/// A kind of node.
struct KindDefinition {
    var element: StringID
    var labels: [String]
    var prefix: String
    var isSourced: Bool
    /// The kind it may be nested in, and the relationship that says so.
    var within: StringID?
    var by: String?
}

/// A property of nodes or of one relation.
struct PropertyDefinition {
    enum ValueType: String {
        case string, integer, float, boolean
        /// The id of a node.
        case id
    }

    var name: String
    /// The child element that states it, where that is not its name.
    var element: String
    var isList: Bool
    var isRequired: Bool
    var type: ValueType
    var values: Set<String>
    var pattern: String?
    var minimum: Int64?
    var maximum: Int64?
    /// The labels that may have it; empty for all.
    var labels: Set<String>
    var defaultSource: String?
}

/// A relationship type.
struct RelationDefinition {
    var type: String
    var domain: Set<String>
    var range: Set<String>
    var isAcyclic: Bool
    var isDerivedOnly: Bool
    /// Whether it is stated from its object.
    var isInverse: Bool
    var properties: [StringID: PropertyDefinition]
}

struct Vocabulary {
    var kinds: [StringID: KindDefinition] = [:]
    /// By attribute name.
    var properties: [StringID: PropertyDefinition] = [:]
    /// By child element.
    var propertyElements: [StringID: PropertyDefinition] = [:]
    /// By element, inverse ones included.
    var relations: [StringID: RelationDefinition] = [:]

    /// Everything that may stand as an element.
    func elementNames(_ strings: borrowing StringInterner) -> [String] {
        (Array(kinds.keys) + Array(propertyElements.keys) + Array(relations.keys)).map { strings.string($0) }.sorted()
    }
}
