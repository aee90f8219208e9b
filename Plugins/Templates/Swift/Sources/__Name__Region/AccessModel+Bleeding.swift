import RegionPluginAPI

// What a case changes on the way. In: a crossing and what the patient has. Out: a higher hazard where a vessel lies behind it and the
// patient bleeds easily; nil wherever the facts stand as they are. What was not said of a case is not assumed.

extension AccessModel {
    /// Grades the way into the plane with the vessel higher for a patient with a coagulopathy.
    static let bleeding = AccessModel { crossing, clinicalCase, graph in
        guard clinicalCase.conditions.contains("contraindication:coagulopathy"),
            crossing.to == graph.node("space:__name__/example-plane")
        else { return nil }
        return .open(
            hazard: 2, reason: "a vessel lies in the \(graph.name(of: crossing.to)) (example)",
            sources: graph.sources(of: crossing.relationship))
    }
}
