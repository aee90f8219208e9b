import RegionPluginAPI

extension RegionProcedure {
    /// The saphenous nerve or the anterior cutaneous branches in place of the femoral nerve, and what else the graph holds of the kind.
    static let lowerLimbSensoryAlternatives = sensoryAlternatives(plugin: "lowerLimb")
}
