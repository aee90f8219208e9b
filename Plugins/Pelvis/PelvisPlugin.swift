import RegionPluginAPI

/// What the region pelvis contributes.
public struct PelvisPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "pelvis", version: "1.0", region: "region:pelvis", ontologyFiles: ["Regions/Pelvis.xml"])

    /// Makes the plugin.
    public init() {}
}
