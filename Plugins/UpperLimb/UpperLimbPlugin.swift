import RegionPluginAPI

/// What the region upper limb contributes.
public struct UpperLimbPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "upperLimb", version: "1.0", region: "region:upper-limb", ontologyFiles: ["Regions/UpperLimb.xml"])

    /// Makes the plugin.
    public init() {}
}
