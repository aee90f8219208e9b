public import RegionPluginAPI

// What the upper limb contributes: which sensory branch stands in for a mixed nerve, and which muscles an ablation weakens.

/// The brachial plexus and what arises from it.
public struct UpperLimbPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "upperLimb", version: "1.0", region: "region:upper-limb", ontologyFiles: ["Regions/UpperLimb.xml"])
    public var riskAssessors: [RiskAssessor] { [.upperLimbMotorLoss] }
    public var procedures: [RegionProcedure] { [.upperLimbSensoryAlternatives] }

    public init() {}
}
