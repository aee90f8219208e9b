public import RegionPluginAPI

// The lumbar spine, as a table of contents. In: nothing. Out: what the region reasons beyond the facts of Regions/LumbarSpine.xml.

/// The lumbar spine: which nerves serve a facet joint, where to aim, and why the foramen stays shut.
public struct LumbarSpinePlugin: RegionPlugin {
    /// The id is the first part of its procedures' names: `lumbar.facetTargets`.
    public let manifest = RegionManifest(
        id: "lumbar", version: "1.0", region: "region:lumbar-spine", ontologyFiles: ["Regions/LumbarSpine.xml"])

    /// The plugin has no settings.
    public init() {}

    /// See AccessPaths/.
    public var accessModel: AccessModel? { .lumbarForamen }
    /// See Procedures/.
    public var procedures: [RegionProcedure] { [.facetTargets] }
    /// See FacetSupply+Check.swift.
    public var checks: [Check] { [.twoNervesForEachFacetJoint] }
}
