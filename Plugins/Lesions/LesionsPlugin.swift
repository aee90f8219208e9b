import RegionPluginAPI

/// What the region lesions contributes.
public struct LesionsPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "lesions", version: "1.0", region: "region:lesions", ontologyFiles: ["Regions/Lesions.xml"])

    /// Makes the plugin.
    public init() {}
}
