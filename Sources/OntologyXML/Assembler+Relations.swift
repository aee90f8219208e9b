import PropertyGraph

/// What makes two statements of a relationship the same.
struct RelationKey: Hashable {
    var type: String
    var from: NodeID
    var to: NodeID
}

/// A relationship as it was stated.
struct RelationEntry {
    var relationship: RelationshipID
    var type: String
    var from: NodeID
    var to: NodeID
    var properties: [StringID: PropertyValue]
    var element: Int
}

extension Assembler {
    /// `<runs-through ref="…" order="4" source="…"/>`.
    func stateRelation(_ element: Int, _ relation: RelationDefinition, _ context: Context) {
        guard let reference = value(element, words.ref, level: context.level, isIdentifier: true) else {
            add("missing-id", "<\(name(element))> says not to what", at: element, hint: "ref=\"…\"")
            return
        }
        if relation.isDerivedOnly {
            add("unknown-element", "\(relation.type) is derived by rules and can't be written", at: element)
            return
        }
        guard let other = resolve(reference, at: element) else { return }
        let (subject, object) = relation.isInverse ? (other, context.owner) : (context.owner, other)
        guard fits(subject, relation.domain) else {
            add(
                "wrong-domain", "\(relation.type) can't begin at \(text(subject.id))", at: element,
                hint: "it begins at \(relation.domain.sorted().joined(separator: ", "))")
            return
        }
        guard fits(object, relation.range) else {
            add(
                "wrong-range", "\(relation.type) can't end at \(text(object.id))", at: element,
                hint: "it ends at \(relation.range.sorted().joined(separator: ", "))")
            return
        }
        var own: [(name: StringID, sources: [SourceToken], element: Int)] = []
        guard let properties = relationProperties(element, relation, context, own: &own) else { return }
        let stated = sourceTokens(element, level: context.level)
        let sources = stated.isEmpty ? inheritedSources(element, context) : stated
        if sources.isEmpty {
            add(
                "missing-source", "this fact states no source, nor does what it belongs to", at: element,
                hint: "source=\"KEY#PLACE\"")
        }
        let relationship = makeRelationship(relation, subject, object, properties, at: element)
        guard let relationship else { return }
        for token in sources { addSource(.relationship(relationship), token, at: element) }
        for property in own {
            for token in property.sources {
                addSource(.relationshipProperty(relationship, key(property.name)), token, at: property.element)
            }
        }
    }

    /// A fact without its own source has its node's; with its own basis or confidence those of its node's sources are overridden.
    private func inheritedSources(_ element: Int, _ context: Context) -> [SourceToken] {
        let confidence = table.value(element, words.confidence).flatMap { Confidence(rawValue: text($0)) }
        let basis = table.value(element, words.basis).flatMap { Basis(rawValue: text($0)) }
        return context.owner.sources.map { token in
            var token = token
            if let confidence { token.confidence = confidence }
            if let basis { token.basis = basis }
            return token
        }
    }

    private func fits(_ entry: NodeEntry, _ labels: Set<String>) -> Bool {
        labels.contains("any") || !labels.isDisjoint(with: entry.kind.labels)
    }

    /// The properties in attributes and child elements; nil with findings where one is wrong.
    private func relationProperties(
        _ element: Int, _ relation: RelationDefinition, _ context: Context,
        own: inout [(name: StringID, sources: [SourceToken], element: Int)]
    ) -> [StringID: PropertyValue]? {
        var properties: [StringID: PropertyValue] = [:]
        var isGood = true
        func take(_ name: StringID, _ value: StringID, at place: Int, sources: [SourceToken]) {
            guard let property = relation.properties[name] else {
                let near = Nearest.name(to: text(name), among: relation.properties.keys.map { text($0) })
                add(
                    "unknown-attribute", "<\(self.name(element))> has no \(text(name))", at: place,
                    hint: near.map { "did you mean \($0)?" }
                        ?? "it has \(relation.properties.keys.map { text($0) }.sorted().joined(separator: ", "))")
                isGood = false
                return
            }
            let filled = fill(value, level: context.level, isIdentifier: property.type == .id)
            guard let stored = stored(filled, property, at: place) else {
                isGood = false
                return
            }
            properties[name] = stored
            let tokens = sources.isEmpty ? property.defaultSource.map { [defaultToken($0)] } ?? [] : sources
            if !tokens.isEmpty { own.append((name, tokens, place)) }
        }
        for attribute in table.attributes(of: element)
        where !words.isStructural(attribute.name) && attribute.name != words.basis {
            take(attribute.name, attribute.value, at: element, sources: [])
        }
        for child in table.children(of: element) {
            guard let text = table.elements[child].text else {
                add("missing-property", "<\(name(child))> is empty", at: child)
                isGood = false
                continue
            }
            take(table.elements[child].name, text, at: child, sources: sourceTokens(child, level: context.level))
        }
        for (name, property) in relation.properties where property.isRequired && properties[name] == nil && isGood {
            add("missing-property", "<\(self.name(element))> needs \(property.name)", at: element)
            isGood = false
        }
        return isGood ? properties : nil
    }

    /// Properties that grade a fact: two statements that differ in nothing else contradict each other.
    private static let grades: Set<String> = ["severity", "kind", "hazard", "certainty"]

    /// A new relationship, the known one where the same fact was stated before, or nil with a finding where the two contradict.
    private func makeRelationship(
        _ relation: RelationDefinition, _ subject: NodeEntry, _ object: NodeEntry,
        _ properties: [StringID: PropertyValue],
        at element: Int
    ) -> RelationshipID? {
        let statementKey = RelationKey(type: relation.type, from: subject.node, to: object.node)
        for known in statements[statementKey] ?? [] {
            if known.properties == properties { return known.relationship }
            let differing = Set(known.properties.keys).union(properties.keys).filter {
                known.properties[$0] != properties[$0]
            }
            let contradicted = differing.filter { known.properties[$0] != nil && properties[$0] != nil }
            if !differing.isEmpty, differing == contradicted, differing.allSatisfy({ Self.grades.contains(text($0)) }) {
                let words = differing.map { text($0) }.sorted().joined(separator: ", ")
                add(
                    "conflicting-value", "the same fact has another \(words) at \(place(known.element))",
                    at: element, hint: "keep both in a <conflict>, or take one out")
                return nil
            }
        }
        let relationship = builder.addRelationship(builder.type(relation.type), from: subject.node, to: object.node)
        for (name, value) in properties.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            builder.set(relationship, key(name), value)
        }
        let entry = RelationEntry(
            relationship: relationship, type: relation.type, from: subject.node, to: object.node,
            properties: properties,
            element: element)
        statements[statementKey, default: []].append(entry)
        relationships.append(entry)
        return relationship
    }

    /// A relationship that the form of the file states: a nested element, a member of a series.
    func addRelationship(_ type: String, from: NodeEntry, to: NodeEntry, at element: Int, sources: [SourceToken]) {
        let relationship = builder.addRelationship(builder.type(type), from: from.node, to: to.node)
        relationships.append(
            RelationEntry(
                relationship: relationship, type: type, from: from.node, to: to.node, properties: [:], element: element)
        )
        for token in sources { addSource(.relationship(relationship), token, at: element) }
    }
}
