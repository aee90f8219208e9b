import RegionPluginAPI

/// What the region head and neck contributes.
public struct HeadAndNeckPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "headAndNeck", version: "1.0", region: "region:head-and-neck", ontologyFiles: ["Regions/HeadAndNeck.xml"])

    /// Makes the plugin.
    public init() {}
}
