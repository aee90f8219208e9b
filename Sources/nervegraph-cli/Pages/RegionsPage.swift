import NerveGraph

extension RegionsAnswer {
    var page: Document {
        var page = Document()
        page.title("Regions")
        for region in regions {
            page.entry(
                "\(region.name) (\(region.id))", detail: "plugin \(region.plugin) \(region.version)",
                fields: [
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
        return page
    }
}
