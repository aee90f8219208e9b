// Where plugins from outside are. In: options and the environment. Out: each plugin folder once, with what it declares or what is wrong with it.
// Only manifests are read here, and none that others could have written.

import Glibc
import OntologyXML

/// The folders in which plugins are looked for, in order; each is a plugin or holds plugins.
package struct PluginDirectory: Sendable {
    /// How a plugin came to be looked at.
    package enum Origin: String, Sendable {
        /// `--plugins`.
        case option
        /// `NERVEGRAPH_PLUGINS`.
        case environment
        /// `$XDG_DATA_HOME/nervegraph/plugins`.
        case user
        /// `<prefix>/share/nervegraph/Plugins`.
        case installed
    }

    /// A folder to look in.
    package struct Place: Sendable {
        package var folder: String
        package var origin: Origin

        package init(folder: String, origin: Origin) {
            self.folder = folder
            self.origin = origin
        }

        /// Whether someone named it, so that it has to be there.
        var isNamed: Bool { origin == .option || origin == .environment }
    }

    package let places: [Place]
    /// Whether plugins are used that others can write to.
    package let trustsWritable: Bool

    package init(places: [Place], trustsWritable: Bool = false) {
        self.places = places
        self.trustsWritable = trustsWritable
    }

    /// Nowhere.
    package static let none = PluginDirectory(places: [])

    /// Where a command looks: the options, `NERVEGRAPH_PLUGINS`, the user's data folder, the installed one.
    package static func find(options: [String], trustsWritable: Bool = false) -> PluginDirectory {
        var places = options.map { Place(folder: $0, origin: .option) }
        let named = environment("NERVEGRAPH_PLUGINS")?.split(separator: ":") ?? []
        places += named.map { Place(folder: String($0), origin: .environment) }
        if let folder = userFolder { places.append(Place(folder: folder, origin: .user)) }
        if let folder = installedFolder { places.append(Place(folder: folder, origin: .installed)) }
        return PluginDirectory(places: places, trustsWritable: trustsWritable)
    }

    /// `$XDG_DATA_HOME/nervegraph/plugins`, else `~/.local/share/nervegraph/plugins`; nil without a home.
    ///
    /// Source: XDG Base Directory Specification: a path that is not absolute is ignored.
    package static var userFolder: String? {
        if let folder = environment("XDG_DATA_HOME"), folder.hasPrefix("/") { return "\(folder)/nervegraph/plugins" }
        guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
        return "\(home)/.local/share/nervegraph/plugins"
    }

    /// `<prefix>/share/nervegraph/Plugins` for `<prefix>/bin/nervegraph`.
    package static var installedFolder: String? {
        guard let command = FilePath.real("/proc/self/exe") else { return nil }
        return "\(FilePath.parent(FilePath.parent(command)))/share/nervegraph/Plugins"
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Every plugin there is, in the order of the places and, within one, of the names; a folder that two places lead to counts once.
    package func plugins() -> [FoundPlugin] {
        var found: [FoundPlugin] = []
        var seen: Set<String> = []
        for place in places {
            for folder in folders(of: place) {
                if let root = FilePath.real(folder), !seen.insert(root).inserted { continue }
                found.append(read(folder, place))
            }
        }
        return found
    }

    /// The place itself where it is a plugin, else the plugins right below it; a place that was named and holds none is a fault.
    private func folders(of place: Place) -> [String] {
        let folder = PluginFolder.trimmed(place.folder)
        if Self.holdsPlugin(folder) { return [folder] }
        let below = FilePath.names(in: folder).map { "\(folder)/\($0)" }.filter(Self.holdsPlugin)
        return below.isEmpty && place.isNamed ? [folder] : below
    }

    private static func holdsPlugin(_ folder: String) -> Bool { access("\(folder)/plugin.xml", F_OK) == 0 }

    private func read(_ folder: String, _ place: Place) -> FoundPlugin {
        var plugin = FoundPlugin(folder: folder, origin: place.origin)
        let permissions = PluginPermissions(searchRoot: place.folder)
        if !trustsWritable, let finding = permissions.finding(folder: folder) {
            plugin.findings = [finding]
            return plugin
        }
        guard Self.holdsPlugin(folder) else {
            plugin.findings = [
                Finding(
                    "file-missing", "there is no plugin in \(folder)",
                    hint: "a plugin is a folder with a plugin.xml; name it, or the folder around it", file: folder)
            ]
            return plugin
        }
        do throws(OntologyFaults) {
            let declared = try PluginFolder.read(folder)
            plugin.declared = declared
            if !trustsWritable, let finding = permissions.finding(files: declared) { plugin.findings = [finding] }
        } catch {
            plugin.findings = error.findings
        }
        return plugin
    }
}

/// A plugin folder, and what it declares or what is wrong with it.
package struct FoundPlugin: Sendable {
    /// As it was named, or as the place that holds it was named.
    package var folder: String
    package var origin: PluginDirectory.Origin
    /// nil where the manifest has faults or was not read.
    package var declared: PluginFolder?
    /// With one of them the plugin is left out.
    package var findings: [Finding] = []

    package init(folder: String, origin: PluginDirectory.Origin) {
        self.folder = folder
        self.origin = origin
    }

    /// The id; the name of the folder where that could not be read.
    package var id: String { declared?.id ?? PluginFolder.name(of: folder) }

    /// The first finding, and how many more there are; nil where there is none.
    package var fault: PluginFault? {
        guard let first = findings.first(where: { $0.severity == .error }) ?? findings.first else { return nil }
        var fault = PluginFault(plugin: id, first)
        if findings.count > 1 {
            fault.message += ", and \(findings.count - 1) more; nervegraph check --plugins \(folder) lists them"
        }
        return fault
    }
}
