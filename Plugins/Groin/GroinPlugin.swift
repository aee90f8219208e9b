import RegionPluginAPI

/// What the region groin contributes.
public struct GroinPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "groin", version: "1.0", region: "region:groin", ontologyFiles: ["Regions/Groin.xml"])

    /// Makes the plugin.
    public init() {}
}
