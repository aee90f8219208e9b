// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "ways",
    dependencies: [.package(name: "nervegraph", path: "../..")],
    targets: [
        .executableTarget(
            name: "ways",
            dependencies: [.product(name: "NerveGraph", package: "nervegraph")])
    ]
)
