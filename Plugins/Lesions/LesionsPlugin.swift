public import RegionPluginAPI

// What lesions contribute: which nerves end in a stump, and what the parent nerves of a nerve-sheath tumour put at stake.

/// Neuromas, stump and phantom limb pain, and nerve-sheath tumours: they cross regions.
public struct LesionsPlugin: RegionPlugin {
    public let manifest = RegionManifest(
        id: "lesions", version: "1.0", region: "region:lesions", ontologyFiles: ["Regions/Lesions.xml"])
    public var riskAssessors: [RiskAssessor] { [.parentNerveOfTumour] }
    public var procedures: [RegionProcedure] { [.stumpNerves] }

    public init() {}
}
