public import RegionPluginAPI

// What head and neck contribute: which way leads to which trigeminal division, and what lies behind the end of a route at the nape.

/// The trigeminal, facial, glossopharyngeal and occipital nerves.
public struct HeadAndNeckPlugin: RegionPlugin {
    /// Who the plugin is and what it owns.
    public let manifest = RegionManifest(
        id: "headAndNeck", version: "1.0", region: "region:head-and-neck", ontologyFiles: ["Regions/HeadAndNeck.xml"])
    /// What may be harmed beyond what sources document.
    public var riskAssessors: [RiskAssessor] { [.behindTheNapeTarget] }
    /// The questions that this region answers by name.
    public var procedures: [RegionProcedure] { [.trigeminalRoutes] }

    /// Makes the plugin.
    public init() {}
}
