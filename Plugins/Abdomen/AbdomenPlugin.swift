public import RegionPluginAPI

// What the abdomen contributes: the routes to the celiac plexus, what an instrument may cross, and what a larger probe makes worse.

/// The celiac plexus, the splanchnic nerves and the abdominal wall.
public struct AbdomenPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "abdomen", version: "1.0", region: "region:abdomen", ontologyFiles: ["Regions/Abdomen.xml"])
    public var accessModel: AccessModel? { .hollowOrgansAndVessels }
    public var riskAssessors: [RiskAssessor] { [.largerProbe] }
    public var procedures: [RegionProcedure] { [.celiacRoutes] }

    public init() {}
}
