import RegionPluginAPI

// The region as a table of contents. In: nothing. Out: what it reasons beyond the facts of __Name__.xml. All of it is an example and makes
// no anatomical claim.

/// An example: what lies beside the nerve, and what follows from it.
public struct __Name__Plugin: RegionPlugin {
    /// Says what plugin.xml says.
    public let manifest = RegionManifest(id: "__name__", version: "0.1", region: "region:__name__", ontologyFiles: [])

    /// The plugin has no settings.
    public init() {}

    /// See Rule+LiesBeside.swift.
    public var rules: [Rule] { [.liesBeside] }
    /// See AccessModel+Bleeding.swift.
    public var accessModel: AccessModel? { .bleeding }
    /// See RiskAssessor+Neighbours.swift.
    public var riskAssessors: [RiskAssessor] { [.neighbours] }
    /// See RegionProcedure+Neighbours.swift.
    public var procedures: [RegionProcedure] { [.neighbours] }
}

/// What NerveGraph calls once it has read that the library fits.
@c(nervegraph_region_plugin)
public func regionPlugin() -> UnsafeMutableRawPointer { RegionPluginEntry.make { __Name__Plugin() } }
