import OntologyXML
import PluginLoading
import RegionPluginAPI

/// A plugin from outside that is open, with what it may call its own.
struct Guest: Sendable {
    let found: FoundPlugin
    let folder: PluginFolder
    let namespace: PluginNamespace
    let plugin: any RegionPlugin

    var id: String { namespace.id }

    /// Its files, marked as its own.
    func files(_ list: KeyPath<PluginFolder, [OntologyFiles.File]>) -> [OntologyFiles.File] {
        folder[keyPath: list].map { file in
            var file = file
            file.namespace = namespace
            return file
        }
    }

    /// A finding at the line that names its library or program, else at that of the whole.
    func finding(_ checkID: String, _ message: String, hint: String? = nil) -> Finding {
        let line = folder.library?.line ?? folder.program?.line ?? folder.line
        return Finding(checkID, message, hint: hint, file: folder.manifest, line: line, column: 1)
    }
}
