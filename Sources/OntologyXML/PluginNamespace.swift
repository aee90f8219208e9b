// What a plugin from outside may call its own. In: with its files. Out: held against each of their elements by the assembler.

import PropertyGraph

/// The names that a plugin's files may define.
package struct PluginNamespace: Sendable, Hashable {
    /// The plugin's id: its nodes are `kind:ID/name`, its rules `ID:name`, its procedures `ID.name`.
    package var id: String
    package var region: String
    /// Whether it stands in for a region that the command is built with, whose names it has then.
    package var standsIn: Bool

    package init(id: String, region: String, standsIn: Bool = false) {
        self.id = id
        self.region = region
        self.standsIn = standsIn
    }

    /// Whether a node is the plugin's own.
    package func owns(node id: String) -> Bool {
        if id == region { return true }
        guard let colon = id.firstIndex(of: ":") else { return false }
        let rest = id[id.index(after: colon)...].utf8
        return rest.count > self.id.utf8.count + 1 && rest.starts(with: "\(self.id)/".utf8)
    }
}
