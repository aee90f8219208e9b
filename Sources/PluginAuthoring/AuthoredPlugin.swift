import NerveGraph
import OntologyXML
import PluginLoading
import RegionPluginAPI

// The plugin that an author works on. In: its folder, the ontology, and what else is installed. Out: what it declares, and the knowledge with it.

/// A plugin folder among the regions and plugins that it will stand beside.
package struct AuthoredPlugin {
    let declared: PluginFolder
    private let location: OntologyLocation
    private let regions: [any RegionPlugin]
    let excluded: [String]
    private let directory: PluginDirectory

    /// Reads the manifest.
    ///
    /// - Parameters:
    ///   - folder: the plugin's.
    ///   - others: where the plugins are that it may require; an installed one with its id is passed over.
    /// - Throws: ``AuthoringError`` where there is no plugin in the folder; ``LoadError`` with each fault of its manifest.
    package init(
        _ folder: String, among others: PluginDirectory, location: OntologyLocation, regions: [any RegionPlugin],
        excluding excluded: [String]
    ) throws {
        try Self.needManifest(folder)
        let own = PluginDirectory.Place(folder: folder, origin: .option)
        let root = FilePath.real(folder)
        let found = PluginDirectory(places: [own], trustsWritable: others.trustsWritable).plugins()
        guard let plugin = found.first, let declared = plugin.declared, plugin.findings.isEmpty else {
            throw LoadError(findings: found.flatMap(\.findings))
        }
        let beside = others.plugins().filter { other in
            guard let manifest = other.declared, other.findings.isEmpty else { return false }
            return manifest.root != root && manifest.id.lowercased() != declared.id.lowercased()
        }
        self.declared = declared
        self.location = location
        self.regions = regions
        self.excluded = excluded
        directory = PluginDirectory(
            places: [own] + beside.map { PluginDirectory.Place(folder: $0.folder, origin: $0.origin) },
            trustsWritable: others.trustsWritable)
    }

    /// `shoulder`
    package var id: String { declared.id }
    /// `1.0`
    package var version: String { declared.version }
    package var folder: String { declared.folder }

    /// - Throws: ``AuthoringError`` that says what a plugin's folder is, and names those that lie below.
    static func needManifest(_ folder: String) throws(AuthoringError) {
        guard FileTree.isFolder(folder) else { throw AuthoringError(.missing, "there is no folder \(folder)") }
        guard !FileTree.exists("\(folder)/plugin.xml") else { return }
        let below = FilePath.names(in: folder).filter { FileTree.exists("\(folder)/\($0)/plugin.xml") }
        let hint =
            below.isEmpty
            ? "a plugin is a folder with a plugin.xml; make one with: nervegraph plugin new NAME"
            : "name one of its plugins: " + below.map { "\(folder)/\($0)" }.joined(separator: ", ")
        throw AuthoringError(.missing, "\(folder) holds no plugin.xml", hint: hint)
    }

    /// The places of all that is loaded, as the environment hands them on.
    var places: [String] { directory.places.map(\.folder) }

    /// Whether plugins that others can write to are loaded, too.
    var trustsWritable: Bool { directory.trustsWritable }

    var ontologyFolder: String { location.folder }

    func loader(excluding more: [String] = [], log: PluginFaultLog = PluginFaultLog()) -> GraphLoader {
        GraphLoader(
            location: location, regions: regions, plugins: directory, excluding: excluded + more, log: log)
    }

    /// The knowledge with the plugin.
    ///
    /// - Parameter log: takes the faults of later calls.
    /// - Throws: ``LoadError`` with everything that keeps the plugin out.
    func load(log: PluginFaultLog = PluginFaultLog()) throws(LoadError) -> KnowledgeGraph {
        let graph = try loader(log: log).load()
        let faults = graph.leftOut.filter { $0.id == id }.flatMap(\.findings)
        guard faults.isEmpty else { throw LoadError(findings: faults) }
        return graph
    }
}
