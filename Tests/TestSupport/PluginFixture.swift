import Foundation
import PluginLoading

/// A plugin of data, written to a folder of its own for one test.
package struct PluginFixture {
    package var id: String
    package var manifest: String
    /// By name, without the manifest.
    package var files: [String: String]

    /// A plugin with its region, and below it what a test states, in a region that requires the pelvis.
    package init(_ id: String, _ statements: String = "", rules: String? = nil, checks: String? = nil) {
        self.id = id
        files = [
            "\(id).xml": """
            <ontology region="region:\(id)" requires="region:pelvis">
            <region id="region:\(id)" name="\(id)"/>
            \(statements)
            </ontology>
            """
        ]
        var parts = "<ontology href=\"\(id).xml\"/>"
        if let rules {
            files["Rules.xml"] = "<rules>\n\(rules)\n</rules>"
            parts += "<rules href=\"Rules.xml\"/>"
        }
        if let checks {
            files["Checks.xml"] = "<checks>\n\(checks)\n</checks>"
            parts += "<checks href=\"Checks.xml\"/>"
        }
        manifest = "<plugin id=\"\(id)\" version=\"1.0\" api=\"1\" region=\"region:\(id)\">\(parts)</plugin>"
    }

    /// A plugin that is a program and contributes what a test states, in JSON.
    package init(_ id: String, contributing fields: String) {
        self.init(id)
        manifest = manifest.replacingOccurrences(of: "<ontology", with: "<program href=\"run\"/><ontology")
        files["run"] = """
            #!/bin/sh
            read -r request
            id=${request#*\\"id\\":}
            printf '{"id":%s,"protocol":1,%s}\\n' "${id%%[!0-9]*}" '\(fields)'
            cat > /dev/null
            """
    }

    /// A rule in XML.
    package static func rule(_ id: String, _ cypher: String) -> String {
        "<rule id=\"\(id)\" source=\"curator\"><says>It follows.</says><cypher><![CDATA[\(cypher)]]></cypher></rule>"
    }

    /// A check in XML.
    package static func check(_ id: String, _ cypher: String) -> String {
        "<check id=\"\(id)\"><says>It holds.</says><cypher><![CDATA[\(cypher)]]></cypher></check>"
    }

    /// Writes plugins into a new folder, each into one with its id, which only the user can write to.
    package static func with<Result>(_ plugins: [PluginFixture], _ body: (String) throws -> Result) throws -> Result {
        let parent = FileManager.default.temporaryDirectory.appendingPathComponent("plugins-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: parent) }
        try make(parent)
        for plugin in plugins {
            let folder = parent.appendingPathComponent(plugin.id)
            try make(folder)
            for (name, text) in plugin.files.merging(["plugin.xml": plugin.manifest], uniquingKeysWith: { $1 }) {
                let file = folder.appendingPathComponent(name)
                try text.write(to: file, atomically: true, encoding: .utf8)
                let permissions = text.hasPrefix("#!") ? 0o755 : 0o644
                try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file.path)
            }
        }
        return try body(parent.path)
    }

    private static func make(_ folder: URL) throws {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    }
}

extension PluginDirectory {
    /// One place, named by the option.
    package init(option folder: String) { self.init(places: [Place(folder: folder, origin: .option)]) }
}
