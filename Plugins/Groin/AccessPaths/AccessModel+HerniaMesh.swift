import RegionPluginAPI

// What a hernia mesh changes on the way to the deep groin. In: a crossing and what the patient has. Out: with a mesh the way through the
// bare posterior wall is closed. A mesh that nobody mentioned is not assumed; that an infected one is closed itself is a fact of the ontology.

extension AccessModel {
    /// Closes the ways past the mesh for a case that has one, `condition:hernia-mesh`, or has it infected, `contraindication:mesh-infection`.
    static let herniaMesh = AccessModel { crossing, clinicalCase, graph in
        guard let mesh = graph.node("space:hernia-mesh"), crossing.to != mesh,
            !clinicalCase.conditions.isDisjoint(with: ["condition:hernia-mesh", "contraindication:mesh-infection"])
        else { return nil }
        // A space that also leads into the mesh has it in front of everything that the mesh leads to.
        let behind = graph.outgoing("CROSSING", from: mesh).contains { $0.node == crossing.to }
        let inFront = graph.outgoing("CROSSING", from: crossing.from).first { $0.node == mesh }
        guard behind, let inFront else { return nil }
        return .closed(
            reason: "the \(graph.name(of: mesh)) takes the place of this wall: the way leads through the mesh",
            sources: graph.sources(of: mesh) + graph.sources(of: inFront.relationship))
    }
}
