// What is wrong with a plugin from outside. In: from whoever reads, loads or calls it. Out: to whoever tells it.

import OntologyXML

/// Why a plugin is left out. The first one is enough: a plugin is there whole or not at all.
package struct PluginFault: Error, Sendable, Hashable {
    /// The plugin's id; the name of its folder where the manifest could not be read.
    package var plugin: String
    /// Stable; a heading of `Documentation/Errors.md`, for example `plugin-stamp`.
    package var id: String
    /// One sentence without a full stop.
    package var message: String
    /// What to do about it.
    package var hint: String?
    package var file: String
    /// From 1; 0 where the file as a whole is meant.
    package var line: Int

    package init(plugin: String, id: String, message: String, hint: String? = nil, file: String, line: Int = 0) {
        self.plugin = plugin
        self.id = id
        self.message = message
        self.hint = hint
        self.file = file
        self.line = line
    }

    package init(plugin: String, _ finding: Finding) {
        self.init(
            plugin: plugin, id: finding.checkID, message: finding.message, hint: finding.hint, file: finding.file,
            line: finding.line)
    }

    /// `the plugin ID was left out: message [id]`, the place and the hint, on lines of their own.
    package var rendered: String {
        let place = file.isEmpty ? "" : "\n  at \(file)\(line > 0 ? ":\(line)" : "")"
        return "the plugin \(plugin) was left out: \(message) [\(id)]\(place)" + (hint.map { "\n  hint: \($0)" } ?? "")
    }
}
