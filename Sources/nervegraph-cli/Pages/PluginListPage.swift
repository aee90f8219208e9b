import NerveGraph

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
        let loaded: [[Value]] = regions.map { region in
            [
                .string(region.plugin), .string(region.version), .string(region.kind), .string(region.origin),
                region.folder.map { .string($0) } ?? .null, .string("loaded"), .null, .null,
            ]
        }
        let others: [[Value]] = leftOut.map { plugin in
            [
                .string(plugin.plugin), plugin.version.map { .string($0) } ?? .null, plugin.kind.map { .string($0) } ?? .null,
                .string(plugin.origin), .string(plugin.folder), .string("left out"),
                .string("\(plugin.fault.message) [\(plugin.fault.id)]"), plugin.fault.hint.map { .string($0) } ?? .null,
            ]
        }
        return AnswerTable(["id", "version", "kind", "origin", "folder", "state", "fault", "hint"], loaded + others)
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
