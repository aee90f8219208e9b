public import RegionPluginAPI

// What the thorax contributes: the levels of the intercostal nerves and the pleura as a wall.

/// The intercostal nerves, the thoracic paravertebral space and the chest wall.
public struct ThoraxPlugin: RegionPlugin {
    /// Who the plugin is and what it owns.
    public let manifest = RegionManifest(
        id: "thorax", version: "1.0", region: "region:thorax", ontologyFiles: ["Regions/Thorax.xml"])
    /// What crossings cost in a case.
    public var accessModel: AccessModel? { .pleura }
    /// The questions that this region answers by name.
    public var procedures: [RegionProcedure] { [.intercostalLevel] }

    /// Makes the plugin.
    public init() {}
}
