// Reads the declarations of the vocabulary. In: the elements of a vocabulary file. Out: a Vocabulary, or findings.

import PropertyGraph

struct VocabularyReader {
    let table: ElementTable
    private(set) var vocabulary = Vocabulary()
    private(set) var findings: [Finding] = []

    init(_ table: ElementTable) { self.table = table }

    /// Takes up one file whose root is `<vocabulary>`.
    mutating func read(root: Int, _ strings: inout StringInterner) {
        for element in table.children(of: root) {
            switch strings.string(table.elements[element].name) {
            case "kind": readKind(element, &strings)
            case "property":
                if let property = property(element, &strings) {
                    vocabulary.properties[strings.intern(property.name)] = property
                    vocabulary.propertyElements[strings.intern(property.element)] = property
                    vocabulary.propertyElements[strings.intern(property.name)] = property
                }
            case "relation": readRelation(element, &strings)
            case let name:
                findings.append(
                    table.finding(
                        "unknown-element", "<\(name)> declares nothing", at: element,
                        hint: "use kind, property or relation"))
            }
        }
    }

    private func text(_ element: Int, _ name: String, _ strings: inout StringInterner) -> String? {
        table.value(element, strings.intern(name)).map { strings.string($0) }
    }

    private func words(_ element: Int, _ name: String, _ strings: inout StringInterner) -> [String] {
        (text(element, name, &strings) ?? "").split(separator: " ").map(String.init)
    }

    private mutating func readKind(_ element: Int, _ strings: inout StringInterner) {
        guard let name = text(element, "element", &strings), let prefix = text(element, "prefix", &strings) else {
            findings.append(table.finding("missing-attribute", "a kind needs element and prefix", at: element))
            return
        }
        vocabulary.kinds[strings.intern(name)] = KindDefinition(
            element: strings.intern(name), labels: words(element, "labels", &strings), prefix: prefix,
            isSourced: text(element, "sourced", &strings) == "true",
            within: text(element, "within", &strings).map { strings.intern($0) }, by: text(element, "by", &strings))
    }

    private mutating func property(_ element: Int, _ strings: inout StringInterner) -> PropertyDefinition? {
        guard let name = text(element, "name", &strings) else {
            findings.append(table.finding("missing-attribute", "a property needs a name", at: element))
            return nil
        }
        let type = text(element, "type", &strings) ?? "string"
        guard let valueType = PropertyDefinition.ValueType(rawValue: type) else {
            findings.append(
                table.finding(
                    "wrong-value", "there is no type \(type)", at: element,
                    hint: "string, integer, float, boolean or id"))
            return nil
        }
        return PropertyDefinition(
            name: name, element: text(element, "element", &strings) ?? name,
            isList: text(element, "list", &strings) == "true",
            isRequired: text(element, "required", &strings) == "true",
            type: valueType, values: Set(words(element, "values", &strings)),
            pattern: text(element, "pattern", &strings),
            minimum: text(element, "minimum", &strings).flatMap { Int64($0) },
            maximum: text(element, "maximum", &strings).flatMap { Int64($0) },
            labels: Set(words(element, "on", &strings)),
            defaultSource: text(element, "default-source", &strings))
    }

    private mutating func readRelation(_ element: Int, _ strings: inout StringInterner) {
        guard let type = text(element, "type", &strings) else {
            findings.append(table.finding("missing-attribute", "a relation needs a type", at: element))
            return
        }
        var properties: [StringID: PropertyDefinition] = [:]
        for child in table.children(of: element) {
            if let property = property(child, &strings) { properties[strings.intern(property.name)] = property }
        }
        var relation = RelationDefinition(
            type: type, domain: Set(words(element, "domain", &strings)), range: Set(words(element, "range", &strings)),
            isAcyclic: text(element, "acyclic", &strings) == "true",
            isDerivedOnly: text(element, "derived", &strings) == "true" && text(element, "element", &strings) == nil,
            isInverse: false, properties: properties)
        if let name = text(element, "element", &strings) { vocabulary.relations[strings.intern(name)] = relation }
        if let name = text(element, "inverse", &strings) {
            relation.isInverse = true
            vocabulary.relations[strings.intern(name)] = relation
        }
    }
}
