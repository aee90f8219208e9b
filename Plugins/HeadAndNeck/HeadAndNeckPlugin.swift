public import RegionPluginAPI

// What head and neck contribute: which way leads to which trigeminal division, and what lies behind the end of a route at the nape.

/// The trigeminal, facial, glossopharyngeal and occipital nerves.
public struct HeadAndNeckPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "headAndNeck", version: "1.0", region: "region:head-and-neck", ontologyFiles: ["Regions/HeadAndNeck.xml"])
    public var riskAssessors: [RiskAssessor] { [.behindTheNapeTarget] }
    public var procedures: [RegionProcedure] { [.trigeminalRoutes] }

    public init() {}
}
