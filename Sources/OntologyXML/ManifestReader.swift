// Reads the elements of a plugin.xml. In: the elements of one file. Out: what they declare, and each fault at its line.

import PropertyGraph

struct ManifestReader: ~Copyable {
    private let table: ElementTable
    private let builder: GraphBuilder
    private let folder: String
    private(set) var findings: [Finding] = []

    init(_ table: ElementTable, _ builder: consuming GraphBuilder, folder: String) {
        self.table = table
        self.builder = builder
        self.folder = folder
    }

    /// What the root declares; nil where it, or one of its attributes, is missing or wrong.
    mutating func plugin() -> PluginFolder? {
        guard name(0) == "plugin" else {
            add("unknown-element", "the root has to be <plugin>", at: 0)
            return nil
        }
        refuseAttributes(of: 0, but: ["id", "version", "api", "region"])
        let (id, version, region) = (identifier(), required(0, "version"), required(0, "region"))
        guard let api = integer(0, "api"), let id, let version, let region else { return nil }
        guard let root = FilePath.real(folder) else {
            add("file-missing", "there is no folder \(folder)", at: 0)
            return nil
        }
        var plugin = PluginFolder(
            folder: folder, root: root, id: id, version: version, apiVersion: api, region: region,
            line: Int(table.elements[0].line), ontology: [], rules: [], checks: [])
        for element in table.children(of: 0) { read(element, into: &plugin) }
        return plugin
    }

    private mutating func read(_ element: Int, into plugin: inout PluginFolder) {
        switch name(element) {
        case "ontology": if let file = file(element, of: plugin) { plugin.ontology.append(file) }
        case "rules": if let file = file(element, of: plugin) { plugin.rules.append(file) }
        case "checks": if let file = file(element, of: plugin) { plugin.checks.append(file) }
        case "library", "program":
            guard plugin.kind == .data else {
                add(
                    "duplicate-element", "<\(name(element))> is one too many", at: element,
                    hint: "a plugin has one <library> or one <program>, or neither")
                return
            }
            if name(element) == "library" {
                plugin.library = library(element, of: plugin)
            } else {
                plugin.program = program(element, of: plugin)
            }
        default:
            add(
                "unknown-element", "<\(name(element))> has no meaning here", at: element,
                hint: "library, program, ontology, rules or checks")
        }
    }

    private mutating func library(_ element: Int, of plugin: PluginFolder) -> PluginFolder.Executable? {
        let limits = PluginFolder.Limits.self
        let seconds = limit(element, "seconds", limits.librarySeconds, limits.mostSeconds)
        guard let file = file(element, of: plugin, attributes: ["href", "seconds"], mayBeMissing: true) else {
            return nil
        }
        return PluginFolder.Executable(file: file, line: Int(table.elements[element].line), seconds: seconds)
    }

    private mutating func program(_ element: Int, of plugin: PluginFolder) -> PluginFolder.Executable? {
        let limits = PluginFolder.Limits.self
        let seconds = limit(element, "seconds", limits.seconds, limits.mostSeconds)
        let megabytes = limit(element, "megabytes", Double(limits.megabytes), Double(limits.mostMegabytes))
        guard let file = file(element, of: plugin, attributes: ["href", "seconds", "megabytes"]) else { return nil }
        return PluginFolder.Executable(
            file: file, line: Int(table.elements[element].line), seconds: seconds, megabytes: Int(megabytes))
    }

    private mutating func limit(_ element: Int, _ name: String, _ standard: Double, _ most: Double) -> Double {
        guard let text = value(element, name) else { return standard }
        if let number = Double(text), number > 0, number <= most { return number }
        add(
            "out-of-range", "\(name) is “\(text)”", at: element,
            hint: "a number above 0, at most \(Int(most)); without it, it is \(Int(standard))")
        return standard
    }

    // MARK: Attributes

    /// A word that can begin ids and the names of procedures: ASCII letters, digits and hyphens, a letter first.
    private mutating func identifier() -> String? {
        guard let id = required(0, "id") else { return nil }
        let isWord = id.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isWord, id.utf8.count <= 64, id.first?.isLetter == true else {
            add(
                "wrong-value", "the id of a plugin can't be “\(id)”", at: 0,
                hint: "ASCII letters, digits and hyphens, a letter first, at most 64")
            return nil
        }
        return id
    }

    private mutating func integer(_ element: Int, _ name: String) -> Int? {
        guard let text = required(element, name) else { return nil }
        if let number = Int(text) { return number }
        add("wrong-type", "\(name) is “\(text)”, not an integer", at: element)
        return nil
    }

    private mutating func required(_ element: Int, _ name: String) -> String? {
        if let text = value(element, name), !text.isEmpty { return text }
        add("missing-attribute", "<\(self.name(element))> needs \(name)", at: element)
        return nil
    }

    private mutating func refuseAttributes(of element: Int, but known: [String]) {
        for attribute in table.attributes(of: element) where !known.contains(text(attribute.name)) {
            add(
                "unknown-attribute", "<\(name(element))> has no attribute \(text(attribute.name))", at: element,
                hint: known.joined(separator: ", "))
        }
    }

    private func value(_ element: Int, _ name: String) -> String? {
        table.attributes(of: element).first { text($0.name) == name }.map { text($0.value) }
    }

    private func name(_ element: Int) -> String { text(table.elements[element].name) }

    private func text(_ id: StringID) -> String { builder.strings.string(id) }

    private mutating func add(_ checkID: String, _ message: String, at element: Int, hint: String? = nil) {
        findings.append(table.finding(checkID, message, at: element, hint: hint))
    }

    // MARK: Files

    /// The file that `href` names, which has to lie in the folder, links followed.
    private mutating func file(
        _ element: Int, of plugin: PluginFolder, attributes: [String] = ["href"], mayBeMissing: Bool = false
    ) -> OntologyFiles.File? {
        refuseAttributes(of: element, but: attributes)
        guard let href = required(element, "href") else { return nil }
        let path = "\(folder)/\(href)"
        let resolved = FilePath.real(path)
        let steps = href.split(separator: "/")
        guard !href.hasPrefix("/"), !steps.contains(".."), resolved.map({ $0.hasPrefix(plugin.root + "/") }) ?? true
        else {
            add(
                "file-outside", "\(href) leads out of the folder", at: element,
                hint: "a plugin's files lie in its folder")
            return nil
        }
        guard resolved != nil || mayBeMissing else {
            add("file-missing", "there is no file \(href) in \(folder)", at: element)
            return nil
        }
        return OntologyFiles.File(path: resolved ?? "\(plugin.root)/\(href)", name: path)
    }
}
