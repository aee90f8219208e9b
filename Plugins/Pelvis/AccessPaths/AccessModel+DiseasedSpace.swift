import RegionPluginAPI

// What disease of a space changes. In: a crossing and what the patient has. Out: closed, on the word of whoever contraindicates the
// approaches that end there; nothing for all other crossings.

extension AccessModel {
    /// Closes the last space of the approaches that a condition of that space itself contraindicates.
    ///
    /// Tumour in the presacral space or erosion of the sacrum is not a matter of one route: another way into the same space meets the same
    /// tumour, or a canal without its wall.
    static let diseasedSpace = AccessModel { crossing, clinicalCase, graph in
        for id in conditionsOfASpace where clinicalCase.conditions.contains(id) {
            guard let condition = graph.node(id) else { continue }
            let barred = graph.incoming("CONTRAINDICATED_BY", to: condition).filter { approach in
                lastSpace(of: approach.node, graph) == crossing.to
            }
            guard let first = barred.first else { continue }
            let remark = graph.text("remark", of: first.relationship).map { ": \($0)" } ?? ""
            return .closed(
                reason: graph.name(of: condition) + remark,
                sources: barred.flatMap { graph.sources(of: $0.relationship) })
        }
        return nil
    }

    /// The conditions that lie in the space where the approach ends. The ontology does not tell them from those of the patient, such as coagulopathy.
    private static let conditionsOfASpace = [
        "contraindication:sacral-erosion", "contraindication:rectal-tumour-presacral",
    ]

    private static func lastSpace(of approach: NodeID, _ graph: RegionGraph) -> NodeID? {
        graph.outgoing("TRAVERSES", from: approach).max { order($0, graph) < order($1, graph) }?.node
    }

    private static func order(_ step: RegionGraph.Neighbour, _ graph: RegionGraph) -> Int64 {
        if case .integer(let order) = graph.property("order", of: step.relationship) { order } else { 0 }
    }
}
