import RegionPluginAPI

// What a hernia mesh changes on the way to the deep groin. In: a crossing and what the patient has. Out: with a mesh the way through the
// bare posterior wall is closed; an infected mesh closes the mesh itself. A mesh that nobody mentioned is not assumed.

extension AccessModel {
    /// Judges the ways past the mesh for a case that has one, `condition:hernia-mesh`, or has it infected,
    /// `contraindication:mesh-infection`.
    static let herniaMesh = AccessModel { crossing, clinicalCase, graph in
        guard let mesh = graph.node("space:hernia-mesh") else { return nil }
        let infected = clinicalCase.conditions.contains("contraindication:mesh-infection")
        guard infected || clinicalCase.conditions.contains("condition:hernia-mesh") else { return nil }
        if crossing.to == mesh {
            return infected ? infectedMesh(mesh, graph) : nil
        }
        // A space that also leads into the mesh has it in front of everything that the mesh leads to.
        let behind = graph.outgoing("CROSSING", from: mesh).contains { $0.node == crossing.to }
        let inFront = graph.outgoing("CROSSING", from: crossing.from).first { $0.node == mesh }
        guard behind, let inFront else { return nil }
        return .closed(
            reason: "the \(graph.name(of: mesh)) takes the place of this wall: the way leads through the mesh",
            sources: graph.sources(of: mesh) + graph.sources(of: inFront.relationship))
    }

    /// Closed on the word of whoever contraindicates an approach through the mesh; nil where nobody does.
    private static func infectedMesh(_ mesh: NodeID, _ graph: RegionGraph) -> Judgement? {
        guard let infection = graph.node("contraindication:mesh-infection") else { return nil }
        let sources = graph.incoming("TRAVERSES", to: mesh).flatMap { approach in
            graph.outgoing("CONTRAINDICATED_BY", from: approach.node).filter { $0.node == infection }
                .flatMap { graph.sources(of: $0.relationship) }
        }
        guard !sources.isEmpty else { return nil }
        return .closed(reason: "\(graph.name(of: infection)): the probe would pass the infection", sources: sources)
    }
}
