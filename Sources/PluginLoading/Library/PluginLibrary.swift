import Glibc
import OntologyXML
import RegionPluginAPI

// A plugin in Swift. In: a folder whose plugin.xml names a library. Out: the plugin, ready to contribute. Its manifest, its stamp and what
// it needs are read from files first; only a library that was built for this very command is loaded.

/// Loads the library of a plugin.
enum PluginLibrary {
    /// The library that the command stands in for.
    private static let core = "libRegionPluginAPI.so"
    private static let entry = "nervegraph_region_plugin"

    /// - Throws: ``PluginFault`` where the library is missing, is none, was built for another command, or does not hand over the plugin that
    ///   plugin.xml describes.
    static func load(
        _ folder: PluginFolder, _ library: PluginFolder.Executable, log: PluginFaultLog
    ) throws(PluginFault) -> any RegionPlugin {
        let path = library.file.path
        let supervision = Supervision(
            plugin: folder.id, file: library.file.name, seconds: library.seconds, log: log)
        func fault(_ id: String, _ message: String, hint: String? = nil) -> PluginFault {
            supervision.fault(id, message, hint: hint ?? "build it anew with: nervegraph plugin build \(folder.folder)")
        }
        guard access(path, F_OK) == 0 else {
            throw PluginFault(
                plugin: folder.id, id: "plugin-library", message: "there is no library \(library.file.name)",
                hint: "build it with: nervegraph plugin build \(folder.folder)", file: folder.manifest,
                line: library.line)
        }
        let mismatch: String?
        do throws(LibraryFile.Fault) {
            mismatch = try Self.mismatch(path)
        } catch {
            throw fault("plugin-library", "the library \(error.message)")
        }
        if let mismatch { throw fault("plugin-stamp", mismatch) }
        PluginGuard.arm()
        let handle = supervision.call("loading the library") { dlopen(path, RTLD_NOW | RTLD_LOCAL) }
        guard let handle else { throw fault("plugin-library", "the library can't be loaded: \(lastError())") }
        guard let symbol = dlsym(handle, entry) else {
            throw fault(
                "plugin-library", "the library has no function \(entry)",
                hint: "write one that returns RegionPluginEntry.make { … }, as in the example of nervegraph plugin new")
        }
        let function = unsafeBitCast(symbol, to: (@convention(c) () -> UnsafeMutableRawPointer?).self)
        let handed = supervision.call("making the plugin") {
            function().flatMap { Unmanaged<AnyObject>.fromOpaque($0).takeRetainedValue() as? RegionPluginEntry }
        }
        guard let handed else {
            throw fault("plugin-library", "the library hands over something that is no plugin of this command")
        }
        guard let plugin = handed.plugin else {
            throw supervision.fault("plugin-refused", "it could not be made: \(handed.refusal ?? "it did not say why")")
        }
        return try SupervisedPlugin(plugin, as: folder.regionManifest, under: supervision)
    }

    /// Why the library is not for this command; nil where it is.
    private static func mismatch(_ path: String) throws(LibraryFile.Fault) -> String? {
        let file = try LibraryFile.read(path)
        guard let section = try file.section(PluginStamp.section) else {
            return "the library has no stamp, so that what it was built for is unknown"
        }
        // A library of several modules may have a stamp from each.
        let stamps = stride(from: 0, to: section.count, by: PluginStamp.size).map {
            PluginStamp(Array(section[$0..<min($0 + PluginStamp.size, section.count)]))
        }
        guard let own = PluginStamp.own, !stamps.isEmpty else { return "the library's stamp is empty" }
        for stamp in stamps {
            guard let stamp else { return "the library's stamp can't be read" }
            if let difference = stamp.difference(from: own) { return difference }
        }
        guard try file.neededLibraries().contains(core) else {
            return "it was linked with a copy of the plugin API of its own, which this command would not know"
        }
        return nil
    }

    private static func lastError() -> String { dlerror().map { String(cString: $0) } ?? "no reason was given" }
}
