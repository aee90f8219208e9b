import OntologyXML
import RegionPluginAPI

extension PluginFolder {
    /// The plugin, ready to contribute. Whatever of it is code is checked here before it runs.
    ///
    /// - Parameters:
    ///   - reader: asks what a program's contributions read.
    ///   - log: takes the faults of later calls.
    /// - Throws: ``PluginFault`` where it can't be used.
    package func open(reader: ProgramReader, log: PluginFaultLog) throws(PluginFault) -> any RegionPlugin {
        // The command was begun anew because of it.
        if let fault = PluginGuard.faults.first(where: { $0.plugin == id }) { throw fault }
        switch kind {
        case .data: return DataPlugin(manifest: regionManifest)
        case .swift:
            guard let library else { preconditionFailure("a plugin of the kind swift names a library") }
            return try PluginLibrary.load(self, library, log: log)
        case .program: return try ProgramConnection.launch(self).plugin(reader: reader, log: log)
        }
    }

    /// Who the plugin is, as code is told it.
    package var regionManifest: RegionManifest {
        RegionManifest(
            id: id, version: version, apiVersion: apiVersion, region: region, ontologyFiles: ontology.map(\.name))
    }
}
