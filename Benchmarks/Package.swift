// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "benchmarks",
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
        .executableTarget(name: "benchmarks", dependencies: ["CLibXML2"]),
        // A link to the folder of the search core, so that its inner API can be called from here.
        .target(name: "AccessSearch"),
        .executableTarget(name: "routing", dependencies: ["AccessSearch"]),
    ]
)
