import NerveGraph
import RegionPluginAPI
import TestSupport
import Testing

extension RegionGraph {
    /// The whole ontology with all regions, as a plugin sees it.
    static func installed() throws -> RegionGraph { RegionGraph(try Ontology.graph().view) }

    /// The crossing between two spaces, by their ids.
    func crossing(_ from: String, _ to: String) throws -> Crossing {
        let (start, end) = (try #require(node(from)), try #require(node(to)))
        let step = try #require(outgoing("CROSSING", from: start).first { $0.node == end })
        let kind = try #require(text("kind", of: step.relationship).flatMap(Crossing.Kind.init))
        var hazard: Int?
        if case .integer(let value) = property("hazard", of: step.relationship) { hazard = Int(value) }
        return Crossing(relationship: step.relationship, from: start, to: end, kind: kind, hazard: hazard)
    }
}

extension Value {
    /// The ontology's id of a node; empty for anything else.
    var nodeID: String {
        if case .node(let node) = self, case .string(let id)? = node.properties["id"] { id } else { "" }
    }

    /// The text of a string; empty for anything else.
    var text: String { if case .string(let text) = self { text } else { "" } }
}
