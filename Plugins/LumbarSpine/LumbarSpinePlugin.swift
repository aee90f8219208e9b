import RegionPluginAPI

/// What the region lumbar spine contributes.
public struct LumbarSpinePlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "lumbar", version: "1.0", region: "region:lumbar-spine", ontologyFiles: ["Regions/LumbarSpine.xml"])

    /// Makes the plugin.
    public init() {}
}
