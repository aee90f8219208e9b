import OntologyXML
import RegionPluginAPI

extension PluginFolder {
    /// The plugin, ready to contribute. Whatever of it is code is checked here before it runs.
    ///
    /// - Parameter log: takes the faults of later calls.
    /// - Throws: ``PluginFault`` where it can't be used.
    package func open(log: PluginFaultLog) throws(PluginFault) -> any RegionPlugin {
        switch kind {
        case .data: return DataPlugin(manifest: regionManifest)
        case .swift, .program:
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
