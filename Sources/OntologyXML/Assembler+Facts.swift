import PropertyGraph
import Spelling

extension Assembler {
    mutating func state(childrenOf root: Int) {
        for element in table.children(of: root) {
            let name = table.elements[element].name
            if name == words.about {
                stateAbout(element)
            } else if name == words.without {
                continue
            } else if let kind = vocabulary.kinds[name], kind.within == nil {
                if let entry = entry(of: element, level: nil) { stateNode(entry, element, level: nil) }
            } else {
                unknownElement(element)
            }
        }
    }

    private mutating func stateAbout(_ element: Int) {
        guard let reference = table.value(element, words.ref) else {
            add("missing-id", "<about> says not about what", at: element, hint: "ref=\"nerve:…\"")
            return
        }
        guard var entry = resolve(reference, at: element) else { return }
        entry.sources = sources(of: element)
        for attribute in table.attributes(of: element)
        where !words.isStructural(attribute.name) && attribute.name != words.basis {
            stateProperty(of: entry, attribute.name, attribute.value, at: element, sources: entry.sources)
        }
        stateChildren(of: element, Context(owner: entry, level: nil))
    }

    private mutating func stateNode(_ entry: NodeEntry, _ element: Int, level: Int?) {
        addSources(of: .node(entry.node), entry.sources, at: element)
        let isReference = entry.kind.has([words.reference])
        for attribute in table.attributes(of: element) where !words.isStructural(attribute.name) {
            if attribute.name == words.basis, !isReference { continue }
            let value = fill(attribute.value, level: level, isIdentifier: false)
            stateProperty(of: entry, attribute.name, value, at: element, sources: nil)
        }
        stateChildren(of: element, Context(owner: entry, level: level))
        if !entry.kind.labels.isEmpty, builder.property(entry.node, builder.key(words.name)) == .absent {
            add("missing-property", "\(text(entry.id)) has no name", at: element, hint: "name=\"…\"")
        }
    }

    private mutating func stateChildren(of element: Int, _ context: Context) {
        for child in table.children(of: element) {
            let name = table.elements[child].name
            if let relation = vocabulary.relations[name] {
                stateRelation(child, relation, context)
            } else if let property = vocabulary.propertyElements[name], table.value(child, words.id) == nil {
                stateElement(child, property, context)
            } else if let kind = vocabulary.kinds[name], let within = kind.within {
                stateNested(child, kind, within, context)
            } else if name == words.series {
                for level in levels(of: child) {
                    guard let entry = entry(of: child, level: level) else { continue }
                    stateNode(entry, child, level: level)
                    let type = builder.strings.intern("INSTANCE_OF")
                    addRelationship(type, from: entry, to: context.owner, at: child, sources: entry.sources)
                }
            } else {
                unknownElement(child)
            }
        }
    }

    private mutating func stateNested(
        _ element: Int, _ kind: KindDefinition, _ within: StringID, _ context: Context
    ) {
        let owner = context.owner
        guard vocabulary.kinds[within]?.labels == owner.kind.labels else {
            add(
                "unknown-element", "<\(name(element))> can't stand in <\(text(owner.kind.element))>", at: element,
                hint: "it belongs in <\(text(within))>")
            return
        }
        guard let entry = entry(of: element, level: context.level) else { return }
        stateNode(entry, element, level: context.level)
        if let by = kind.by { addRelationship(by, from: owner, to: entry, at: element, sources: entry.sources) }
    }

    /// `<definition source="…">text</definition>`.
    private mutating func stateElement(_ element: Int, _ property: PropertyDefinition, _ context: Context) {
        for attribute in table.attributes(of: element)
        where (!words.isStructural(attribute.name) || attribute.name == words.ref) && attribute.name != words.basis {
            add("unknown-attribute", "<\(name(element))> has no attribute \(text(attribute.name))", at: element)
        }
        guard let text = table.elements[element].text else {
            add("missing-property", "<\(name(element))> is empty", at: element)
            return
        }
        let own = sources(of: element)
        let parent = Int(table.elements[element].parent)
        let inherited = table.elements[parent].name == words.about ? context.owner.sources : nil
        stateProperty(
            of: context.owner, property.name, fill(text, level: context.level, isIdentifier: false), at: element,
            sources: own.isEmpty ? inherited : own)
    }

    /// - Parameter sources: nil where the property states none of its own.
    private mutating func stateProperty(
        of entry: NodeEntry, _ name: StringID, _ value: StringID, at element: Int, sources: Sources?
    ) {
        guard let property = vocabulary.properties[name] else {
            let near = Spelling.nearest(to: text(name), among: texts(vocabulary.properties.keys))
            add(
                "unknown-attribute", "there is no property \(text(name))", at: element,
                hint: near.map { "did you mean \($0)?" })
            return
        }
        guard property.labels.isEmpty || entry.kind.has(property.labels) else {
            add(
                "unknown-attribute",
                "\(texts(entry.kind.labels).joined(separator: ":")) has no property \(text(name))", at: element,
                hint: "it is for \(texts(property.labels).sorted().joined(separator: ", "))")
            return
        }
        guard let stored = stored(value, property, at: element) else { return }
        if isForeign(entry, to: element) {
            add(
                "namespace", "\(text(entry.id)) is another's: a plugin states no \(text(name)) of it", at: element,
                hint: "a plugin states properties of nodes in its own namespace")
            return
        }
        if isWithdrawn(entry.node, name, at: element) { return }
        let key = builder.key(name)
        let known = builder.property(entry.node, key)
        if property.isList {
            if case .list(let list) = known {
                builder.append(stored, to: list)
            } else {
                builder.set(entry.node, key, builder.list([stored]))
            }
        } else if known == .absent {
            builder.set(entry.node, key, stored)
            propertyPlaces.append((entry.node, key, element))
        } else if known != stored {
            let first = propertyPlaces.first { $0.node == entry.node && $0.key == key }
            add(
                "conflicting-value",
                "\(text(entry.id)) has another \(text(name)) at \(first.map { place($0.element) } ?? "?")",
                at: element, hint: "keep both in a <conflict>, or take one out")
            return
        }
        let stated = sources ?? property.defaultSource.map { Sources(tokens: tokens(of: $0)) } ?? Sources()
        addSources(of: .nodeProperty(entry.node, key), stated, at: element)
    }
}
