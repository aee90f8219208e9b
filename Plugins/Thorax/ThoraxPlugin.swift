import RegionPluginAPI

/// What the region thorax contributes.
public struct ThoraxPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "thorax", version: "1.0", region: "region:thorax", ontologyFiles: ["Regions/Thorax.xml"])

    /// Makes the plugin.
    public init() {}
}
