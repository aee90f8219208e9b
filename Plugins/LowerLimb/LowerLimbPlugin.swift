public import RegionPluginAPI

// What the lower limb contributes: which sensory branch stands in for a mixed nerve, and which muscles an ablation weakens.

/// The femoral and sciatic nerves, and what arises from them.
public struct LowerLimbPlugin: RegionPlugin {
    /// Who the plugin is and what it owns.
    public let manifest = RegionManifest(
        id: "lowerLimb", version: "1.0", region: "region:lower-limb", ontologyFiles: ["Regions/LowerLimb.xml"])
    /// What may be harmed beyond what sources document.
    public var riskAssessors: [RiskAssessor] { [.lowerLimbMotorLoss] }
    /// The questions that this region answers by name.
    public var procedures: [RegionProcedure] { [.lowerLimbSensoryAlternatives] }

    /// Makes the plugin.
    public init() {}
}
