import RegionPluginAPI

/// What the region lower limb contributes.
public struct LowerLimbPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "lowerLimb", version: "1.0", region: "region:lower-limb", ontologyFiles: ["Regions/LowerLimb.xml"])

    /// Makes the plugin.
    public init() {}
}
