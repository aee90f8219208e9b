import Glibc
import OntologyXML
import PluginLoading
import Spelling

// `plugin install` and `plugin remove`. In: a plugin that passed its check, or an id. Out: the user's folder of plugins with one more or one less. A
// plugin is there as a whole or not at all: it is written under a hidden name, which nobody reads, and then renamed.

/// The user's folder of plugins.
package struct PluginInstaller {
    /// `$XDG_DATA_HOME/nervegraph/plugins`
    let root: String
    /// What may not clash with what is installed.
    let others: [FoundPlugin]

    /// - Parameter others: where else plugins are looked for.
    /// - Throws: ``AuthoringError`` without a home to install into.
    package init(among others: PluginDirectory) throws(AuthoringError) {
        guard let root = PluginDirectory.userFolder else {
            throw AuthoringError(
                .missing, "there is no folder to install into", hint: "set HOME or XDG_DATA_HOME to an absolute path")
        }
        self.root = root
        self.others = others.plugins()
    }

    /// What installing did.
    package struct Installed: Sendable {
        package var folder: String
        /// The version that was there before; nil for none.
        package var replaced: String?
    }

    // MARK: Install

    /// Copies the manifest and the files that it names, and nothing else.
    ///
    /// - Parameter replaces: whether one that is installed under the id may be replaced.
    /// - Throws: ``AuthoringError``; what was installed before is still there then.
    package func install(_ plugin: AuthoredPlugin, replaces: Bool) throws(AuthoringError) -> Installed {
        let target = "\(root)/\(plugin.id)"
        if let inside = FilePath.real(plugin.folder), inside == FilePath.real(target) {
            throw AuthoringError(.usage, "\(plugin.folder) is the installed plugin itself")
        }
        let before = FileTree.exists(target) ? version(in: target) : nil
        if let before, !replaces {
            throw AuthoringError(
                .badData, "\(plugin.id) is installed already, in version \(before); this is \(plugin.version)",
                hint: "replace it with --replace")
        }
        try refuseClashes(with: plugin, at: target)
        try FileTree.makeFolder(root)
        let draft = hidden(plugin.id, "new")
        do throws(AuthoringError) {
            try FileTree.remove(draft)
            try copy(plugin.declared, to: draft)
            try swap(draft, into: target, id: plugin.id)
        } catch {
            try? FileTree.remove(draft)
            throw error
        }
        return Installed(folder: target, replaced: before)
    }

    private func copy(_ plugin: PluginFolder, to draft: String) throws(AuthoringError) {
        try FileTree.makeFolder(draft)
        let named =
            plugin.ontology + plugin.rules + plugin.checks
            + [plugin.library, plugin.program].compactMap { $0?.file }
        let names = ["plugin.xml"] + named.map { String($0.name.dropFirst(plugin.folder.count + 1)) }
        var copied: Set<String> = []
        for name in names where copied.insert(name).inserted {
            if let slash = name.lastIndex(of: "/") { try FileTree.makeFolder("\(draft)/\(name[..<slash])") }
            try FileTree.copy("\(plugin.folder)/\(name)", to: "\(draft)/\(name)")
        }
    }

    private func swap(_ draft: String, into target: String, id: String) throws(AuthoringError) {
        guard FileTree.exists(target) else { return try FileTree.rename(draft, to: target) }
        let old = hidden(id, "old")
        try FileTree.remove(old)
        try FileTree.rename(target, to: old)
        do throws(AuthoringError) {
            try FileTree.rename(draft, to: target)
        } catch {
            try? FileTree.rename(old, to: target)
            throw error
        }
        try FileTree.remove(old)
    }

    private func refuseClashes(with plugin: AuthoredPlugin, at target: String) throws(AuthoringError) {
        let roots = [FilePath.real(plugin.folder), FilePath.real(target)].compactMap(\.self)
        for other in others {
            guard let declared = other.declared, !roots.contains(declared.root) else { continue }
            guard
                declared.id.lowercased() == plugin.id.lowercased()
                    || declared.region.lowercased() == plugin.declared.region.lowercased()
            else { continue }
            throw AuthoringError(
                .badData, "\(other.folder) has the same id or region, and both would be left out",
                hint: "remove that one first, or give this one another id")
        }
    }

    // MARK: Remove

    /// Removes an installed plugin.
    ///
    /// - Returns: the folder that is gone.
    /// - Throws: ``AuthoringError`` where no plugin of the id is installed, with the nearest id or where it comes from.
    package func remove(_ id: String) throws(AuthoringError) -> String {
        let installed = FilePath.names(in: root).map { name in
            (id: (try? PluginFolder.read("\(root)/\(name)"))?.id ?? name, folder: "\(root)/\(name)")
        }
        guard let plugin = installed.first(where: { $0.id == id }) else { throw unknown(id, installed.map(\.id)) }
        let old = hidden(id, "old")
        try FileTree.remove(old)
        try FileTree.rename(plugin.folder, to: old)
        try FileTree.remove(old)
        return plugin.folder
    }

    private func unknown(_ id: String, _ installed: [String]) -> AuthoringError {
        if let other = others.first(where: { $0.id == id && $0.origin != .user }) {
            let hint =
                switch other.origin {
                case .option: "it is there by --plugins; leave the option out"
                case .environment: "it is there by NERVEGRAPH_PLUGINS; take it out of that"
                default: "it is installed for everybody; leave it out with --without \(id)"
                }
            return AuthoringError(.missing, "\(id) is not in your folder of plugins but in \(other.folder)", hint: hint)
        }
        let hint =
            if let nearest = Spelling.nearest(to: id, among: installed) {
                "did you mean \(nearest)?"
            } else if installed.isEmpty {
                "no plugin is installed in \(root)"
            } else {
                "installed are: \(installed.joined(separator: ", "))"
            }
        return AuthoringError(.missing, "no plugin \(id.prefix(60)) is installed", hint: hint)
    }

    // MARK: Folders

    private func hidden(_ id: String, _ state: String) -> String { "\(root)/.\(id).\(state)-\(getpid())" }

    private func version(in folder: String) -> String { (try? PluginFolder.read(folder))?.version ?? "unknown" }
}
