// swift-tools-version: 6.1
import PackageDescription

// Plugins in Swift that the tests build outside the command: one that behaves in every wrong way, and the pelvis, whose sources are those
// that the command is built with.

let api = Target.Dependency.product(name: "RegionPluginAPI", package: "RegionPluginAPI")

let package = Package(
    name: "test-plugins",
    products: [
        .library(name: "Mischief", type: .dynamic, targets: ["Mischief"]),
        .library(name: "PelvisLibrary", type: .dynamic, targets: ["PelvisLibrary"]),
    ],
    dependencies: [.package(path: "../../Plugins/RegionPluginAPI")],
    targets: [
        .target(name: "Mischief", dependencies: [api]),
        .target(name: "PelvisRegion", dependencies: [api], exclude: ["README.md"]),
        .target(name: "PelvisLibrary", dependencies: [api, "PelvisRegion"]),
    ]
)
