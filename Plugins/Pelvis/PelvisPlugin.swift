public import RegionPluginAPI

// The pelvis and perineum, as a table of contents. In: nothing. Out: what the region reasons beyond the facts of Regions/Pelvis.xml.

/// The pelvis: what each level of the pudendal nerve takes and what is lost on both sides only.
public struct PelvisPlugin: RegionPlugin {
    /// The id is the first part of its procedures' names: `pelvis.pudendalLevels`.
    public let manifest = RegionManifest(
        id: "pelvis", version: "1.0", region: "region:pelvis", ontologyFiles: ["Regions/Pelvis.xml"])

    /// The plugin has no settings.
    public init() {}

    /// See RiskStructures/.
    public var riskAssessors: [RiskAssessor] { [.bothSides] }
    /// See Procedures/.
    public var procedures: [RegionProcedure] { [.pudendalLevels] }
    /// See AccessPaths/.
    public var checks: [Check] { [.openOrganWall] }
}
