// A plugin from outside, as its folder declares it. In: the folder's plugin.xml. Out: who it is and which files it has; they may not leave
// the folder. Nothing of the plugin runs and none of its other files is opened.

/// What `plugin.xml` states: `<plugin id version api region>` around at most one of `<library href/>` and `<program href/>`, and any
/// number of `<ontology href/>`, `<rules href/>` and `<checks href/>`.
package struct PluginFolder: Sendable {
    /// What a plugin is made of.
    package enum Kind: String, Sendable {
        /// Manifest, ontology, rules and checks.
        case data
        /// A library for our own process, besides.
        case swift
        /// A program of its own, besides.
        case program
    }

    /// A file that `library` or `program` names, with the line that names it.
    package struct Executable: Sendable {
        package var file: OntologyFiles.File
        package var line: Int
        /// The longest that one call may take.
        package var seconds = Limits.seconds
        /// The most memory that it may take, in MiB; of a program alone.
        package var megabytes = Limits.megabytes
    }

    /// What a program or library may take where its manifest does not say, and the most that a manifest may ask for.
    package enum Limits {
        package static let seconds = 5.0
        /// Of a library, which the limit can't end without beginning the command anew.
        package static let librarySeconds = 10.0
        package static let mostSeconds = 60.0
        /// In MiB, as below.
        package static let megabytes = 512
        package static let mostMegabytes = 4096
    }

    /// As it was named, without a slash at its end.
    package var folder: String
    /// The same with all links followed.
    package var root: String
    package var id: String
    package var version: String
    package var apiVersion: Int
    package var region: String
    /// Where `<plugin` stands in the manifest, from 1.
    package var line: Int
    /// May not have been built yet.
    package var library: Executable?
    package var program: Executable?
    package var ontology: [OntologyFiles.File]
    package var rules: [OntologyFiles.File]
    package var checks: [OntologyFiles.File]

    package var kind: Kind { library != nil ? .swift : program != nil ? .program : .data }

    package var manifest: String { "\(folder)/plugin.xml" }

    /// The name that a plugin has before its manifest is read.
    package static func name(of folder: String) -> String {
        folder.split(separator: "/").last.map(String.init) ?? folder
    }

    /// A folder's path without slashes at its end.
    package static func trimmed(_ folder: String) -> String {
        var folder = Substring(folder)
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        return String(folder)
    }

    /// - Throws: ``OntologyFaults`` with each fault of the manifest, at its line.
    package static func read(_ folder: String) throws(OntologyFaults) -> PluginFolder {
        var reader = XMLFileReader()
        let folder = trimmed(folder)
        let name = "\(folder)/plugin.xml"
        guard reader.read(name, name: name) else { throw OntologyFaults(findings: reader.findings) }
        var manifest = ManifestReader(reader.table, reader.takeBuilder(), folder: folder)
        let plugin = manifest.plugin()
        guard manifest.findings.isEmpty, let plugin else { throw OntologyFaults(findings: manifest.findings) }
        return plugin
    }
}
