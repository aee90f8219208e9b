// Writes what an overlay changes as an ontology file. In: the vocabulary, a view with an overlay. Out: XML that, read after the files of the base,
// gives the graph that the view shows; or the first thing that the vocabulary has no words for. What rules made is not written: it follows again.

import PropertyGraph

/// Why a change can't be written as XML.
package struct FragmentError: Error, Sendable, Equatable {
    package let message: String
    package let hint: String?

    init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}

package struct FragmentWriter {
    /// By the labels joined with a blank.
    private var kinds: [String: String] = [:]
    /// The element of each type, stated from its subject.
    private var relations: [String: String] = [:]
    private var properties: [String: (element: String, isList: Bool)] = [:]

    /// - Parameter vocabulary: the files that declare the words.
    /// - Throws: ``OntologyFaults`` where they can't be read.
    package init(vocabulary: [OntologyFiles.File]) throws(OntologyFaults) {
        var reader = XMLFileReader()
        var roots: [Int] = []
        for file in vocabulary {
            let root = reader.table.elements.count
            if reader.read(file.path, name: file.name) { roots.append(root) }
        }
        var words = VocabularyReader(reader.table)
        for root in roots { words.read(root: root, &reader.builder.strings) }
        let findings = reader.findings + words.findings
        guard findings.isEmpty else { throw OntologyFaults(findings: findings) }
        for name in words.vocabulary.kinds.keys {
            guard let kind = words.vocabulary.kinds[name] else { continue }
            let labels = kind.labels.map { reader.builder.strings.string($0) }.sorted().joined(separator: " ")
            kinds[labels] = reader.builder.strings.string(name)
        }
        for name in words.vocabulary.relations.keys {
            guard let relation = words.vocabulary.relations[name], !relation.isInverse, !relation.isDerivedOnly else {
                continue
            }
            relations[reader.builder.strings.string(relation.type)] = reader.builder.strings.string(name)
        }
        for property in words.vocabulary.properties.values {
            properties[reader.builder.strings.string(property.name)] = (
                reader.builder.strings.string(property.element), property.isList
            )
        }
    }

    /// The change as a file.
    ///
    /// - Throws: ``FragmentError`` for an entity without an id or a source, or for a label, type or property that the vocabulary does not have.
    /// - Complexity: O(size of the overlay + nodes).
    package func xml(of view: GraphView) throws(FragmentError) -> String {
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<ontology>"]
        let base = GraphView(view.base)
        for node in base.nodes {
            guard view.contains(node) else {
                lines.append("  <without ref=\"\(try id(node, base))\"/>")
                continue
            }
            let withdrawn = try withdrawn(node, base, view)
            let added = try added(node, base, view)
            if withdrawn.isEmpty && added.isEmpty { continue }
            let id = Self.escaped(try id(node, view))
            if !withdrawn.isEmpty { lines += ["  <without ref=\"\(id)\">"] + withdrawn + ["  </without>"] }
            if !added.isEmpty { lines += ["  <about ref=\"\(id)\">"] + added + ["  </about>"] }
        }
        for node in view.nodes where !base.contains(node) {
            lines += try new(node, base, view)
        }
        return (lines + ["</ontology>", ""]).joined(separator: "\n")
    }

    // MARK: Nodes

    private func new(_ node: NodeID, _ base: GraphView, _ view: GraphView) throws(FragmentError) -> [String] {
        let id = try id(node, view)
        guard base.findNode(id: id) == nil else {
            throw FragmentError("\(id) takes the place of a node of that id", hint: "give the new node another id")
        }
        let labels = view.labels(of: node).map(view.name(of:)).sorted()
        guard let element = kinds[labels.joined(separator: " ")] else {
            throw FragmentError("\(id) is a \(labels.joined(separator: ":")), which is no kind of node")
        }
        let source = try source(.node(node), of: id, view, view.properties(of: node))
        var head = "  <\(element) id=\"\(Self.escaped(id))\"\(source)"
        var children: [String] = []
        for entry in view.properties(of: node) {
            let name = view.name(of: entry.key)
            if name == "id" || name == "source" { continue }
            if case .list = entry.value {
                children += try self.children(name, entry.value, view)
            } else {
                _ = try declared(name)
                head += " \(name)=\"\(try text(entry.value, view))\""
            }
        }
        children += try added(node, base, view, isNew: true)
        return children.isEmpty ? [head + "/>"] : [head + ">"] + children + ["  </\(element)>"]
    }

    /// The child elements that take properties and relationships of the base away.
    private func withdrawn(_ node: NodeID, _ base: GraphView, _ view: GraphView) throws(FragmentError) -> [String] {
        var lines: [String] = []
        if base.labels(of: node) != view.labels(of: node) {
            throw FragmentError("\(try id(node, base)) has other labels", hint: "a node's kind can't be changed")
        }
        for entry in base.properties(of: node) where view.property(node, entry.key) != entry.value {
            lines.append("    <\(try declared(view.name(of: entry.key)).element)/>")
        }
        for adjacent in base.outgoing(node) {
            let id = adjacent.relationship
            guard base.status(of: id) == .asserted, view.contains(adjacent.neighbour) else { continue }
            if view.contains(id), view.properties(of: id) == base.properties(of: id) { continue }
            lines.append(try relationship(id, base, source: ""))
        }
        return lines
    }

    /// The child elements that state properties and relationships which the base does not have.
    private func added(_ node: NodeID, _ base: GraphView, _ view: GraphView, isNew: Bool = false) throws(FragmentError)
        -> [String]
    {
        var lines: [String] = []
        for entry in view.properties(of: node) where !isNew && base.property(node, entry.key) != entry.value {
            lines += try children(view.name(of: entry.key), entry.value, view)
        }
        for adjacent in view.outgoing(node) where view.status(of: adjacent.relationship) == .asserted {
            let id = adjacent.relationship
            if base.contains(id), view.properties(of: id) == base.properties(of: id) { continue }
            let subject = try self.id(node, view)
            let source = try source(.relationship(id), of: subject, view, view.properties(of: id))
            lines.append(try relationship(id, view, source: source))
        }
        return lines
    }

    private func children(_ name: String, _ value: PropertyValue, _ view: GraphView) throws(FragmentError) -> [String] {
        let element = try declared(name).element
        var values = [value]
        if case .list(let list) = value { values = Array(view.lists.elements(of: list)) }
        var lines: [String] = []
        for value in values { lines.append("    <\(element)>\(try text(value, view))</\(element)>") }
        return lines
    }

    // MARK: Relationships

    private func relationship(_ id: RelationshipID, _ view: GraphView, source: String) throws(FragmentError) -> String {
        let type = view.name(of: view.type(of: id))
        guard let element = relations[type] else { throw FragmentError("there is no relation \(type)") }
        var line = "    <\(element) ref=\"\(Self.escaped(try self.id(view.target(of: id), view)))\""
        for entry in view.properties(of: id) where view.name(of: entry.key) != "source" {
            line += " \(view.name(of: entry.key))=\"\(try text(entry.value, view))\""
        }
        return line + source + "/>"
    }

    // MARK: Words

    private func id(_ node: NodeID, _ view: GraphView) throws(FragmentError) -> String {
        guard let key = view.keyID("id"), case .string(let id) = view.property(node, key) else {
            let labels = view.labels(of: node).map(view.name(of:)).joined(separator: ":")
            throw FragmentError("a \(labels) has no id", hint: "give it one, such as nerve:my-nerve")
        }
        return view.string(id)
    }

    private func declared(_ name: String) throws(FragmentError) -> (element: String, isList: Bool) {
        guard let property = properties[name] else { throw FragmentError("there is no property \(name)") }
        return property
    }

    /// The `source` attribute with basis and confidence: of the fact's records, or of a property `source`.
    private func source(_ fact: FactKey, of id: String, _ view: GraphView, _ properties: [PropertyEntry])
        throws(FragmentError) -> String
    {
        let records = view.provenance(of: fact)
        if let first = records.first {
            var tokens: [String] = []
            for record in records {
                guard let reference = record.reference else { continue }
                let key = try self.id(reference, view).replacing("reference:", with: "", maxReplacements: 1)
                tokens.append(record.place.map { "\(key)#\(view.string($0))" } ?? key)
            }
            let confidence = first.confidence.map { " confidence=\"\($0.rawValue)\"" } ?? ""
            if !tokens.isEmpty {
                let source = Self.escaped(tokens.joined(separator: " "))
                return " source=\"\(source)\" basis=\"\(first.basis.rawValue)\"\(confidence)"
            }
        }
        for entry in properties where view.name(of: entry.key) == "source" {
            return " source=\"\(try text(entry.value, view))\""
        }
        throw FragmentError("a new fact about \(id) has no source", hint: "give it a property source: 'KEY#PLACE'")
    }

    private func text(_ value: PropertyValue, _ view: GraphView) throws(FragmentError) -> String {
        switch value {
        case .boolean(let value): return "\(value)"
        case .integer(let value): return "\(value)"
        case .float(let value): return "\(value)"
        case .string(let id): return Self.escaped(view.string(id))
        case .temporal:
            throw FragmentError(
                "the ontology has no word for a temporal value", hint: "store its text: toString(…)")
        case .absent, .list: throw FragmentError("a relationship has a property that is a list")
        }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\r", "\t": escaped += "&#\(character.value);"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
