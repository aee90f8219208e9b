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
                    vocabulary.properties.set(property.name, property)
                    vocabulary.propertyElements.set(property.element, property)
                    vocabulary.propertyElements.set(property.name, property)
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
        value(element, name, &strings).map { strings.string($0) }
    }

    private func value(_ element: Int, _ name: String, _ strings: inout StringInterner) -> StringID? {
        table.value(element, strings.intern(name))
    }

    private func words(_ element: Int, _ name: String, _ strings: inout StringInterner) -> [StringID] {
        (text(element, name, &strings) ?? "").split(separator: " ").map { strings.intern(String($0)) }
    }

    private mutating func readKind(_ element: Int, _ strings: inout StringInterner) {
        guard let name = value(element, "element", &strings), let prefix = text(element, "prefix", &strings) else {
            findings.append(table.finding("missing-attribute", "a kind needs element and prefix", at: element))
            return
        }
        vocabulary.kinds.set(
            name,
            KindDefinition(
                element: name, labels: words(element, "labels", &strings), prefix: Array("\(prefix):".utf8),
                isSourced: text(element, "sourced", &strings) == "true", within: value(element, "within", &strings),
                by: value(element, "by", &strings)))
    }

    private mutating func property(_ element: Int, _ strings: inout StringInterner) -> PropertyDefinition? {
        guard let name = value(element, "name", &strings) else {
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
        let property = PropertyDefinition(
            name: name, element: value(element, "element", &strings) ?? name, type: valueType)
        property.isList = text(element, "list", &strings) == "true"
        property.isRequired = text(element, "required", &strings) == "true"
        property.values = words(element, "values", &strings)
        property.pattern = text(element, "pattern", &strings).map { Pattern($0) }
        property.minimum = text(element, "minimum", &strings).flatMap { Int64($0) }
        property.maximum = text(element, "maximum", &strings).flatMap { Int64($0) }
        property.labels = words(element, "on", &strings)
        property.defaultSource = value(element, "default-source", &strings)
        return property
    }

    private mutating func readRelation(_ element: Int, _ strings: inout StringInterner) {
        guard let type = value(element, "type", &strings) else {
            findings.append(table.finding("missing-attribute", "a relation needs a type", at: element))
            return
        }
        var properties: [PropertyDefinition] = []
        for child in table.children(of: element) {
            if let property = property(child, &strings) {
                properties.removeAll { $0.name == property.name }
                properties.append(property)
            }
        }
        let domain = words(element, "domain", &strings)
        let range = words(element, "range", &strings)
        let isAcyclic = text(element, "acyclic", &strings) == "true"
        let isDerived = text(element, "derived", &strings) == "true"
        let name = value(element, "element", &strings)
        for (element, isInverse) in [(name, false), (value(element, "inverse", &strings), true)] {
            guard let element else { continue }
            vocabulary.relations.set(
                element,
                RelationDefinition(
                    type: type, domain: domain, range: range, isAcyclic: isAcyclic,
                    isDerivedOnly: isDerived && name == nil, isInverse: isInverse, properties: properties))
        }
    }
}
