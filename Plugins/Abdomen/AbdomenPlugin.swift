public import RegionPluginAPI

// What the abdomen contributes: the routes to the celiac plexus, what an instrument may cross, and what a larger probe makes worse.

/// The celiac plexus, the splanchnic nerves and the abdominal wall.
public struct AbdomenPlugin: RegionPlugin {
    /// Who the plugin is and what it owns.
    public let manifest = RegionManifest(
        id: "abdomen", version: "1.0", region: "region:abdomen", ontologyFiles: ["Regions/Abdomen.xml"])
    /// What crossings cost in a case.
    public var accessModel: AccessModel? { .hollowOrgansAndVessels }
    /// What may be harmed beyond what sources document.
    public var riskAssessors: [RiskAssessor] { [.largerProbe] }
    /// The questions that this region answers by name.
    public var procedures: [RegionProcedure] { [.celiacRoutes] }

    /// Makes the plugin.
    public init() {}
}
