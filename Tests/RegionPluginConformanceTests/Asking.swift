import RegionPluginAPI
import TestSupport
import Testing

/// A region's procedures and assessors asked directly, on the whole ontology.
struct Asking {
    let plugin: any RegionPlugin
    let graph: RegionGraph

    init(_ plugin: any RegionPlugin) throws {
        self.plugin = plugin
        graph = RegionGraph(try Ontology.graph().view)
    }

    /// The rows of a procedure, each by its columns; fails for a row that has no source or another number of columns.
    func rows(_ name: String, _ arguments: String...) throws -> [[String: Any]] {
        let procedure = try #require(plugin.procedures.first { $0.name == "\(plugin.manifest.id).\(name)" })
        return try procedure.rows(arguments.map(Value.string), in: ClinicalCase(), on: graph).map { row in
            #expect(!row.sources.isEmpty && row.values.count == procedure.outputs.count)
            return Dictionary(uniqueKeysWithValues: zip(procedure.outputs.map(\.name), row.values.map(plain)))
        }
    }

    func risks(of approach: String, in clinicalCase: ClinicalCase = ClinicalCase()) throws -> [Risk] {
        let node = try #require(graph.node(approach))
        let risks = plugin.riskAssessors.flatMap { $0.risks(of: node, in: clinicalCase, on: graph) }
        #expect(risks.allSatisfy { !$0.sources.isEmpty && !$0.reason.isEmpty })
        return risks
    }

    func ids(_ risks: [Risk]) -> [String] { risks.map { graph.id(of: $0.structure) } }

    /// The judgement of the border between two spaces.
    func judge(_ from: String, _ to: String, in clinicalCase: ClinicalCase = ClinicalCase()) throws -> AccessModel
        .Judgement?
    {
        let (start, end) = (try #require(graph.node(from)), try #require(graph.node(to)))
        let border = try #require(graph.outgoing("CROSSING", from: start).first { $0.node == end })
        let kind = try #require(graph.text("kind", of: border.relationship).flatMap(Crossing.Kind.init))
        var hazard: Int?
        if case .integer(let number) = graph.property("hazard", of: border.relationship) { hazard = Int(number) }
        let crossing = Crossing(relationship: border.relationship, from: start, to: end, kind: kind, hazard: hazard)
        return plugin.accessModel?.judge(crossing, in: clinicalCase, on: graph)
    }

    /// Text and lists of text; a node by its id.
    private func plain(_ value: Value) -> Any {
        switch value {
        case .string(let text): text
        case .list(let values): values.compactMap { plain($0) as? String }
        case .node(let node): graph.id(of: node.id)
        default: ""
        }
    }
}

extension AccessModel.Judgement {
    var isClosed: Bool { if case .closed(_, let sources) = self { !sources.isEmpty } else { false } }
    var isOpen: Bool { if case .open(_, _, let sources) = self { !sources.isEmpty } else { false } }
}
