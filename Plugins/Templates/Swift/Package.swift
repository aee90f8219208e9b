// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "__Name__Region",
    products: [.library(name: "__Name__Region", type: .dynamic, targets: ["__Name__Region"])],
    dependencies: [.package(path: "__api__")],
    targets: [
        .target(
            name: "__Name__Region", dependencies: [.product(name: "RegionPluginAPI", package: "RegionPluginAPI")])
    ]
)
