// A region that is a folder of data. In: the folder's plugin.xml. Out: what it declares, with its files; they may not leave the folder.

import Glibc
import PropertyGraph

/// What `plugin.xml` states:
/// `<plugin id version api region><ontology href/><rules href/><checks href/></plugin>`.
package struct PluginFolder: Sendable {
    package var id: String
    package var version: String
    package var apiVersion: Int
    package var region: String
    package var ontology: [OntologyFiles.File]
    package var rules: [OntologyFiles.File]
    package var checks: [OntologyFiles.File]

    /// - Throws: ``OntologyFaults`` with each fault of the manifest.
    package static func read(_ folder: String) throws(OntologyFaults) -> PluginFolder {
        var reader = XMLFileReader()
        let name = "\(folder)/plugin.xml"
        guard reader.read(name, name: name) else { throw OntologyFaults(findings: reader.findings) }
        var manifest = ManifestReader(reader.table, reader.takeBuilder(), folder: folder)
        let plugin = manifest.plugin()
        guard manifest.findings.isEmpty, let plugin else { throw OntologyFaults(findings: manifest.findings) }
        return plugin
    }
}

private struct ManifestReader: ~Copyable {
    let table: ElementTable
    var builder: GraphBuilder
    let folder: String
    var findings: [Finding] = []

    init(_ table: ElementTable, _ builder: consuming GraphBuilder, folder: String) {
        self.table = table
        self.builder = builder
        self.folder = folder
    }

    private func text(_ id: StringID) -> String { builder.strings.string(id) }

    private mutating func attribute(_ element: Int, _ name: String) -> String? {
        for attribute in table.attributes(of: element) where text(attribute.name) == name {
            return text(attribute.value)
        }
        findings.append(
            table.finding("missing-attribute", "<\(text(table.elements[element].name))> needs \(name)", at: element))
        return nil
    }

    mutating func plugin() -> PluginFolder? {
        guard text(table.elements[0].name) == "plugin" else {
            findings.append(table.finding("unknown-element", "the root has to be <plugin>", at: 0))
            return nil
        }
        guard let id = attribute(0, "id"), let version = attribute(0, "version"), let api = attribute(0, "api"),
            let region = attribute(0, "region")
        else { return nil }
        guard let apiVersion = Int(api) else {
            findings.append(table.finding("wrong-type", "api is “\(api)”, not an integer", at: 0))
            return nil
        }
        var plugin = PluginFolder(
            id: id, version: version, apiVersion: apiVersion, region: region, ontology: [], rules: [], checks: [])
        for element in table.children(of: 0) {
            let name = text(table.elements[element].name)
            guard ["ontology", "rules", "checks"].contains(name) else {
                findings.append(
                    table.finding(
                        "unknown-element", "<\(name)> has no meaning here", at: element,
                        hint: "ontology, rules or checks"))
                continue
            }
            guard let file = file(element) else { continue }
            switch name {
            case "ontology": plugin.ontology.append(file)
            case "rules": plugin.rules.append(file)
            default: plugin.checks.append(file)
            }
        }
        return plugin
    }

    /// The file that `href` names, which has to lie in the folder, links followed.
    private mutating func file(_ element: Int) -> OntologyFiles.File? {
        guard let href = attribute(element, "href") else { return nil }
        let path = "\(folder)/\(href)"
        guard let root = Self.realPath(folder), let resolved = Self.realPath(path) else {
            findings.append(table.finding("file-missing", "there is no file \(href) in \(folder)", at: element))
            return nil
        }
        guard !href.hasPrefix("/"), resolved.hasPrefix(root + "/") else {
            findings.append(
                table.finding(
                    "file-outside", "\(href) leads out of the folder", at: element,
                    hint: "a plugin's files lie in its folder"))
            return nil
        }
        return OntologyFiles.File(path: resolved, name: path)
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
