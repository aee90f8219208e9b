import OntologyXML
import RegionPluginAPI

extension PluginFolder {
    /// The plugin, ready to contribute. Whatever of it is code is checked here before it runs.
    ///
    /// - Parameter log: takes the faults of later calls.
    /// - Throws: ``PluginFault`` where it can't be used.
    package func open(log: PluginFaultLog) throws(PluginFault) -> any RegionPlugin {
        // The command was begun anew because of it.
        if let fault = PluginGuard.faults.first(where: { $0.plugin == id }) { throw fault }
        switch kind {
        case .data: return DataPlugin(manifest: regionManifest)
        case .swift:
            guard let library else { preconditionFailure("a plugin of the kind swift names a library") }
            return try PluginLibrary.load(self, library, log: log)
        case .program:
            throw PluginFault(
                plugin: id, id: "plugin-kind", message: "plugins of the kind \(kind.rawValue) can't be loaded",
                hint: "leave out <library> and <program>", file: manifest, line: line)
        }
    }

    /// Who the plugin is, as code is told it.
    package var regionManifest: RegionManifest {
        RegionManifest(
            id: id, version: version, apiVersion: apiVersion, region: region, ontologyFiles: ontology.map(\.name))
    }
}
