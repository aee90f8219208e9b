import RegionPluginAPI

/// What the region abdomen contributes.
public struct AbdomenPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "abdomen", version: "1.0", region: "region:abdomen", ontologyFiles: ["Regions/Abdomen.xml"])

    /// Makes the plugin.
    public init() {}
}
