// swift-tools-version: 6.1
import PackageDescription

// Links to folders of the engine, so that its inner API can be called from here.
let engine: [Target] = [
    ("PropertyGraph", []), ("CypherSyntax", []), ("OntologyXML", ["CLibXML2", "PropertyGraph"]),
    ("CypherSemantics", ["CypherSyntax"]), ("CypherPlanning", ["CypherSyntax", "CypherSemantics", "PropertyGraph"]),
    ("CypherExecution", ["CypherSyntax", "CypherSemantics", "CypherPlanning", "PropertyGraph"]),
    (
        "Reasoning",
        [
            "CypherSyntax", "CypherSemantics", "CypherPlanning", "CypherExecution", "OntologyXML", "PropertyGraph",
        ]
    ),
].map { name, dependencies in
    .target(name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, path: "Sources/Engine/\(name)")
}

let package = Package(
    name: "benchmarks",
    targets: engine + [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
        .executableTarget(name: "benchmarks", dependencies: ["CLibXML2", "OntologyXML", "PropertyGraph", "Reasoning"]),
        // A link to the folder of the search core, so that its inner API can be called from here.
        .target(name: "AccessSearch"),
        .executableTarget(name: "routing", dependencies: ["AccessSearch"]),
        .executableTarget(name: "updates", dependencies: ["OntologyXML", "PropertyGraph", "Reasoning"]),
        .executableTarget(name: "closure", dependencies: ["OntologyXML", "PropertyGraph", "Reasoning"]),
    ]
)
