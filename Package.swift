// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "nervegraph",
    products: [
        .executable(name: "nervegraph", targets: ["nervegraph-cli"]),
        .library(name: "NerveGraph", targets: ["NerveGraph", "InstalledRegions"]),
        .library(name: "RegionPluginAPI", type: .dynamic, targets: ["RegionPluginAPI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: layers + authoring + regions + [installedRegions, commandLine] + tests + fuzzing
)

// MARK: The engine, bottom layer first

var layers: [Target] {
    [
        // MARK: Layer 0
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
        .target(name: "CPluginGuard", dependencies: ["CProgramSpawn"]),
        .systemLibrary(name: "CRegionPlugin"),
        .target(name: "CProgramSpawn"),
        .target(name: "TemporalValues"),
        .target(name: "PropertyGraph", dependencies: ["TemporalValues"]),
        .target(name: "CypherSyntax"),
        .target(name: "JSONLines"),
        .target(name: "Spelling"),
        // MARK: Layer 1
        .target(name: "OntologyXML", dependencies: ["CLibXML2", "PropertyGraph", "Spelling"]),
        .target(name: "CypherSemantics", dependencies: ["CypherSyntax", "Spelling"]),
        // MARK: Layer 2
        .target(
            name: "CypherPlanning", dependencies: ["CypherSyntax", "CypherSemantics", "PropertyGraph", "Spelling"]),
        // MARK: Layer 3
        .target(
            name: "CypherExecution",
            dependencies: ["CypherSyntax", "CypherSemantics", "CypherPlanning", "PropertyGraph", "TemporalValues"]),
        // MARK: Layer 4
        .target(
            name: "Reasoning",
            dependencies: [
                "CypherSyntax", "CypherSemantics", "CypherPlanning", "CypherExecution", "OntologyXML", "PropertyGraph",
            ]),
        .target(name: "AccessPlanning", dependencies: ["PropertyGraph"]),
        // MARK: Layer 5
        .target(name: "RegionPluginAPI", dependencies: ["CRegionPlugin", "PropertyGraph", "TemporalValues"]),
        // MARK: Layer 6
        .target(
            name: "PluginLoading",
            dependencies: [
                "CPluginGuard", "CProgramSpawn", "CRegionPlugin", "JSONLines", "OntologyXML", "PropertyGraph",
                "RegionPluginAPI",
            ]),
        // MARK: Layer 7
        .target(
            name: "NerveGraph",
            dependencies: [
                "CypherSyntax", "CypherSemantics", "CypherPlanning", "CypherExecution", "OntologyXML", "PropertyGraph",
                "Reasoning", "AccessPlanning", "RegionPluginAPI", "PluginLoading", "Spelling",
            ]),
    ]
}

// MARK: Layers 8 and 9, beside the regions: sessions, and what the author of a plugin works with

var authoring: [Target] {
    [
        .target(
            name: "FeatureTesting", dependencies: ["CypherExecution", "CypherSyntax", "NerveGraph", "PropertyGraph"]),
        .target(name: "SessionProtocol", dependencies: ["JSONLines", "NerveGraph", "PropertyGraph"]),
        .target(
            name: "PluginAuthoring",
            dependencies: [
                "FeatureTesting", "NerveGraph", "OntologyXML", "PluginLoading", "RegionPluginAPI", "Spelling",
            ]),
    ]
}

// MARK: Layer 8, the regions: each sees the plugin API and nothing else of ours

var regionNames: [String] {
    ["HeadAndNeck", "Thorax", "Abdomen", "LumbarSpine", "Groin", "Pelvis", "UpperLimb", "LowerLimb", "Lesions"]
}

var regions: [Target] {
    regionNames.map { name in
        .target(
            name: "\(name)Region", dependencies: ["RegionPluginAPI"], path: "Plugins/\(name)", exclude: ["README.md"],
            packageAccess: false)
    }
}

/// The list of the regions, for the command, the tests and who embeds the library.
var installedRegions: Target {
    .target(
        name: "InstalledRegions",
        dependencies: ["RegionPluginAPI"] + regionNames.map { .init(stringLiteral: "\($0)Region") })
}

// MARK: Layer 10, the command

var commandLine: Target {
    .executableTarget(
        name: "nervegraph-cli",
        dependencies: [
            "InstalledRegions", "JSONLines", "NerveGraph", "PluginAuthoring", "PluginLoading", "RegionPluginAPI",
            "SessionProtocol",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        linkerSettings: [.unsafeFlags(standingInForRegionPluginAPI)])
}

/// A plugin's library needs `libRegionPluginAPI.so`; the command takes that name and exports what is in it, so that no second copy is
/// loaded. Only the command has these flags: who depends on the library, by path or by version, does not get them.
var standingInForRegionPluginAPI: [String] {
    ["-use-ld=lld", "-Xlinker", "-soname=libRegionPluginAPI.so"]
        + ["TemporalValues", "PropertyGraph", "RegionPluginAPI"].flatMap {
            ["-Xlinker", "--export-dynamic-symbol=*\($0.utf8.count)\($0)*"]
        }
}

// MARK: Tests

var tests: [Target] {
    let engine: [Target.Dependency] = [
        "TemporalValues", "PropertyGraph", "OntologyXML", "CypherSyntax", "CypherSemantics", "CypherPlanning",
        "CypherExecution",
        "Reasoning", "AccessPlanning", "RegionPluginAPI", "PluginLoading", "NerveGraph",
    ]
    let installed = regionNames.map { Target.Dependency(stringLiteral: "\($0)Region") }
    return [
        .target(name: "TestSupport", dependencies: engine + ["InstalledRegions"], path: "Tests/TestSupport"),
        .testTarget(name: "TemporalValuesTests", dependencies: ["TemporalValues", "TestSupport"]),
        .testTarget(name: "PropertyGraphTests", dependencies: ["PropertyGraph", "TestSupport"]),
        .testTarget(name: "OntologyXMLTests", dependencies: ["OntologyXML", "PropertyGraph", "TestSupport"]),
        .testTarget(name: "JSONLinesTests", dependencies: ["JSONLines", "TestSupport"]),
        .testTarget(name: "SpellingTests", dependencies: ["Spelling"]),
        .testTarget(name: "CypherSyntaxTests", dependencies: ["CypherSyntax", "TestSupport"]),
        .testTarget(name: "CypherSemanticsTests", dependencies: ["CypherSyntax", "CypherSemantics", "TestSupport"]),
        .testTarget(name: "CypherPlanningTests", dependencies: engine),
        .testTarget(name: "CypherExecutionTests", dependencies: engine + ["TestSupport"]),
        .testTarget(name: "ReasoningTests", dependencies: engine + ["TestSupport"]),
        .testTarget(name: "AccessPlanningTests", dependencies: engine + ["TestSupport"]),
        .testTarget(name: "PluginLoadingTests", dependencies: engine + ["TestSupport", "nervegraph-cli"]),
        .testTarget(name: "NerveGraphTests", dependencies: engine + ["TestSupport"]),
        .testTarget(
            name: "CommandLineTests",
            dependencies: engine + ["JSONLines", "SessionProtocol", "TestSupport", "nervegraph-cli"]),
        .testTarget(
            name: "ConformanceTests", dependencies: engine + ["FeatureTesting", "TestSupport", "nervegraph-cli"],
            exclude: ["ExpectedFailures.txt"]),
        .testTarget(name: "RegionPluginConformanceTests", dependencies: engine + installed + ["TestSupport"]),
        .target(
            name: "FuzzTargets", dependencies: engine + ["JSONLines", "SessionProtocol"], path: "Tests/Fuzzing/Targets"),
        .testTarget(name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "TestSupport"]),
        .target(
            name: "DifferentialRuns", dependencies: engine + ["FeatureTesting", "TestSupport"],
            path: "Tests/DifferentialRuns"),
        .executableTarget(name: "soak", dependencies: ["DifferentialRuns"], path: "Tests/DifferentialSoak"),
        .testTarget(name: "DifferentialTests", dependencies: ["DifferentialRuns"]),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
        .testTarget(
            name: "DocumentationTests", dependencies: engine + ["FeatureTesting", "TestSupport", "nervegraph-cli"]),
    ]
}

// MARK: Fuzzing: the fuzzer brings its own main, so it is a target for `make fuzz` alone, which names what to fuzz

var fuzzing: [Target] {
    guard Context.environment["NERVEGRAPH_FUZZ"] != nil else { return [] }
    return [
        .executableTarget(
            name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Run",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ]
}
