// swift-tools-version: 6.1
import PackageDescription

// Links to folders of the engine, so that its inner API can be called from here.
let engine: [Target] = [
    ("TemporalValues", []), ("PropertyGraph", ["TemporalValues"]), ("CypherSyntax", []),
    ("OntologyXML", ["CLibXML2", "PropertyGraph", "Spelling"]),
    ("CypherSemantics", ["CypherSyntax", "Spelling"]),
    ("CypherPlanning", ["CypherSyntax", "CypherSemantics", "PropertyGraph", "Spelling"]),
    ("CypherExecution", ["CypherSyntax", "CypherSemantics", "CypherPlanning", "PropertyGraph", "TemporalValues"]),
    (
        "Reasoning",
        [
            "CypherSyntax", "CypherSemantics", "CypherPlanning", "CypherExecution", "OntologyXML", "PropertyGraph",
        ]
    ),
    ("AccessPlanning", ["PropertyGraph"]), ("CProgramSpawn", []), ("JSONLines", []), ("Spelling", []),
    ("CPluginGuard", ["CProgramSpawn"]), ("RegionPluginAPI", ["CRegionPlugin", "PropertyGraph", "TemporalValues"]),
    (
        "PluginLoading",
        [
            "CPluginGuard", "CProgramSpawn", "CRegionPlugin", "JSONLines", "OntologyXML", "PropertyGraph",
            "RegionPluginAPI",
        ]
    ),
    (
        "NerveGraph",
        [
            "CypherSyntax", "CypherSemantics", "CypherPlanning", "CypherExecution", "OntologyXML", "PropertyGraph",
            "Reasoning", "AccessPlanning", "RegionPluginAPI", "PluginLoading", "Spelling",
        ]
    ),
].map { name, dependencies in
    .target(name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, path: "Sources/Engine/\(name)")
}

let regions = [
    "HeadAndNeck", "Thorax", "Abdomen", "LumbarSpine", "Groin", "Pelvis", "UpperLimb", "LowerLimb", "Lesions",
]

let package = Package(
    name: "benchmarks",
    targets: engine
        + regions.map { name in
            .target(
                name: "\(name)Region", dependencies: ["RegionPluginAPI"], path: "Sources/Regions/\(name)",
                exclude: ["README.md"], packageAccess: false)
        } + [
            .systemLibrary(
                name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
            .systemLibrary(name: "CRegionPlugin", path: "Sources/Engine/CRegionPlugin"),
            .executableTarget(
                name: "benchmarks", dependencies: ["CLibXML2", "OntologyXML", "PropertyGraph", "Reasoning"]),
            // A link to the folder of the search core, so that its inner API can be called from here.
            .target(name: "AccessSearch"),
            .executableTarget(name: "routing", dependencies: ["AccessSearch"]),
            .executableTarget(
                name: "plans",
                dependencies: ["NerveGraph", "RegionPluginAPI"] + regions.map { .init(stringLiteral: "\($0)Region") }),
            .executableTarget(
                name: "programs", dependencies: ["NerveGraph", "OntologyXML", "PluginLoading", "RegionPluginAPI"]),
            .executableTarget(name: "updates", dependencies: ["OntologyXML", "PropertyGraph", "Reasoning"]),
            .executableTarget(
                name: "queries", dependencies: ["NerveGraph", "CypherExecution", "PropertyGraph"]),
            .executableTarget(name: "limits", dependencies: ["NerveGraph", "PropertyGraph"]),
            .executableTarget(name: "closure", dependencies: ["OntologyXML", "PropertyGraph", "Reasoning"]),
        ]
)
