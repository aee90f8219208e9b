import NerveGraph
import RegionPluginAPI
import TestSupport
import Testing

/// What every region has to hold to, run over each of them.
struct RegionConformanceTests {
    static let regions = Ontology.regions

    private static func findings(_ id: String, among regions: [any RegionPlugin]) throws -> [String] {
        let location = try OntologyLocation.find(option: Checkout.ontology.path)
        return try RegionConformance(id) { excluded throws(LoadError) in
            try GraphLoader(location: location, regions: regions, excluding: excluded).load()
        }.findings().filter { $0.severity == .error }.map(\.rendered)
    }

    @Test(arguments: regions.indices)
    func itConforms(index: Int) throws {
        for finding in try Self.findings(Self.regions[index].manifest.id, among: Self.regions) {
            Issue.record("\(finding)")
        }
    }

    @Test func eachFaultIsFound() throws {
        let findings = try Self.findings("faulty", among: Self.regions + [FaultyPlugin()])
        for check in ["name-foreign", "region-alone", "judgement-unsourced"] {
            #expect(findings.contains { $0.contains("[\(check)]") }, "\(check)\n\(findings)")
        }
        for words in ["no source", "cites nobody2020", "has 0 columns, not 1"] {
            #expect(findings.contains { $0.contains(words) }, "\(words)\n\(findings)")
        }
        #expect(try Self.findings("nobody", among: Self.regions).contains { $0.contains("[region-absent]") })
    }
}

/// Everything that a region must not do.
private struct FaultyPlugin: RegionPlugin {
    let manifest = RegionManifest(id: "faulty", version: "1", region: "region:faulty", ontologyFiles: [])

    let riskAssessors = [
        RiskAssessor(id: "another:risk", says: "All is dangerous.") { approach, _, _ in
            [Risk(structure: approach, phase: .access, consequence: "harm", severity: nil, reason: "so", sources: [])]
        }
    ]
    let accessModel: AccessModel? = AccessModel { _, _, _ in .closed(reason: "so", sources: ["nobody2020"]) }
    let procedures = [
        RegionProcedure(name: "faulty.rows", says: "Rows.", inputs: [], outputs: [.init("a", .string)]) { _, _, _ in
            [.init([], sources: ["curator"])]
        }
    ]
}
