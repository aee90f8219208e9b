public import RegionPluginAPI

// What lesions contribute: which nerves end in a stump, and what the parent nerves of a nerve-sheath tumour put at stake.

/// Neuromas, stump and phantom limb pain, and nerve-sheath tumours: they cross regions.
public struct LesionsPlugin: RegionPlugin {
    /// Who the plugin is and what it owns.
    public let manifest = RegionManifest(
        id: "lesions", version: "1.0", region: "region:lesions", ontologyFiles: ["Regions/Lesions.xml"])
    /// What may be harmed beyond what sources document.
    public var riskAssessors: [RiskAssessor] { [.parentNerveOfTumour] }
    /// The questions that this region answers by name.
    public var procedures: [RegionProcedure] { [.stumpNerves] }

    /// Makes the plugin.
    public init() {}
}
