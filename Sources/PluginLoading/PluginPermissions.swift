// Who else could have written a plugin. In: its folder, where it was looked for, its files. Out: nothing, or the first path that is not the
// user's and root's alone.

import Glibc
import OntologyXML

struct PluginPermissions {
    private let searchRoot: String?

    /// - Parameter searchRoot: the place that was named; folders around it are the choice of whoever named it.
    init(searchRoot: String) { self.searchRoot = FilePath.real(searchRoot) }

    /// Holds the folder, its manifest, and the folders from it up to the search root against their permissions; nothing is opened.
    func finding(folder: String) -> Finding? {
        guard let root = FilePath.real(folder) else { return nil }
        var paths = [root]
        if let searchRoot, root.hasPrefix(searchRoot + "/") {
            var around = root
            while around != searchRoot, around != "/" {
                around = FilePath.parent(around)
                paths.append(around)
            }
        }
        guard let manifest = FilePath.real("\(folder)/plugin.xml") else { return first(paths) }
        guard manifest.hasPrefix(root + "/") else {
            return Finding(
                "file-outside", "plugin.xml leads out of the folder", hint: "a plugin's files lie in its folder",
                file: "\(folder)/plugin.xml")
        }
        return first(paths + [manifest])
    }

    /// The same for the files that a manifest names, and the folders that they lie in.
    func finding(files plugin: PluginFolder) -> Finding? {
        var files = plugin.ontology + plugin.rules + plugin.checks
        if let file = plugin.library?.file ?? plugin.program?.file { files.append(file) }
        var paths: [String] = []
        for file in files {
            var path = FilePath.real(file.path) ?? plugin.root
            while path.hasPrefix(plugin.root + "/"), !paths.contains(path) {
                paths.append(path)
                path = FilePath.parent(path)
            }
        }
        return first(paths)
    }

    private func first(_ paths: [String]) -> Finding? {
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            let problem: String
            if status.st_uid != 0, status.st_uid != geteuid() {
                problem = "belongs to the user \(status.st_uid), not to you"
            } else if status.st_mode & 0o022 != 0 {
                problem = "can be written by others"
            } else {
                continue
            }
            let remedy = problem.hasPrefix("can") ? "chmod go-w '\(path)'" : "make it yours"
            return Finding(
                "plugin-permissions", "\(path) \(problem)",
                hint: "\(remedy), or trust it with --trust-writable-plugins", file: path)
        }
        return nil
    }
}
