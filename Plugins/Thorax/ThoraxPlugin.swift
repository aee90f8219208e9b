public import RegionPluginAPI

// What the thorax contributes: the levels of the intercostal nerves, the pleura as a wall, and what a single lung changes.

/// The intercostal nerves, the thoracic paravertebral space and the chest wall.
public struct ThoraxPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "thorax", version: "1.0", region: "region:thorax", ontologyFiles: ["Regions/Thorax.xml"])
    public var accessModel: AccessModel? { .pleura }
    public var riskAssessors: [RiskAssessor] { [.singleFunctionalLung] }
    public var procedures: [RegionProcedure] { [.intercostalLevel] }

    public init() {}
}
