public import RegionPluginAPI

// What the lower limb contributes: which sensory branch stands in for a mixed nerve, and which muscles an ablation weakens.

/// The femoral and sciatic nerves, and what arises from them.
public struct LowerLimbPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "lowerLimb", version: "1.0", region: "region:lower-limb", ontologyFiles: ["Regions/LowerLimb.xml"])
    public var riskAssessors: [RiskAssessor] { [.lowerLimbMotorLoss] }
    public var procedures: [RegionProcedure] { [.lowerLimbSensoryAlternatives] }

    public init() {}
}
