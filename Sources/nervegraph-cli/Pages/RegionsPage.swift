import NerveGraph

extension RegionsAnswer {
    var page: Document {
        var page = Document()
        page.title("Regions")
        for region in regions {
            page.entry(
                "\(region.name) (\(region.id))", detail: "plugin \(region.plugin) \(region.version), \(region.kind)",
                fields: [
                    ("from", region.folder.map { "\($0) (\(Self.words(region.origin)))" }),
                    ("files", region.files.joined(separator: ", ")),
                    ("requires", region.requires.isEmpty ? "nothing" : region.requires.joined(separator: ", ")),
                    ("owns", "\(region.nodes) nodes, \(region.approaches) approaches"),
                    ("rules", region.rules.joined(separator: ", ")),
                    ("access", region.accessModel),
                    ("risks", region.assessors.joined(separator: "; ")),
                    ("procedures", region.procedures.joined(separator: "\n")),
                    ("checks", region.checks.joined(separator: ", ")),
                ])
        }
        if !leftOut.isEmpty { page.title("Plugins left out") }
        for plugin in leftOut {
            page.entry(
                plugin.plugin, detail: [plugin.version, plugin.kind].compactMap { $0 }.joined(separator: ", "),
                fields: [
                    ("from", "\(plugin.folder) (\(Self.words(plugin.origin)))"),
                    ("why", "\(plugin.fault.message) [\(plugin.fault.id)]"),
                    ("at", plugin.fault.line > 0 ? "\(plugin.fault.file):\(plugin.fault.line)" : plugin.fault.file),
                    ("hint", plugin.fault.hint),
                ])
        }
        return page
    }

    /// How a plugin came in, for a person.
    private static func words(_ origin: String) -> String {
        switch origin {
        case "option": "by --plugins"
        case "environment": "by NERVEGRAPH_PLUGINS"
        case "user": "your plugins"
        default: "installed for everybody"
        }
    }
}
