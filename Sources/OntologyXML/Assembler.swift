// Makes nodes and relationships of elements. In: the elements of all files and the vocabulary. Out: a graph under construction, and every
// fault found on the way. Nodes come first, so that any file may refer to any other.

import PropertyGraph

/// One run over the elements of an ontology.
final class Assembler {
    let table: ElementTable
    let vocabulary: Vocabulary
    let words: Words
    var builder: GraphBuilder
    var findings: [Finding] = []
    /// By the interned id.
    var nodes: [StringID: NodeEntry] = [:]
    /// For each node, by its number.
    var entries: [NodeEntry] = []
    /// By the key that `source` attributes write.
    var references: [StringID: ReferenceEntry] = [:]
    var statements: [RelationKey: [RelationEntry]] = [:]
    /// In the order in which they were made, for the checks of order and cycles.
    var relationships: [RelationEntry] = []
    private(set) var regions: [RegionDeclaration] = []
    private var regionOfFile: [Int: StringID] = [:]
    private var propertyPlaces: [PropertyKey: Int] = [:]
    private var keyNames: [StringID: KeyID] = [:]

    struct NodeEntry {
        var node: NodeID
        var id: StringID
        var kind: KindDefinition
        var element: Int
        /// The element that states its sources, for what states none of its own.
        var sources: [SourceToken]
    }

    struct ReferenceEntry {
        var node: NodeID
        var basis: Basis
    }

    struct SourceToken {
        var key: StringID
        var place: StringID?
        var basis: Basis?
        var confidence: Confidence?
    }

    private struct PropertyKey: Hashable {
        var node: NodeID
        var key: StringID
    }

    /// Where an element stands in a series.
    struct Context {
        var owner: NodeEntry
        var level: String?
    }

    init(table: ElementTable, vocabulary: Vocabulary, builder: consuming GraphBuilder) {
        self.table = table
        self.vocabulary = vocabulary
        var builder = builder
        words = Words(&builder.strings)
        self.builder = builder
    }

    /// - Complexity: O(elements and attributes).
    func assemble(roots: [Int]) {
        for root in roots { readRoot(root) }
        checkRegions(roots)
        for root in roots { declare(childrenOf: root, of: nil, level: nil) }
        readReferences()
        for root in roots { state(childrenOf: root) }
        checkShapes()
    }

    /// The graph; the assembler is done.
    func build() -> Graph {
        var taken = GraphBuilder()
        swap(&taken, &builder)
        return taken.build()
    }

    // MARK: Roots

    private func readRoot(_ root: Int) {
        guard table.elements[root].name == words.ontology else {
            add("unknown-element", "the root is <\(name(root))>", at: root, hint: "an ontology begins with <ontology>")
            return
        }
        for attribute in table.attributes(of: root)
        where attribute.name != words.region && attribute.name != words.requires {
            add(
                "unknown-attribute", "<ontology> has no attribute \(text(attribute.name))", at: root,
                hint: "region and requires")
        }
        guard let region = table.value(root, words.region) else { return }
        regionOfFile[Int(table.elements[root].file)] = region
        regions.append(
            RegionDeclaration(
                id: text(region), requires: requirements(root),
                file: table.files[Int(table.elements[root].file)].name))
    }

    /// A region whose requirement is not there, and a second file that claims a region.
    private func checkRegions(_ roots: [Int]) {
        let known = Set(regionOfFile.values)
        var owners: [StringID: Int] = [:]
        for root in roots {
            guard let region = region(of: root) else { continue }
            if let owner = owners[region] {
                add("region-claimed", "\(text(region)) is owned by \(place(owner)) already", at: root)
            }
            owners[region] = owners[region] ?? root
            for required in requirements(root) where !known.contains(builder.strings.intern(required)) {
                add(
                    "missing-region", "\(text(region)) requires \(required), which is not loaded", at: root,
                    hint: "install that region, or take this one out, too")
            }
        }
    }

    private func requirements(_ root: Int) -> [String] {
        table.value(root, words.requires).map { text($0).split(separator: " ").map(String.init) } ?? []
    }

    func region(of element: Int) -> StringID? { regionOfFile[Int(table.elements[element].file)] }

    // MARK: Nodes

    /// Makes a node of each element with an id, nested ones and those of series included.
    private func declare(childrenOf parent: Int, of owner: NodeEntry?, level: String?) {
        for element in table.children(of: parent) {
            let name = table.elements[element].name
            if name == words.series, let owner {
                declareSeries(element, of: owner)
            } else if let kind = vocabulary.kinds[name], owner == nil || kind.within != nil {
                declareNode(element, kind, level: level, inheriting: owner?.sources ?? [])
            }
        }
    }

    private func declareNode(_ element: Int, _ kind: KindDefinition, level: String?, inheriting: [SourceToken]) {
        guard let id = value(element, words.id, level: level, isIdentifier: true) else {
            add("missing-id", "this <\(name(element))> has no id", at: element, hint: "id=\"\(kind.prefix):…\"")
            return
        }
        guard let entry = makeNode(id, kind, element, level: level, inheriting: inheriting) else { return }
        if kind.isSourced, entry.sources.isEmpty {
            add("missing-source", "\(text(id)) states no source", at: element, hint: "source=\"KEY#PLACE\"")
        }
        declare(childrenOf: element, of: entry, level: level)
    }

    private func makeNode(
        _ id: StringID, _ kind: KindDefinition, _ element: Int, level: String?, inheriting: [SourceToken] = []
    ) -> NodeEntry? {
        let idText = text(id)
        guard idText.hasPrefix("\(kind.prefix):"), idText.count > kind.prefix.count + 1 else {
            add("wrong-prefix", "the id \(idText) has to begin with \(kind.prefix):", at: element)
            return nil
        }
        if let known = nodes[id] {
            add(
                "duplicate-id", "\(idText) is defined already at \(place(known.element))", at: element,
                hint: "add facts to it with <about ref=\"\(idText)\">")
            return nil
        }
        let labels = kind.labels.map { builder.label($0) }
        let node = builder.addNode(labels: labels)
        let own = sourceTokens(element, level: level)
        let entry = NodeEntry(
            node: node, id: id, kind: kind, element: element, sources: own.isEmpty ? inheriting : own)
        nodes[id] = entry
        entries.append(entry)
        builder.set(node, key(words.id), .string(id))
        if let region = region(of: element) { builder.set(node, key(words.region), .string(region)) }
        return entry
    }

    private func declareSeries(_ element: Int, of owner: NodeEntry) {
        for level in levels(of: element) {
            guard let id = value(element, words.id, level: level, isIdentifier: true) else {
                add("missing-id", "this <series> has no id", at: element)
                return
            }
            guard let entry = makeNode(id, owner.kind, element, level: level, inheriting: owner.sources) else {
                continue
            }
            declare(childrenOf: element, of: entry, level: level)
        }
    }

    func levels(of series: Int) -> [String] {
        let range = table.value(series, words.levels).map { text($0) } ?? ""
        guard let levels = Levels.range(range) else {
            if entries.allSatisfy({ $0.element != series }) {
                add("wrong-value", "“\(range)” is no range of levels", at: series, hint: "levels=\"T1..T11\"")
            }
            return []
        }
        return levels
    }

    private func readReferences() {
        for entry in entries where entry.kind.labels.contains("Reference") {
            let key = builder.strings.intern(String(text(entry.id).dropFirst(entry.kind.prefix.count + 1)))
            let basis = table.value(entry.element, words.basis).flatMap { Basis(rawValue: text($0)) } ?? .published
            references[key] = ReferenceEntry(node: entry.node, basis: basis)
        }
    }

    // MARK: Facts

    private func state(childrenOf root: Int) {
        for element in table.children(of: root) {
            let name = table.elements[element].name
            if name == words.about {
                stateAbout(element)
            } else if let kind = vocabulary.kinds[name], kind.within == nil {
                if let entry = entry(of: element, level: nil) { stateNode(entry, element, level: nil) }
            } else {
                unknownElement(element)
            }
        }
    }

    private func entry(of element: Int, level: String?) -> NodeEntry? {
        guard let id = value(element, words.id, level: level, isIdentifier: true), let entry = nodes[id],
            entry.element == element
        else { return nil }
        return entry
    }

    private func stateAbout(_ element: Int) {
        guard let reference = table.value(element, words.ref) else {
            add("missing-id", "<about> says not about what", at: element, hint: "ref=\"nerve:…\"")
            return
        }
        guard var entry = resolve(reference, at: element) else { return }
        entry.sources = sourceTokens(element, level: nil)
        for attribute in table.attributes(of: element)
        where !words.isStructural(attribute.name) && attribute.name != words.basis {
            stateProperty(of: entry, attribute.name, attribute.value, at: element, sources: entry.sources)
        }
        stateChildren(of: element, entry, level: nil)
    }

    private func stateNode(_ entry: NodeEntry, _ element: Int, level: String?) {
        for token in entry.sources { addSource(.node(entry.node), token, at: element) }
        let isReference = entry.kind.labels.contains("Reference")
        for attribute in table.attributes(of: element) where !words.isStructural(attribute.name) {
            if attribute.name == words.basis, !isReference { continue }
            let value = fill(attribute.value, level: level, isIdentifier: false)
            stateProperty(of: entry, attribute.name, value, at: element, sources: nil)
        }
        stateChildren(of: element, entry, level: level)
        if !entry.kind.labels.isEmpty, builder.property(entry.node, key(words.name)) == .absent {
            add("missing-property", "\(text(entry.id)) has no name", at: element, hint: "name=\"…\"")
        }
    }

    private func stateChildren(of element: Int, _ owner: NodeEntry, level: String?) {
        for child in table.children(of: element) {
            let name = table.elements[child].name
            if let relation = vocabulary.relations[name] {
                stateRelation(child, relation, Context(owner: owner, level: level))
            } else if let property = vocabulary.propertyElements[name], table.value(child, words.id) == nil {
                stateElement(child, property, owner, level: level)
            } else if let kind = vocabulary.kinds[name], let within = kind.within {
                stateNested(child, kind, within, owner, level: level)
            } else if name == words.series {
                for level in levels(of: child) {
                    guard let entry = entry(of: child, level: level) else { continue }
                    stateNode(entry, child, level: level)
                    addRelationship("INSTANCE_OF", from: entry, to: owner, at: child, sources: entry.sources)
                }
            } else {
                unknownElement(child)
            }
        }
    }

    private func stateNested(
        _ element: Int, _ kind: KindDefinition, _ within: StringID, _ owner: NodeEntry, level: String?
    ) {
        guard vocabulary.kinds[within]?.labels == owner.kind.labels else {
            add(
                "unknown-element", "<\(name(element))> can't stand in <\(text(owner.kind.element))>", at: element,
                hint: "it belongs in <\(text(within))>")
            return
        }
        guard let entry = entry(of: element, level: level) else { return }
        stateNode(entry, element, level: level)
        if let by = kind.by { addRelationship(by, from: owner, to: entry, at: element, sources: entry.sources) }
    }

    /// `<definition source="…">text</definition>`.
    private func stateElement(_ element: Int, _ property: PropertyDefinition, _ owner: NodeEntry, level: String?) {
        for attribute in table.attributes(of: element)
        where (!words.isStructural(attribute.name) || attribute.name == words.ref) && attribute.name != words.basis {
            add("unknown-attribute", "<\(name(element))> has no attribute \(text(attribute.name))", at: element)
        }
        guard let text = table.elements[element].text else {
            add("missing-property", "<\(name(element))> is empty", at: element)
            return
        }
        let sources = sourceTokens(element, level: level)
        stateProperty(
            of: owner, builder.strings.intern(property.name), fill(text, level: level, isIdentifier: false),
            at: element,
            sources: sources.isEmpty
                ? (table.elements[Int(table.elements[element].parent)].name == words.about ? owner.sources : nil)
                : sources)
    }

    /// - Parameter sources: nil where the property states none of its own.
    private func stateProperty(
        of entry: NodeEntry, _ name: StringID, _ value: StringID, at element: Int, sources: [SourceToken]?
    ) {
        guard let property = vocabulary.properties[name] else {
            let near = Nearest.name(to: text(name), among: vocabulary.properties.keys.map { text($0) })
            add(
                "unknown-attribute", "there is no property \(text(name))", at: element,
                hint: near.map { "did you mean \($0)?" })
            return
        }
        guard property.labels.isEmpty || !property.labels.isDisjoint(with: entry.kind.labels) else {
            add(
                "unknown-attribute", "\(entry.kind.labels.joined(separator: ":")) has no property \(property.name)",
                at: element,
                hint: "it is for \(property.labels.sorted().joined(separator: ", "))")
            return
        }
        guard let stored = stored(value, property, at: element) else { return }
        let keyID = key(name)
        let place = PropertyKey(node: entry.node, key: name)
        let known = builder.property(entry.node, keyID)
        if property.isList {
            var elements: [PropertyValue] = if case .list(let list) = known { builder.elements(of: list) } else { [] }
            if !elements.contains(stored) { elements.append(stored) }
            builder.set(entry.node, keyID, builder.list(elements))
        } else if known == .absent {
            builder.set(entry.node, keyID, stored)
            propertyPlaces[place] = element
        } else if known != stored {
            add(
                "conflicting-value",
                "\(text(entry.id)) has another \(property.name) at \(propertyPlaces[place].map { self.place($0) } ?? "?")",
                at: element, hint: "keep both in a <conflict>, or take one out")
            return
        }
        let tokens = sources ?? property.defaultSource.map { [defaultToken($0)] } ?? []
        for token in tokens { addSource(.nodeProperty(entry.node, keyID), token, at: element) }
    }

    // MARK: Words

    func key(_ name: StringID) -> KeyID {
        if let known = keyNames[name] { return known }
        let key = builder.key(name)
        keyNames[name] = key
        return key
    }

    func defaultToken(_ key: String) -> SourceToken {
        SourceToken(key: builder.strings.intern(key), place: nil, basis: nil, confidence: nil)
    }

    func text(_ id: StringID) -> String { builder.strings.string(id) }

    func name(_ element: Int) -> String { text(table.elements[element].name) }

    func fill(_ value: StringID, level: String?, isIdentifier: Bool) -> StringID {
        guard let level else { return value }
        return builder.strings.intern(Levels.fill(text(value), level: level, isIdentifier: isIdentifier))
    }

    func value(_ element: Int, _ name: StringID, level: String?, isIdentifier: Bool) -> StringID? {
        table.value(element, name).map { fill($0, level: level, isIdentifier: isIdentifier) }
    }

    // MARK: Faults

    func add(
        _ checkID: String, _ message: String, at element: Int, hint: String? = nil, severity: Finding.Severity = .error
    ) {
        findings.append(table.finding(checkID, message, at: element, hint: hint, severity: severity))
    }

    func place(_ element: Int) -> String {
        "\(table.files[Int(table.elements[element].file)].name):\(table.elements[element].line)"
    }

    private func unknownElement(_ element: Int) {
        let near = Nearest.name(to: name(element), among: vocabulary.elementNames(builder.strings))
        add(
            "unknown-element", "<\(name(element))> has no meaning here", at: element,
            hint: near.map { "did you mean <\($0)>?" }
                ?? "new words are declared in Core/Kinds.xml and Core/Relations.xml")
    }
}
