import Foundation
import TestSupport
import Testing

/// Holds the imports of every source file against the layers: a module sees the modules below it and none beside it.
struct ImportTableTests {
    /// What each module may import of ours. Whatever a module does not need stays away from it.
    static let table: [String: Set<String>] = {
        let queries: Set = ["CypherSyntax", "CypherSemantics", "CypherPlanning", "CypherExecution"]
        var table: [String: Set<String>] = [
            "CLibXML2": [],
            "CPluginGuard": [],
            "CRegionPlugin": [],
            "CProgramSpawn": [],
            "TemporalValues": [],
            "PropertyGraph": ["TemporalValues"],
            "CypherSyntax": [],
            "JSONLines": [],
            "Spelling": [],
            "OntologyXML": ["CLibXML2", "PropertyGraph", "Spelling"],
            "CypherSemantics": ["CypherSyntax", "Spelling"],
            "CypherPlanning": ["CypherSyntax", "CypherSemantics", "PropertyGraph", "Spelling"],
            "CypherExecution": [
                "CypherSyntax", "CypherSemantics", "CypherPlanning", "PropertyGraph", "TemporalValues",
            ],
            "Reasoning": queries.union(["OntologyXML", "PropertyGraph"]),
            "AccessPlanning": ["PropertyGraph"],
            "RegionPluginAPI": ["CRegionPlugin", "PropertyGraph", "TemporalValues"],
            "PluginLoading": [
                "CPluginGuard", "CProgramSpawn", "CRegionPlugin", "JSONLines", "OntologyXML", "PropertyGraph",
                "RegionPluginAPI",
            ],
            "NerveGraph": queries.union([
                "OntologyXML", "PropertyGraph", "Reasoning", "AccessPlanning", "RegionPluginAPI", "PluginLoading",
                "Spelling",
            ]),
        ]
        table["FeatureTesting"] = ["CypherExecution", "CypherSyntax", "NerveGraph", "PropertyGraph"]
        table["SessionProtocol"] = ["JSONLines", "NerveGraph", "PropertyGraph"]
        table["PluginAuthoring"] = [
            "FeatureTesting", "NerveGraph", "OntologyXML", "PluginLoading", "RegionPluginAPI", "Spelling",
        ]
        table["InstalledRegions"] = Set(["RegionPluginAPI"]).union(regions.map { "\($0)Region" })
        table["nervegraph-cli"] = [
            "InstalledRegions", "JSONLines", "NerveGraph", "PluginAuthoring", "PluginLoading", "RegionPluginAPI",
            "SessionProtocol",
        ]
        for region in regions { table["\(region)Region"] = ["RegionPluginAPI"] }
        return table
    }()

    static let regions = [
        "HeadAndNeck", "Thorax", "Abdomen", "LumbarSpine", "Groin", "Pelvis", "UpperLimb", "LowerLimb", "Lesions",
    ]

    /// Folders of `Plugins` that are packages of their own.
    static let packages: Set = ["RegionPluginAPI", "Templates"]

    /// Modules of the toolchain that a module of ours may import.
    static let toolchain: Set = ["Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization"]

    @Test func everySourceFileKeepsToItsRow() throws {
        let files = try Checkout.swiftFiles(below: "Sources") + Checkout.swiftFiles(below: "Plugins")
        #expect(files.count > 50, "the sources were not found")
        for file in files {
            let parts = file.path.split(separator: "/").map(String.init)
            if parts[0] == "Plugins", Self.packages.contains(parts[1]) { continue }
            let module = parts[0] == "Plugins" ? "\(parts[1])Region" : parts[1]
            let allowed = try #require(Self.table[module], "\(file.path) lies in no module of the table")
            for imported in file.imports where !Self.toolchain.contains(imported) {
                let thirdParty = module == "nervegraph-cli" && imported == "ArgumentParser"
                #expect(allowed.contains(imported) || thirdParty, "\(file.path) imports \(imported)")
            }
        }
    }

    @Test func onlyTheInstalledRegionsFileNamesRegions() throws {
        for file in try Checkout.swiftFiles(below: "Sources") where !file.path.hasSuffix("InstalledRegions.swift") {
            for region in Self.regions {
                #expect(!file.imports.contains("\(region)Region"), "\(file.path) imports the region \(region)")
                #expect(!file.code.contains("\(region)Plugin"), "\(file.path) names the region \(region)")
            }
        }
    }

    @Test func foundationStaysOutOfTheGraphAndTheQueryHalf() throws {
        for module in ["JSONLines", "PropertyGraph", "CypherSyntax", "CypherSemantics", "CypherPlanning"] {
            for file in try Checkout.swiftFiles(below: "Sources/\(module)") {
                #expect(!file.imports.contains("Foundation"), "\(file.path) imports Foundation")
            }
        }
    }

    @Test func theLibraryOfXMLIsHeldByOneModule() throws {
        for file in try Checkout.swiftFiles(below: "Sources") where file.imports.contains("CLibXML2") {
            #expect(file.path.hasPrefix("Sources/OntologyXML/"), "\(file.path) imports CLibXML2")
        }
    }
}
