import PropertyGraph
import Spelling

extension Assembler {
    /// Makes a node of each element with an id, nested ones and those of series included.
    mutating func declare(childrenOf parent: Int, of owner: NodeEntry?, level: Int?) {
        for element in table.children(of: parent) {
            let name = table.elements[element].name
            if name == words.series, let owner {
                declareSeries(element, of: owner)
            } else if let kind = vocabulary.kinds[name], owner == nil || kind.within != nil {
                declareNode(element, kind, level: level, inheriting: owner?.sources ?? Sources())
            }
        }
    }

    private mutating func declareNode(_ element: Int, _ kind: KindDefinition, level: Int?, inheriting: Sources) {
        guard let id = value(element, words.id, level: level, isIdentifier: true) else {
            let prefix = String(decoding: kind.prefix, as: UTF8.self)
            add("missing-id", "this <\(name(element))> has no id", at: element, hint: "id=\"\(prefix)…\"")
            return
        }
        guard let entry = makeNode(id, kind, element, inheriting: inheriting) else { return }
        if kind.isSourced, entry.sources.isEmpty {
            add("missing-source", "\(text(id)) states no source", at: element, hint: "source=\"KEY#PLACE\"")
        }
        declare(childrenOf: element, of: entry, level: level)
    }

    private mutating func makeNode(
        _ id: StringID, _ kind: KindDefinition, _ element: Int, inheriting: Sources
    ) -> NodeEntry? {
        let bytes = builder.strings.bytes(of: id)
        guard bytes.count > kind.prefix.count, bytes.starts(with: kind.prefix) else {
            let prefix = String(decoding: kind.prefix, as: UTF8.self)
            add("wrong-prefix", "the id \(text(id)) has to begin with \(prefix)", at: element)
            return nil
        }
        guard checkNamespace(of: id, kind, at: element) else { return nil }
        if let known = nodes[id] {
            add(
                "duplicate-id", "\(text(id)) is defined already at \(place(entry(of: known).element))", at: element,
                hint: "add facts to it with <about ref=\"\(text(id))\">")
            return nil
        }
        var labels: [LabelID] = []
        for label in kind.labels { labels.append(builder.label(label)) }
        let node = builder.addNode(labels: labels)
        let own = sources(of: element)
        let entry = NodeEntry(
            node: node, id: id, kind: kind, element: element, sources: own.isEmpty ? inheriting : own)
        nodes.set(id, node)
        entries.append(entry)
        builder.set(node, builder.key(words.id), .string(id))
        if let region = region(of: element) { builder.set(node, builder.key(words.region), .string(region)) }
        return entry
    }

    private mutating func declareSeries(_ element: Int, of owner: NodeEntry) {
        for level in levels(of: element) {
            guard let id = value(element, words.id, level: level, isIdentifier: true) else {
                add("missing-id", "this <series> has no id", at: element)
                return
            }
            guard let entry = makeNode(id, owner.kind, element, inheriting: owner.sources) else { continue }
            declare(childrenOf: element, of: entry, level: level)
        }
    }

    mutating func levels(of series: Int) -> [Int] {
        let range = table.value(series, words.levels).map { text($0) } ?? ""
        guard let levels = Levels.range(range) else {
            if entries.allSatisfy({ $0.element != series }) {
                add("wrong-value", "“\(range)” is no range of levels", at: series, hint: "levels=\"T1..T11\"")
            }
            return []
        }
        return levels
    }

    mutating func readReferences() {
        for entry in entries where entry.kind.has([words.reference]) {
            let id = builder.strings.bytes(of: entry.id)
            let key = builder.strings.intern(UnsafeBufferPointer(rebasing: id[entry.kind.prefix.count...]))
            let basis = table.value(entry.element, words.basis).flatMap { words.basis($0) } ?? .published
            references.set(key, ReferenceEntry(node: entry.node, basis: basis))
        }
    }

    func entry(of node: NodeID) -> NodeEntry { entries[Int(node.rawValue)] }

    /// The node that an element declares; nil where it was refused.
    mutating func entry(of element: Int, level: Int?) -> NodeEntry? {
        guard let id = value(element, words.id, level: level, isIdentifier: true), let node = nodes[id] else {
            return nil
        }
        let entry = entry(of: node)
        return entry.element == element ? entry : nil
    }

    /// The node that a reference names; nil with a finding where there is none.
    mutating func resolve(_ reference: StringID, at element: Int) -> NodeEntry? {
        if let node = nodes[reference] {
            let entry = entry(of: node)
            checkRequirement(of: entry, at: element)
            return entry
        }
        let near = Spelling.nearest(to: text(reference), among: texts(nodes.keys))
        add(
            "unknown-reference", "there is no \(text(reference))", at: element,
            hint: near.map { "did you mean \($0)?" } ?? "it may belong to a region that this one does not require")
        return nil
    }
}
