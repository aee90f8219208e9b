// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "benchmarks",
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
        .executableTarget(name: "benchmarks", dependencies: ["CLibXML2"]),
    ]
)
