import RegionPluginAPI

extension RegionProcedure {
    /// The superficial branch in place of the radial nerve, and what else the graph holds of the kind.
    static let upperLimbSensoryAlternatives = sensoryAlternatives(plugin: "upperLimb")
}
