// swift-tools-version: 6.1
import PackageDescription

// What a region plugin in Swift is built against, and nothing else: the sources are those of the command, by links in a checkout and as
// copies where it is installed.

let package = Package(
    name: "RegionPluginAPI",
    products: [.library(name: "RegionPluginAPI", type: .dynamic, targets: ["RegionPluginAPI"])],
    targets: [
        .systemLibrary(name: "CRegionPlugin"),
        .target(name: "TemporalValues"),
        .target(name: "PropertyGraph", dependencies: ["TemporalValues"]),
        .target(name: "RegionPluginAPI", dependencies: ["CRegionPlugin", "PropertyGraph", "TemporalValues"]),
    ])
