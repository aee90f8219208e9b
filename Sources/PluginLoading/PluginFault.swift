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

    /// `the plugin ID was left out: message [id]`, the place and the hint, on lines of their own. What a plugin says can't steer a terminal.
    package var rendered: String {
        let place = file.isEmpty ? "" : "\n  at \(Self.shown(file))\(line > 0 ? ":\(line)" : "")"
        let hint = hint.map { "\n  hint: \(Self.shown($0))" } ?? ""
        return "the plugin \(Self.shown(plugin)) was left out: \(Self.shown(message)) [\(id)]\(place)\(hint)"
    }

    /// At most 2,000 characters, with a blank for each that is a control or steers the direction of writing.
    private static func shown(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars.prefix(2000) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: shown += " "
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}
