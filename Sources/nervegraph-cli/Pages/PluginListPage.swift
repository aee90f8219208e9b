import NerveGraph
import RegionPluginAPI

/// The plugins from outside, those that answer before those that were left out.
struct PluginListAnswer {
    private let regions: [RegionSummary]
    private let leftOut: [LeftOutSummary]

    init(_ answer: RegionsAnswer) {
        leftOut = answer.leftOut
        regions = answer.regions.filter { region in
            region.folder != nil && !answer.leftOut.contains { $0.plugin == region.plugin }
        }
    }

    var table: AnswerTable {
        let loaded = regions.map { region in
            [region.plugin, region.version, region.kind, region.origin, region.folder, "loaded", nil, nil]
        }
        let others = leftOut.map { plugin -> [String?] in
            let fault = "\(plugin.fault.message) [\(plugin.fault.id)]"
            return [
                plugin.plugin, plugin.version, plugin.kind, plugin.origin, plugin.folder, "left out", fault,
                plugin.fault.hint,
            ]
        }
        return AnswerTable(
            ["id", "version", "kind", "origin", "folder", "state", "fault", "hint"],
            (loaded + others).map { row in row.map { $0.map(Value.string) ?? Value.null } })
    }

    var page: Document {
        var page = Document()
        page.title("Plugins")
        if regions.isEmpty, leftOut.isEmpty {
            page.paragraph("None from outside. Write one with: nervegraph plugin new NAME")
        }
        for region in regions {
            page.entry(
                "\(region.plugin) \(region.version)", detail: "\(region.kind), loaded",
                fields: [("from", region.folder), ("origin", region.origin)])
        }
        for plugin in leftOut {
            page.entry(
                [plugin.plugin, plugin.version].compactMap(\.self).joined(separator: " "),
                detail: [plugin.kind, "left out"].compactMap(\.self).joined(separator: ", "),
                fields: [
                    ("from", plugin.folder), ("origin", plugin.origin),
                    ("why", "\(plugin.fault.message) [\(plugin.fault.id)]"), ("hint", plugin.fault.hint),
                ])
        }
        return page
    }
}
