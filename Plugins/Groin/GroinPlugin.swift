public import RegionPluginAPI

// The groin, as a table of contents. In: nothing. Out: what the region reasons beyond the facts of Regions/Groin.xml.

/// The groin: which nerve lies beside the ice without being its target, and what a hernia mesh changes on the way.
public struct GroinPlugin: RegionPlugin {
    /// The id begins the names of the plugin's contributions: `groin:bystander-nerve`.
    public let manifest = RegionManifest(
        id: "groin", version: "1.0", region: "region:groin", ontologyFiles: ["Regions/Groin.xml"])

    /// The plugin has no settings.
    public init() {}

    /// See AccessPaths/.
    public var accessModel: AccessModel? { .herniaMesh }
    /// See RiskStructures/.
    public var riskAssessors: [RiskAssessor] { [.bystanderNerve] }
}
