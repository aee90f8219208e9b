import OntologyXML
import PluginLoading
import PropertyGraph
import RegionPluginAPI

/// The regions installed, and the plugins that were left out.
package struct RegionsAnswer: Sendable {
    package var regions: [RegionSummary]
    package var leftOut: [LeftOutSummary]
}

/// A plugin that answers nothing, and why.
package struct LeftOutSummary: Sendable {
    package var plugin: String
    package var version: String?
    package var region: String?
    package var kind: String?
    package var origin: String
    package var folder: String
    package var fault: PluginFault
}

/// What a region owns, requires and contributes.
package struct RegionSummary: Sendable {
    package var id: String
    package var name: String
    package var plugin: String
    package var version: String
    /// `built-in`, `data`, `swift` or `program`.
    package var kind: String
    /// `built-in`, `option`, `environment`, `user` or `installed`.
    package var origin: String
    /// nil for a region that the command is built with.
    package var folder: String?
    package var files: [String]
    package var requires: [String]
    package var nodes: Int
    package var approaches: Int
    package var rules: [String]
    package var accessModel: String?
    package var assessors: [String]
    package var procedures: [String]
    package var checks: [String]
}

extension RegionsAnswer {
    package static let columns = [
        "region", "name", "plugin", "version", "files", "requires", "nodes", "approaches", "rules", "accessModel",
        "riskAssessors", "procedures", "checks", "kind", "origin", "folder", "leftOut", "faultPlace", "faultHint",
    ]

    package var table: AnswerTable {
        AnswerTable(
            Self.columns,
            regions.map { region in
                [
                    .string(region.id), .string(region.name), .string(region.plugin), .string(region.version),
                    .texts(region.files), .texts(region.requires), .count(region.nodes), .count(region.approaches),
                    .texts(region.rules), .text(region.accessModel), .texts(region.assessors),
                    .texts(region.procedures),
                    .texts(region.checks), .string(region.kind), .string(region.origin), .text(region.folder), .null,
                    .null, .null,
                ]
            } + leftOut.map(\.row))
    }
}

extension LeftOutSummary {
    /// With null for whatever it would have contributed.
    fileprivate var row: [Value] {
        let fault = self.fault
        return [.text(region), .null, .string(plugin), .text(version)] + Array(repeating: Value.null, count: 9) + [
            .text(kind), .string(origin), .string(folder), .string("\(fault.message) [\(fault.id)]"),
            .string(fault.line > 0 ? "\(fault.file):\(fault.line)" : fault.file), .text(fault.hint),
        ]
    }

    fileprivate init(_ found: FoundPlugin, _ fault: PluginFault) {
        self.init(
            plugin: found.id, version: found.declared?.version, region: found.declared?.region,
            kind: found.declared?.kind.rawValue, origin: found.origin.rawValue, folder: found.folder, fault: fault)
    }
}

extension KnowledgeGraph {
    package var regionsAnswer: RegionsAnswer {
        var nodes: [String: Int] = [:]
        for node in view.nodes { if let region = facts.string(node, "region") { nodes[region, default: 0] += 1 } }
        var approaches: [String: Int] = [:]
        for approach in facts.entities(labeled: "Approach") {
            if let region = facts.string(approach.node, "region") { approaches[region, default: 0] += 1 }
        }
        let failed = log.faults.compactMap { fault in
            guests.first { $0.id == fault.plugin }.map { LeftOutSummary($0.found, fault) }
        }
        return RegionsAnswer(
            regions: regions.map { plugin in
                let manifest = plugin.manifest
                let guest = guests.first { $0.id == manifest.id }
                let requires = declarations.filter { $0.id == manifest.region }.flatMap(\.requires)
                return RegionSummary(
                    id: manifest.region, name: facts.entity(id: manifest.region)?.name ?? manifest.region,
                    plugin: manifest.id, version: manifest.version, kind: guest?.folder.kind.rawValue ?? "built-in",
                    origin: guest?.found.origin.rawValue ?? "built-in", folder: guest?.found.folder,
                    files: manifest.ontologyFiles, requires: requires,
                    nodes: nodes[manifest.region] ?? 0, approaches: approaches[manifest.region] ?? 0,
                    rules: rules(of: plugin, guest),
                    accessModel: plugin.accessModel == nil ? nil : "judges crossings",
                    assessors: plugin.riskAssessors.map { "\($0.id): \($0.says)" },
                    procedures: plugin.procedures.map { procedure in
                        let inputs = procedure.inputs.map { "\($0.name) :: \($0.type.rawValue)" }.joined(
                            separator: ", ")
                        return "\(procedure.name)(\(inputs)): \(procedure.says)"
                    },
                    checks: checks(of: plugin, guest))
            },
            leftOut: leftOut.compactMap { found in found.fault.map { LeftOutSummary(found, $0) } } + failed)
    }

    /// Those in files included.
    private func rules(of plugin: any RegionPlugin, _ guest: Guest?) -> [String] {
        let files = guest.map { Set($0.folder.rules.map(\.name)) } ?? []
        return plugin.rules.map(\.id) + materializer.rules.filter { files.contains($0.file) }.map(\.id)
    }

    private func checks(of plugin: any RegionPlugin, _ guest: Guest?) -> [String] {
        let files = guest.map { Set($0.folder.checks.map(\.name)) } ?? []
        return plugin.checks.map(\.id) + checks.filter { files.contains($0.file) }.map(\.id)
    }
}
