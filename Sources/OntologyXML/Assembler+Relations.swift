import PropertyGraph
import Spelling

/// A relationship as it was stated.
struct RelationEntry {
    var relationship: RelationshipID
    var type: StringID
    var from: NodeID
    var to: NodeID
    /// Among the assembler's `relationProperties`.
    var properties: Range<Int>
    var element: Int
    /// The next of the same type between the same nodes.
    var next: Int?
}

/// A property of a relationship that states sources of its own.
private struct SourcedProperty {
    var name: StringID
    var sources: Sources
    var element: Int
}

extension Assembler {
    /// `<runs-through ref="…" order="4" source="…"/>`.
    mutating func stateRelation(_ element: Int, _ relation: RelationDefinition, _ context: Context) {
        guard let reference = value(element, words.ref, level: context.level, isIdentifier: true) else {
            add("missing-id", "<\(name(element))> says not to what", at: element, hint: "ref=\"…\"")
            return
        }
        if relation.isDerivedOnly {
            add("unknown-element", "\(text(relation.type)) is derived by rules and can't be written", at: element)
            return
        }
        guard let other = resolve(reference, at: element) else { return }
        let (subject, object) = relation.isInverse ? (other, context.owner) : (context.owner, other)
        guard fits(subject, relation.domain) else {
            add(
                "wrong-domain", "\(text(relation.type)) can't begin at \(text(subject.id))", at: element,
                hint: "it begins at \(texts(relation.domain).sorted().joined(separator: ", "))")
            return
        }
        guard fits(object, relation.range) else {
            add(
                "wrong-range", "\(text(relation.type)) can't end at \(text(object.id))", at: element,
                hint: "it ends at \(texts(relation.range).sorted().joined(separator: ", "))")
            return
        }
        if isForeign(subject, to: element), isForeign(object, to: element) {
            add(
                "namespace",
                "\(text(subject.id)) and \(text(object.id)) are another's: a plugin states no \(text(relation.type)) between them",
                at: element, hint: "one end has to be in the plugin's own namespace")
            return
        }
        var sourced: [SourcedProperty] = []
        let start = relationProperties.count
        guard readProperties(element, relation, context, start, &sourced) else {
            relationProperties.removeLast(relationProperties.count - start)
            return
        }
        let stated = sources(of: element)
        let sources = stated.isEmpty ? inheritedSources(element, context) : stated
        if sources.isEmpty {
            add(
                "missing-source", "this fact states no source, nor does what it belongs to", at: element,
                hint: "source=\"KEY#PLACE\"")
        }
        if isWithdrawn(relation.type, subject.node, object.node, propertiesFrom: start, at: element) {
            relationProperties.removeLast(relationProperties.count - start)
            return
        }
        guard let relationship = makeRelationship(relation, subject, object, propertiesFrom: start, at: element) else {
            return
        }
        addSources(of: .relationship(relationship), sources, at: element)
        for property in sourced {
            let fact = FactKey.relationshipProperty(relationship, builder.key(property.name))
            addSources(of: fact, property.sources, at: property.element)
        }
    }

    private func fits(_ entry: NodeEntry, _ labels: [StringID]) -> Bool {
        labels.contains(words.any) || entry.kind.has(labels)
    }

    // MARK: Properties

    /// The properties that an element names, among `relationProperties`; nil with findings where one is wrong.
    mutating func properties(of element: Int, _ relation: RelationDefinition, _ context: Context) -> Range<Int>? {
        let start = relationProperties.count
        var sourced: [SourcedProperty] = []
        return readProperties(element, relation, context, start, &sourced) ? start..<relationProperties.count : nil
    }

    /// Reads the properties in attributes and child elements, ascending by name; false with findings where one is wrong.
    private mutating func readProperties(
        _ element: Int, _ relation: RelationDefinition, _ context: Context, _ start: Int,
        _ sourced: inout [SourcedProperty]
    ) -> Bool {
        var isGood = true
        for attribute in table.attributes(of: element)
        where !words.isStructural(attribute.name) && attribute.name != words.basis {
            let (name, value) = (attribute.name, attribute.value)
            isGood =
                read(name, value, Sources(), at: element, of: element, relation, context, start, &sourced) && isGood
        }
        for child in table.children(of: element) {
            guard let text = table.elements[child].text else {
                add("missing-property", "<\(name(child))> is empty", at: child)
                isGood = false
                continue
            }
            let (name, own) = (table.elements[child].name, sources(of: child))
            isGood = read(name, text, own, at: child, of: element, relation, context, start, &sourced) && isGood
        }
        for property in relation.properties where property.isRequired && isGood {
            if relationProperties[start...].contains(where: { $0.name == property.name }) { continue }
            add("missing-property", "<\(name(element))> needs \(text(property.name))", at: element)
            isGood = false
        }
        if relationProperties.count - start > 1 {
            relationProperties[start...].sort { $0.name.rawValue < $1.name.rawValue }
        }
        return isGood
    }

    private mutating func read(
        _ name: StringID, _ value: StringID, _ sources: Sources, at place: Int, of element: Int,
        _ relation: RelationDefinition, _ context: Context, _ start: Int, _ sourced: inout [SourcedProperty]
    ) -> Bool {
        guard let property = relation.properties.first(where: { $0.name == name }) else {
            let names = texts(relation.properties.map(\.name)).sorted()
            add(
                "unknown-attribute", "<\(self.name(element))> has no \(text(name))", at: place,
                hint: Spelling.nearest(to: text(name), among: names).map { "did you mean \($0)?" }
                    ?? "it has \(names.joined(separator: ", "))")
            return false
        }
        let filled = fill(value, level: context.level, isIdentifier: property.type == .id)
        guard let stored = stored(filled, property, at: place) else { return false }
        if let known = relationProperties[start...].firstIndex(where: { $0.name == name }) {
            relationProperties[known].value = stored
        } else {
            relationProperties.append((name, stored))
        }
        if !sources.isEmpty {
            sourced.append(SourcedProperty(name: name, sources: sources, element: place))
        } else if let source = property.defaultSource {
            sourced.append(SourcedProperty(name: name, sources: Sources(tokens: tokens(of: source)), element: place))
        }
        return true
    }

    // MARK: Relationships

    /// A new relationship, the known one where the same fact was stated before, or nil with a finding where the two contradict.
    private mutating func makeRelationship(
        _ relation: RelationDefinition, _ subject: NodeEntry, _ object: NodeEntry, propertiesFrom start: Int,
        at element: Int
    ) -> RelationshipID? {
        let properties = start..<relationProperties.count
        let ends = UInt64(subject.node.rawValue) << 32 | UInt64(object.node.rawValue)
        let hash = hashWords(UInt64(relation.type.rawValue), ends)
        let first = statements.find(hash) { position in
            let known = relationships[position]
            return known.type == relation.type && known.from == subject.node && known.to == object.node
        }
        var last: Int?
        var position = first
        while let index = position {
            let known = relationships[index]
            let differing = differing(known.properties, properties)
            if differing.isEmpty || isContradiction(differing, known.properties, properties) {
                relationProperties.removeLast(properties.count)
                if differing.isEmpty { return known.relationship }
                add(
                    "conflicting-value",
                    "the same fact has another \(texts(differing).sorted().joined(separator: ", ")) at \(place(known.element))",
                    at: element, hint: "keep both in a <conflict>, or take one out")
                return nil
            }
            last = index
            position = known.next
        }
        if let last {
            relationships[last].next = relationships.count
        } else {
            statements.insert(relationships.count, hash: hash)
        }
        return makeRelationship(relation.type, from: subject, to: object, properties, at: element)
    }

    /// The names of the properties in which two statements differ.
    func differing(_ first: Range<Int>, _ second: Range<Int>) -> [StringID] {
        let left = relationProperties[first].filter { property(second, $0.name) != $0.value }.map(\.name)
        let right = relationProperties[second].map(\.name).filter { property(first, $0) == nil }
        return left + right
    }

    /// Whether both statements give each of some properties, and each is a grade.
    private func isContradiction(_ names: [StringID], _ first: Range<Int>, _ second: Range<Int>) -> Bool {
        names.allSatisfy {
            words.grades.contains($0) && property(first, $0) != nil && property(second, $0) != nil
        }
    }

    private func property(_ properties: Range<Int>, _ name: StringID) -> PropertyValue? {
        relationProperties[properties].first { $0.name == name }?.value
    }

    /// The value of a stated property of a relationship.
    func property(_ entry: RelationEntry, _ name: StringID) -> PropertyValue? { property(entry.properties, name) }

    /// A relationship that the form of the file states: a nested element, a member of a series.
    mutating func addRelationship(
        _ type: StringID, from: NodeEntry, to: NodeEntry, at element: Int, sources: Sources
    ) {
        let end = relationProperties.count
        if isWithdrawn(type, from.node, to.node, propertiesFrom: end, at: element) { return }
        let relationship = makeRelationship(type, from: from, to: to, end..<end, at: element)
        addSources(of: .relationship(relationship), sources, at: element)
    }

    private mutating func makeRelationship(
        _ type: StringID, from: NodeEntry, to: NodeEntry, _ properties: Range<Int>, at element: Int
    ) -> RelationshipID {
        let relationship = builder.addRelationship(builder.type(type), from: from.node, to: to.node)
        for index in properties {
            let (name, value) = relationProperties[index]
            builder.set(relationship, builder.key(name), value)
        }
        relationships.append(
            RelationEntry(
                relationship: relationship, type: type, from: from.node, to: to.node, properties: properties,
                element: element))
        return relationship
    }
}
