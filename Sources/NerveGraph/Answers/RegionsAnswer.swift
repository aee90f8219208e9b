import PropertyGraph
import RegionPluginAPI

/// The regions installed.
package struct RegionsAnswer: Sendable {
    package var regions: [RegionSummary]
}

/// What a region owns, requires and contributes.
package struct RegionSummary: Sendable {
    package var id: String
    package var name: String
    package var plugin: String
    package var version: String
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
        "riskAssessors", "procedures", "checks",
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
                    .texts(region.checks),
                ]
            })
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
        return RegionsAnswer(
            regions: regions.map { plugin in
                let manifest = plugin.manifest
                let requires = declarations.filter { $0.id == manifest.region }.flatMap(\.requires)
                return RegionSummary(
                    id: manifest.region, name: facts.entity(id: manifest.region)?.name ?? manifest.region,
                    plugin: manifest.id, version: manifest.version, files: manifest.ontologyFiles, requires: requires,
                    nodes: nodes[manifest.region] ?? 0, approaches: approaches[manifest.region] ?? 0,
                    rules: plugin.rules.map(\.id),
                    accessModel: plugin.accessModel == nil ? nil : "judges crossings",
                    assessors: plugin.riskAssessors.map { "\($0.id): \($0.says)" },
                    procedures: plugin.procedures.map { procedure in
                        let inputs = procedure.inputs.map { "\($0.name) :: \($0.type.rawValue)" }.joined(
                            separator: ", ")
                        return "\(procedure.name)(\(inputs)): \(procedure.says)"
                    },
                    checks: plugin.checks.map(\.id))
            })
    }
}
