public import RegionPluginAPI

// What the upper limb contributes: which sensory branch stands in for a mixed nerve, and which muscles an ablation weakens.

/// The brachial plexus and what arises from it.
public struct UpperLimbPlugin: RegionPlugin {
    /// Who the plugin is and what it owns.
    public let manifest = RegionManifest(
        id: "upperLimb", version: "1.0", region: "region:upper-limb", ontologyFiles: ["Regions/UpperLimb.xml"])
    /// What may be harmed beyond what sources document.
    public var riskAssessors: [RiskAssessor] { [.upperLimbMotorLoss] }
    /// The questions that this region answers by name.
    public var procedures: [RegionProcedure] { [.upperLimbSensoryAlternatives] }

    /// Makes the plugin.
    public init() {}
}
